import { quantifiedSum } from './projection';
import { problem, type Problem } from './problems';
import { poundsText } from './rounding';

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
const SAME = 0.005;

/** What is apart, to the penny. A ledger that holds spend as credits is told as such, and no sign is turned. */
export function ledgerProblems(ledger: LedgerTotal | undefined, amounts: Float64Array): readonly Problem[] {
  if (ledger === undefined) return [];
  const base = quantifiedSum(amounts);
  const difference = ledger.total - (ledger.explained ?? 0) - base;
  if (Math.abs(difference) < SAME) return [];
  const told = { ledger: pence(ledger.total), base: pence(base) };
  if (ledger.total * base < 0) return [problem('ledger-has-other-sign', { ...told, difference: pence(Math.abs(ledger.total + base)) })];
  const where = difference > 0 ? 'in the ledger and not in the table' : 'in the table and not in the ledger';
  return [problem('ledger-differs', { ...told, difference: pence(Math.abs(difference)), where })];
}

/** `£1,250.00`: both sides of an agreement show their pence. */
function pence(pounds: number): string {
  const whole = poundsText(Math.trunc(Math.abs(pounds)));
  const rest = Math.round((Math.abs(pounds) % 1) * 100);
  const carried = rest === 100 ? poundsText(Math.trunc(Math.abs(pounds)) + 1) : whole;
  return `${pounds < 0 ? '-' : ''}${carried}.${String(rest % 100).padStart(2, '0')}`;
}
