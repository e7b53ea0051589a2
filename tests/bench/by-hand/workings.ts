import { cellReference } from '../../../src/formula/address';
import type { Projection } from '../../../src/model/projection';
import { runningBudgets } from '../../../src/model/running-budgets';
import type { HandSheet, Made } from './hand-sheet';
import { FIRST_RATE_COLUMN, FIRST_RATE_ROW } from './rates';

const NAMES = 5;
const FIRST_WORKINGS_ROW = 2;

/** Where the effects of a scenario's measure stand: the row of its first line, and the column of the first year. */
export function effectCells(
  { scenarios }: Projection,
  scenario: number,
  measure: number,
): { readonly row: number; readonly column: number } {
  const rows = (of: number, upTo?: number) =>
    (scenarios[of]?.workings.slice(0, upTo) ?? []).reduce((count, { lines }) => count + lines.length, 0);
  const before = scenarios.slice(0, scenario).reduce((count, _, index) => count + rows(index), 0);
  const years = scenarios[scenario]?.budgets.length ?? 0;
  return { row: FIRST_WORKINGS_ROW + before + rows(scenario, measure), column: NAMES + 1 + years };
}

/**
 * A row for each scenario, measure and line with the line's names, what the effect is taken on, the effect, and what is left after it,
 * year by year. Formulas are filled down: only the row of the rates is fixed.
 */
export function workingsOnSheet(projection: Projection): HandSheet {
  return { name: 'Workings', rows: workingsRows(projection) };
}

function workingsRows({ model, scenarios }: Projection): Made[][] {
  const { base, years } = model;
  const rateRow = new Map(model.measures.map(({ ref }, index) => [ref, FIRST_RATE_ROW + index]));
  const [applies, effect, running] = [NAMES + 1, NAMES + 1 + years.length, NAMES + 1 + 2 * years.length];
  const rows: Made[][] = [['Scenario', 'Measure', 'Line', 'Authority', 'Service']];
  for (const scenario of scenarios) {
    const first = rows.length + 1;
    const budgets = runningBudgets(scenario, base);
    scenario.workings.forEach((workings, measure) => {
      const budget = budgets[measure];
      workings.lines.forEach((line, position) => {
        const row = rows.length + 1;
        const own = base.lines[line];
        const opening = `Spend!$C${line + 2}`;
        const cell = (rowInScenario: number | undefined, column: number) =>
          rowInScenario === undefined || rowInScenario < 0 ? opening : cellReference(first + rowInScenario, column);
        rows.push([
          scenario.scenario.ref,
          workings.measure.ref,
          own?.ref ?? '',
          { formula: `Spend!$A${line + 2}`, formulaResult: own?.authority.name ?? '' },
          { formula: `Spend!$B${line + 2}`, formulaResult: own?.service ?? '' },
          ...years.map((_, year) => ({
            formula: cell(budget?.appliesToRow[position], running + year),
            formulaResult: workings.appliesTo[year]?.[position] ?? NaN,
          })),
          ...years.map((_, year) => ({
            formula: `${cellReference(row, applies + year)}*Rates!${cellReference(rateRow.get(workings.measure.ref) ?? 0, FIRST_RATE_COLUMN + year, 'row')}`,
            formulaResult: workings.effect[year]?.[position] ?? NaN,
          })),
          ...years.map((_, year) => ({
            formula: `${cell(budget?.previousRow[position], running + year)}+${cellReference(row, effect + year)}`,
            formulaResult: budget?.running[year]?.[position] ?? NaN,
          })),
        ]);
      });
    });
  }
  return rows;
}
