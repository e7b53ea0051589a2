import type { WrittenCell } from './cell-forms';

/** The first cell in which two states of a sheet differ; what is not there is blank. */
export function firstDifference(
  before: readonly (readonly WrittenCell[])[],
  after: readonly (readonly WrittenCell[])[],
  same: (before: WrittenCell, after: WrittenCell) => boolean = (one, other) => one === other,
): { row: number; column: number; before: WrittenCell; after: WrittenCell } | undefined {
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const columns = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const was = before[row]?.[column] ?? '';
      const is = after[row]?.[column] ?? '';
      if (!same(was, is)) return { row: row + 1, column: column + 1, before: was, after: is };
    }
  }
  return undefined;
}
