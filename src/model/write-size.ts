import { LAST_ROW } from '../formula/address';
import { linesOf } from './measure-lines';
import { problem, type Problem } from './problems';
import type { BudgetModel } from './scenario';

/** Title, note, check, header and an end: rows of a sheet that hold no line. */
const OTHER_ROWS = 5;
/** Reference, names and kinds that stand beside the years of each row of Workings, and the blocks of years. */
const LABEL_CELLS = 9;
const BLOCKS = 3;
/** From here on a recalculation takes a minute or more, and Excel on the web several hundred requests. */
const MANY_ROWS = 100_000;

/** How many rows Workings will have: one for each scenario, measure and line it applies to. Counted, not planned. */
export function workingsRows({ base, scenarios, measures }: BudgetModel): number {
  const refs = new Set(scenarios.map(({ ref }) => ref));
  return measures.reduce(
    (sum, measure) => sum + linesOf(measure, base).length * measure.scenarios.filter((ref) => refs.has(ref)).length,
    0,
  );
}

/** Says what a large model would write before anything is written; stops where a sheet cannot hold it. */
export function writeSizeProblems(model: BudgetModel): readonly Problem[] {
  const rows = Math.max(workingsRows(model), (model.base.lines.length + 1) * model.scenarios.length) + OTHER_ROWS;
  const words = (count: number) => count.toLocaleString('en-GB');
  if (rows > LAST_ROW) return [problem('write-too-large', { rows: words(rows), most: words(LAST_ROW) })];
  if (rows <= MANY_ROWS) return [];
  const cells = rows * (LABEL_CELLS + BLOCKS * model.years.length);
  return [problem('write-is-large', { rows: words(rows), cells: words(cells), most: words(LAST_ROW) })];
}
