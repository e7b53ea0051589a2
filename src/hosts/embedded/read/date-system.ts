import { isDateFormat } from 'hucre';
import type { CellValue } from '../../../workbook/port';

/**
 * Workbooks from old Macs count days from 1 January 1904. The port speaks of days since 1900 alone, so dates are moved
 * by these days on the way in and back on the way out. Only a number in a date format is a date: of others the system is no concern.
 */
const DAYS_FROM_1900_TO_1904 = 1462;

export function dateFrom1904(value: CellValue, format: string): CellValue {
  return typeof value === 'number' && isDate(format) ? value + DAYS_FROM_1900_TO_1904 : value;
}

export function dateTo1904<Value>(value: Value | number, format: string): Value | number {
  return typeof value === 'number' && isDate(format) ? value - DAYS_FROM_1900_TO_1904 : value;
}

function isDate(format: string): boolean {
  // The format of nearly every cell, and asking costs more than the rest of reading it.
  return format !== 'General' && isDateFormat(format);
}
