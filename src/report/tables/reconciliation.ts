import { yearLabel } from '../../model/financial-year';
import { quantifiedSum } from '../../model/projection';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import type { DraftRow, TableDraft } from '../table';
import { totalBelow } from '../rounding/sums';
import { chosenYears, scenarioChosen } from './chosen';
import { effectCell } from './effects';
import { added } from './sources';

/** Layout 9: from the old position to the new one, a row for each measure, by year. */
export function reconciliation(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const years = chosenYears(model, choices);
  const measures = scenario.workings.filter(({ changesBudget }) => changesBudget);
  const rows: readonly DraftRow[] = [
    {
      head: `Base budget ${yearLabel(model.base.year)}`,
      look: 'line',
      cells: years.map(() => ({
        kind: 'amount',
        pounds: quantifiedSum(model.base.amounts),
        from: added([context.cells.budget(scenario.scenario.ref, 'All', -1)]),
      })),
    },
    ...measures.map((workings): DraftRow => ({
      head: workings.measure.name,
      look: 'line',
      cells: years.map(({ index }) => effectCell(context, scenario, workings, index)),
    })),
    {
      head: 'Projected budget',
      look: 'total',
      cells: years.map(({ index }) => ({
        kind: 'amount',
        pounds: quantifiedSum(scenario.budgets[index] ?? new Float64Array()),
        from: added([context.cells.budget(scenario.scenario.ref, 'All', index)]),
      })),
    },
  ];
  return {
    subject: `From the base budget to the projected budget, ${scenario.scenario.name}`,
    basis: 'cash',
    rowHead: 'Step',
    columns: years.map(({ year }) => ({ head: yearLabel(year), align: 'right' })),
    rows,
    sums: totalBelow(rows.length - 1),
    hasEffects: true,
    notes: ['Each year counts from the base budget, not from the year before.'],
    sheet: context.cells.sheet,
    scenarios: [`${scenario.scenario.ref} ${scenario.scenario.name}`],
  };
}
