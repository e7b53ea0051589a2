import type { SheetContent } from '../../../workbook/sheet-content';
import type { CellStyle } from '../../../workbook/styles';

/** The style of every cell, later areas over earlier ones; undefined where nothing is written and no area lies. */
export function styleGrid({ cells, styles }: SheetContent): (CellStyle | undefined)[][] {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const grid: (CellStyle | undefined)[][] = cells.map(() => Array.from({ length: columns }, () => 'body'));
  for (const { row, column, rows, columns: width, style } of styles) {
    for (let r = row; r < row + rows; r++) {
      const line = (grid[r - 1] ??= []);
      for (let c = column; c < column + width; c++) line[c - 1] = style;
    }
  }
  // Assigning beyond an end leaves holes, which are blank cells like any other.
  return Array.from(grid, (line: (CellStyle | undefined)[] | undefined) => Array.from(line ?? []));
}
