import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BookSheet } from '../../src/hosts/embedded/book';
import { fileWorkbook, type FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { createSession, type Session } from '../../src/pane/session/session';
import type { FoundTable } from '../../src/pane/session/state';
import type { CellValue } from '../../src/workbook/port';

/** The Clyde Valley example as a workbook with no spreadsheet behind it. */
export async function exampleWorkbook(name = 'clyde-valley.xlsx'): Promise<FileWorkbook> {
  const bytes = await readFile(resolve(__dirname, '../../examples', name));
  const file = await openWorkbookFile(new Uint8Array(bytes), name);
  if (!file.ok) throw new Error(file.problems[0].message);
  return fileWorkbook(file.value);
}

export interface Opened {
  readonly workbook: FileWorkbook;
  readonly session: Session;
}

/** A session that has found the tables of the example; the clock stands at 14:32 until it is set. */
export async function openExample(now: () => Date = () => new Date(2026, 4, 12, 14, 32)): Promise<Opened> {
  const workbook = await exampleWorkbook();
  const session = createSession(workbook, { now });
  await session.open();
  return { workbook, session };
}

/** The same with the best table agreed as it was found. */
export async function agreeExample(now?: () => Date): Promise<Opened> {
  const opened = await openExample(now);
  const [table] = opened.session.state().tables;
  if (table === undefined) throw new Error('No table was found in the example.');
  const problems = await opened.session.agree(table, answersOf(table));
  if (problems.length > 0) throw new Error(problems.map((each) => each.message).join(' '));
  return opened;
}

export function answersOf(table: FoundTable): { unit: string; year: string; kindOfMoney: string } {
  return { unit: table.unit.value ?? '', year: table.year.value ?? '', kindOfMoney: table.kindOfMoney.value ?? '' };
}

/** A person types into a cell, in the spreadsheet and not through the pane. */
export function typeInto(workbook: FileWorkbook, sheet: string, row: number, column: number, value: CellValue): void {
  const book = workbook.book();
  const sheets = book.sheets.map((each): BookSheet => {
    if (each.name !== sheet) return each;
    const cells = each.grid.cells.with([[row, column, { value, formula: '', format: 'General' }]]);
    return { ...each, grid: { ...each.grid, cells } };
  });
  workbook.change({ ...book, sheets }, [{ sheet, row, column, rows: 1, columns: 1 }]);
}

/** Waits until the session has noticed what changed, however busy the machine is; a test that waits for what never comes runs out of time. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
}
