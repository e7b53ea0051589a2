/** How many rows and columns a grid of cells takes, from A1. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export function sizeOf(cells: readonly (readonly unknown[])[]): Size {
  return { rows: cells.length, columns: cells.reduce((most, row) => Math.max(most, row.length), 0) };
}

export function larger(one: Size, other: Size): Size {
  return { rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) };
}

/** A range has at least one cell. */
export function atLeastOne(size: Size): Size {
  return larger(size, { rows: 1, columns: 1 });
}
