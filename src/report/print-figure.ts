import { inSteps, roundHalfAway } from '../model/rounding';
import { POUNDS_IN, type AmountStyle, type SignRule } from './amount-style';

/** A minus that no printer or screen reader takes for a hyphen. */
const MINUS = '−';

/** Pounds as steps of the last printed digit, not rounded: £10,477,500 in £000 without decimals is 10,477.5 steps. NaN stays NaN. */
export function stepsOf(pounds: number, { unit, decimals }: Pick<AmountStyle, 'unit' | 'decimals'>): number {
  return Number.isNaN(pounds) ? NaN : inSteps(pounds / POUNDS_IN[unit], decimals);
}

/** Whole steps as they are printed: `169,545`, `7.1`, `(2,480)`. No figure is printed as nothing but a sign: less than half a step is 0. */
export function stepsText(steps: number, decimals: number, signs: SignRule): string {
  const digits = decimalText(Math.abs(steps), decimals);
  if (steps >= 0) return digits;
  return signs === 'minus' ? `${MINUS}${digits}` : `(${digits})`;
}

/** `(4.0%)`: a share, worked out from unrounded figures, half away from zero. */
export function percentageText(fraction: number, decimals: number, signs: SignRule): string {
  const steps = roundHalfAway(inSteps(fraction * 100, decimals), 0);
  const digits = `${decimalText(Math.abs(steps), decimals)}%`;
  if (steps >= 0) return digits;
  return signs === 'minus' ? `${MINUS}${digits}` : `(${digits})`;
}

/** Made once: to make it for each of a table's figures takes longer than to print them. */
const DIGITS = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 0 });

/** Whole steps with thousands separators and the point where it belongs: `decimalText(1780, 2)` is `17.80`. */
export function decimalText(steps: number, decimals: number): string {
  const digits = DIGITS.format(steps).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
}
