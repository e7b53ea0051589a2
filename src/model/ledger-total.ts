import { quantifiedSum } from './projection';
import { problem, type Problem } from './problems';
import { poundsAndPence } from './rounding';

/** The ledger's total as a person typed it, to hold the base budget against: pounds, and what it is the total of. */
export interface LedgerTotal {
  readonly total: number;
  /** `30 Apr 2010`. */
  readonly asAt?: string;
  /** `Period 1`. */
  readonly period?: string;
  /** `Budget load, GL04`. */
  readonly from?: string;
  /** Pounds by which the two may be apart, with the reason: a reconciling item that a person has explained. Ledger less base budget. */
  readonly explained?: number;
  readonly reason?: string;
}

/** Half a penny: a ledger is kept in pence. */
export const SAME = 0.005;

/** The ledger less the base budget and what is explained, in pounds. */
export function ledgerDifference(ledger: LedgerTotal, base: number): number {
  return ledger.total - (ledger.explained ?? 0) - base;
}

/** One of the two holds spend as credits: negative amounts. */
export function holdsCredits(ledger: LedgerTotal, base: number): boolean {
  return ledger.total * base < 0;
}

/** What is apart, to the penny. A ledger that holds spend as credits is told as such, and no sign is turned. */
export function ledgerProblems(ledger: LedgerTotal | undefined, amounts: Float64Array): readonly Problem[] {
  if (ledger === undefined) return [];
  const base = quantifiedSum(amounts);
  const difference = ledgerDifference(ledger, base);
  if (Math.abs(difference) < SAME) return [];
  const told = { ledger: poundsAndPence(ledger.total), base: poundsAndPence(base) };
  if (holdsCredits(ledger, base))
    return [problem('ledger-has-other-sign', { ...told, difference: poundsAndPence(Math.abs(ledger.total + base)) })];
  const where = difference > 0 ? 'in the ledger and not in the table' : 'in the table and not in the ledger';
  return [problem('ledger-differs', { ...told, difference: poundsAndPence(Math.abs(difference)), where })];
}
