import { addressText } from '../formula/address';
import type { Problem } from '../model/problems';
import { problem } from '../model/problems';
import type { CellBlock, CellValue } from './port';

/** The first cell of a baseline that reads differently now, as a problem; undefined while all reads as it did. */
export function changedSinceRead(baseline: Pick<CellBlock, 'area' | 'values'>, now: CellBlock | undefined): Problem | undefined {
  const { area } = baseline;
  for (const [rowIndex, row] of baseline.values.entries()) {
    for (const [columnIndex, was] of row.entries()) {
      const is = now?.values[rowIndex]?.[columnIndex] ?? null;
      if (sameValue(was, is)) continue;
      const cell = addressText({ sheet: area.sheet, row: area.row + rowIndex, column: area.column + columnIndex });
      return problem('changed-since-read', { cell, was: valueInWords(was), now: valueInWords(is) }, cell);
    }
  }
  return undefined;
}

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') return one.error === other.error;
  return one === other;
}

/** A value as a problem's sentence tells it. */
export function valueInWords(value: CellValue): string {
  if (value === null || value === '') return 'empty';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? `“${value}”` : String(value);
}
