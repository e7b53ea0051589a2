import { problem } from '../../model/problems';
import type { Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import type { Book, BookSheet } from './book';
import type { Parts } from './package/zip';
import { findPart, openZip } from './package/zip';
import { readCsvFile } from './read/csv-file';
import { readExcelWorkbook } from './read/excel-workbook';
import { fileKind } from './read/file-kind';
import type { OtherFormat } from './read/other-formats';
import { readOtherFormat } from './read/other-formats';
import { Unreadable } from './unreadable';

/** A file that was read: what it holds, and its parts, so that saving can leave them as they are. */
export interface WorkbookFile {
  readonly book: Book;
  readonly origin: ExcelOrigin | OtherOrigin;
}

/** An xlsx or xlsm, into which our sheets are put when it is saved. */
export interface ExcelOrigin {
  readonly format: 'Excel';
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly date1904: boolean;
}

/** A file whose values alone come along into a new xlsx. */
export interface OtherOrigin {
  readonly format: OtherFormat | 'csv';
}

/**
 * Opens an xlsx, xlsm, xlsb, xls, ods or csv file, told apart by what is in them.
 * Whatever is wrong with a file is one plain sentence; nothing throws, hangs, or fetches from elsewhere.
 */
export async function openWorkbookFile(bytes: Uint8Array, fileName: string): Promise<Result<WorkbookFile>> {
  const kind = fileKind(bytes, fileName);
  if (typeof kind !== 'string') return fail(kind);
  try {
    if (kind === 'csv') return answer(fileName, readCsvFile(bytes, fileName), kind);
    if (kind === 'xls') return answer(fileName, await readOtherFormat(bytes, kind, fileName), kind);
    const parts = openZip(bytes, fileName);
    const other = otherFormatIn(parts);
    if (other !== undefined) return answer(fileName, await readOtherFormat(bytes, other, fileName), other);
    const { workbookPart, date1904, structureProtected, sheets } = await readExcelWorkbook(parts, fileName);
    return succeed({ book: { fileName, structureProtected, sheets }, origin: { format: 'Excel', parts, workbookPart, date1904 } });
  } catch (cause) {
    // A reader that trips over a file says by its own error only that the file is not as it should be.
    return fail(cause instanceof Unreadable ? cause.problem : problem('file-damaged', { file: fileName, where: 'its contents' }));
  }
}

function answer(fileName: string, sheets: readonly BookSheet[], format: OtherOrigin['format']): Result<WorkbookFile> {
  if (sheets.every((sheet) => sheet.grid.cells.isEmpty)) return fail(problem('file-empty', { file: fileName }));
  return succeed({ book: { fileName, structureProtected: false, sheets }, origin: { format } });
}

/** The format of a zip that is no xlsx: OpenDocument keeps its kind in a part of its own, binary workbooks have no workbook.xml. */
function otherFormatIn(parts: Parts): OtherFormat | undefined {
  if (findPart(parts, 'content.xml') !== undefined) return 'ods';
  return findPart(parts, 'xl/workbook.bin') === undefined ? undefined : 'xlsb';
}
