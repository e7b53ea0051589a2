import { firstDay, yearOf, type FinancialYear } from '../financial-year';
import { figureWords } from '../measures/figure-words';
import { pathNote, rateNote } from './figure-status';
import { coversYear, monthOf, ratesDuring } from './look-up';
import type { NotedFigure } from './noted-figures';
import type { DatedRate, RateTable } from './rate-table';

/** A figure that takes the place of the published rates from this year on. */
export interface Target {
  readonly to: number;
  readonly by: FinancialYear;
}

export interface FiguresFromLibrary {
  readonly figures: readonly NotedFigure[];
  /** Years for which neither the table nor a figure of one's own has a rate: an error, never the year before's rate. */
  readonly lacking: readonly FinancialYear[];
}

/**
 * The rates of a table for the base year and every projected year, each from its own day, and up to the target where there is one.
 * Figures of one's own extend the table, or take the place of a rate of the same day; they are not in the answer.
 */
export function figuresFromLibrary(
  table: RateTable,
  base: FinancialYear,
  years: readonly FinancialYear[],
  own: readonly Pick<NotedFigure, 'date'>[] = [],
  target?: Target,
): FiguresFromLibrary {
  const wanted = [base, ...years].filter((year) => target === undefined || year < target.by);
  const lacking = wanted.filter((year) => !coversYear(table, year) && !own.some((figure) => standsFor(figure, year, base)));
  const rates = ratesDuring(table, base, wanted.at(-1) ?? base).filter(({ from }) => own.every(({ date }) => date !== from));
  const reached: readonly NotedFigure[] =
    target === undefined
      ? []
      : [{ date: firstDay(target.by), value: target.to, source: '', note: pathNote.target(figureWords(target.to, table.unit)) }];
  return {
    figures: [...rates.map((rate) => rateFigure(rate, table)), ...reached],
    lacking,
  };
}

/** The base year needs a figure in force from its first month, every projected year one that starts in it. */
export function standsFor({ date }: Pick<NotedFigure, 'date'>, year: FinancialYear, base: FinancialYear): boolean {
  return year === base ? monthOf(date) <= monthOf(firstDay(base)) : yearOf(date) === year;
}

function rateFigure(rate: DatedRate, table: RateTable): NotedFigure {
  const people = rate.people === '' ? '' : `, ${rate.people}`;
  return {
    date: rate.from,
    value: rate.amount,
    source: `${table.name}${people}: ${rate.source}`,
    note: rateNote(rate.status, rate.from),
  };
}
