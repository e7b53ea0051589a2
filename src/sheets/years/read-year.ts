import {
  calendarDate,
  parseIsoDate,
  parseYear,
  serialFromDate,
  yearFromBareNumber,
  yearOf,
  yearStarting,
} from '../../model/financial-year';
import type { FinancialYear } from '../../model/financial-year';
import { serialDate } from '../../model/units';
import type { CellValue } from '../../workbook/port';
import { isDateFormat } from './date-format';

/** A header or cell read as a financial year. */
export interface YearRead {
  readonly year: FinancialYear;
  /**
   * stated: `2014/15`. bare: `2014`, taken as the year that starts then. retyped: Excel made a date of what was typed as a
   * year (`2010/11` became November 2010). date: a day that falls in the year.
   */
  readonly how: 'stated' | 'bare' | 'retyped' | 'date';
  /** The text as it was typed. */
  readonly typed: string;
}

/**
 * The financial year that a header states, in every form seen in council tables: `2014/15`, `2014/5`, `2014-15`, `11/12`,
 * `FY2015`, `2014`, `2025-26 Budget`, `Outturn 2014/15 £000`, `as at 31 March 2018`. Undefined where it states none, or two (`% change
 * 2016/17-2018/19`). A number is a year only from 1970 to 2099; a header that Excel made a date of needs its number format.
 */
export function readYearHeader(value: CellValue, format = ''): YearRead | undefined {
  if (typeof value === 'number') return isDateFormat(format) ? yearFromDateHeader(value) : yearFromNumber(value);
  return typeof value === 'string' ? readYearInText(value) : undefined;
}

/** The financial year of a cell in a column of years or dates: a label, a bare year, or the year in which a date falls. */
export function readYearCell(value: CellValue): YearRead | undefined {
  if (typeof value === 'number') {
    if (!isDate(value)) return yearFromNumber(value);
    return { year: yearOf(serialDate(Math.floor(value))), how: 'date', typed: String(value) };
  }
  return typeof value === 'string' ? readYearInText(value) : undefined;
}

/** 1 January 1970 and 31 December 2099: no bare year is as large, no date of a ledger lies outside. */
const FIRST_SERIAL = 25_569;
const LAST_SERIAL = 73_050;

/** Whether a cell of such a column holds a day, and neither a bare year nor a text. */
export function isDate(value: CellValue): boolean {
  return typeof value === 'number' && value >= FIRST_SERIAL && value <= LAST_SERIAL;
}

const DATE =
  /\b(?:(?<iso>\d{4}-\d{2}-\d{2})|(?<day>\d{1,2})(?:st|nd|rd|th)?[\s/.-](?<month>\d{1,2}|[a-z]{3,9})[\s/.,-]+(?<year>\d{4}|\d{2}))\b/gi;
const MONTH_AND_YEAR = /\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?[\s'’-]+(?<year>\d{4}|\d{2})\b/gi;
const LABEL =
  /(?<![\d£.,/-])(?:FY\s?'?\d{2,4}(?:\s?[/-]\s?\d{1,4})?|(?:19|20)\d{2}\s?[/-]\s?(?:(?:19|20)\d{2}|\d{1,2})|\d{2}\s?\/\s?\d{2})(?![\d£,/-]|\.\d)/gi;
const BARE = /(?<![\d£.,/-])(?:19[789]\d|20\d{2})(?![\d,/%-]|\.\d)/g;

/** One text can name its year once only: two different years are a comparison, or a span, and name none. */
export function readYearInText(text: string): YearRead | undefined {
  if (!/\d\d/.test(text)) return undefined;
  let rest = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const found: YearRead[] = [];
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => YearRead | undefined): void => {
    for (const match of rest.matchAll(pattern)) {
      const year = read(match);
      if (year === undefined) continue;
      found.push(year);
      rest = rest.replace(match[0], ' ');
    }
  };
  take(DATE, dateOf);
  take(LABEL, ([label]) => labelOf(label));
  take(MONTH_AND_YEAR, monthOf);
  if (found.length === 0) take(BARE, ([bare]) => withBareYear(Number(bare), bare));
  const [first, ...others] = found;
  return others.every((each) => each.year === first?.year) ? first : undefined;
}

function labelOf(label: string): YearRead | undefined {
  const year = parseYear(label);
  return year === undefined || year < 1970 || year > 2099 ? undefined : { year, how: 'stated', typed: label };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** British order: `1/4/2011` is 1 April. */
function dateOf(match: RegExpExecArray): YearRead | undefined {
  const { iso, day, month, year } = match.groups ?? {};
  if (iso !== undefined) {
    const date = parseIsoDate(iso);
    return date === undefined ? undefined : { year: yearOf(date), how: 'date', typed: iso };
  }
  const monthNumber = monthOfText(month ?? '');
  if (monthNumber === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  return { year: yearOf(serialFromDate(fullYear(year ?? ''), monthNumber, Number(day))), how: 'date', typed: match[0] };
}

function monthOf(match: RegExpExecArray): YearRead | undefined {
  const { month, year } = match.groups ?? {};
  const monthNumber = monthOfText(month ?? '');
  if (monthNumber === undefined) return undefined;
  return { year: yearOf(serialFromDate(fullYear(year ?? ''), monthNumber, 1)), how: 'date', typed: match[0] };
}

function monthOfText(month: string): number | undefined {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

function yearFromNumber(number: number): YearRead | undefined {
  return withBareYear(number, String(number));
}

function withBareYear(number: number, typed: string): YearRead | undefined {
  const year = yearFromBareNumber(number);
  return year === undefined ? undefined : { year, how: 'bare', typed };
}

/** Excel reads `2010/11` as 1 November 2010, `11/12` as 11 December (or, in American settings, 12 November) of this year. */
function yearFromDateHeader(serial: number): YearRead {
  const { year, month, day } = calendarDate(serialDate(Math.floor(serial)));
  if (day === 1 && (year + 1) % 100 === month) return { year: yearStarting(year), how: 'retyped', typed: `${year}/${month}` };
  const [first, second] = day < month ? [day, month] : [month, day];
  if (second === first + 1 && first >= 5 && day !== 1) {
    return { year: yearStarting(2000 + first), how: 'retyped', typed: `${pair(first)}/${pair(second)}` };
  }
  return { year: yearOf(serialDate(Math.floor(serial))), how: 'date', typed: `${year}-${pair(month)}-${pair(day)}` };
}

const pair = (number: number): string => String(number).padStart(2, '0');
