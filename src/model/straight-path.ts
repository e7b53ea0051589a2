import { calendarDate, serialFromDate, yearOf, type FinancialYear } from './financial-year';
import type { SerialDate } from './units';

/** From a figure to a target in equal steps, one on each of these days; the last step reaches the target exactly. */
export function straightPath(
  from: number,
  to: number,
  days: readonly SerialDate[],
): readonly { readonly date: SerialDate; readonly value: number }[] {
  return days.map((date, index) => {
    const part = (index + 1) / days.length;
    return { date, value: from * (1 - part) + to * part };
  });
}

/** The same day of each year, from the first one to the one that falls in the last financial year. */
export function sameDayEachYear(first: SerialDate, last: FinancialYear): readonly SerialDate[] {
  const { year, month, day } = calendarDate(first);
  const count = Math.max(0, last - yearOf(first) + 1);
  return Array.from({ length: count }, (_, index) => serialFromDate(year + index, month, day));
}
