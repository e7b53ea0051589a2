import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { fail, succeed, succeedUnlessStopped } from '../../model/result';
import type { Result } from '../../model/result';
import type { CellBlock, Workbook } from '../../workbook/port';
import { headerRequest, placeSource } from '../source/place-source';
import { resolveSource, whatIsNotStated } from '../source/resolve-source';
import type { ResolvedSource } from '../source/resolve-source';
import type { SpendSource } from '../source/spend-source';
import { readTables } from './read-tables';
import type { ReadingOptions } from './read-tables';
import type { JoinedReading, SpendReading } from './reading';

export interface SpendRead {
  readonly spend: SpendReading;
  readonly resolved: ResolvedSource;
  /** The header and the lines above it, as far as they were read. */
  readonly headers: CellBlock | undefined;
}

/**
 * Reads the source's lines from a workbook: its outline, the headers, then the columns that have a role, as many rows in one exchange as
 * travel in one; tables that are joined to it one after the other. Fails where a table does not state an authority, service or year for
 * its spend: that is asked of a person, never guessed.
 */
export async function spendFrom(workbook: Workbook, source: SpendSource, options: ReadingOptions = {}): Promise<Result<SpendRead>> {
  const first = await oneTable(workbook, source, options);
  if (!first.ok || source.join === undefined) return first;
  const joined: JoinedReading[] = [];
  const problems: Problem[] = [...first.problems];
  for (const { sameLines, ...table } of source.join) {
    const read = await oneTable(workbook, table, options);
    if (!read.ok) return read;
    joined.push({ spend: read.value.spend, sameLines });
    problems.push(...read.problems);
  }
  return succeed({ ...first.value, spend: { ...first.value.spend, joined } }, problems);
}

async function oneTable(workbook: Workbook, source: SpendSource, options: ReadingOptions): Promise<Result<SpendRead>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const place = placeSource(source, outline.value);
  if (!place.ok) return place;
  const headers = await workbook.read([headerRequest(place.value)]);
  if (!headers.ok) return headers;
  const resolved = resolveSource(source, place.value, headers.value[0]);
  if (!resolved.ok) return resolved;
  const tables = await readTables(workbook, [resolved.value], options);
  if (!tables.ok) return tables;
  const [lines] = tables.value;
  if (lines === undefined) return fail(problem('reading-stopped', {}));
  const spend = succeedUnlessStopped(lines.reading, [...whatIsNotStated(resolved.value), ...lines.problems]);
  if (!spend.ok) return spend;
  return succeed({ spend: spend.value, resolved: resolved.value, headers: headers.value[0] }, [...resolved.problems, ...spend.problems]);
}
