import { evaluateScalar } from '../formula/evaluate';
import { constant, dividedBy, plus, quantity, type Expression } from '../formula/expression';
import type { InputValue, Measure, Override, RangeEnds, RangePoint, RangeValue, YearlyValue } from './scenario';

export const RANGE_POINTS = ['low', 'central', 'high'] as const satisfies readonly RangePoint[];

/** What the central figure is where nobody stated one. */
export function midpointOf(low: string, high: string): Expression {
  return dividedBy(plus(quantity(low), quantity(high)), plus(constant(1), constant(1)));
}

const MIDPOINT = midpointOf('low', 'high');

/** The figure at a point of a range; NaN is not quantified. */
export function figureAtPoint(range: Omit<RangeValue, 'kind' | 'uses'>, point: RangePoint): number {
  if (point !== 'central' || !Number.isNaN(range.central)) return range[point];
  return evaluateScalar(MIDPOINT, (name) => (name === 'low' ? range.low : range.high));
}

/** A figure that is known as a range: one for all years, or one a year. */
export interface FigureRange extends RangeEnds<readonly number[]> {
  /** NaN is the midpoint. */
  readonly central: readonly number[];
  readonly uses: RangePoint;
}

/** The range that an input is; undefined where it has one figure, or one a year. */
export function rangeOf(value: InputValue | undefined): FigureRange | undefined {
  if (value?.kind === 'range') return { low: [value.low], central: [value.central], high: [value.high], uses: value.uses };
  return value?.kind === 'by year' && value.ends !== undefined ? { ...value.ends, central: value.values } : undefined;
}

/** The range that an authority's own figure is; the budget uses of it what it uses of the general one, `uses`. */
export function ownRange({ value, ends }: Pick<Override, 'value' | 'ends'>, uses: RangePoint): FigureRange | undefined {
  return ends === undefined ? undefined : { low: [ends.low], central: [value], high: [ends.high], uses };
}

/** Whether low is the smaller end and the central figure, where one is stated, lies between the two; ends that are missing are in order. */
export function isInOrder({ low, central, high }: Pick<RangeValue, 'low' | 'central' | 'high'>): boolean {
  return !(low > high || central < low || central > high);
}

/** The figures at a point of a range, a midpoint where no central one was stated; NaN is not quantified. */
export function figuresAtPoint({ low, central, high }: FigureRange, point: RangePoint): readonly number[] {
  return central.map((figure, index) => figureAtPoint({ low: low[index] ?? NaN, central: figure, high: high[index] ?? NaN }, point));
}

/** The figures of the projected years that the budget uses; none where the input has one for all years. */
export function yearlyFiguresUsed(value: InputValue | undefined): readonly number[] {
  const range = rangeOf(value);
  if (value?.kind !== 'by year') return [];
  return range === undefined ? value.values : figuresAtPoint(range, range.uses);
}

/** The figures of the projected years in words, a range from end to end: `3%, 4% to 5%`; a year without a figure says nothing. */
export function yearlyFigureWords({ values, ends }: YearlyValue, print: (figure: number) => string): readonly string[] {
  return values.flatMap((central, year) => {
    const [low, high] = [ends?.low[year] ?? central, ends?.high[year] ?? central];
    if (low !== high && !Number.isNaN(low) && !Number.isNaN(high)) return [`${print(low)} to ${print(high)}`];
    return Number.isNaN(central) ? [] : [print(central)];
  });
}

/** The one figure that the budget uses of an input that has one for all years; NaN where there is none. */
export function figureUsed(value: InputValue | undefined): number {
  if (value?.kind === 'single') return value.value;
  return value?.kind === 'range' ? figureAtPoint(value, value.uses) : NaN;
}

/** Whether any input of the measure, or any authority's own figure of it, is a range. */
export function hasRange({ inputs, overrides }: Pick<Measure, 'inputs' | 'overrides'>): boolean {
  return Object.values(inputs).some((value) => rangeOf(value) !== undefined) || overrides.some(({ ends }) => ends !== undefined);
}

/** A figure in words with those that go before it: `in region of 4.5%`. */
export function qualified({ qualifiers }: Pick<Measure, 'qualifiers'>, input: string, figure: string): string {
  const said = qualifiers?.[input]?.words ?? '';
  return said === '' ? figure : `${said} ${figure}`;
}

/** The words of doubt that go with what a measure comes to: the first that any of its inputs has. */
export function wordsOfDoubt({ qualifiers }: Pick<Measure, 'qualifiers'>): string | undefined {
  return Object.values(qualifiers ?? {}).find(({ words }) => words !== '')?.words;
}

/** Whether any figure of the measure is to be tried. */
export function hasTries({ tried }: Pick<Measure, 'tried'>): boolean {
  return Object.values(tried ?? {}).some((figures) => figures.length > 0);
}
