import { roundHalfAway } from '../../model/rounding';
import { roundBothWays } from './controlled-rounding';
import { largestRemainder } from './largest-remainder';
import { sumTrees, type SumNode } from './sum-tree';
import { fromPartsUp, partsMake, sumsApart, type FigureGrid, type Sum, type SumApart, type TableSums } from './sums';

/**
 * How the figures of a table are rounded, half away from zero as Excel does:
 * each on its own, with a note where a printed sum does not add up; the totals as sums of the rounded figures, which add up and may differ
 * from the true total; or both, where the largest remainders are rounded up so that totals are right and parts make them.
 */
export const ROUNDING_POLICIES = ['each on its own', 'sum of rounded parts', 'both add up'] as const;
export type RoundingPolicy = (typeof ROUNDING_POLICIES)[number];

export interface RoundedFigures {
  /** Whole steps of the last printed digit; NaN where there is no figure. */
  readonly printed: FigureGrid;
  /** Printed sums whose printed parts do not make them. */
  readonly apart: readonly SumApart[];
  /** Figures that are printed other than their nearest. */
  readonly moved: readonly MovedFigure[];
}

export interface MovedFigure {
  readonly row: number;
  readonly column: number;
  /** Unrounded, in steps. */
  readonly from: number;
  readonly to: number;
}

/** Rounds a table of figures, given in steps of the last printed digit, as the policy says. `names` of rows break ties. */
export function roundFigures(steps: FigureGrid, sums: TableSums, policy: RoundingPolicy, names: readonly string[]): RoundedFigures {
  const nearest = steps.map((row) => row.map((figure) => roundHalfAway(figure, 0)));
  const printed = {
    'each on its own': () => nearest,
    'sum of rounded parts': () => sumsOfRounded(nearest, sums),
    'both add up': () => bothAddUp(steps, nearest, sums, names),
  }[policy]();
  const moved = printed.flatMap((row, rowIndex) =>
    row.flatMap((to, column): MovedFigure[] => {
      const near = nearest[rowIndex]?.[column] ?? NaN;
      return Number.isNaN(to) || to === near ? [] : [{ row: rowIndex, column, from: steps[rowIndex]?.[column] ?? NaN, to }];
    }),
  );
  return { printed, apart: sumsApart(printed, steps, sums), moved };
}

function sumsOfRounded(nearest: FigureGrid, sums: TableSums): FigureGrid {
  const printed = nearest.map((row) => [...row]);
  const set = (row: number, column: number, sum: number) => {
    const line = printed[row];
    if (line !== undefined && !Number.isNaN(line[column] ?? NaN)) line[column] = sum;
  };
  for (const sum of fromPartsUp(sums.across))
    printed.forEach((row, at) =>
      set(
        at,
        sum.total,
        partsMake(sum, (column) => row[column] ?? NaN),
      ),
    );
  for (const sum of fromPartsUp(sums.down))
    (printed[sum.total] ?? []).forEach((_, column) =>
      set(
        sum.total,
        column,
        partsMake(sum, (row) => printed[row]?.[column] ?? NaN),
      ),
    );
  return printed;
}

function bothAddUp(steps: FigureGrid, nearest: FigureGrid, sums: TableSums, names: readonly string[]): FigureGrid {
  const printed = nearest.map((row) => [...row]);
  const columns = Array.from({ length: Math.max(0, ...steps.map((row) => row.length)) }, (_, column) => column);
  const inSums = new Set(sums.across.flatMap((sum) => [sum.total, ...sum.parts.map(({ at }) => at)]));
  const trees = sumTrees(
    steps.map((_, row) => row),
    sums.down,
  );
  for (const tree of trees) {
    for (const column of columns) if (!inSums.has(column)) shareDown(tree, column, steps, names, printed);
    for (const sum of sums.across) {
      if (tree.parts.length > 0) roundBothWays(tree, sum, steps, names, printed);
      else shareAcross(tree.at, sum, steps, printed);
    }
  }
  return printed;
}

/** One column: the figure at the top stands, and each total is shared among its parts. */
function shareDown(tree: SumNode, column: number, steps: FigureGrid, names: readonly string[], printed: number[][]): void {
  const whole = printed[tree.at]?.[column] ?? NaN;
  const parts = tree.parts.filter(({ at }) => !Number.isNaN(steps[at]?.[column] ?? NaN));
  if (Number.isNaN(whole) || parts.length === 0) return;
  const shares = largestRemainder(
    tree.sign * whole,
    parts.map(({ at, sign }) => ({ steps: sign * (steps[at]?.[column] ?? 0), name: names[at] ?? '' })),
  );
  parts.forEach((part, index) => {
    const [row, share] = [printed[part.at], shares?.[index]];
    if (row !== undefined && share !== undefined) row[column] = part.sign * share + 0;
    shareDown(part, column, steps, names, printed);
  });
}

/** One row that is in no sum down: its total stands, and is shared among its parts. */
function shareAcross(row: number, sum: Sum, steps: FigureGrid, printed: number[][]): void {
  const line = printed[row];
  const parts = sum.parts.filter(({ at }) => !Number.isNaN(steps[row]?.[at] ?? NaN));
  const whole = line?.[sum.total] ?? NaN;
  if (line === undefined || Number.isNaN(whole)) return;
  const shares = largestRemainder(
    whole,
    parts.map(({ at, sign }) => ({ steps: sign * (steps[row]?.[at] ?? 0), name: String(at).padStart(4, '0') })),
  );
  parts.forEach(({ at, sign }, index) => {
    const share = shares?.[index];
    if (share !== undefined) line[at] = sign * share + 0;
  });
}
