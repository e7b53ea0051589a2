import type { Area } from '../../formula/address';
import type { SourceCells } from '../table';

/** Cells that are added; undefined where one of them is not known, since a part of a sum is no sum: the first such ends the asking. */
export function added(areas: Iterable<Area | undefined>): readonly SourceCells[] | undefined {
  const known: SourceCells[] = [];
  for (const area of areas) {
    if (area === undefined) return undefined;
    known.push({ area, sign: 1 });
  }
  return known.length === 0 ? undefined : known;
}

/** One sum of cells less another. */
export function lessCells(
  sum: readonly SourceCells[] | undefined,
  less: readonly SourceCells[] | undefined,
): readonly SourceCells[] | undefined {
  if (sum === undefined || less === undefined) return undefined;
  return [...sum, ...less.map(({ area, sign }): SourceCells => ({ area, sign: sign === 1 ? -1 : 1 }))];
}
