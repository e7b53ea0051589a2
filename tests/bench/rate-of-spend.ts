import type { MeasureRates } from '../../src/model/measure-rates';

/** What a made-up measure adds to each pound of spend in a year: savings take away, pressures add. */
export function rateOfSpend(rates: MeasureRates | undefined, year: number): number {
  if (rates === undefined) return NaN;
  const saving = rates.find('rateInYear')?.figures[year];
  return saving === undefined ? (rates.find('uplift')?.figures[year] ?? NaN) : 0 - saving;
}
