import { atOnce, type InPieces } from '../../model/in-pieces';
import type { WrittenCell } from './cell-forms';
import type { CellGrid } from './cell-grid';

interface Difference {
  readonly row: number;
  readonly column: number;
  readonly before: WrittenCell;
  readonly after: WrittenCell;
}

type Same = (before: WrittenCell, after: WrittenCell) => boolean;

/** Some milliseconds of looking. */
const ROWS_AT_ONCE = 500;

/** The first cell in which two states of a sheet differ; what is not there is blank. */
export function firstDifference(before: CellGrid, after: CellGrid, same?: Same): Difference | undefined {
  return atOnce(findDifference(before, after, same));
}

/** The same for a whole sheet, some rows at a time. */
export function* findDifference(
  before: CellGrid,
  after: CellGrid,
  same: Same = (one, other) => one === other,
): InPieces<Difference | undefined> {
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    const columns = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const was = before[row]?.[column] ?? '';
      const is = after[row]?.[column] ?? '';
      if (!same(was, is)) return { row: row + 1, column: column + 1, before: was, after: is };
    }
  }
  return undefined;
}
