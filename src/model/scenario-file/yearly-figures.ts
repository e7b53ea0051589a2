import { parseYear, yearLabel, yearOf, type FinancialYear } from '../financial-year';
import type { AnnualInput, PhasingInput } from '../measures/definition';
import { problem } from '../problems';
import { quarterlyShares } from '../quarterly-phasing';
import type { InputValue, RangePoint, YearlyValue } from '../scenario';
import type { SerialDate } from '../units';
import { figureAt, type Bounded } from './figures';
import { figureOrRangeAt, qualifierIn, SAID_KEYS, usesIn, type RangeFigures, type SaidInput } from './range-figures';
import { givenWords, type Place, type Reading } from './reading';

/**
 * Phasing [0.5, 1] from a start in 2018/19: nothing before that year, half in it, all from the next year on.
 * The shares count by financial year, so that a year that is not projected is passed over and not moved.
 * `{ "byQuarter": [0, 0.5, 1] }` counts by quarter from that of the start, and each year has the mean of its four.
 */
export function phasingAt(
  place: Place,
  input: PhasingInput,
  what: string,
  start: SerialDate,
  years: readonly FinancialYear[],
  reading: Reading,
): InputValue | undefined {
  const quarters = Array.isArray(place.value) ? undefined : reading.object(place, what);
  if (quarters !== undefined) reading.refuseOtherKeys(quarters, ['byQuarter'], what);
  else if (!Array.isArray(place.value)) return undefined;
  const shares = sharesAt(quarters === undefined ? place : (quarters.get('byQuarter') ?? place), input, what, reading);
  if (shares === undefined) return undefined;
  if (quarters !== undefined) return quarterlyShares(shares, start, years);
  const first = yearOf(start);
  const shareIn = (year: FinancialYear) => (year < first ? 0 : (shares[Math.min(year - first, shares.length - 1)] ?? NaN));
  return { kind: 'by year', base: NaN, values: years.map(shareIn) };
}

function sharesAt(place: Place, input: PhasingInput, what: string, reading: Reading): readonly number[] | undefined {
  const places = reading.list(place, what, 'shares');
  if (places === undefined) return undefined;
  if (places.length > 0) return places.map((each) => figureAt(each, input, what, reading) ?? NaN);
  reading.problems.push(
    problem('scenario-file-wrong', { what, given: '[]', expected: 'at least one share, such as [0.5, 1]' }, place.where),
  );
  return undefined;
}

/**
 * Figures of single projected years, keyed by financial year; a year that is left out or null has none. A year that is not
 * projected is refused, since its figure would change nothing.
 */
export function annualFiguresAt(
  place: Place,
  input: Bounded,
  what: string,
  years: readonly FinancialYear[],
  reading: Reading,
): readonly number[] | undefined {
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  const figures = ofProjectedYears([...members], what, years, reading, (each, whatInYear) => figureAt(each, input, whatInYear, reading));
  return years.map((year) => figures.get(year) ?? NaN);
}

/** The same of a measure's input, where a year's figure may be a range, and `"uses"`, `"words"` and `"asAt"` hold for all of them. */
export function annualInputAt(
  place: Place,
  input: AnnualInput,
  what: string,
  years: readonly FinancialYear[],
  reading: Reading,
): SaidInput | undefined {
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  const ofYears = [...members].filter(([key]) => !SAID_KEYS.some((said) => said === key));
  const figures = ofProjectedYears(ofYears, what, years, reading, (each, whatInYear) => figureOrRangeAt(each, input, whatInYear, reading));
  const uses = usesIn(members, what, reading);
  const values = years.map((year) => figures.get(year) ?? NaN);
  return { value: { base: NaN, ...yearlyValue(values, uses ?? 'central') }, qualifier: qualifierIn(members, what, reading) };
}

/** Figures of the projected years, some of which may be ranges, as an input; without a range it has no ends. */
export function yearlyValue(figures: readonly (number | RangeFigures)[], uses: RangePoint): Omit<YearlyValue, 'base'> {
  const at = (point: RangePoint) => figures.map((figure) => (typeof figure === 'number' ? figure : figure[point]));
  const hasEnds = figures.some((figure) => typeof figure !== 'number');
  return { kind: 'by year', values: at('central'), ...(hasEnds ? { ends: { low: at('low'), high: at('high'), uses } } : {}) };
}

function ofProjectedYears<Figure>(
  members: readonly (readonly [string, Place])[],
  what: string,
  years: readonly FinancialYear[],
  reading: Reading,
  figureOf: (place: Place, what: string) => Figure | undefined,
): ReadonlyMap<FinancialYear, Figure> {
  const figures = new Map<FinancialYear, Figure>();
  const seen = new Set<FinancialYear>();
  for (const [key, place] of members) {
    const year = parseYear(key);
    if (year === undefined || !years.includes(year)) {
      const expected = `one of the years that are projected (${years.map(yearLabel).join(', ')})`;
      reading.problems.push(problem('scenario-file-wrong', { what: `A key of ${what}`, given: givenWords(key), expected }, place.where));
      continue;
    }
    if (seen.has(year)) reading.problems.push(problem('date-twice', { input: what, date: yearLabel(year) }, place.where));
    seen.add(year);
    const figure = place.value === null ? undefined : figureOf(place, `${what}, ${key},`);
    if (figure !== undefined) figures.set(year, figure);
  }
  return figures;
}
