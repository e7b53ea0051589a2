/** A figure as it was printed, with the step it was printed to: £1.8m has 1,800,000 and a step of 100,000. */
export interface PrintedStep {
  readonly value: number;
  readonly step: number;
}

/** Whether a rate of a base makes the result printed beside it, and the bases, as far as the base was itself rounded, that would. */
export interface PrintedResult {
  readonly verdict: 'agrees' | 'within rounding' | 'does not agree';
  /** Rate times base, before any rounding. */
  readonly computed: number;
  /** Bases that print as the base does and whose result prints as the result does; undefined where none does. */
  readonly bases: { readonly from: number; readonly to: number } | undefined;
  /** `to` itself prints so: half away from zero, half to even only, or neither. */
  readonly toPrintsSo: 'half away from zero' | 'half to even' | 'no';
}

/**
 * Holds a printed result against its printed base and rate. The result agrees where it is what the base as printed makes, rounded half
 * away from zero; it is within rounding where a base that prints the same makes it. Clyde Valley's care homes, 1% of £185m printed
 * as £1.8m: £1.85m would print as £1.9m, but bases from £184.5m up to £185.0m print so. What the cause is, the figures do not tell.
 */
export function printedResult(base: PrintedStep, rate: number, result: PrintedStep): PrintedResult {
  const computed = base.value * rate;
  const size = Math.abs(rate);
  const sign = rate < 0 ? -1 : 1;
  const wanted = result.value * sign;
  // Where half a step stands, in bases: the result prints so from `low`, up to but not with `high`.
  const low = exact((wanted - result.step / 2) / size);
  const high = exact((wanted + result.step / 2) / size);
  const from = Math.max(low, exact(base.value - base.step / 2));
  const to = Math.min(high, exact(base.value + base.step / 2));
  const agrees = base.value >= low && base.value < high;
  const bases = from < to || (from === to && evenResult(result)) ? { from, to } : undefined;
  const verdict = agrees ? 'agrees' : bases === undefined ? 'does not agree' : 'within rounding';
  return { verdict, computed, bases, toPrintsSo: bases === undefined ? 'no' : printsAt(to, high, result) };
}

/** At the upper half itself, half away from zero goes up to the next step, and half to even stays where the printed step is even. */
function printsAt(to: number, high: number, result: PrintedStep): PrintedResult['toPrintsSo'] {
  if (to < high) return 'half away from zero';
  return evenResult(result) ? 'half to even' : 'no';
}

function evenResult({ value, step }: PrintedStep): boolean {
  return Math.round(value / step) % 2 === 0;
}

/** Without the crumbs of binary division: 1.85 million by 1% is 185 million. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
