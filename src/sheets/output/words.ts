import { yearLabel } from '../../model/financial-year';
import type { BaseLine } from '../../model/spend';
import type { Layout } from './layout';

/** Unit, price basis (cash on every sheet but Comparison) and kind of money, as every sheet says them. */
export function basisWords(layout: Layout, prices = 'cash'): string {
  const kind = layout.settings.kindOfMoney === '' ? '' : `, ${layout.settings.kindOfMoney.toLowerCase()}`;
  return `£, ${prices}${kind}`;
}

/** Who pays, as sheets say it (`Council and NHS` where those were added); of a line whose funder nobody has named, that. */
export function funderWords({ funder, funders = [funder] }: Pick<BaseLine, 'funder' | 'funders'>): string {
  return funders.map((each) => (each === '' ? 'not stated' : each)).join(' and ');
}

/** `2011/12 to 2013/14`, or the one year. */
export function spanOfYears(layout: Layout): string {
  const labels = layout.projection.model.years.map(yearLabel);
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
