import { calendarDate, dateText, yearOf, type FinancialYear } from './financial-year';
import { figureWords } from './measures/figure-words';
import type { SerialDate } from './units';

const QUARTERS = 4;

/**
 * What shares by quarter come to in each year: the mean of its four quarters. The shares are cumulative parts of the full-year effect,
 * the first for the quarter of the start; the last one holds, and before the start there is nothing. [0, 0.5, 1] from 1 July is
 * (0 + 0 + 0.5 + 1) ÷ 4 = 37.5% in the first year and all in the next.
 */
export function sharesByYear(byQuarter: readonly number[], start: SerialDate, years: readonly FinancialYear[]): readonly number[] {
  const first = yearOf(start) * QUARTERS + quarterOf(start);
  const shareIn = (quarter: number) => (quarter < first ? 0 : (byQuarter[Math.min(quarter - first, byQuarter.length - 1)] ?? NaN));
  return years.map((year) => {
    const quarters = Array.from({ length: QUARTERS }, (_, quarter) => shareIn(year * QUARTERS + quarter));
    return quarters.reduce((sum, share) => sum + share, 0) / QUARTERS;
  });
}

/** `By quarter from 1 Jul 2011: 0%, 50%, 100%; each year has the mean of its four.` What the note of the yearly shares says. */
export function quartersNote(byQuarter: readonly number[], start: SerialDate): string {
  return `By quarter from ${dateText(start)}: ${byQuarter.map((share) => figureWords(share, '%')).join(', ')}; each year has the mean of its four.`;
}

/** 0 for April to June, 3 for January to March. */
function quarterOf(date: SerialDate): number {
  return Math.floor(((calendarDate(date).month + 8) % 12) / 3);
}
