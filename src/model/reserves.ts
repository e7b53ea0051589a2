import { evaluateScalar } from '../formula/evaluate';
import { minus, plus, quantity, type Expression } from '../formula/expression';

/** A reserve that an authority may draw on: money that can be used once. Pounds; NaN is not given. */
export interface Reserve {
  /** `R1`. */
  readonly ref: string;
  /** The authority's ref. */
  readonly authority: string;
  /** The balance at the end of the base year. */
  readonly opening: number;
  /** What must be left. */
  readonly minimum: number;
  /** Planned use, by projected year; a year that is not given uses nothing. */
  readonly used: readonly number[];
  /** What is put in, by projected year. */
  readonly added: readonly number[];
  readonly source: string;
  readonly note: string;
}

/** The balance at the end of a year: what was brought forward, less what is used, plus what is put in. */
export const CLOSING_BALANCE: Expression = plus(minus(quantity('opening'), quantity('used')), quantity('added'));

/** What is left above the minimum; negative where the balance falls below it. */
export const HEADROOM: Expression = minus(quantity('closing'), quantity('minimum'));

/** What is used or put in, by year: a year in which nothing is given has nothing. */
export function plannedAmounts(amounts: readonly number[]): readonly number[] {
  return amounts.map((amount) => (Number.isNaN(amount) ? 0 : amount));
}

/** The balance at the end of each projected year, in pounds; NaN where the opening balance is not known. */
export function closingBalances(reserve: Reserve): readonly number[] {
  const [used, added] = [plannedAmounts(reserve.used), plannedAmounts(reserve.added)];
  let { opening } = reserve;
  return used.map((amount, year) => {
    const given: Readonly<Record<string, number>> = { opening, used: amount, added: added[year] ?? 0 };
    opening = evaluateScalar(CLOSING_BALANCE, (name) => given[name] ?? NaN);
    return opening;
  });
}

/** How far a balance stands above the minimum, in pounds; negative below it. NaN where no minimum was given. */
export function headroomOver(balance: number, minimum: number): number {
  return evaluateScalar(HEADROOM, (name) => (name === 'closing' ? balance : minimum));
}
