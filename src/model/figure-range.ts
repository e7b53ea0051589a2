import { evaluateScalar } from '../formula/evaluate';
import { constant, dividedBy, plus, quantity, type Expression } from '../formula/expression';
import type { InputValue, Measure, RangePoint, RangeValue } from './scenario';

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

/** The one figure that the budget uses of an input that has one for all years; NaN where there is none. */
export function figureUsed(value: InputValue | undefined): number {
  if (value?.kind === 'single') return value.value;
  return value?.kind === 'range' ? figureAtPoint(value, value.uses) : NaN;
}

/** Whether any input of the measure is a range. */
export function hasRange(measure: Pick<Measure, 'inputs'>): boolean {
  return Object.values(measure.inputs).some(({ kind }) => kind === 'range');
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
