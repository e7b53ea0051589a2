import { firstDay, yearLabel, yearOf, type FinancialYear } from '../financial-year';
import { problem } from '../problems';
import { standsFor } from '../rates/figures-from-library';
import { datedInput, joinedNotes, type NotedInput } from '../rates/noted-figures';
import type { RangePoint } from '../scenario';
import type { SerialDate } from '../units';
import { PATH_KEYS, type FigureFrom, type FiguresAround } from './figure-from';
import { libraryFigures } from './library-figures';
import { pathFigures } from './path-figures';
import { qualifierIn, usesIn } from './range-figures';
import { given, type Place } from './reading';
import { typedFigures } from './typed-figures';
import { yearlyValue } from './yearly-figures';

/**
 * Figures for the base year and every projected year: typed by financial year, by date, or both (a financial year beside dates
 * means its 1 April), from a table of the library, or along a path to a target. A year without a figure of its own is refused:
 * an old rate must not run on in silence.
 */
export function yearlyFiguresAt(place: Place, around: FiguresAround): NotedInput | undefined {
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
  refuseRanges(inOrder, byDate, around);
  const uses = usesIn(members, what, reading) ?? 'central';
  const qualifier = qualifierIn(members, what, reading);
  const input = byDate ? datedInput(inOrder, around.input) : figuresByYear(figures, uses, around);
  return { ...input, ...(qualifier === undefined ? {} : { qualifier }) };
}

/** The base year's figure is known, and a rate with a day is published or decided: a range of either would be a range of what is past. */
function refuseRanges(figures: readonly FigureFrom[], byDate: boolean, { what, base, reading }: FiguresAround): void {
  for (const { date, range, where } of figures) {
    if (range !== undefined && (byDate || yearOf(date) <= base)) reading.problems.push(problem('range-not-here', { input: what }, where));
  }
}

function figuresByYear(figures: ReadonlyMap<SerialDate, FigureFrom>, uses: RangePoint, { input, base, years }: FiguresAround): NotedInput {
  const inYear = (year: FinancialYear) => figures.get(firstDay(year));
  const said = (part: 'source' | 'note') => {
    const ofYears = years.map((year) => ({ year, words: inYear(year)?.[part] ?? '' }));
    const rows: [string, string][] = [
      [input.base.key, inYear(base)?.[part] ?? ''],
      [input.key, joinedNotes(ofYears)],
    ];
    return Object.fromEntries(rows.filter(([, words]) => words !== ''));
  };
  return {
    value: {
      base: inYear(base)?.value ?? NaN,
      ...yearlyValue(
        years.map((year) => inYear(year)?.range ?? inYear(year)?.value ?? NaN),
        uses,
      ),
    },
    sources: said('source'),
    notes: said('note'),
  };
}

function errorsIn({ reading }: FiguresAround): number {
  return reading.problems.filter(({ severity }) => severity === 'error').length;
}
