import { dateText, parseIsoDate, serialFromDate } from '../../model/financial-year';
import type { QuantityUnit } from '../../model/measures/definition';
import { serialDate, type SerialDate } from '../../model/units';
import { roundHalfAway } from '../../model/rounding';
import { plainNumber } from '../figures/figure-words';

/** What a person typed into a field, as it is read. */
export type TypedFigure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'figure'; readonly value: number }
  /** `0.04` in a percentage field: is it 0.04% or 4%? */
  | { readonly kind: 'ask'; readonly asTyped: number; readonly perhapsMeant: number }
  | { readonly kind: 'unreadable' };

const EMPTY: TypedFigure = { kind: 'empty' };
const UNREADABLE: TypedFigure = { kind: 'unreadable' };

/** Reads what was typed in a field of this unit. Rates come back as fractions, dates as serial numbers. */
export function readTyped(typed: string, unit: QuantityUnit): TypedFigure {
  const text = typed.normalize('NFKC').replace(/[−–—]/g, '-').trim();
  if (text === '') return EMPTY;
  if (unit === 'date') return figureOrUnreadable(readTypedDate(text));
  if (unit === '%' || unit === '% rise') return readPercentage(text);
  const plain = unit === '£' || unit === '£ an hour' ? text.replace(/^(-?)\s*£\s*/, '$1') : text;
  return figureOrUnreadable(readNumber(plain));
}

/** How a figure of this unit stands in its field, without the unit's sign, which stands beside it. */
export function typedText(value: number, unit: QuantityUnit): string {
  if (Number.isNaN(value)) return '';
  if (unit === 'date') return dateText(serialDate(value));
  if (unit === '%' || unit === '% rise') return plainNumber(roundHalfAway(value * 100, 6));
  return plainNumber(value);
}

/** Why the figure cannot be taken: it is out of the bounds, which are allowed themselves. */
export function outOfBounds(
  value: number,
  bounds: { readonly least?: number; readonly most?: number },
): 'too low' | 'too high' | undefined {
  if (bounds.least !== undefined && value < bounds.least) return 'too low';
  if (bounds.most !== undefined && value > bounds.most) return 'too high';
  return undefined;
}

/** `4` and `4%` are 4%. A figure below 1 without a sign is asked about, since a fraction may be meant. */
function readPercentage(text: string): TypedFigure {
  const signed = /%$|\bper ?cent$/i.test(text);
  const number = readNumber(text.replace(/\s*(?:%|\bper ?cent)$/i, ''));
  if (number === undefined) return UNREADABLE;
  const asTyped = Number(`${number}e-2`);
  const mayBeFraction = !signed && number > 0 && number < 1;
  return mayBeFraction ? { kind: 'ask', asTyped, perhapsMeant: number } : { kind: 'figure', value: asTyped };
}

function readNumber(text: string): number | undefined {
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(text) && /\d/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Dates as they are written here, day first: `1 Apr 2011`, `1 April 2011`, `1/4/2011`, `1.4.11`, `2011-04-01`. */
function readTypedDate(text: string): SerialDate | undefined {
  const iso = parseIsoDate(text);
  if (iso !== undefined) return iso;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numeric !== null) return dateOf(Number(numeric[1]), Number(numeric[2]), String(numeric[3]));
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})$/i.exec(text);
  const month = MONTH_NAMES.indexOf((worded?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return worded === null || month === 0 ? undefined : dateOf(Number(worded[1]), month, String(worded[3]));
}

function dateOf(day: number, month: number, yearDigits: string): SerialDate | undefined {
  const year = yearDigits.length === 4 ? Number(yearDigits) : 2000 + Number(yearDigits);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay ? serialFromDate(year, month, day) : undefined;
}

function figureOrUnreadable(value: number | undefined): TypedFigure {
  return value === undefined ? UNREADABLE : { kind: 'figure', value };
}
