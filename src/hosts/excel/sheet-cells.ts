import type { Rectangle } from '../../workbook/sheet-content';
import { MOST_CELLS_WRITTEN_AT_ONCE, rowBlocks } from './blocks';
import type { WrittenCell } from './cell-forms';
import type { CellGrid } from './cell-grid';
import { sizeOf } from './sizes';
import type { Step } from './steps';
import { rangeOf, step } from './steps';

/** Rows of equal length, as a two-dimensional write needs them. */
function squared(cells: CellGrid, columns: number): WrittenCell[][] {
  return cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]);
}

/** Writes the cells from this row and column on, block by block, each with one call. */
export function cellSteps(sheet: string, title: string, row: number, column: number, cells: CellGrid): readonly Step[] {
  const { rows, columns } = sizeOf(cells);
  if (columns === 0) return [];
  return rowBlocks({ sheet, row, column, rows, columns }, MOST_CELLS_WRITTEN_AT_ONCE).map((block): Step => {
    const first = block.row - row;
    const formulas = () => squared(cells.slice(first, first + block.rows), columns);
    return {
      // Made and weighed when their turn comes: all blocks of a large sheet at once would hold the page.
      get bytes() {
        return 1_000 + JSON.stringify(formulas()).length;
      },
      apply: (context) => {
        rangeOf(context, sheet, block).formulas = formulas();
      },
      writes: { sheet: title, cells: block.rows * block.columns },
    };
  });
}

/**
 * Empties cells, looks included. Contents are written into cells without a number format and get their styles afterwards:
 * in a cell formatted as text a formula would stay a text, and in one formatted as a date a number would be none.
 */
export function clearStep(sheet: string, rectangle: Rectangle): Step {
  return step(3, (context) => {
    rangeOf(context, sheet, rectangle).clear('All');
  });
}

/** Gives a rectangle the named style. */
export function styleStep(sheet: string, rectangle: Rectangle, style: string): Step {
  return step(4, (context) => {
    rangeOf(context, sheet, rectangle).style = style;
  });
}
