import type { CellValue } from '../../../workbook/port';
import type { GridCell } from '../book';

/** The cells of rows of plain values, from A1; what is null is blank. */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  formatOf: (row: number, column: number) => string = () => 'General',
): ReadonlyMap<number, ReadonlyMap<number, GridCell>> {
  const grid = new Map<number, ReadonlyMap<number, GridCell>>();
  rows.forEach((values, rowIndex) => {
    const cells = new Map<number, GridCell>();
    values.forEach((value, columnIndex) => {
      if (value === null || value === '') return;
      cells.set(columnIndex + 1, { value, formula: '', format: formatOf(rowIndex, columnIndex) });
    });
    if (cells.size > 0) grid.set(rowIndex + 1, cells);
  });
  return grid;
}
