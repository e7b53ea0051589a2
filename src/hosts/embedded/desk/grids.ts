import type { Area } from '../../../formula/address';
import type { CellBlock, CellValue, ReadRequest } from '../../../workbook/port';
import type { Cell, SheetContent } from '../../../workbook/sheet-content';
import { LOOKS } from '../../../workbook/styles';
import type { Grid, GridCell, GridRow, TypedCell } from '../book';
import { EMPTY_GRID } from '../book';
import { styleGrid } from '../save/style-grid';

/** The rectangle from A1 to the last cell that holds something, or undefined where none does. */
export function usedArea(sheet: string, { rows }: Grid): Area | undefined {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [row, cells] of rows) {
    if (cells.size === 0) continue;
    lastRow = Math.max(lastRow, row);
    for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column);
  }
  return lastRow === 0 ? undefined : { sheet, row: 1, column: 1, rows: lastRow, columns: lastColumn };
}

export function readBlock(grid: Grid, { area, formulas, formats }: ReadRequest): CellBlock {
  const each = <Value>(of: (cell: GridCell | undefined) => Value): Value[][] =>
    Array.from({ length: area.rows }, (_, row) => {
      const cells = grid.rows.get(area.row + row);
      return Array.from({ length: area.columns }, (__, column) => of(cells?.get(area.column + column)));
    });
  return {
    area,
    values: each((cell): CellValue => cell?.value ?? null),
    ...(formulas === true ? { formulas: each((cell) => cell?.formula ?? '') } : {}),
    ...(formats === true ? { formats: each((cell) => cell?.format ?? 'General') } : {}),
    hiddenRows: new Set([...grid.hiddenRows].filter((row) => row >= area.row && row < area.row + area.rows)),
    hiddenColumns: hiddenColumns(grid, area),
  };
}

function hiddenColumns({ hiddenColumns: spans }: Grid, area: Area): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { first, last } of spans) {
    for (let column = Math.max(first, area.column); column <= Math.min(last, area.column + area.columns - 1); column++) hidden.add(column);
  }
  return hidden;
}

/** The grid of one of our sheets, as it reads when it is opened again. */
export function gridOfContent(content: SheetContent): Grid {
  const styles = styleGrid(content);
  const rows = new Map<number, GridRow>();
  content.cells.forEach((cells, rowIndex) => {
    const row = new Map<number, GridCell>();
    cells.forEach((cell, columnIndex) => {
      const written = gridCell(cell, LOOKS[styles[rowIndex]?.[columnIndex] ?? 'body'].numberFormat);
      if (written !== undefined) row.set(columnIndex + 1, written);
    });
    if (row.size > 0) rows.set(rowIndex + 1, row);
  });
  return { ...EMPTY_GRID, rows };
}

/** The grid with single cells changed; each keeps the number format that it had. */
export function changeGrid(grid: Grid, changes: readonly TypedCell[]): Grid {
  const rows = new Map(grid.rows);
  for (const { row, column, cell } of changes) {
    const cells = new Map(rows.get(row));
    const written = gridCell(cell, cells.get(column)?.format ?? 'General');
    if (written === undefined) cells.delete(column);
    else cells.set(column, written);
    rows.set(row, cells);
  }
  return { ...grid, rows };
}

function gridCell(cell: Cell | boolean, format: string): GridCell | undefined {
  if (cell === null) return undefined;
  if (typeof cell !== 'object') return { value: cell, formula: '', format };
  if ('formula' in cell) return { value: cell.value, formula: cell.formula, format };
  return cell.text === '' ? undefined : { value: cell.text, formula: '', format };
}
