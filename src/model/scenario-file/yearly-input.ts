import { firstDay, yearLabel, yearOf, type FinancialYear } from '../financial-year';
import { problem } from '../problems';
import type { InputValue } from '../scenario';
import type { SerialDate } from '../units';
import { PATH_KEYS, standsFor, type FigureFrom, type FiguresAround } from './figure-from';
import { libraryFigures } from './library-figures';
import { pathFigures } from './path-figures';
import { given, type Place } from './reading';
import { typedFigures } from './typed-figures';

/** A yearly input as the file gives it, and what is known of its figures, by the quantity whose row says it. */
export interface YearlyFigures {
  readonly value: InputValue;
  readonly sources: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Figures for the base year and every projected year: typed by financial year, by date, or both (a financial year beside dates
 * means its 1 April), from a table of the library, or along a path to a target. A year without a figure of its own is refused:
 * an old rate must not run on in silence.
 */
export function yearlyFiguresAt(place: Place, around: FiguresAround): YearlyFigures | undefined {
  const { what, base, years, reading } = around;
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  const told = errorsIn(around);
  const typed = typedFigures(members, around);
  const library = given(members, 'library');
  const isPath = library === undefined && PATH_KEYS.some((key) => members.has(key));
  const others = library !== undefined ? libraryFigures(library, members, typed, around) : isPath ? pathFigures(members, around) : [];
  // One wrong key or figure has been told; that its year is now missing would be told of the same mistake twice.
  if (errorsIn(around) > told) return undefined;

  const figures = new Map<SerialDate, FigureFrom>();
  for (const each of [...others, ...typed]) {
    if (figures.has(each.date))
      reading.problems.push(problem('date-twice', { input: what, date: yearLabel(yearOf(each.date)) }, each.where));
    figures.set(each.date, each);
  }
  const inOrder = [...figures.values()].sort((one, other) => one.date - other.date);
  const byDate = inOrder.some(({ keyedBy }) => keyedBy === 'date');
  const isThere = (year: FinancialYear) => (byDate ? inOrder.some((figure) => standsFor(figure, year, base)) : figures.has(firstDay(year)));
  // A table of the library has said for itself which years it lacks; its rates may hold for several.
  const missing = library === undefined ? [base, ...years].filter((year) => !isThere(year)) : [];
  for (const year of missing) reading.problems.push(problem('year-missing', { input: what, year: yearLabel(year) }, place.where));
  return byDate ? figuresByDate(inOrder, around) : figuresByYear(figures, around);
}

function figuresByDate(inOrder: readonly FigureFrom[], { input }: FiguresAround): YearlyFigures {
  const said = (part: 'source' | 'note') =>
    Object.fromEntries(inOrder.flatMap((figure, index) => (figure[part] === '' ? [] : [[`${input.key}-${index + 1}`, figure[part]]])));
  return {
    value: { kind: 'by date', from: inOrder.map(({ date, value }) => ({ date, value })) },
    sources: said('source'),
    notes: said('note'),
  };
}

function figuresByYear(figures: ReadonlyMap<SerialDate, FigureFrom>, { input, base, years }: FiguresAround): YearlyFigures {
  const inYear = (year: FinancialYear) => figures.get(firstDay(year));
  const said = (part: 'source' | 'note') => {
    const ofYears = years.map((year) => ({ year, words: inYear(year)?.[part] ?? '' }));
    const rows: [string, string][] = [
      [input.base.key, inYear(base)?.[part] ?? ''],
      [input.key, joined(ofYears)],
    ];
    return Object.fromEntries(rows.filter(([, words]) => words !== ''));
  };
  return {
    value: { kind: 'by year', base: inYear(base)?.value ?? NaN, values: years.map((year) => inYear(year)?.value ?? NaN) },
    sources: said('source'),
    notes: said('note'),
  };
}

/** The years stand in one row, which has one note for them: said once where all say the same. */
function joined(ofYears: readonly { readonly year: FinancialYear; readonly words: string }[]): string {
  const [first] = ofYears;
  if (first !== undefined && ofYears.every(({ words }) => words === first.words)) return first.words;
  return ofYears.flatMap(({ year, words }) => (words === '' ? [] : [`${yearLabel(year)}: ${words}`])).join('; ');
}

function errorsIn({ reading }: FiguresAround): number {
  return reading.problems.filter(({ severity }) => severity === 'error').length;
}
