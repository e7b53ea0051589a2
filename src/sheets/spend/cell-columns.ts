import type { CellBlock, CellValue } from '../../workbook/port';

/** Reads the cells of one column by row number on the sheet, whichever of the blocks holds it. */
export type CellColumn = (row: number) => CellValue;

/** The column's cells; blank where no block holds them. */
export function cellColumn(blocks: readonly CellBlock[], column: number): CellColumn {
  const block = blocks.find(({ area }) => column >= area.column && column < area.column + area.columns);
  if (block === undefined) return () => null;
  const { values, area } = block;
  const offset = column - area.column;
  return (row) => values[row - area.row]?.[offset] ?? null;
}

/** Rows and columns that a person has hidden, in any of the blocks. */
export function hiddenIn(blocks: readonly CellBlock[]): { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> } {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const block of blocks) {
    for (const row of block.hiddenRows) rows.add(row);
    for (const column of block.hiddenColumns) columns.add(column);
  }
  return { rows, columns };
}
