import { firstDay, parseIsoDate, parseYear, yearLabel, yearOf, yearStarting, type FinancialYear } from '../financial-year';
import type { PhasingInput, YearlyInput } from '../measures/definition';
import { problem } from '../problems';
import type { InputValue } from '../scenario';
import type { SerialDate } from '../units';
import { figureAt, isUsable } from './figures';
import { givenWords, type Place, type Reading } from './reading';

/**
 * Phasing [0.5, 1] from a start in 2018/19: nothing before that year, half in it, all from the next year on.
 * The shares count by financial year, so that a year that is not projected is passed over and not moved.
 */
export function phasingAt(
  place: Place,
  input: PhasingInput,
  what: string,
  start: FinancialYear,
  years: readonly FinancialYear[],
  reading: Reading,
): InputValue | undefined {
  const places = reading.list(place, what, 'shares');
  if (places === undefined) return undefined;
  if (places.length === 0) {
    reading.problems.push(
      problem('scenario-file-wrong', { what, given: '[]', expected: 'at least one share, such as [0.5, 1]' }, place.where),
    );
    return undefined;
  }
  const shares = places.map((each) => figureAt(each, input, what, reading) ?? NaN);
  const shareIn = (year: FinancialYear) => (year < start ? 0 : (shares[Math.min(year - start, shares.length - 1)] ?? NaN));
  return { kind: 'by year', base: NaN, values: years.map(shareIn) };
}

/**
 * Figures for the base year and every projected year, keyed by financial year, by date, or both; a financial year beside dates
 * means its 1 April. A year without a figure of its own is refused: an old rate must not run on in silence.
 */
export function yearlyFiguresAt(
  place: Place,
  input: YearlyInput,
  what: string,
  base: FinancialYear,
  years: readonly FinancialYear[],
  reading: Reading,
): InputValue | undefined {
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  const entries = [...members].flatMap(([key, figurePlace]) => {
    const value = figureAt(figurePlace, input, `${what}, ${key},`, reading);
    const from = startOf(key, figurePlace, what, reading);
    return from === undefined || value === undefined ? [] : [{ ...from, value, where: figurePlace.where }];
  });
  // One wrong key or figure has been told; that its year is now missing would be told of the same mistake twice.
  if (entries.length < members.size) return undefined;

  const figures = new Map<SerialDate, number>();
  for (const { date, value, where } of entries) {
    if (figures.has(date)) reading.problems.push(problem('date-twice', { input: what, date: yearLabel(yearOf(date)) }, where));
    figures.set(date, value);
  }
  const from = [...figures].map(([date, value]) => ({ date, value })).sort((one, other) => one.date - other.date);
  const byDate = entries.some(({ keyedBy }) => keyedBy === 'date');
  const inYear = (year: FinancialYear) => figures.get(firstDay(year)) ?? NaN;
  const missing = byDate
    ? yearsWithoutDate(
        from.map(({ date }) => date),
        base,
        years,
      )
    : [base, ...years].filter((year) => Number.isNaN(inYear(year)));
  for (const year of missing) reading.problems.push(problem('year-missing', { input: what, year: yearLabel(year) }, place.where));
  if (byDate) return { kind: 'by date', from };
  return { kind: 'by year', base: inYear(base), values: years.map(inYear) };
}

function startOf(
  key: string,
  place: Place,
  what: string,
  reading: Reading,
): { readonly date: SerialDate; readonly keyedBy: 'year' | 'date' } | undefined {
  const date = parseIsoDate(key);
  if (date !== undefined && isUsable(date)) return { date, keyedBy: 'date' };
  const year = parseYear(key);
  if (year !== undefined && isUsable(firstDay(year))) return { date: firstDay(year), keyedBy: 'year' };
  reading.problems.push(
    problem(
      'scenario-file-wrong',
      { what: `A key of ${what}`, given: givenWords(key), expected: 'a financial year (2018/19) or a date (2018-04-01)' },
      place.where,
    ),
  );
  return undefined;
}

/** The base year needs a figure in force on its first day, every projected year one that starts in it. */
function yearsWithoutDate(dates: readonly SerialDate[], base: FinancialYear, years: readonly FinancialYear[]): readonly FinancialYear[] {
  const startsIn = (year: FinancialYear) => dates.some((date) => date >= firstDay(year) && date < firstDay(yearStarting(year + 1)));
  const baseHasNone = !dates.some((date) => date <= firstDay(base));
  return [...(baseHasNone ? [base] : []), ...years.filter((year) => !startsIn(year))];
}
