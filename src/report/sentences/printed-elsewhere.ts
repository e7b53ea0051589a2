import type { PrintedResult } from '../../model/printed-result';
import { moneyWords, type MoneyStyle } from './money-words';

/**
 * What is to be said where a published figure is not the one that its base and rate make, rounded half away from zero: that it fits half to
 * even, or a base that was itself rounded. Empty where it agrees. Nothing is repaired: both figures are told.
 */
export function printedElsewhere(printed: PrintedResult, result: number, style: MoneyStyle): string {
  if (printed.verdict === 'agrees') return '';
  const ours = moneyWords(printed.computed, style);
  const theirs = moneyWords(result, style);
  const differs = `Printed elsewhere as ${theirs}; this report prints ${ours}, half away from zero, as Excel does.`;
  if (printed.verdict === 'does not agree' || printed.bases === undefined) return `${differs} No usual rounding makes ${theirs}.`;
  const { from, to } = printed.bases;
  const finer = { ...style, decimals: 1 };
  const hidden = from < to ? `an unrounded base from ${moneyWords(from, finer)} up to but not with ${moneyWords(to, finer)}` : '';
  const even = printed.toPrintsSo === 'half to even' ? 'rounding half to even' : '';
  return `${differs} ${theirs} fits ${[even, hidden].filter((part) => part !== '').join(', or ')}.`;
}
