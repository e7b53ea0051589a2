import {
  calendarMonth,
  calendarYear,
  constant,
  greatest,
  least,
  minus,
  plus,
  quantity,
  times,
  type Expression,
} from '../formula/expression';

/** 12 × year + month of a date: months counted one after the other. `date` names the quantity that holds it. */
export function monthNumber(date: string): Expression {
  return plus(times(calendarYear(quantity(date)), constant(12)), calendarMonth(quantity(date)));
}

/** Whole months of a year from a month on, that month counted: 12 before the year, 0 after it. Both are names of month numbers. */
export function monthsFrom(month: string, yearEnd: string): Expression {
  return greatest(constant(0), least(constant(12), minus(quantity(yearEnd), quantity(month))));
}
