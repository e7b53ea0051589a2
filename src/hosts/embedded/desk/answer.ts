import type { Area } from '../../../formula/address';
import { areaText } from '../../../formula/address';
import { problem } from '../../../model/problems';
import type { Result } from '../../../model/result';
import { fail, succeed } from '../../../model/result';
import { changedSinceRead } from '../../../workbook/changed-since-read';
import type { CellBlock, Outline, ReadRequest, WriteOptions } from '../../../workbook/port';
import type { Book, BookSheet } from '../book';
import { readBlock, usedArea } from './grids';

/** More cells than any table has, and as many as can be answered without exhausting memory. */
export const MOST_CELLS = 20_000_000;

/** What a book holds. Where its cells stand elsewhere, `usedOf` says how far they reach. */
export function outlineOf(book: Book, usedOf = (sheet: BookSheet): Area | undefined => usedArea(sheet.name, sheet.grid)): Outline {
  return {
    fileName: book.fileName,
    readOnly: false,
    structureProtected: book.structureProtected,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      used: usedOf(sheet),
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
  const now = readAreas(
    book,
    baseline.map(({ area }) => ({ area })),
  );
  if (!now.ok) return now;
  const [changed] = now.value.flatMap((block, index) => changedSinceRead(baseline[index] ?? block, block) ?? []);
  return changed === undefined ? succeed(undefined) : fail(changed);
}
