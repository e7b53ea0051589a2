import type { CellValue } from '../../../workbook/port';
import type { GridCell, GridRow } from '../book';

/**
 * The cells of rows of plain values, from A1; what is null or an empty text is blank, and holes in the lists cost nothing.
 */
export function gridOf<Value>(
  rows: readonly (readonly Value[])[],
  cellOf: (value: NonNullable<Value>) => { readonly value: CellValue; readonly format: string },
): ReadonlyMap<number, GridRow> {
  const grid = new Map<number, GridRow>();
  rows.forEach((values, rowIndex) => {
    const cells = new Map<number, GridCell>();
    values.forEach((given, columnIndex) => {
      if (given === null || given === undefined || given === '') return;
      cells.set(columnIndex + 1, { ...cellOf(given), formula: '' });
    });
    if (cells.size > 0) grid.set(rowIndex + 1, cells);
  });
  return grid;
}
