import { yearLabel } from '../../model/financial-year';
import { fundingOf, gapBetween } from '../../model/funding';
import type { Projection, ScenarioProjection } from '../../model/projection';
import { NO_CHANGE } from '../../model/scenario';
import { notQuantifiedIn, totalOf } from '../../model/totals';
import type { ReportChoices } from '../choices';
import { listed } from '../listed';
import type { ReportContext } from '../report-context';
import { sumOf } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears } from './chosen';
import { effectsSum } from './effects';
import { shareOf } from './figures';
import { doubtNotes } from './qualified-notes';
import { added, lessCells } from './sources';

/** Layout 7 of committee reports: criteria down, options across, doing nothing the first of them. */
export function optionsCompared(context: ReportContext, choices: ReportChoices): TableDraft {
  const { projection } = context;
  const { model } = projection;
  const years = chosenYears(model, choices);
  const options = projection.scenarios;
  const last = years.at(-1);
  const row = (head: string, cellOf: (option: ScenarioProjection) => DraftCell, look: DraftRow['look'] = 'line'): DraftRow => ({
    head,
    look,
    cells: options.map(cellOf),
  });
  const budget = ({ budgets }: ScenarioProjection, year: number) => totalOf(budgets[year]);
  const change = (option: ScenarioProjection, year: number) => budget(option, year) - totalOf(model.base.amounts);
  const budgetCells = ({ scenario }: ScenarioProjection, year: number) => added([context.cells.budget(scenario.ref, 'All', year)]);
  const changes = years.map(({ year, index }) =>
    row(`Change from doing nothing, ${yearLabel(year)}`, (option) => ({
      kind: 'amount',
      pounds: change(option, index),
      isEffect: true,
      from: lessCells(budgetCells(option, index), budgetCells(option, -1)),
    })),
  );
  const lastLabel = last === undefined ? '' : yearLabel(last.year);
  const rows = [
    ...years.map(({ year, index }) =>
      row(`Budget ${yearLabel(year)}`, (option) => ({
        kind: 'amount',
        pounds: budget(option, index),
        from: budgetCells(option, index),
      })),
    ),
    ...changes,
    row(
      'Change, all years shown together',
      (option) => ({ kind: 'amount', pounds: years.reduce((sum, { index }) => sum + change(option, index), 0), isEffect: true }),
      'total',
    ),
    ...(last === undefined
      ? []
      : [
          row(`Change in ${lastLabel}, %`, (option) => shareOf(change(option, last.index), totalOf(model.base.amounts), true)),
          ...gapRow(projection, last.index, lastLabel, row),
          row('One-off costs, all years', (option) => oneOffCosts(option, model.years.length)),
          row(`Measures not quantified in ${lastLabel}`, (option) => ({
            kind: 'number',
            number: notQuantifiedIn(option, last.index),
            decimals: 0,
          })),
        ]),
    row('Equality impact assessments', assessments),
  ];
  return {
    subject: 'Options compared with doing nothing',
    basis: 'cash',
    rowHead: 'Criterion',
    columns: options.map(({ scenario }) => ({
      head: scenario.name === NO_CHANGE ? 'Do nothing' : scenario.name,
      align: 'right',
    })),
    rows,
    sums: {
      down: [
        sumOf(
          2 * years.length,
          changes.map((_, index) => years.length + index),
        ),
      ],
      across: [],
    },
    hasEffects: true,
    notes: [
      'Doing nothing keeps every line at the base budget, in cash. Changes of a year count against the base, not the year before.',
      ...doubtNotes(options),
    ],
    sheet: context.cells.sheet,
    scenarios: options.map(({ scenario }) => `${scenario.ref} ${scenario.name}`),
  };
}

function gapRow(
  { model }: Projection,
  year: number,
  label: string,
  row: (head: string, cellOf: (option: ScenarioProjection) => DraftCell) => DraftRow,
): readonly DraftRow[] {
  if (model.funding === undefined) return [];
  const funding = fundingOf(model, year);
  return [row(`Budget gap ${label}`, ({ budgets }) => ({ kind: 'amount', pounds: gapBetween(totalOf(budgets[year]), funding) }))];
}

function oneOffCosts({ workings }: ScenarioProjection, years: number): DraftCell {
  const costs = workings.filter(({ measure }) => measure.definition.once === true && measure.definition.kind === 'pressure');
  if (costs.length === 0) return { kind: 'text', text: 'none' };
  const byYear = Array.from({ length: years }, (_, year) => effectsSum(costs, year)).filter((figure) => !Number.isNaN(figure));
  return { kind: 'amount', pounds: byYear.length === 0 ? NaN : byYear.reduce((sum, each) => sum + each, 0), isEffect: true };
}

function assessments({ workings }: ScenarioProjection): DraftCell {
  const references = workings.flatMap(({ measure }) => measure.particulars.impactAssessment ?? []);
  if (workings.length === 0) return { kind: 'not applicable' };
  return references.length === 0 ? { kind: 'missing', words: 'not stated' } : { kind: 'text', text: listed(references) };
}
