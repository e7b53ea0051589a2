import { roundHalfAway } from '../../model/rounding';
import { cheapestFlow, type UnitEdge } from './cheapest-flow';
import type { SumNode } from './sum-tree';
import type { FigureGrid, Sum } from './sums';

/** A figure that may be rounded down or up, as an edge of the flow. */
interface Figure extends UnitEdge {
  readonly row: number;
  readonly column: number;
  /** Its sign in the grand total: a flow runs one way. */
  readonly sign: number;
  readonly floor: number;
  readonly raisable: boolean;
}

/** A total is moved off its nearest figure only where nothing else makes the sums hold. */
const TOTALS_COUNT = 1_000;

/**
 * Controlled rounding of a table with totals both ways: every figure is one of its two neighbours in whole steps, every sum down and
 * across holds, and the figures are as near to the unrounded ones as that allows. The grand total is rounded on its own.
 * Such a rounding always exists where the unrounded sums hold: the figures are a flow from the grand total through the rows and the
 * columns back to it, and a flow between whole bounds can be whole. Undefined where the unrounded figures do not add up.
 * Writes into `rounded` the rows of the tree in the columns of the sum.
 */
export function roundBothWays(tree: SumNode, across: Sum, steps: FigureGrid, names: readonly string[], rounded: number[][]): boolean {
  const nodes = new Map<string, number>();
  const nodeOf = (name: string) => {
    const known = nodes.get(name);
    if (known !== undefined) return known;
    nodes.set(name, nodes.size);
    return nodes.size - 1;
  };
  const figures: Figure[] = [];
  const add = (row: SumNode, column: number, sign: number, from: string, to: string) => {
    figures.push(figureOf(row, column, row.sign * sign, steps, names, nodeOf(from), nodeOf(to)));
  };
  const walk = (row: SumNode, parent: SumNode | undefined) => {
    const below = row.parts.length > 0;
    const foot = parent === undefined ? () => 'foot' : (column: number) => `${parent.at}/${column}`;
    if (parent !== undefined) add(row, across.total, 1, `row ${parent.at}`, `row ${row.at}`);
    for (const { at, sign } of across.parts) add(row, at, sign, below ? `${row.at}/${at}` : `row ${row.at}`, foot(at));
    for (const part of row.parts) walk(part, row);
  };
  walk(tree, undefined);

  const grand = roundHalfAway(counted(steps, tree.at, across.total), 0);
  const surplus = new Array<number>(nodes.size).fill(0);
  const give = (node: number, units: number) => (surplus[node] = (surplus[node] ?? 0) + units);
  give(nodeOf(`row ${tree.at}`), grand);
  give(nodeOf('foot'), -grand);
  for (const { from, to, floor } of figures) {
    give(from, -floor);
    give(to, floor);
  }
  const open = figures.filter(({ raisable }) => raisable);
  const raised = cheapestFlow(nodes.size, open, surplus);
  if (raised === undefined) return false;
  const up = new Set(open.filter((_, index) => raised[index]));
  for (const figure of figures) put(figure.row, figure.column, figure.sign * (figure.floor + (up.has(figure) ? 1 : 0)));
  put(tree.at, across.total, grand);
  return true;

  function put(row: number, column: number, whole: number): void {
    const line = rounded[row];
    if (line !== undefined && !Number.isNaN(steps[row]?.[column] ?? NaN)) line[column] = whole + 0;
  }
}

function figureOf(
  row: SumNode,
  column: number,
  sign: number,
  steps: FigureGrid,
  names: readonly string[],
  from: number,
  to: number,
): Figure {
  const value = sign * counted(steps, row.at, column);
  const floor = Math.floor(value);
  const remainder = value - floor;
  // Of equal remainders the figure is raised that is a half and positive, then the largest, then the first by name.
  const away = remainder === 0.5 ? -Math.sign(value) : 0;
  const size = 1 / (1 + Math.abs(value));
  const place = names.filter((name) => name < (names[row.at] ?? '')).length / (1 + names.length);
  const weight = row.parts.length > 0 ? TOTALS_COUNT : 1;
  const cost = weight * (1 - 2 * remainder) + away * 1e-5 + size * 1e-6 + place * 1e-10;
  return { row: row.at, column, sign, floor, raisable: remainder > 0, from, to, cost };
}

function counted(steps: FigureGrid, row: number, column: number): number {
  const figure = steps[row]?.[column] ?? NaN;
  return Number.isNaN(figure) ? 0 : figure;
}
