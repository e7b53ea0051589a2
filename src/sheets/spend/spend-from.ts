import { matchAuthority } from '../../model/authorities/match-authority';
import { succeed } from '../../model/result';
import type { Result } from '../../model/result';
import type { CellBlock, Workbook } from '../../workbook/port';
import { headerRequest, placeSource } from '../source/place-source';
import { areasToRead, resolveSource } from '../source/resolve-source';
import type { ResolvedSource } from '../source/resolve-source';
import type { SpendSource } from '../source/spend-source';
import { readSpend } from './read-spend';
import type { SpendReading } from './reading';

export interface SpendRead {
  readonly spend: SpendReading;
  readonly resolved: ResolvedSource;
  /** The header and the lines above it, as far as they were read. */
  readonly headers: CellBlock | undefined;
}

/** Reads the source's lines from a workbook in three exchanges: its outline, the headers, the columns that have a role. */
export async function spendFrom(workbook: Workbook, source: SpendSource): Promise<Result<SpendRead>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const place = placeSource(source, outline.value);
  if (!place.ok) return place;
  const headers = await workbook.read([headerRequest(place.value)]);
  if (!headers.ok) return headers;
  const resolved = resolveSource(source, place.value, headers.value[0]);
  if (!resolved.ok) return resolved;
  const blocks = await workbook.read(areasToRead(resolved.value));
  if (!blocks.ok) return blocks;
  const spend = readSpend(resolved.value, blocks.value, (name) => matchAuthority(name) !== undefined);
  if (!spend.ok) return spend;
  return succeed({ spend: spend.value, resolved: resolved.value, headers: headers.value[0] }, [...resolved.problems, ...spend.problems]);
}
