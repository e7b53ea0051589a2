import { inSteps } from '../model/rounding';

/** Pounds: an hourly rate that is a multiple of 4p makes a quarter of an hour a whole number of pence. */
export const WHOLE_QUARTER_HOUR = 0.04;

/**
 * A rate rounded up to the next step, as providers are paid it: £15.50 is £15.52 at 4p. One that is a multiple stays.
 * An operational rounding that is chosen and stated, unlike the rounding of figures for print.
 */
export function rateToPay(rate: number, step: number): number {
  const pence = (pounds: number) => inSteps(pounds, 4);
  return Number(`${Math.ceil(pence(rate) / pence(step)) * pence(step)}e-4`);
}
