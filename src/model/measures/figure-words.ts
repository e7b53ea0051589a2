import { dateText } from '../financial-year';
import { NOT_QUANTIFIED, serialDate } from '../units';
import type { InputDefinition, QuantityUnit } from './definition';

/**
 * A figure as people write it in its unit: `4%`, `£178,000,000`, `£7.50`, `1 Jul 2011`. At most 15 significant digits, as many
 * as a cell shows; nothing is rounded further, so that a told sum can be followed on a calculator.
 */
export function figureWords(figure: number, unit: QuantityUnit): string {
  if (Number.isNaN(figure)) return NOT_QUANTIFIED;
  const sign = figure < 0 ? '−' : '';
  const size = Math.abs(figure);
  switch (unit) {
    case '%':
    case '% rise':
      return `${sign}${digits(size * 100, 0)}%`;
    case '£':
      return `${sign}£${digits(size, Number.isInteger(size) ? 0 : 2)}`;
    case '£ an hour':
      return `${sign}£${digits(size, 2)}`;
    case 'date':
      return dateText(serialDate(figure));
    case 'months':
    case 'month no.':
    case 'number':
      return `${sign}${digits(size, 0)}`;
    case 'people':
      return `${sign}${digits(size, 0)} ${size === 1 ? 'person' : 'people'}`;
    case 'places':
    case 'weeks':
    case 'years':
      return `${sign}${digits(size, 0)} ${size === 1 ? unit.slice(0, -1) : unit}`;
  }
}

/** The bounds of an input as people write them; an empty text where there is none. */
export function boundWords(input: Pick<InputDefinition, 'unit' | 'least' | 'most'>): { readonly least: string; readonly most: string } {
  const words = (bound: number | undefined) => (bound === undefined ? '' : figureWords(bound, input.unit));
  return { least: words(input.least), most: words(input.most) };
}

function digits(size: number, leastDecimals: number): string {
  return Number(size.toPrecision(15)).toLocaleString('en-GB', { minimumFractionDigits: leastDecimals, maximumFractionDigits: 10 });
}
