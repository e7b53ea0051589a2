import { quantifiedSum, type MeasureWorkings, type Projection, type ScenarioProjection } from './projection';
import type { MeasureKind } from './measures/definition';

/** Sums of projected columns, as the pane's tables and reports show them. What is not quantified counts as nothing in a sum, and is counted. */

export type LineFilter = (line: number) => boolean;

export function totalOf(column: Float64Array | undefined, includes?: LineFilter): number {
  if (column === undefined) return 0;
  if (includes === undefined) return sumOf(column);
  let total = 0;
  column.forEach((amount, line) => {
    if (includes(line) && !Number.isNaN(amount)) total += amount;
  });
  return total;
}

/** The sum over some lines, by their positions: a table of many rows asks of each line once, and not of every line for each row. */
export function totalOfLines(column: Float64Array | undefined, lines: readonly number[]): number {
  let total = 0;
  for (const line of lines) {
    const amount = column?.[line] ?? NaN;
    if (!Number.isNaN(amount)) total += amount;
  }
  return total;
}

/** Nobody changes a column once it is projected, and after an edit most are the ones that were there: each is added up once. */
const SUMS = new WeakMap<Float64Array, number>();

function sumOf(column: Float64Array): number {
  const known = SUMS.get(column);
  if (known !== undefined) return known;
  const sum = quantifiedSum(column);
  SUMS.set(column, sum);
  return sum;
}

/** What a measure does in one year, over its lines. NaN where no line has a figure: then it is not quantified. */
export function effectOf(workings: MeasureWorkings, yearIndex: number, includes?: LineFilter): number {
  if (includes === undefined) return workings.sums[yearIndex]?.effect ?? NaN;
  let total = NaN;
  workings.effect[yearIndex]?.forEach((effect, position) => {
    const line = workings.lines[position];
    if (line === undefined || !includes(line) || Number.isNaN(effect)) return;
    total = (Number.isNaN(total) ? 0 : total) + effect;
  });
  return total;
}

/** All measures of one kind together, as far as they change the budget. */
export function kindTotal(scenario: ScenarioProjection, kind: MeasureKind, yearIndex: number, includes?: LineFilter): number {
  return scenario.workings
    .filter((each) => each.changesBudget && each.measure.definition.kind === kind)
    .reduce((sum, each) => {
      const effect = effectOf(each, yearIndex, includes);
      return sum + (Number.isNaN(effect) ? 0 : effect);
    }, 0);
}

/** Measures of the scenario without a figure in the year. */
export function notQuantifiedIn(scenario: ScenarioProjection, yearIndex: number): number {
  return scenario.workings.filter((each) => each.lines.length > 0 && Number.isNaN(effectOf(each, yearIndex))).length;
}

export function scenarioOf(projection: Projection, ref: string): ScenarioProjection | undefined {
  return projection.scenarios.find((each) => each.scenario.ref === ref);
}

export function workingsOf(projection: Projection, scenarioRef: string, measureRef: string): MeasureWorkings | undefined {
  return scenarioOf(projection, scenarioRef)?.workings.find((each) => each.measure.ref === measureRef);
}
