import type { QuantityUnit } from '../../model/measures/definition';

/** The sign that stands beside a field of this unit, and on which side. */
export function unitSign(unit: QuantityUnit): { readonly before?: string; readonly after?: string } {
  if (unit === '%' || unit === '% rise') return { after: '%' };
  if (unit === '£' || unit === '£ an hour') return { before: '£' };
  return unit === 'months' || unit === 'people' || unit === 'places' || unit === 'weeks' || unit === 'years' ? { after: unit } : {};
}
