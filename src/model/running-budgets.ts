import type { ScenarioProjection } from './projection';
import type { BaseBudget } from './spend';

/** The running budget of each line beside one measure's workings: what it was before this row, and what it is after. */
export interface RunningBudget {
  /** The row of this scenario's workings (counted over its measures) whose running budget the effect applies to; -1 is the base budget. */
  readonly appliesToRow: Int32Array;
  /** The row that holds the line's running budget before this one; -1 is the base budget. */
  readonly previousRow: Int32Array;
  /** By year, the line's budget after this row and all earlier rows of its scenario. */
  readonly running: readonly Float64Array[];
}

/** Follows a scenario line by line, one answer for each of its workings, in their order. Only the Workings sheet needs it. */
export function runningBudgets({ workings, budgets }: ScenarioProjection, base: BaseBudget): readonly RunningBudget[] {
  const running = budgets.map(() => Float64Array.from(base.amounts));
  const lastRow = new Int32Array(base.lines.length).fill(-1);
  const lastPressureRow = new Int32Array(base.lines.length).fill(-1);
  let row = 0;
  return workings.map(({ measure, lines, effect, changesBudget }) => {
    const takenFrom = { 'opening budget': undefined, 'budget after pressures': lastPressureRow, 'running budget': lastRow }[
      measure.takenOn
    ];
    const appliesToRow = Int32Array.from(lines, (line) => takenFrom?.[line] ?? -1);
    const previousRow = Int32Array.from(lines, (line) => lastRow[line] ?? -1);
    for (const line of lines) {
      if (changesBudget) {
        lastRow[line] = row;
        if (measure.definition.kind === 'pressure') lastPressureRow[line] = row;
      }
      row += 1;
    }
    const after = running.map((budget, year) =>
      Float64Array.from(lines, (line, position) => {
        const change = changesBudget ? (effect[year]?.[position] ?? NaN) : NaN;
        if (!Number.isNaN(change)) budget[line] = (budget[line] ?? NaN) + change;
        return budget[line] ?? NaN;
      }),
    );
    return { appliesToRow, previousRow, running: after };
  });
}
