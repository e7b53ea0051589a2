import type { Area } from '../../../formula/address';
import type { CellBlock, CellValue, ReadRequest } from '../../../workbook/port';
import type { Cell, SheetContent } from '../../../workbook/sheet-content';
import { lookOf } from '../../../workbook/styles';
import type { Grid, TypedCell } from '../book';
import type { GridCell } from '../cells/grid-cell';
import { EMPTY_GRID } from '../book';
import { GatheredCells } from '../cells/gather-cells';
import { styleGrid } from '../save/style-grid';

/** The rectangle from A1 to the last cell that holds something, or undefined where none does. */
export function usedArea(sheet: string, { cells }: Grid): Area | undefined {
  const { row, column } = cells.reach;
  return row === 0 ? undefined : { sheet, row: 1, column: 1, rows: row, columns: column };
}

export function readBlock(grid: Grid, { area, formulas, formats }: ReadRequest): CellBlock {
  const each = <Value>(of: (row: number, column: number) => Value): Value[][] => {
    const rows: Value[][] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells: Value[] = [];
      for (let column = area.column; column < area.column + area.columns; column += 1) cells.push(of(row, column));
      rows.push(cells);
    }
    return rows;
  };
  return {
    area,
    values: each((row, column): CellValue => grid.cells.valueAt(row, column)),
    ...(formulas === true ? { formulas: each((row, column) => grid.cells.at(row, column)?.formula ?? '') } : {}),
    ...(formats === true ? { formats: each((row, column) => grid.cells.at(row, column)?.format ?? 'General') } : {}),
    hiddenRows: hiddenRows(grid, area),
    hiddenColumns: hiddenColumns(grid, area),
  };
}

function hiddenRows(grid: Grid, area: Area): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (grid.hiddenRows.size === 0) return hidden;
  for (let row = area.row; row < area.row + area.rows; row++) if (grid.hiddenRows.has(row)) hidden.add(row);
  return hidden;
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
  const gathered = new GatheredCells();
  content.cells.forEach((cells, rowIndex) => {
    cells.forEach((cell, columnIndex) => {
      const written = gridCell(cell, lookOf(styles[rowIndex]?.[columnIndex] ?? 'body').numberFormat);
      if (written !== undefined) gathered.add(rowIndex + 1, columnIndex + 1, written.value, written.formula, written.format);
    });
  });
  return { ...EMPTY_GRID, cells: gathered.cells() };
}

/** The grid with single cells changed; each keeps the number format that it had. */
export function changeGrid(grid: Grid, changes: readonly TypedCell[]): Grid {
  const { cells } = grid;
  return {
    ...grid,
    cells: cells.with(changes.map(({ row, column, cell }) => [row, column, gridCell(cell, cells.at(row, column)?.format ?? 'General')])),
  };
}

function gridCell(cell: Cell | boolean, format: string): GridCell | undefined {
  if (cell === null) return undefined;
  if (typeof cell !== 'object') return { value: cell, formula: '', format };
  if ('formula' in cell) return { value: cell.value, formula: cell.formula, format };
  return cell.text === '' ? undefined : { value: cell.text, formula: '', format };
}
