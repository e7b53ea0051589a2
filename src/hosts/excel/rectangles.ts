import type { InPieces } from '../../model/in-pieces';
import type { Rectangle } from '../../workbook/sheet-content';

export interface Patch<Value> extends Rectangle {
  readonly value: Value;
}

/** Some milliseconds of looking. */
const ROWS_AT_ONCE = 500;

/** A grid of values as few rectangles: equal neighbours in a row, then equal stretches in following rows. */
export function* patchesOf<Value>(grid: readonly (readonly Value[])[]): InPieces<readonly Patch<Value>[]> {
  const done: Patch<Value>[] = [];
  let open: readonly Patch<Value>[] = [];
  for (const [index, row] of grid.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    const stretches = stretchesOf(row).map((stretch): Patch<Value> => {
      const above = open.find((each) => each.column === stretch.column && each.columns === stretch.count && each.value === stretch.value);
      if (above !== undefined) return { ...above, rows: above.rows + 1 };
      return { row: index + 1, column: stretch.column, rows: 1, columns: stretch.count, value: stretch.value };
    });
    done.push(...open.filter((each) => !stretches.some((next) => next.row === each.row && next.column === each.column)));
    open = stretches;
  }
  return [...done, ...open];
}

/** Equal neighbours of a list: from which column (from 1), how many. */
export function stretchesOf<Value>(row: readonly Value[]): readonly { column: number; count: number; value: Value }[] {
  const stretches: { column: number; count: number; value: Value }[] = [];
  row.forEach((value, index) => {
    const last = stretches.at(-1);
    if (last !== undefined && last.value === value) last.count += 1;
    else stretches.push({ column: index + 1, count: 1, value });
  });
  return stretches;
}
