import { serialDate, type SerialDate } from './units';

/** A UK local-government financial year, 1 April to 31 March, held as the calendar year in which it starts: 2025 is 2025/26. */
declare const financialYear: unique symbol;
export type FinancialYear = number & { readonly [financialYear]: true };

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the spreadsheet calendar, 30 December 1899, in days from 1 January 1970. */
const SERIAL_OF_UNIX_EPOCH = 25_569;

/** The financial year that starts on 1 April of this calendar year. */
export const yearStarting = (calendarYear: number): FinancialYear => calendarYear as FinancialYear;

/** As councils write it: `2025/26`, `1999/00`. */
export function yearLabel(year: FinancialYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** 1 April of the year. */
export function firstDay(year: FinancialYear): SerialDate {
  return serialFromDate(year, 4, 1);
}

/** The financial year that a date falls in. */
export function yearOf(date: SerialDate): FinancialYear {
  const { year, month } = calendarDate(date);
  return yearStarting(month >= 4 ? year : year - 1);
}

/** The years from the first to the last, both included. */
export function yearsBetween(first: FinancialYear, last: FinancialYear): FinancialYear[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => yearStarting(first + offset));
}

/**
 * Reads a financial year as councils write it: `2014/15`, `2014-15`, `2014/5`, `2014–2015`, `11/12`, `FY2015`, `FY 2014/15`.
 * Gives undefined for anything else, and for two years that do not follow each other. A bare `2014` is `FY2014`'s start
 * year only where the caller knows that it stands for a financial year (see `yearFromBareNumber`).
 * `FY2015` is taken as the year ending in March 2015, as finance systems name it.
 */
export function parseYear(text: string): FinancialYear | undefined {
  const compact = text
    .normalize('NFKC')
    .trim()
    .replace(/[‐-―]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1');
  const ending = /^FY\s?'?(\d{4}|\d{2})$/i.exec(compact)?.[1];
  if (ending !== undefined) return yearStarting(fullYear(ending) - 1);
  const pair = /^(?:FY\s?)?(\d{4}|\d{2})[/-](\d{4}|\d{1,2})$/i.exec(compact);
  if (pair?.[1] === undefined || pair[2] === undefined) return undefined;
  const start = fullYear(pair[1]);
  const modulus = 10 ** Math.min(pair[2].length, 4);
  return (start + 1) % modulus === Number(pair[2]) ? yearStarting(start) : undefined;
}

/** A bare calendar year (2014) taken as the financial year that starts in it, or undefined outside 1970 to 2099. */
export function yearFromBareNumber(calendarYear: number): FinancialYear | undefined {
  return Number.isInteger(calendarYear) && calendarYear >= 1970 && calendarYear <= 2099 ? yearStarting(calendarYear) : undefined;
}

/** The serial number of a calendar date; months count from 1. */
export function serialFromDate(year: number, month: number, day: number): SerialDate {
  return serialDate(Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY + SERIAL_OF_UNIX_EPOCH);
}

/** The calendar date of a serial number; months count from 1. */
export function calendarDate(date: SerialDate): { year: number; month: number; day: number } {
  const utc = new Date((date - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** An ISO date (`2018-04-01`) or undefined where the text is none, or names a day that does not exist. */
export function parseIsoDate(text: string): SerialDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (parts === null) return undefined;
  const date = serialFromDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isoDate(date) === text.trim() ? date : undefined;
}

/** `2018-04-01`. */
export function isoDate(date: SerialDate): string {
  const { year, month, day } = calendarDate(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 Jul 2011`. */
export function dateText(date: SerialDate): string {
  const { year, month, day } = calendarDate(date);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length === 4) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}
