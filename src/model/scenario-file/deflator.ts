import { DEFLATOR_FIGURES, type Deflator } from '../deflator';
import { parseYear, yearLabel, type FinancialYear } from '../financial-year';
import { problem } from '../problems';
import { figureAt } from './figures';
import { missing } from './funding';
import { given, givenWords, type Members, type Place, type Reading } from './reading';

export const DEFLATOR_KEYS = ['pricesOf', 'index', 'rise', 'source', 'note'] as const;

interface DeflatorSurroundings {
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly reading: Reading;
}

/**
 * `"deflator": { "pricesOf": "2018/19", "index": { "2017/18": 98.1, "2018/19": 100 }, "source": "…" }`, the index of the base year among
 * them; or `"rise": { "2018/19": 0.019 }` on the year before. A year that is left out has no figure, and no real amounts.
 */
export function readDeflator(place: Place | undefined, around: DeflatorSurroundings): Deflator | undefined {
  const { reading, baseYear, years } = around;
  const members = place === undefined ? undefined : reading.object(place, 'The deflator');
  if (place === undefined || members === undefined) return undefined;
  reading.refuseOtherKeys(members, DEFLATOR_KEYS, 'The deflator');
  const pricesOf = yearOf(members, place, around);
  const measuredBy = measureOf(members, place, reading);
  const figures = measuredBy === undefined ? undefined : figuresOf(members.get(measuredBy) ?? place, measuredBy, around);
  const source = reading.text(members.get('source') ?? missing(place, 'source'), 'The source of the deflator') ?? '';
  const note = reading.optionalText(given(members, 'note'), 'The note of the deflator');
  if (pricesOf === undefined || measuredBy === undefined || figures === undefined) return undefined;
  const figure = (year: FinancialYear) => figures.get(year) ?? NaN;
  return { ref: 'D1', measuredBy, pricesOf, base: figure(baseYear), figures: years.map(figure), source, note };
}

function yearOf(members: Members, place: Place, { baseYear, years, reading }: DeflatorSurroundings): FinancialYear | undefined {
  const { value, where } = members.get('pricesOf') ?? missing(place, 'pricesOf');
  const year = typeof value === 'string' ? parseYear(value) : undefined;
  if (year !== undefined && (year === baseYear || years.includes(year))) return year;
  reading.problems.push(
    year === undefined
      ? problem('year-unknown', { given: givenWords(value) }, where)
      : problem('prices-of-unknown-year', { year: yearLabel(year), base: yearLabel(baseYear) }, where),
  );
  return year;
}

function measureOf(members: Members, place: Place, reading: Reading): Deflator['measuredBy'] | undefined {
  const [index, rise] = [given(members, 'index'), given(members, 'rise')];
  if (index !== undefined && rise !== undefined) {
    reading.problems.push(problem('deflator-both', {}, place.where));
    return undefined;
  }
  if (index !== undefined || rise !== undefined) return index === undefined ? 'rise' : 'index';
  const expected = 'an “index” of prices by year, or a “rise” on the year before by year';
  reading.problems.push(problem('scenario-file-wrong', { what: 'The deflator', given: 'neither', expected }, place.where));
  return undefined;
}

function figuresOf(
  place: Place,
  measuredBy: Deflator['measuredBy'],
  { baseYear, years, reading }: DeflatorSurroundings,
): ReadonlyMap<FinancialYear, number> | undefined {
  const what = measuredBy === 'index' ? 'The price index' : 'The rise of prices';
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  const wanted = measuredBy === 'index' ? [baseYear, ...years] : years;
  const figures = new Map<FinancialYear, number>();
  for (const [key, each] of members) {
    const year = parseYear(key);
    if (year === undefined || !wanted.includes(year)) {
      const expected = `one of ${wanted.map(yearLabel).join(', ')}`;
      reading.problems.push(problem('scenario-file-wrong', { what: `A key of ${what}`, given: givenWords(key), expected }, each.where));
      continue;
    }
    if (figures.has(year)) reading.problems.push(problem('date-twice', { input: what, date: yearLabel(year) }, each.where));
    if (each.value === null) continue;
    const figure = figureAt(each, DEFLATOR_FIGURES[measuredBy], `${what} of ${yearLabel(year)}`, reading);
    figures.set(year, figure ?? NaN);
  }
  return figures;
}
