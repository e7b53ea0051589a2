import type { BookSheet } from '../../../src/hosts/embedded/book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../../../src/hosts/embedded/book';
import { GatheredCells } from '../../../src/hosts/embedded/cells/gather-cells';
import type { FileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import type { PlainCell } from '../person';
import type { MakeDesk } from './desk';
import { plainCell, trimmed } from './desk';

/** A workbook that is a value and nothing more: no spreadsheet and no library. */
export function plainWorkbook(own: Parameters<MakeDesk>[0]): FileWorkbook {
  const sheets = Object.entries(own).map(([name, rows], id): BookSheet => ({
    id,
    name,
    visibility: 'visible',
    protected: false,
    ours: undefined,
    tables: [],
    grid: { ...EMPTY_GRID, cells: cellsOf(rows.map((row) => row.map(plainCell))) },
    unsaved: NOTHING_UNSAVED,
  }));
  return fileWorkbook({ book: { fileName: 'Budgets.xlsx', structureProtected: false, sheets }, origin: { format: 'csv' } });
}

export const makeFileDesk: MakeDesk = (own) => {
  const workbook = plainWorkbook(own);
  const rowsOf = (sheet: BookSheet) => {
    const { row: rows, column: columns } = sheet.grid.cells.reach;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column): PlainCell => {
        const cell = sheet.grid.cells.at(row + 1, column + 1);
        return { value: cell?.value ?? null, formula: cell?.formula ?? '' };
      }),
    );
  };
  const known = new WeakMap<BookSheet, ReturnType<typeof trimmed>>();
  const seen = (sheet: BookSheet) => {
    const rows = known.get(sheet) ?? trimmed(rowsOf(sheet));
    known.set(sheet, rows);
    return rows;
  };
  const change = (name: string, to: (sheet: BookSheet) => BookSheet | undefined) => {
    const book = workbook.book();
    workbook.change({ ...book, sheets: book.sheets.flatMap((sheet) => (sheet.name === name ? (to(sheet) ?? []) : [sheet])) }, []);
  };
  const changeRows = (name: string, to: (rows: PlainCell[][]) => readonly (readonly PlainCell[])[]) => {
    change(name, (sheet) => ({ ...sheet, grid: { ...sheet.grid, cells: cellsOf(to(rowsOf(sheet))) } }));
  };
  return {
    workbook: () => workbook,
    reopen: () => undefined,
    sheets: () => workbook.book().sheets.map((sheet) => ({ name: sheet.name, ours: sheet.ours, rows: seen(sheet) })),
    type: (name, row, column, cell) => {
      changeRows(name, (rows) => {
        const at = rows[row - 1];
        if (at !== undefined) at[column - 1] = plainCell(cell);
        return rows;
      });
    },
    arrange: (name, order) => {
      changeRows(name, (rows) => order.map((each) => (typeof each === 'number' ? (rows[each - 1] ?? []) : each.map(plainCell))));
    },
    rename: (name, to) => {
      change(name, (sheet) => ({ ...sheet, name: to }));
    },
    deleteSheet: (name) => {
      change(name, () => undefined);
    },
    settle: () => Promise.resolve(),
  };
};

function cellsOf(rows: readonly (readonly PlainCell[])[]) {
  const gathered = new GatheredCells();
  rows.forEach((row, r) => {
    row.forEach(({ value, formula }, c) => {
      if (value !== null || formula !== '') gathered.add(r + 1, c + 1, value, formula, 'General');
    });
  });
  return gathered.cells();
}
