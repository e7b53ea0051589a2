import { isoDate, parseIsoDate, serialFromDate } from '../financial-year';
import type { InputDefinition, QuantityUnit } from '../measures/definition';
import { problem } from '../problems';
import type { SerialDate } from '../units';
import { givenWords, type Place, type Reading } from './reading';

/** Excel counts days from 1 March 1900 without a fault; the last year it knows is 9999. */
const FIRST_DATE = serialFromDate(1900, 3, 1);
const LAST_DATE = serialFromDate(9999, 12, 31);

/** Whether every spreadsheet counts this day in the same way. */
export function isUsable(date: SerialDate): boolean {
  return date >= FIRST_DATE && date <= LAST_DATE;
}

/** What a figure of the file is held against. */
export type Bounded = Pick<InputDefinition, 'unit' | 'least' | 'most'>;

/** A number within the input's bounds, both allowed, or undefined and a problem that names them. `what` is the input in words. */
export function figureAt(place: Place, input: Bounded, what: string, reading: Reading): number | undefined {
  if (input.unit === 'date') return dateAt(place, what, reading);
  const { value } = place;
  const bounds = boundWords(input);
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    reading.problems.push(problem('not-a-number', { input: what, given: givenWords(value), ...bounds }, place.where));
    return undefined;
  }
  if (value < (input.least ?? -Infinity) || value > (input.most ?? Infinity)) {
    reading.problems.push(
      problem('out-of-bounds', { input: what, given: figureWords(value, input.unit), meant: meant(value, input), ...bounds }, place.where),
    );
    return undefined;
  }
  return value;
}

export function dateAt(place: Place, what: string, reading: Reading): SerialDate | undefined {
  const date = typeof place.value === 'string' ? parseIsoDate(place.value) : undefined;
  if (date !== undefined && isUsable(date)) return date;
  reading.problems.push(
    problem('not-a-date', { input: what, given: date === undefined ? givenWords(place.value) : isoDate(date) }, place.where),
  );
  return undefined;
}

/** 71 where at most 1 is allowed was probably meant as 71%. It is not taken for that: the file says what is right. */
function meant(value: number, input: Bounded): string {
  const isShare = input.unit === '%' && input.most === 1;
  return isShare && value > 1 && value <= 100 ? ` For ${value}% write ${Number((value / 100).toPrecision(15))}.` : '';
}

function boundWords(input: Bounded): { readonly least: string; readonly most: string } {
  return {
    least: input.least === undefined ? '' : figureWords(input.least, input.unit),
    most: input.most === undefined ? '' : figureWords(input.most, input.unit),
  };
}

/** A figure as people write it, and in brackets as the file writes it where that is something else: `4% (0.04)`. */
function figureWords(figure: number, unit: QuantityUnit): string {
  const sign = figure < 0 ? '−' : '';
  const size = Math.abs(figure);
  if (unit === '%' || unit === '% rise') return `${sign}${Number((size * 100).toPrecision(15))}% (${sign}${size})`;
  return unit === '£' || unit === '£ an hour' ? `${sign}£${size}` : `${sign}${size}`;
}
