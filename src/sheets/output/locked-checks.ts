import { cellReference, sheetReference } from '../../formula/address';
import { dateText } from '../../model/financial-year';
import { lockedRef } from '../inputs/scenario-rows';
import type { Check } from './check';
import { BUDGET_COLUMNS, RATE_COLUMNS, reference, type Layout } from './layout';
import { budgetFigures } from './projected-budgets';
import { formula } from '../../workbook/sheet-content';

/** Whether every locked scenario still comes to what it was when somebody locked it, whatever was changed in cells since. */
export function lockedChecks(layout: Layout): Check[] {
  const { years } = layout.projection.model;
  return layout.projection.scenarios.flatMap(({ scenario }, scenarioIndex): Check[] => {
    if (scenario.locked === undefined) return [];
    const row = layout.budgets.rowOf(`${scenario.ref}-All`);
    const [first, last] = [0, Math.max(0, years.length - 1)].map((year) => cellReference(row, BUDGET_COLUMNS.firstYear + year, 'both'));
    const total = budgetFigures(layout, { scenarioIndex, line: undefined }).years.reduce((sum, each) => sum + each, 0);
    const then = reference(layout, 'Yearly rates', layout.rates.rowOf(lockedRef(scenario.ref)), RATE_COLUMNS.allYears);
    return [
      {
        control: `As it was when it was locked on ${dateText(scenario.locked.on)}`,
        where: `${scenario.ref}, all years together`,
        expected: formula(`=${then}`, scenario.locked.total),
        found: { formula: `SUM(${sheetReference(layout.names['Projected budgets'])}!${first ?? ''}:${last ?? ''})`, value: total },
        tolerance: 'pennies',
      },
    ];
  });
}
