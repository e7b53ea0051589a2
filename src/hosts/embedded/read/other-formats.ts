import type { CellValue as HucreValue, Sheet, Workbook } from 'hucre';
import { EncryptedFileError, dateToSerial, readOds, readXls, readXlsb } from 'hucre';
import { problem } from '../../../model/problems';
import type { CellValue } from '../../../workbook/port';
import type { BookSheet } from '../book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../book';
import { Unreadable } from '../unreadable';
import { cellsOfRows } from '../cells/gather-cells';

export type OtherFormat = 'xls' | 'xlsb' | 'ods';

/** The values of an xls, xlsb or ods file. Throws Unreadable where it is encrypted or damaged. */
export async function readOtherFormat(bytes: Uint8Array, format: OtherFormat, fileName: string): Promise<readonly BookSheet[]> {
  const workbook = await readWith(READERS[format], bytes, fileName);
  if (workbook.sheets.length === 0) throw new Unreadable(problem('file-without-sheets', { file: fileName }));
  return workbook.sheets.map((sheet, index) => bookSheet(sheet, index));
}

const READERS = { xls: readXls, xlsb: readXlsb, ods: readOds } as const;

async function readWith(read: (bytes: Uint8Array) => Promise<Workbook>, bytes: Uint8Array, fileName: string): Promise<Workbook> {
  try {
    return await read(bytes);
  } catch (cause) {
    if (cause instanceof EncryptedFileError) throw new Unreadable(problem('file-encrypted', { file: fileName }));
    const message = cause instanceof Error ? cause.message : '';
    if (message.startsWith('Unsupported XLS version')) throw new Unreadable(problem('file-too-old', { file: fileName }));
    throw new Unreadable(problem('file-damaged', { file: fileName, where: 'its contents' }));
  }
}

function bookSheet(sheet: Sheet, index: number): BookSheet {
  const hiddenRows = new Set([...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row + 1] : [])));
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) =>
    hidden === true ? [{ first: column + 1, last: column + 1 }] : [],
  );
  return {
    id: index,
    name: sheet.name,
    visibility: sheet.veryHidden === true ? 'very hidden' : sheet.hidden === true ? 'hidden' : 'visible',
    protected: sheet.protection?.sheet === true,
    ours: undefined,
    tables: [],
    grid: { ...EMPTY_GRID, cells: cellsOfRows(sheet.rows, plainCell), hiddenRows, hiddenColumns },
    unsaved: NOTHING_UNSAVED,
  };
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#ERR!']);

function plainCell(value: NonNullable<HucreValue>): { readonly value: CellValue; readonly format: string } {
  // hucre reads dates as moments; the nearest second is what was typed, without the noise of its milliseconds.
  if (value instanceof Date) return { value: Math.round(dateToSerial(value) * 86_400) / 86_400, format: 'dd/mm/yyyy' };
  return { value: typeof value === 'string' && ERRORS.has(value) ? { error: value } : value, format: 'General' };
}
