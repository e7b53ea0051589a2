import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import type { CellBlock, CellValue } from '../../workbook/port';
import { told } from './cell-forms';
import { Refusal } from './faults';

type Baseline = Pick<CellBlock, 'area' | 'values'>;

/** Refuses where any cell reads differently from when it was read for the plan, naming the first such cell. */
export function refuseWhereChanged(baseline: readonly Baseline[], now: readonly CellBlock[]): void {
  baseline.forEach(({ area, values }, index) => {
    values.forEach((row, rowIndex) => {
      row.forEach((was, columnIndex) => {
        const is = now[index]?.values[rowIndex]?.[columnIndex] ?? null;
        if (same(was, is)) return;
        const cell = addressText({ sheet: area.sheet, row: area.row + rowIndex, column: area.column + columnIndex });
        throw new Refusal(problem('changed-since-read', { cell, was: told(was), now: told(is) }, cell));
      });
    });
  });
}

function same(was: CellValue, is: CellValue): boolean {
  if (was !== null && is !== null && typeof was === 'object' && typeof is === 'object') return was.error === is.error;
  return was === is;
}
