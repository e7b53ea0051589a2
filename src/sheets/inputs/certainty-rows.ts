import { RANGE_POINTS, rangeOf } from '../../model/figure-range';
import type { InputDefinition } from '../../model/measures/definition';
import type { FigureQualifier, Measure, RangePoint } from '../../model/scenario';
import { serialDate } from '../../model/units';
import { text } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';
import { textOf, type StandingRow } from './standing-rows';

/** What is said of an input's figure, each in a row of its own: `M1-rate-uses`, `M1-rate-words`, `M1-rate-asAt`. */
const ENDINGS = { uses: 'uses', words: 'words', asAt: 'asAt' } as const;

const refOf = (measure: string, input: string, ending: keyof typeof ENDINGS): string => `${measure}-${input}-${ENDINGS[ending]}`;

/** The settings that say which point of a range the budget uses; the sheets are written for them. */
export function usesRefs({ ref, inputs }: Measure): readonly string[] {
  return Object.entries(inputs).flatMap(([input, value]) => (rangeOf(value) === undefined ? [] : [refOf(ref, input, 'uses')]));
}

/** The words that go with figures to every output. */
export function wordsRefs({ ref, qualifiers }: Measure): readonly string[] {
  return Object.entries(qualifiers ?? {}).flatMap(([input, { words }]) => (words === '' ? [] : [refOf(ref, input, 'words')]));
}

type Own = Pick<InputRow, 'scenario' | 'measure' | 'owner' | 'authority' | 'source' | 'note' | 'allYears' | 'years'>;

/** Which point the budget uses, the words before the figure and the day it was known: rows below the input's own. */
export function certaintyRows(input: InputDefinition, measure: Measure, own: Own): readonly InputRow[] {
  const { key } = input;
  // What an empty cell means is said in the input's own row.
  const label = input.label.replace(/ \(empty: [^)]*\)$/, '');
  const range = rangeOf(measure.inputs[key]);
  const qualifier = measure.qualifiers?.[key];
  const row = (ending: keyof typeof ENDINGS, rest: Pick<InputRow, 'label' | 'unit' | 'allYears'> & Partial<InputRow>): InputRow => ({
    ...own,
    ref: refOf(measure.ref, key, ending),
    ...rest,
  });
  return [
    ...(range === undefined
      ? []
      : [row('uses', { label: `${label}: the budget uses`, unit: 'setting', allYears: text(range.uses), options: RANGE_POINTS })]),
    ...(qualifier === undefined || qualifier.words === ''
      ? []
      : [row('words', { label: `${label}: words before the figure`, unit: 'text', allYears: text(qualifier.words) })]),
    ...(qualifier?.asAt === undefined ? [] : [row('asAt', { label: `${label}: as at`, unit: 'date', allYears: qualifier.asAt })]),
  ];
}

type RowOf = (key: string) => StandingRow | undefined;

/** The point in use, from its cell; the central one where nothing is chosen. */
export function usesFromRows(input: string, row: RowOf): RangePoint {
  const chosen = textOf(row(`${input}-${ENDINGS.uses}`)?.allYears)
    .trim()
    .toLowerCase();
  return RANGE_POINTS.find((point) => point === chosen) ?? 'central';
}

/** The words before a figure and its day, from their cells; undefined where neither is there. */
export function qualifierFromRows(input: string, row: RowOf): FigureQualifier | undefined {
  const words = row(`${input}-${ENDINGS.words}`);
  const asAt = row(`${input}-${ENDINGS.asAt}`)?.allYears;
  if (words === undefined && asAt === undefined) return undefined;
  return { words: textOf(words?.allYears).trim(), asAt: typeof asAt === 'number' ? serialDate(asAt) : undefined };
}
