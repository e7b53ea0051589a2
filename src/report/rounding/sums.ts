/** One figure that is the sum of others of its table: positions of rows, or of columns. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly at: number;
  /** -1 where it is taken off: funding in a budget gap. */
  readonly sign: 1 | -1;
}

/** What adds to what in a table: `down` its columns, and `across` its rows. */
export interface TableSums {
  readonly down: readonly Sum[];
  readonly across: readonly Sum[];
}

/** Parts that are all added. */
export function sumOf(total: number, parts: readonly number[]): Sum {
  return { total, parts: parts.map((at) => ({ at, sign: 1 })) };
}

/** A total below so many rows, which are all its parts; nothing adds across. */
export function totalBelow(rows: number): TableSums {
  return {
    down: [
      sumOf(
        rows,
        Array.from({ length: rows }, (_, row) => row),
      ),
    ],
    across: [],
  };
}

/** Figures of a table, row by row; NaN is a figure that is not there, or not quantified. */
export type FigureGrid = readonly (readonly number[])[];

/** A printed sum whose printed parts do not make it. */
export interface SumApart {
  readonly way: 'down' | 'across';
  readonly row: number;
  readonly column: number;
  /** What the printed parts make, and what is printed as their total, in steps of the last digit. */
  readonly parts: number;
  readonly total: number;
  /** Rounding alone, or the unrounded figures do not add up either. */
  readonly because: 'rounding' | 'the figures';
}

/** Unrounded doubles differ by less than this, in steps, where they are the same figure. */
const SAME = 1e-6;

/** Every sum whose printed parts do not make its printed total. What is not quantified counts as nothing. */
export function sumsApart(printed: FigureGrid, unrounded: FigureGrid, sums: TableSums): readonly SumApart[] {
  const columns = Math.max(0, ...printed.map((row) => row.length));
  const rowsDown = sums.down.flatMap((sum) => Array.from({ length: columns }, (_, column) => apart('down', sum, column)));
  const columnsAcross = sums.across.flatMap((sum) => printed.map((_, row) => apart('across', sum, row)));
  return [...rowsDown, ...columnsAcross].filter((each) => each !== undefined);

  function apart(way: 'down' | 'across', sum: Sum, along: number): SumApart | undefined {
    const place = (at: number) => (way === 'down' ? { row: at, column: along } : { row: along, column: at });
    const figure = (grid: FigureGrid, at: number) => grid[place(at).row]?.[place(at).column] ?? NaN;
    const total = figure(printed, sum.total);
    if (Number.isNaN(total)) return undefined;
    const parts = partsMake(sum, (at) => figure(printed, at));
    if (parts === total) return undefined;
    const casts = Math.abs(partsMake(sum, (at) => figure(unrounded, at)) - figure(unrounded, sum.total)) < SAME;
    return { way, ...place(sum.total), parts, total, because: casts ? 'rounding' : 'the figures' };
  }
}

/** What the parts of a sum make; what is not quantified counts as nothing. */
export function partsMake(sum: Sum, figure: (at: number) => number): number {
  return sum.parts.reduce((made, { at, sign }) => (Number.isNaN(figure(at)) ? made : made + sign * figure(at)), 0);
}

/** Sums in the order in which they can be worked out: one whose total is a part of another stands before it. */
export function fromPartsUp(sums: readonly Sum[]): readonly Sum[] {
  const done: Sum[] = [];
  let waiting = [...sums];
  while (waiting.length > 0) {
    const ready = waiting.filter((sum) => !waiting.some((other) => other !== sum && sum.parts.some(({ at }) => at === other.total)));
    // Sums that go round in a circle are left as they stand: none of them can be worked out first.
    if (ready.length === 0) return [...done, ...waiting];
    done.push(...ready);
    waiting = waiting.filter((sum) => !ready.includes(sum));
  }
  return done;
}
