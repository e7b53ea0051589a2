import { calendarDate, firstDay, yearStarting, type FinancialYear } from '../financial-year';
import type { SerialDate } from '../units';
import type { DatedRate, RateTable } from './rate-table';

/** The rate in force on a day, or undefined before the table's first rate and after its last day. */
export function rateOn(table: RateTable, day: SerialDate): DatedRate | undefined {
  return day > table.until ? undefined : table.rates.filter(({ from }) => from <= day).at(-1);
}

/** Whether the table has a rate for every month of the year; the month of a change belongs whole to the new rate. */
export function coversYear(table: RateTable, year: FinancialYear): boolean {
  const [first] = table.rates;
  return first !== undefined && monthOf(first.from) <= monthOf(firstDay(year)) && firstDay(yearStarting(year + 1)) <= table.until + 1;
}

/**
 * The rates in force at any time from the first day of one year to the last day of another. A rate that only repeats the one
 * before it (same amount, same status) is left out: nothing changes on its day.
 */
export function ratesDuring(table: RateTable, first: FinancialYear, last: FinancialYear): readonly DatedRate[] {
  const [firstMonth, afterLast] = [monthOf(firstDay(first)), monthOf(firstDay(yearStarting(last + 1)))];
  const inForce = table.rates.filter(({ from }, index) => {
    const next = table.rates[index + 1];
    return monthOf(from) < afterLast && (next === undefined || monthOf(next.from) > firstMonth);
  });
  return inForce.filter((rate, index) => {
    const before = inForce[index - 1];
    return before?.amount !== rate.amount || before.status !== rate.status || before.people !== rate.people;
  });
}

/** The year's average by months, or undefined where the table has no rate for a part of the year. */
export function averageIn(table: RateTable, year: FinancialYear): number | undefined {
  if (!coversYear(table, year)) return undefined;
  const start = monthOf(firstDay(year));
  const months = Array.from(
    { length: 12 },
    (_, month) => table.rates.filter(({ from }) => monthOf(from) <= start + month).at(-1)?.amount ?? NaN,
  );
  return months.reduce((sum, amount) => sum + amount, 0) / months.length;
}

/** Months counted through the years, so that 31 March 2016 comes right before 1 April 2016. */
export function monthOf(day: SerialDate): number {
  const { year, month } = calendarDate(day);
  return year * 12 + month;
}
