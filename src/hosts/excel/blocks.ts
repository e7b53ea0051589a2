import type { Area } from '../../formula/address';

/**
 * Excel on the web refuses requests and answers above 5 MB ("Resource limits and performance optimization for Office
 * Add-ins"). A fifth of it leaves room for what the JSON around the cells takes.
 */
export const MOST_BYTES = 1_000_000;

/** Above 1,500 cells the client library itself cuts a write into smaller ones, with more objects than a block of ours needs. */
export const MOST_CELLS_WRITTEN_AT_ONCE = 1_500;

/** A part of an area, by whole rows, with at most so many cells (but at least one row). */
export function rowBlocks(area: Area, mostCells: number): readonly Area[] {
  const rowsEach = Math.max(1, Math.floor(mostCells / area.columns));
  const blocks: Area[] = [];
  for (let done = 0; done < area.rows; done += rowsEach) {
    blocks.push({ ...area, row: area.row + done, rows: Math.min(rowsEach, area.rows - done) });
  }
  return blocks;
}

/** The items in their order, in groups that weigh at most so much each (an item that weighs more travels alone), made as they are asked for. */
export function* grouped<Item>(
  items: readonly Item[],
  weigh: (item: Item) => number,
  most: number,
): Generator<readonly Item[], void, undefined> {
  let current: Item[] = [];
  let weight = 0;
  for (const item of items) {
    const own = weigh(item);
    if (current.length > 0 && weight + own > most) {
      yield current;
      current = [];
      weight = 0;
    }
    current.push(item);
    weight += own;
  }
  if (current.length > 0) yield current;
}
