/** A row with its amount and how many it pays for. */
export interface CountedRow {
  readonly row: number;
  readonly amount: number;
  readonly count: number;
}

/** A row whose amount for each is far from that of the others, beside its neighbour. Nothing is changed because of it. */
export interface UnitCostApart {
  readonly row: number;
  readonly amount: number;
  readonly count: number;
  readonly each: number;
  /** The row right above it, or else below it, that has an amount for each. */
  readonly besideRow: number;
  readonly besideEach: number;
}

/** Fewer rows than this show no custom to be far from. */
const FEWEST_ROWS = 4;
/** Grades of staff and kinds of care differ by a factor of two and more; this far from the middle of the others is worth a look. */
const FAR = 3;
/** Where more than one row in four is far from the others, the rows are of different kinds and none stands out. */
const MOST_APART = 1 / 4;

/**
 * The rows that work out at less than a third, or more than three times, of the median of the other rows, for each person or place.
 * Derby's eight grades: 12,260 for each FTE where the median of the others is 41,328.
 */
export function unitCostsApart(rows: readonly CountedRow[]): readonly UnitCostApart[] {
  const rated = rows.filter(({ amount, count }) => amount > 0 && count > 0).map((row) => ({ ...row, each: row.amount / row.count }));
  if (rated.length < FEWEST_ROWS) return [];
  const inOrder = rated.map(({ each }) => each).sort((one, other) => one - other);
  const apart = rated.flatMap((row, index): UnitCostApart[] => {
    const middle = medianWithout(inOrder, row.each);
    const beside = rated[index - 1] ?? rated[index + 1];
    if (beside === undefined || (row.each * FAR >= middle && row.each <= middle * FAR)) return [];
    return [{ ...row, besideRow: beside.row, besideEach: beside.each }];
  });
  return apart.length > rated.length * MOST_APART ? [] : apart;
}

/** The middle of the others, without sorting them again for every row. */
function medianWithout(inOrder: readonly number[], value: number): number {
  const skipped = inOrder.indexOf(value);
  const at = (index: number): number => inOrder[index < skipped ? index : index + 1] ?? NaN;
  const others = inOrder.length - 1;
  const half = Math.floor(others / 2);
  return others % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}
