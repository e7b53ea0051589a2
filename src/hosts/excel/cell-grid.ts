import type { WrittenCell } from './cell-forms';

/** The cells of a sheet from A1 on, row by row; what is not there is blank. */
export type CellGrid = readonly (readonly WrittenCell[])[];

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The part of a grid that these cells cover, blank where nothing stands. */
export function partOf(
  grid: CellGrid,
  { row, column, cells }: Place & { readonly cells: readonly (readonly unknown[])[] },
): WrittenCell[][] {
  return cells.map((cellsOfRow, rowIndex) =>
    cellsOfRow.map((_, columnIndex) => grid[row - 1 + rowIndex]?.[column - 1 + columnIndex] ?? ''),
  );
}

/** The grid with these cells in place of its own. */
export function overlaid(grid: CellGrid, { row, column }: Place, cells: CellGrid): CellGrid {
  const rows = Math.max(grid.length, row - 1 + cells.length);
  return Array.from({ length: rows }, (_, rowIndex) => {
    const before = [...(grid[rowIndex] ?? [])];
    cells[rowIndex - (row - 1)]?.forEach((cell, columnIndex) => {
      while (before.length < column + columnIndex) before.push('');
      before[column - 1 + columnIndex] = cell;
    });
    return before;
  });
}
