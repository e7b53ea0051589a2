import { problem, type Problem } from '../../problems';
import { roundHalfAway } from '../../rounding';
import type { GivenFigures } from '../definition';
import { figureWords } from '../figure-words';
import { wageFalls } from '../wage-path';
import { BANDS } from './bands';

/** Shares are typed with a few decimals: thirds may add up to 99.99%. */
const WHOLE_WITHIN = 0.001;

/** Bands that are no distribution, and a pay bill and paid hours that are both given and would disagree. */
export function distributionFaults(given: GivenFigures): readonly Problem[] {
  const { measure, figuresOf } = given;
  const bands = BANDS.map((band) => ({
    band,
    share: figuresOf(`bandShare${band}`)[0] ?? NaN,
    wage: figuresOf(`bandWage${band}`)[0] ?? NaN,
  }));
  const [hasHours, hasWage] = [({ share }: { share: number }) => !Number.isNaN(share), ({ wage }: { wage: number }) => !Number.isNaN(wage)];
  const whole = bands.filter(hasHours).reduce((sum, { share }) => sum + share, 0);
  const isGiven = (quantity: string) => !Number.isNaN(figuresOf(quantity)[0] ?? NaN);
  return [
    ...wageFalls(given),
    ...bands.filter((each) => hasWage(each) && !hasHours(each)).map(({ band }) => problem('band-without-hours', { measure, band })),
    ...bands.filter((each) => hasHours(each) && !hasWage(each)).map(({ band }) => problem('band-without-wage', { measure, band })),
    ...(bands.every((each) => !hasHours(each) && !hasWage(each)) ? [problem('bands-missing', { measure })] : []),
    ...(bands.some(hasHours) && Math.abs(whole - 1) > WHOLE_WITHIN
      ? [problem('bands-not-whole', { measure, whole: figureWords(roundHalfAway(whole, 6), '%') })]
      : []),
    ...(isGiven('payBill') && isGiven('paidHours') ? [problem('pay-bill-and-hours', { measure })] : []),
    ...(!isGiven('payBill') && !isGiven('paidHours') ? [problem('no-pay-bill-or-hours', { measure })] : []),
  ];
}
