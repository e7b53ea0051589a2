import { yearLabel, type FinancialYear } from '../financial-year';
import type { QuantityUnit, YearlyInput } from '../measures/definition';
import type { FigureQualifier, InputValue, Measure } from '../scenario';
import type { SerialDate } from '../units';

/** A figure from a day on, and what should be known of it. */
export interface NotedFigure {
  readonly date: SerialDate;
  readonly value: number;
  readonly source: string;
  readonly note: string;
}

/** A yearly input, and what is known of its figures, by the quantity whose row says it. */
export interface NotedInput {
  readonly value: InputValue;
  readonly sources: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  /** How sure the input is as a whole. */
  readonly qualifier?: FigureQualifier;
}

/** Figures with dates as an input: each has a row of its own, with its source and its note. */
export function datedInput(inOrder: readonly NotedFigure[], input: YearlyInput): NotedInput {
  const said = (part: 'source' | 'note') =>
    Object.fromEntries(inOrder.flatMap((figure, index) => (figure[part] === '' ? [] : [[`${input.key}-${index + 1}`, figure[part]]])));
  return {
    value: { kind: 'by date', from: inOrder.map(({ date, value }) => ({ date, value })) },
    sources: said('source'),
    notes: said('note'),
  };
}

/** The figures with dates that a measure has for an input, each with its source and note; none where it has figures by year. */
export function notedFigures(measure: Pick<Measure, 'inputs' | 'sources' | 'notes'>, input: YearlyInput): readonly NotedFigure[] {
  const value = measure.inputs[input.key];
  if (value?.kind !== 'by date') return [];
  return value.from.map((each, index) => ({
    ...each,
    source: measure.sources[`${input.key}-${index + 1}`] ?? '',
    note: measure.notes[`${input.key}-${index + 1}`] ?? '',
  }));
}

/** The figures with dates of all inputs of a measure. */
export function notedInputs(measure: Measure): readonly (NotedFigure & { readonly unit: QuantityUnit })[] {
  return measure.definition.inputs.flatMap((input) =>
    input.per === 'year' && input.given === 'every year'
      ? notedFigures(measure, input).map((figure) => ({ ...figure, unit: input.unit }))
      : [],
  );
}

/** The measure with another input of this kind: what was said of the figures before goes with them. */
export function withNotedInput(measure: Measure, input: YearlyInput, { value, sources, notes }: NotedInput): Measure {
  const others = (said: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(said).filter(([key]) => key !== input.key && key !== input.base.key && !key.startsWith(`${input.key}-`)),
    );
  return {
    ...measure,
    inputs: { ...measure.inputs, [input.key]: value },
    sources: { ...others(measure.sources), ...sources },
    notes: { ...others(measure.notes), ...notes },
  };
}

/** The years stand in one row, which has one note for them: said once where all say the same. */
export function joinedNotes(ofYears: readonly { readonly year: FinancialYear; readonly words: string }[]): string {
  const [first] = ofYears;
  if (first !== undefined && ofYears.every(({ words }) => words === first.words)) return first.words;
  return ofYears.flatMap(({ year, words }) => (words === '' ? [] : [`${yearLabel(year)}: ${words}`])).join('; ');
}

/** What such a note says of one year. */
export function noteOfYear(joined: string, year: FinancialYear): string {
  const parts = joined.split('; ');
  const own = parts.find((part) => part.startsWith(`${yearLabel(year)}: `));
  if (own !== undefined) return own.slice(yearLabel(year).length + 2);
  return parts.some((part) => /^\d{4}\/\d{2}: /.test(part)) ? '' : joined;
}
