import { constant, dividedBy, plus, quantity, type Expression } from '../formula/expression';
import { calendarDate, yearOf, type FinancialYear } from './financial-year';
import type { QuarterlyValue } from './scenario';
import type { SerialDate } from './units';

/** The quarters of a financial year, in order. */
export const QUARTERS = ['April to June', 'July to September', 'October to December', 'January to March'] as const;

/** The name of a quarter's shares, and the end of their Ref: `phasing-Q1`. */
export function quarterKey(input: string, quarter: number): string {
  return `${input}-Q${quarter + 1}`;
}

/**
 * Shares by quarter as they stand in each projected year. They are cumulative parts of the full-year effect, the first for the quarter of
 * the start; the last one holds, and before the start there is nothing. [0, 0.5, 1] from 1 July is 0, 0, 50% and 100% in the first year.
 */
export function quarterlyShares(byQuarter: readonly number[], start: SerialDate, years: readonly FinancialYear[]): QuarterlyValue {
  const first = yearOf(start) * QUARTERS.length + quarterOf(start);
  const shareIn = (quarter: number) => (quarter < first ? 0 : (byQuarter[Math.min(quarter - first, byQuarter.length - 1)] ?? NaN));
  return { kind: 'by quarter', quarters: QUARTERS.map((_, quarter) => years.map((year) => shareIn(year * QUARTERS.length + quarter))) };
}

/** What a year has: the mean of its quarters, each a fourth of the year. */
export function meanOfQuarters(input: string): Expression {
  return dividedBy(
    sumOf((quarter) => quantity(quarterKey(input, quarter))),
    sumOf(() => constant(1)),
  );
}

function sumOf(ofQuarter: (quarter: number) => Expression): Expression {
  return QUARTERS.map((_, quarter) => ofQuarter(quarter)).reduce((sum, each) => plus(sum, each));
}

/** The first quarter without a share in a year that has shares for others, by year and quarter from 0; undefined where none is missing. */
export function missingQuarter(
  { quarters }: QuarterlyValue,
  years: number,
): { readonly year: number; readonly quarter: number } | undefined {
  for (let year = 0; year < years; year += 1) {
    const empty = quarters.map((shares) => Number.isNaN(shares[year] ?? NaN));
    const quarter = empty.indexOf(true);
    if (quarter >= 0 && empty.includes(false)) return { year, quarter };
  }
  return undefined;
}

/** 0 for April to June, 3 for January to March. */
function quarterOf(date: SerialDate): number {
  return Math.floor(((calendarDate(date).month + 8) % 12) / 3);
}
