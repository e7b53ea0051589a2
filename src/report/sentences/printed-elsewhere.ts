import { printedResult, type PrintedStep } from '../../model/printed-result';
import { MILLIONS, POUNDS } from '../../sheets/amounts/money-unit';
import { printedStep } from '../../sheets/amounts/printed-step';
import { readAmount } from '../../sheets/amounts/read-amount';
import { moneyWords, type MoneyStyle } from './money-words';
import type { SentenceFigure } from './sentence';

/** Steps that a published base is usually rounded to, in pounds; 0 is not rounded. */
export const BASE_STEPS = [0, 1_000, 100_000, 1_000_000] as const;
export type BaseStep = (typeof BASE_STEPS)[number];

/** The largest step that the base could be rounded to, by its noughts: £185,000,000 could stand for any base that prints as £185m. */
export function usualBaseStep(base: number): BaseStep {
  return [...BASE_STEPS].reverse().find((step) => step > 0 && Number.isInteger(base / step)) ?? 0;
}

/** A figure as some other report prints it: `£1.8m` is £1,800,000 to the nearest £100,000. Undefined where the text states none. */
export function figureAsPrinted(text: string): PrintedStep | undefined {
  const { value, of } = readAmount(text, POUNDS);
  return Number.isNaN(value) || !['', '£'].includes(of) ? undefined : { value: Math.abs(value), step: printedStep(text, POUNDS) };
}

/**
 * What is to be said where a published figure is not the one that this report prints, rounded half away from zero: that it fits half to
 * even, or a base that was itself rounded to `baseStep` pounds. Empty where both agree. Nothing is repaired: both figures are told.
 */
export function printedElsewhere({ pounds, base }: SentenceFigure, published: PrintedStep, baseStep: BaseStep): string {
  // Without the crumbs of binary arithmetic: at half a step they would decide.
  const ours = Number(Math.abs(pounds).toPrecision(12));
  const held =
    base === undefined
      ? printedResult({ value: ours, step: 0 }, 1, published)
      : printedResult({ value: base, step: baseStep }, ours / base, published);
  if (held.verdict === 'agrees') return '';
  const style = styleOf(published);
  const theirs = moneyWords(published.value, style);
  const differs = `Printed elsewhere as ${theirs}; this report prints ${moneyWords(ours, style)}, half away from zero, as Excel does.`;
  if (held.bases === undefined) return `${differs} No usual rounding makes ${theirs}.`;
  const { from, to } = held.bases;
  const finer = styleOf({ value: from, step: baseStep / 10 });
  const hidden = from < to ? `an unrounded base from ${moneyWords(from, finer)} up to but not with ${moneyWords(to, finer)}` : '';
  const even = held.toPrintsSo === 'half to even' ? 'rounding half to even' : '';
  return `${differs} ${theirs} fits ${[even, hidden].filter((part) => part !== '').join(', or ')}.`;
}

/** Printed to the same step as the figure: millions from a million on or where the step is a part of one, else pounds. */
function styleOf({ value, step }: PrintedStep): MoneyStyle {
  const digits = -Math.round(Math.log10(step));
  const inMillions = step >= 1_000 && value >= 100_000;
  return inMillions ? { unit: '£m', decimals: Math.max(0, digits + MILLIONS.exponent) } : { unit: '£', decimals: Math.max(0, digits) };
}
