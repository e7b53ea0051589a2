import type { Book } from '../../../src/hosts/embedded/book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../../../src/hosts/embedded/book';
import { GatheredCells } from '../../../src/hosts/embedded/cells/gather-cells';
import type { SheetCells } from '../../../src/hosts/embedded/cells/sheet-cells';
import { withCopy } from '../../../src/hosts/embedded/ironcalc/change-model';
import { loadModel } from '../../../src/hosts/embedded/ironcalc/load-model';
import { readModelGrid } from '../../../src/hosts/embedded/ironcalc/model-cells';
import type { BookState, SheetState } from './host/book';

/** Gives every formula of the test host's workbook the value that IronCalc has for it, as Excel does after each request. */
export function recalculate(book: BookState): void {
  const { model } = loadModel(bookOf(book));
  withCopy(model, (copy) => {
    book.sheets.forEach((sheet, index) => {
      const used = sheet.used(true);
      if (used === undefined) return;
      const area = { row: 1, column: 1, rows: used.row + used.rows - 1, columns: used.column + used.columns - 1 };
      const { cells } = readModelGrid(model, index, area, { copy, literal: () => undefined });
      for (const row of cells.rows()) {
        for (const [column, { value }] of cells.inRow(row))
          if (sheet.cell(row, column).formula !== '') sheet.setCell(row, column, { value });
      }
    });
  });
  model.free();
}

function bookOf(book: BookState): Book {
  return {
    fileName: book.fileName,
    structureProtected: false,
    sheets: book.sheets.map((sheet, id) => ({
      id,
      name: sheet.name,
      visibility: 'visible',
      protected: false,
      ours: undefined,
      tables: [],
      grid: { ...EMPTY_GRID, cells: cellsOf(book, sheet) },
      unsaved: NOTHING_UNSAVED,
    })),
  };
}

function cellsOf(book: BookState, sheet: SheetState): SheetCells {
  const gathered = new GatheredCells();
  for (const { row, column, cell } of sheet.filled()) {
    if (cell.value === null && cell.formula === '') continue;
    gathered.add(row, column, cell.value, cell.formula, book.numberFormat(cell));
  }
  return gathered.cells();
}
