import type { Book, GridCell } from '../../../src/hosts/embedded/book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../../../src/hosts/embedded/book';
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
      const { rows } = readModelGrid(model, index, area, { copy, literal: () => undefined });
      for (const [row, cells] of rows) {
        for (const [column, { value }] of cells) if (sheet.cell(row, column).formula !== '') sheet.setCell(row, column, { value });
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
      grid: { ...EMPTY_GRID, rows: rowsOf(book, sheet) },
      unsaved: NOTHING_UNSAVED,
    })),
  };
}

function rowsOf(book: BookState, sheet: SheetState): Map<number, Map<number, GridCell>> {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const { row, column, cell } of sheet.filled()) {
    if (cell.value === null && cell.formula === '') continue;
    const cells = rows.get(row) ?? new Map<number, GridCell>();
    rows.set(row, cells.set(column, { value: cell.value, formula: cell.formula, format: book.numberFormat(cell) }));
  }
  return rows;
}
