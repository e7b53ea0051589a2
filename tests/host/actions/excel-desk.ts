import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { sheetMarkedBy } from '../../../src/workbook/output-sheets';
import type { CellState, SheetState } from '../excel/host/book';
import { fill, putCell } from '../excel/host/excel-person';
import type { TestHost } from '../excel/host/test-host';
import type { Desk, MakeDesk } from './desk';
import { plainCell, trimmed } from './desk';

/** Excel for tests, through the real Office.js client. It calculates nothing: a formula shows 0, and no plan depends on what one shows. */
export function excelDesk(host: TestHost, own: Parameters<MakeDesk>[0]): Desk {
  fill(
    host,
    Object.entries(own).map(([name, cells]) => ({ name, cells })),
  );
  let workbook = excelWorkbook();
  const sheetOf = (name: string): SheetState => {
    const sheet = host.book.sheetNamed(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  };
  return {
    workbook: () => workbook,
    reopen: () => {
      workbook = excelWorkbook();
    },
    sheets: () => {
      const marks = [...host.book.names.values()];
      return host.book.sheets.map((sheet) => ({
        name: sheet.name,
        ours: marks.flatMap(({ name, sheetId }) => (sheetId === sheet.id ? [sheetMarkedBy(name)] : []))[0],
        rows: trimmed(rowsOf(sheet).map((row) => row.map(({ value, formula }) => ({ value, formula })))),
      }));
    },
    type: (name, row, column, cell) => {
      putCell(sheetOf(name), row, column, cell);
    },
    arrange: (name, order) => {
      const sheet = sheetOf(name);
      const before = rowsOf(sheet);
      const after = order.map((each) =>
        typeof each === 'number' ? (before[each - 1] ?? []) : each.map((cell) => ({ ...BLANK_LOOK, ...plainCell(cell) })),
      );
      for (const { row, column } of [...sheet.filled()]) sheet.setCell(row, column, { value: null, formula: '', ...BLANK_LOOK });
      after.forEach((row, r) => {
        row.forEach((cell, c) => {
          sheet.setCell(r + 1, c + 1, cell);
        });
      });
    },
    rename: (name, to) => {
      sheetOf(name).name = to;
    },
    deleteSheet: (name) => {
      host.book.sheets = host.book.sheets.filter((sheet) => sheet.name !== name);
    },
    settle: () => host.settle(),
  };
}

const BLANK_LOOK = { style: 'Normal', format: undefined };

function rowsOf(sheet: SheetState): CellState[][] {
  const used = sheet.used(false);
  if (used === undefined) return [];
  return Array.from({ length: used.row + used.rows - 1 }, (_, row) =>
    Array.from({ length: used.column + used.columns - 1 }, (__, column) => sheet.cell(row + 1, column + 1)),
  );
}
