import { areaReference, cellReference, columnLetters, sheetReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { InPieces } from '../../model/in-pieces';
import { formula } from '../../workbook/sheet-content';
import { BRIDGE_COLUMNS } from './bridge';
import { ALL_AUTHORITIES, ALL_SERVICES } from './standing-choice';
import { BRIDGE_CHOICE, chosenLines, chosenYears, onBridge } from './bridge-choice';
import { bridgeOf } from './bridge-steps';
import type { Check } from './check';
import { factorsInUse } from './prices-choice';
import { lastTotalOnComparison } from './comparison';
import { runsOf } from './kept-rows';
import { BASE_COLUMNS, BASE_TOTAL_ROW, BUDGET_COLUMNS, columnStretch, reference, type Layout } from './layout';
import { FIRST_ROW } from './page';
import { pickedScenario } from './picker';
import { budgetFigures } from './projected-budgets';
import { VIEW_TOTAL_ROW, viewColumns } from './view';
import { workingsColumns } from './workings';

/** Excel takes at most 8,192 characters in a formula. */
const LONGEST_FORMULA = 8000;

/** Whether budgets are the base plus every effect, in total and line by line, and none is below nought. */
export function* budgetChecks(layout: Layout): InPieces<Check[]> {
  const { model, scenarios } = layout.projection;
  const lastColumn = BUDGET_COLUMNS.firstYear + model.years.length - 1;
  const budgets = `${sheetReference(layout.names['Projected budgets'])}!$${columnLetters(BUDGET_COLUMNS.firstYear)}$${FIRST_ROW}:$${columnLetters(lastColumn)}$${layout.budgets.lastRow}`;
  const baseTotal = reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount);
  const below = layout.budgets.rows.reduce(
    (count, row) =>
      count +
      (row.wanted === undefined || row.wanted.money !== undefined
        ? 0
        : budgetFigures(layout, row.wanted).years.filter((figure) => figure < 0).length),
    0,
  );
  yield;
  const totals = scenarios.flatMap((scenario, index) =>
    model.years.map((year, yearIndex): Check => {
      const total = budgetFigures(layout, { scenarioIndex: index, line: undefined }).years[yearIndex] ?? NaN;
      return {
        control: 'Base plus every effect = sum of the lines',
        where: `${scenario.scenario.ref}, ${yearLabel(year)}`,
        expected: formula(`=SUM(${[baseTotal, ...effectsOf(layout, index, yearIndex)].join(',')})`, total),
        found: { formula: budgetTotal(layout, scenario.scenario.ref, BUDGET_COLUMNS.firstYear + yearIndex), value: total },
        tolerance: 'pennies',
      };
    }),
  );
  yield;
  const running: Check[] = [];
  for (const index of scenarios.keys()) {
    running.push(...runningCheck(layout, index));
    yield;
  }
  const view = viewColumns(layout);
  const viewCells = (column: number) => columnStretch(layout, 'View', column, VIEW_TOTAL_ROW, view.lastRow);
  const shown = reference(layout, 'View', VIEW_TOTAL_ROW, view.lastYear);
  const viewTotal =
    budgetFigures(layout, { scenarioIndex: model.scenarios.indexOf(pickedScenario(layout)), line: undefined }).years.at(-1) ?? NaN;
  return [
    {
      control: 'Projected budgets below zero',
      where: 'Projected budgets',
      expected: 0,
      found: { formula: [`COUNTIFS(${budgets},"<0")`, ...surpluses(layout)].join('-'), value: below },
      tolerance: 'none',
    },
    ...totals,
    ...running,
    {
      control: 'Authorities on View add to its total',
      where: `View, ${yearLabel(model.years.at(-1) ?? model.base.year)}`,
      expected: formula(`=${shown}`, viewTotal),
      found: { formula: `SUMIFS(${viewCells(view.lastYear)},${viewCells(view.kind)},"authority")`, value: viewTotal },
      tolerance: 'pennies',
    },
    ...comparisonCheck(layout),
    ...bridgeCheck(layout),
  ];
}

/** A surplus below nought is no budget below nought. */
function surpluses(layout: Layout): string[] {
  const last = BUDGET_COLUMNS.firstYear + layout.projection.model.years.length - 1;
  const sheet = sheetReference(layout.names['Projected budgets']);
  return layout.budgets.rows.flatMap((row, index) =>
    row.wanted?.money === 'Gap'
      ? [
          `COUNTIFS(${sheet}!${cellReference(FIRST_ROW + index, BUDGET_COLUMNS.firstYear, 'both')}:${cellReference(FIRST_ROW + index, last, 'both')},"<0")`,
        ]
      : [],
  );
}

/** The running budget at each line's last row, with the base of lines that no measure touches, makes the scenario's total. */
function runningCheck(layout: Layout, scenarioIndex: number): Check[] {
  const scenario = layout.projection.scenarios[scenarioIndex];
  const { model } = layout.projection;
  if (scenario === undefined || scenario.workings.length === 0) return [];
  const lastRowOf = new Map<number, number>();
  let row = layout.workings.rowOf(scenarioIndex, 0);
  for (const { lines, changesBudget } of scenario.workings) {
    for (const line of lines) {
      if (changesBudget) lastRowOf.set(line, row);
      row += 1;
    }
  }
  const untouched = model.base.lines.flatMap((_, line) => (lastRowOf.has(line) ? [] : [layout.base.rowOf(line)]));
  const column = workingsColumns(layout).running + model.years.length - 1;
  const stretches = [
    ...runsOf([...lastRowOf.values()]).map(({ first, last }) => columnStretch(layout, 'Workings', column, first, last)),
    ...runsOf(untouched).map(({ first, last }) => columnStretch(layout, 'Base budget', BASE_COLUMNS.amount, first, last)),
  ];
  const sum = stretches.length > 250 ? undefined : `=SUM(${stretches.join(',')})`;
  if (sum === undefined || sum.length > LONGEST_FORMULA) return [];
  const total = budgetFigures(layout, { scenarioIndex, line: undefined }).years.at(-1) ?? NaN;
  return [
    {
      control: "Running budget at each line's last row = sum of the lines",
      where: `${scenario.scenario.ref}, ${yearLabel(model.years.at(-1) ?? model.base.year)}`,
      expected: formula(sum, total),
      found: { formula: budgetTotal(layout, scenario.scenario.ref, BUDGET_COLUMNS.firstYear + model.years.length - 1), value: total },
      tolerance: 'pennies',
    },
  ];
}

/** The scenario's rows of Workings in one year, where it has any. */
function effectsOf(layout: Layout, scenarioIndex: number, year: number): string[] {
  const rows = layout.projection.scenarios[scenarioIndex]?.workings.reduce((count, workings) => count + workings.lines.length, 0) ?? 0;
  if (rows === 0) return [];
  const first = layout.workings.rowOf(scenarioIndex, 0);
  return [columnStretch(layout, 'Workings', workingsColumns(layout).effect + year, first, first + rows - 1)];
}

function budgetTotal(layout: Layout, scenario: string, column: number): string {
  return `${sheetReference(layout.names['Projected budgets'])}!${cellReference(layout.budgets.rowOf(`${scenario}-All`), column)}`;
}

/** Authorities on Comparison make all authorities, for the last scenario in the last year. */
function comparisonCheck(layout: Layout): Check[] {
  const { model, scenarios } = layout.projection;
  const last = scenarios.at(-1);
  const place = lastTotalOnComparison(layout);
  if (last === undefined || model.years.length === 0) return [];
  const nominal = budgetFigures(layout, { scenarioIndex: scenarios.length - 1, line: undefined }).years.at(-1) ?? NaN;
  const factor = factorsInUse(layout).ofYear(model.years.length - 1);
  const total = Number.isNaN(factor) ? 0 : nominal * factor;
  const lines = columnStretch(layout, 'Comparison', place.column, place.row + 1, place.row + model.base.authorities.length);
  return [
    {
      control: 'Authorities on Comparison add to all authorities',
      where: `Comparison, ${last.scenario.ref}, ${yearLabel(model.years.at(-1) ?? model.base.year)}`,
      // A year without real prices has no figure on either side.
      expected: formula(`=SUM(${reference(layout, 'Comparison', place.row, place.column)})`, total),
      found: { formula: `SUM(${lines})`, value: total },
      tolerance: 'pennies',
    },
    {
      control: 'The scenario that Comparison compares with is in the list',
      where: 'Comparison',
      expected: 1,
      found: { formula: `IF(ISNUMBER(${reference(layout, 'Comparison', 4, 4)}),1,0)`, value: 1 },
      tolerance: 'none',
    },
  ];
}

/** The bridge ends at the budget of the lines and the year that its cells choose, and what they choose is there. */
function bridgeCheck(layout: Layout): Check[] {
  const { model } = layout.projection;
  const bridge = bridgeOf(layout);
  if (bridge === undefined) return [];
  const { ref } = bridge.scenario.scenario;
  const on = onBridge(layout);
  const rows = layout.budgets.rows.flatMap(({ wanted }, index) =>
    wanted?.scenario.ref === ref && wanted.line !== undefined ? [FIRST_ROW + index] : [],
  );
  const sums = runsOf(rows).map(({ first, last }) => {
    const cells = (column: number) => columnStretch(layout, 'Projected budgets', column, first, last);
    const block = areaReference({
      sheet: layout.names['Projected budgets'],
      row: first,
      column: BUDGET_COLUMNS.firstYear,
      rows: last - first + 1,
      columns: model.years.length,
    });
    const lines = chosenLines(cells(BUDGET_COLUMNS.authority), cells(BUDGET_COLUMNS.service), on);
    return `SUMPRODUCT(${lines}*${chosenYears(layout, on).chosen},${block})`;
  });
  const base = (column: number) => columnStretch(layout, 'Base budget', column, BASE_TOTAL_ROW + 1, layout.base.lastRow);
  const known = (all: string, cell: string, names: string) => `IF(OR(${on}${cell}="${all}",SUMPRODUCT((${names}=${on}${cell})*1)>0),1,0)`;
  const choices = [
    known(ALL_AUTHORITIES, BRIDGE_CHOICE.authority, base(BASE_COLUMNS.authority)),
    known(ALL_SERVICES, BRIDGE_CHOICE.service, base(BASE_COLUMNS.service)),
    `SUMPRODUCT(${chosenYears(layout, on).chosen}*1)`,
  ];
  return [
    {
      control: 'Bridge ends at the projected budget',
      where: `Bridge, ${ref}`,
      expected: formula(`=${sums.length === 0 ? '0' : sums.join('+')}`, bridge.projected),
      found: { formula: reference(layout, 'Bridge', bridge.lastRow, BRIDGE_COLUMNS.running), value: bridge.projected },
      tolerance: 'pennies',
    },
    {
      control: 'Authority, service and year chosen on Bridge are in the lists',
      where: 'Bridge',
      expected: formula(`=SUMPRODUCT((${on}$B$4:$D$4<>"")*1)`, choices.length),
      found: { formula: choices.join('+'), value: choices.length },
      tolerance: 'none',
    },
    {
      control: 'The bridge is that of the scenario named on it',
      where: 'Bridge',
      expected: 1,
      found: { formula: `IF(${on}$A$4="${ref}",1,0)`, value: 1 },
      tolerance: 'none',
    },
  ];
}
