import type { InPieces } from '../../model/in-pieces';

/** A few milliseconds of work, also where a row adds up many others. */
const ROWS_AT_ONCE = 4;

/** One row for each item, so many at once. */
export function* rowsInPieces<Item, Row>(items: Iterable<Item>, rowOf: (item: Item, index: number) => Row): InPieces<Row[]> {
  const rows: Row[] = [];
  for (const item of items) {
    rows.push(rowOf(item, rows.length));
    if (rows.length % ROWS_AT_ONCE === 0) yield;
  }
  return rows;
}
