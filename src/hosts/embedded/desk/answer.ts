import { areaText } from '../../../formula/address';
import { problem } from '../../../model/problems';
import type { Result } from '../../../model/result';
import { fail, succeed } from '../../../model/result';
import type { CellBlock, Outline, ReadRequest, WriteOptions } from '../../../workbook/port';
import type { Book } from '../book';
import { changedSinceRead } from './compare';
import { readBlock, usedArea } from './grids';

/** More cells than any table has, and as many as can be answered without exhausting memory. */
const MOST_CELLS = 20_000_000;

export function outlineOf(book: Book): Outline {
  return {
    fileName: book.fileName,
    readOnly: false,
    structureProtected: book.structureProtected,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      used: usedArea(sheet.name, sheet.grid),
      ours: sheet.ours,
      tables: sheet.tables,
    })),
  };
}

/** The areas' cells in the order asked, or a problem where a sheet is gone or an area is too large. */
export function readAreas(book: Book, requests: readonly ReadRequest[]): Result<readonly CellBlock[]> {
  const blocks: CellBlock[] = [];
  for (const request of requests) {
    const { area } = request;
    const sheet = book.sheets.find(({ name }) => name.toLowerCase() === area.sheet.toLowerCase());
    if (sheet === undefined) return fail(problem('sheet-gone', { sheet: area.sheet }, area.sheet));
    if (area.rows * area.columns > MOST_CELLS) return fail(problem('area-too-large', { area: areaText(area) }, areaText(area)));
    blocks.push(readBlock(sheet.grid, request));
  }
  return succeed(blocks);
}

/** Refuses a write that was stopped, or whose baseline reads differently now. */
export function mayWrite(book: Book, { baseline = [], signal }: WriteOptions): Result<void> {
  if (signal?.aborted === true) return fail(problem('write-stopped', {}));
  const now = readAreas(book, baseline.map(({ area }) => ({ area })));
  if (!now.ok) return now;
  for (const [index, block] of now.value.entries()) {
    const was = baseline[index];
    const changed = was === undefined ? undefined : changedSinceRead(was, block);
    if (changed !== undefined) return fail(changed);
  }
  return succeed(undefined);
}
