import { matchAuthority } from '../../model/authorities/match-authority';
import { succeed } from '../../model/result';
import type { Result } from '../../model/result';
import { giveWay } from '../../workbook/give-way';
import type { CellBlock, Workbook } from '../../workbook/port';
import type { ResolvedSource } from '../source/resolve-source';
import { bandsOf } from './bands';
import { SpendReader } from './read-spend';
import type { LinesRead } from './read-spend';

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RowsRead) => void;
}

/** How far the reading of a table has come. */
export interface RowsRead {
  readonly sheet: string;
  /** Which of the tables that are read, from 0. */
  readonly table: number;
  readonly rows: number;
  readonly ofRows: number;
}

/** So many rows are read before others may have a turn: some milliseconds. */
const ROWS_AT_ONCE = 1_000;

/**
 * Reads the lines of tables, as many cells at a time as travel in one exchange: a million rows are never at hand as cells all at once.
 * The answers stand in the order of the tables; one that was not read to its end because it was cancelled is undefined.
 */
export async function readTables(
  workbook: Workbook,
  tables: readonly ResolvedSource[],
  { signal, onProgress }: ReadingOptions = {},
): Promise<Result<readonly (LinesRead | undefined)[]>> {
  const readers = new Map<number, SpendReader>();
  const readerOf = (table: number, resolved: ResolvedSource, blocks: readonly CellBlock[]): SpendReader => {
    const reader = readers.get(table) ?? new SpendReader(resolved, hiddenColumnsIn(blocks), isKnown);
    readers.set(table, reader);
    return reader;
  };
  for (const bands of bandsOf(tables)) {
    if (signal?.aborted === true) break;
    const blocks = await workbook.read(bands.flatMap(({ requests }) => requests));
    if (!blocks.ok) return blocks;
    let next = 0;
    for (const { table, resolved, requests, firstRow, lastRow } of bands) {
      const own = blocks.value.slice(next, (next += requests.length));
      const reader = readerOf(table, resolved, own);
      for (let row = firstRow; row <= lastRow; row += ROWS_AT_ONCE) {
        await giveWay();
        reader.take(own, row, Math.min(lastRow, row + ROWS_AT_ONCE - 1));
      }
      const { place } = resolved;
      onProgress?.({ sheet: place.sheet, table, rows: lastRow - place.firstRow + 1, ofRows: place.lastRow - place.firstRow + 1 });
    }
  }
  const read: (LinesRead | undefined)[] = [];
  for (const [table, resolved] of tables.entries()) {
    await giveWay();
    const reader = readerOf(table, resolved, []);
    read.push(reader.isDone ? reader.result() : undefined);
  }
  return succeed(read);
}

function isKnown(name: string): boolean {
  return matchAuthority(name) !== undefined;
}

function hiddenColumnsIn(blocks: readonly CellBlock[]): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ hiddenColumns }) => [...hiddenColumns]));
}
