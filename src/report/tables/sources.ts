import type { Area } from '../../formula/address';
import type { SourceCells } from '../table';

/** Cells that are added; undefined where one of them is not known, since a part of a sum is no sum. */
export function added(areas: readonly (Area | undefined)[]): readonly SourceCells[] | undefined {
  const known = areas.filter((area) => area !== undefined);
  return areas.length === 0 || known.length < areas.length ? undefined : known.map((area) => ({ area, sign: 1 }));
}

/** One sum of cells less another. */
export function lessCells(
  sum: readonly SourceCells[] | undefined,
  less: readonly SourceCells[] | undefined,
): readonly SourceCells[] | undefined {
  if (sum === undefined || less === undefined) return undefined;
  return [...sum, ...less.map(({ area, sign }): SourceCells => ({ area, sign: sign === 1 ? -1 : 1 }))];
}
