import { cellReference, rangeReference } from '../../../src/formula/address';
import { quantifiedSum, type Projection } from '../../../src/model/projection';
import type { HandSheet, Made } from './hand-sheet';
import { PROJECTED, totalRow } from './projected';
import { effectCells } from './workings';

/** Base and every effect against the sum of the lines, for each scenario and year, with the difference. */
export function reconciliationByHand(projection: Projection): HandSheet {
  const { model, scenarios } = projection;
  const base = `'Projected budgets'!${cellReference(PROJECTED.first, PROJECTED.base, 'both')}`;
  const rows = scenarios.flatMap(({ scenario, budgets, workings }, index) =>
    model.years.map((_, year): Made[] => {
      const row = 2 + index * model.years.length + year;
      const first = effectCells(projection, index, 0);
      const effects = {
        row: first.row,
        column: first.column + year,
        rows: workings.reduce((count, { lines }) => count + lines.length, 0),
        columns: 1,
      };
      const total = quantifiedSum(budgets[year] ?? new Float64Array());
      const lines = `'Projected budgets'!${cellReference(totalRow(projection, index), PROJECTED.firstYear + year)}`;
      return [
        scenario.ref,
        year + 1,
        { formula: effects.rows === 0 ? base : `${base}+SUM(Workings!${rangeReference(effects, 'both')})`, formulaResult: total },
        { formula: lines, formulaResult: total },
        { formula: `D${row}-C${row}`, formulaResult: 0 },
      ];
    }),
  );
  return { name: 'Reconciliation', rows: [['Scenario', 'Year', 'Base and effects', 'Sum of lines', 'Difference'], ...rows] };
}
