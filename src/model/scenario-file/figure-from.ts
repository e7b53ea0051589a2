import { firstDay, parseIsoDate, parseYear, yearLabel, type FinancialYear } from '../financial-year';
import type { YearlyInput } from '../measures/definition';
import { problem } from '../problems';
import type { Target } from '../rates/figures-from-library';
import type { NotedFigure } from '../rates/noted-figures';
import { figureAt, isUsable } from './figures';
import type { RangeFigures } from './range-figures';
import { givenWords, type Members, type Place, type Reading } from './reading';

/** A figure from a day on, and where it stands in the file. */
export interface FigureFrom extends NotedFigure {
  /** A financial year means its 1 April. */
  readonly keyedBy: 'year' | 'date';
  readonly where: string;
  /** Set where it is a range; its "value" is the central figure then. */
  readonly range?: RangeFigures;
}

/** What figures by year or date are read against. */
export interface FiguresAround {
  readonly input: YearlyInput;
  /** The input in words, for messages, and its place in the file. */
  readonly what: string;
  readonly where: string;
  readonly base: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly reading: Reading;
}

/** Keys that give figures in another way than one by one: a table of the library, or a path to a target. */
export const PATH_KEYS = ['library', 'from', 'to', 'by', 'path', 'starts'] as const;

/** The day that a key of the file stands for: `2018-10-01`, or `2018/19` for its 1 April. */
export function dayOf(key: string, place: Place, { what, reading }: FiguresAround): Pick<FigureFrom, 'date' | 'keyedBy'> | undefined {
  const date = parseIsoDate(key);
  if (date !== undefined && isUsable(date)) return { date, keyedBy: 'date' };
  const year = parseYear(key);
  if (year !== undefined && isUsable(firstDay(year))) return { date: firstDay(year), keyedBy: 'year' };
  const expected = 'a financial year (2018/19), a date (2018-04-01), “library”, or “from”, “to” and “by”';
  reading.problems.push(problem('scenario-file-wrong', { what: `A key of ${what}`, given: givenWords(key), expected }, place.where));
  return undefined;
}

/** `"to"` and `"by"`: the target, and the financial year in which it is reached. */
export function targetIn(members: Members, around: FiguresAround): Target | undefined {
  const { input, what, where, base, reading } = around;
  const to = figureAt(members.get('to') ?? { value: undefined, where }, input, `“to” of ${what}`, reading);
  const byPlace = members.get('by') ?? { value: undefined, where };
  const by = typeof byPlace.value === 'string' ? parseYear(byPlace.value) : undefined;
  if (by === undefined) reading.problems.push(problem('year-unknown', { given: givenWords(byPlace.value) }, byPlace.where));
  else if (by <= base)
    reading.problems.push(problem('path-target-before-base', { input: what, by: yearLabel(by), base: yearLabel(base) }, byPlace.where));
  else if (to !== undefined) return { to, by };
  return undefined;
}
