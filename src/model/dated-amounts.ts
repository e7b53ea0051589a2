import { dividedBy, minus, plus, quantity, times, type Expression } from '../formula/expression';
import { monthNumber, monthsFrom } from './month-number';

/**
 * The steps from figures with dates (£9.50, then £10.02 from 1 December 2021) to a year's average by months (£9.6733 in 2021/22).
 * The k-th figure is the quantity `key-k`, its date `keyFrom-k`; both are inputs.
 */

/** 12 × year + month of the k-th date. */
export function monthOfDate(key: string, k: number): Expression {
  return monthNumber(`${key}From-${k}`);
}

/** Months of the year from the k-th date on, whole months, the month of the date counted. */
export function monthsFromDate(key: string, k: number, yearEnd: string): Expression {
  return monthsFrom(`${key}Month-${k}`, yearEnd);
}

/**
 * The year's average: each figure by the months until the next one, over the months for which there is a figure at all.
 * `months(k)` names the step of `monthsFromDate` for the k-th date.
 */
export function averageOfDates(key: string, count: number, months: (k: number) => string): Expression {
  const weighted = Array.from({ length: count }, (_, index) => {
    const k = index + 1;
    const inForce = k === count ? quantity(months(k)) : minus(quantity(months(k)), quantity(months(k + 1)));
    return times(quantity(`${key}-${k}`), inForce);
  });
  return dividedBy(weighted.reduce(plus), quantity(months(1)));
}
