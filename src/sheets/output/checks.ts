import { cellReference, columnLetters, sheetReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent, type StyledArea } from '../../workbook/sheet-content';
import { GENERAL_REFS, nameRef, TOLERANCE } from '../inputs/input-rows';
import { runsOf } from './kept-rows';
import { BASE_COLUMNS, BASE_TOTAL_ROW, BUDGET_COLUMNS, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { FIRST_ROW, pageContent } from './page';
import { pickedScenario, PICKER } from './picker';
import { budgetFigures } from './projected-budgets';
import { VIEW_TOTAL_ROW, viewColumns } from './view';
import { workingsColumns } from './workings';
import { settingsNow } from './written-settings';

/** One control: two figures that should be the same, within a tolerance. */
interface Check {
  readonly control: string;
  readonly where: string;
  readonly expected: Cell & (number | object);
  readonly found: { readonly formula: string; readonly value: number };
  readonly tolerance: 'pennies' | 'none';
}

export interface Checks {
  readonly sheet: SheetContent;
  /** The line that every sheet repeats. */
  readonly verdict: string;
}

/** Excel takes at most 8,192 characters in a formula. */
const LONGEST_FORMULA = 8000;
const FIRST_CHECK_ROW = FIRST_ROW + 2;

/** Every control as a formula with its difference and tolerance. The master check counts those that say OK, so that an error never passes. */
export function checksSheet(layout: Layout): Checks {
  const checks = [...sourceChecks(layout), ...inputChecks(layout), ...budgetChecks(layout), ...settingsChecks(layout)];
  const passing = checks.filter((check) => Math.abs(check.found.value - valueOf(check.expected)) <= toleranceOf(check)).length;
  const missing = inputsNotQuantified(layout);
  const verdict = `${passing === checks.length ? `All ${checks.length} checks pass.` : `FAIL: ${checks.length - passing} of ${checks.length} checks do not pass: see sheet Checks.`} Inputs not quantified: ${missing.value}.`;
  const lastRow = FIRST_CHECK_ROW + checks.length - 1;
  return {
    verdict,
    sheet: pageContent({
      title: 'Checks',
      note: 'Each control is a formula. Difference in £ or a count; OK when it is within its tolerance. The line below is repeated on every sheet.',
      verdict: formula('=IF(H5="OK","All "&D5&" checks pass.","FAIL: "&D5-E5&" of "&D5&" checks do not pass: see sheet Checks.")&" Inputs not quantified: "&E6&"."', verdict),
      columns: [
        { header: 'Ref', width: 7, style: 'body' },
        { header: 'Control', width: 56, style: 'body' },
        { header: 'Where', width: 32, style: 'body' },
        { header: 'Expected', width: 17, style: 'body whole', total: 'total whole' },
        { header: 'Found', width: 17, style: 'body whole', total: 'total whole' },
        { header: 'Difference', width: 13, style: 'body whole', total: 'total whole' },
        { header: 'Tolerance', width: 11, style: 'body whole', total: 'total whole' },
        { header: 'Result', width: 9, style: 'body right' },
      ],
      rows: [
        masterRow(checks.length, passing, lastRow),
        [text('Note'), text('Inputs not quantified (a note, not a failure)'), text('Scenario inputs'), text('any'), formula(`=${missing.formula}`, missing.value), null, null, text('note')],
        ...checks.map((check, index) => checkRow(layout, check, index)),
      ],
      totalRows: [0],
      headerHeight: 20,
      frozenColumns: 1,
      print: { paper: 'A4', orientation: 'portrait' },
      styles: checks.flatMap((check, index): StyledArea[] =>
        check.tolerance === 'none'
          ? []
          : [
              { row: FIRST_CHECK_ROW + index, column: 4, rows: 1, columns: 3, style: 'body pence' },
              { row: FIRST_CHECK_ROW + index, column: 7, rows: 1, columns: 1, style: 'body factor' },
            ],
      ),
      conditionalStyles: [{ area: { row: FIRST_ROW, column: 8, rows: checks.length + 2, columns: 1 }, when: { textIs: 'FAIL' }, style: 'failed' }],
    }),
  };
}

function masterRow(count: number, passing: number, lastRow: number): Cell[] {
  return [
    text('All'),
    text('Master check: checks that pass'),
    text('every sheet, row 3'),
    formula(`=SUMPRODUCT(($A$${FIRST_CHECK_ROW}:$A$${lastRow}<>"")*1)`, count),
    formula(`=COUNTIFS($H$${FIRST_CHECK_ROW}:$H$${lastRow},"OK")`, passing),
    formula('=E5-D5', passing - count),
    0,
    formula('=IF(ABS(F5)<=G5,"OK","FAIL")', passing === count ? 'OK' : 'FAIL'),
  ];
}

function checkRow(layout: Layout, check: Check, index: number): Cell[] {
  const row = FIRST_CHECK_ROW + index;
  const difference = check.found.value - valueOf(check.expected);
  const tolerance = check.tolerance === 'none' ? 0 : formula(`=${reference(layout, 'Yearly rates', layout.rates.rowOf(GENERAL_REFS.tolerance), RATE_COLUMNS.allYears)}`, TOLERANCE);
  return [
    text(`C${index + 1}`),
    text(check.control),
    text(check.where),
    check.expected,
    formula(`=${check.found.formula}`, check.found.value),
    formula(`=IF(AND(ISNUMBER(D${row}),ISNUMBER(E${row})),E${row}-D${row},"no number")`, difference),
    tolerance,
    formula(`=IF(AND(ISNUMBER(F${row}),ISNUMBER(G${row})),IF(ABS(F${row})<=G${row},"OK","FAIL"),"FAIL")`, Math.abs(difference) <= toleranceOf(check) ? 'OK' : 'FAIL'),
  ];
}

function sourceChecks(layout: Layout): Check[] {
  const { base } = layout.projection.model;
  const lines = (column: number) => columnStretch(layout, 'Base budget', column, BASE_TOTAL_ROW + 1, layout.base.lastRow);
  const missing = base.amounts.filter((amount) => Number.isNaN(amount)).length;
  const printed = base.lines.filter((line) => line.source.kind === 'cell' && line.source.printed !== undefined).length;
  const sheet = 'Base budget';
  return [
    { control: 'Lines whose authority and service agree with the source', where: sheet, expected: base.lines.length, found: { formula: `COUNTIFS(${lines(BASE_COLUMNS.labelsAgree)},"same")`, value: base.lines.length }, tolerance: 'none' },
    { control: 'Lines without a figure at source, against when written', where: sheet, expected: missing, found: { formula: `COUNTIFS(${lines(BASE_COLUMNS.amount)},"${NOT_QUANTIFIED}")`, value: missing }, tolerance: 'none' },
    ...(printed === 0
      ? []
      : [{ control: 'Figures printed as text that still read the same', where: sheet, expected: printed, found: { formula: `COUNTIFS(${lines(BASE_COLUMNS.amount + 3)},"same")`, value: printed }, tolerance: 'none' as const }]),
  ];
}

function inputChecks(layout: Layout): Check[] {
  const rates = (column: number) => columnStretch(layout, 'Yearly rates', column, FIRST_ROW, layout.rates.lastRow);
  const inputs = layout.rates.rows.filter((row) => row.kind === 'input').length;
  const calculated = layout.rates.rows.length - inputs;
  const marks = rates(RATE_COLUMNS.inputRow);
  const units = rates(6);
  const names = scenarioNames(layout);
  const years = layout.projection.model.years;
  const percentColumns = [RATE_COLUMNS.allYears, ...years.map((_, year) => RATE_COLUMNS.firstYear + year)];
  const outside = percentColumns.flatMap((column) => ['<0', '>1'].map((bound) => `COUNTIFS(${units},"%",${rates(column)},"${bound}")`));
  return [
    {
      control: 'Each input Ref stands exactly once',
      where: 'Scenario inputs',
      expected: formula(`=SUMPRODUCT((${rates(1)}<>"")*1)-SUM(COUNTIFS(${marks},"step"),COUNTIFS(${marks},"written"))`, layout.rates.rows.length - calculated),
      found: { formula: `COUNTIFS(${marks},">0")`, value: inputs },
      tolerance: 'none',
    },
    { control: 'Shares and rates below 0% or above 100%', where: 'Scenario inputs', expected: 0, found: { formula: `SUM(${outside.join(',')})`, value: 0 }, tolerance: 'none' },
    ...layout.projection.model.scenarios.map((scenario): Check => {
      const own = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(scenario.ref)), RATE_COLUMNS.allYears);
      return { control: `${scenario.ref}: no other scenario has its name`, where: 'Scenario inputs', expected: 1, found: { formula: `SUMPRODUCT((${names}=${own})*1)`, value: 1 }, tolerance: 'none' };
    }),
    { control: 'The scenario chosen on View is in the list', where: 'View', expected: 1, found: { formula: `SUMPRODUCT((${names}=${sheetReference(layout.names.View)}!${PICKER})*1)`, value: 1 }, tolerance: 'none' },
  ];
}

function budgetChecks(layout: Layout): Check[] {
  const { model, scenarios } = layout.projection;
  const lastColumn = BUDGET_COLUMNS.firstYear + model.years.length - 1;
  const budgets = `${sheetReference(layout.names['Projected budgets'])}!$${columnLetters(BUDGET_COLUMNS.firstYear)}$${FIRST_ROW}:$${columnLetters(lastColumn)}$${layout.budgets.lastRow}`;
  const baseTotal = reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount);
  const below = layout.budgets.rows.reduce((count, row) => count + (row.wanted === undefined ? 0 : budgetFigures(layout, row.wanted).years.filter((figure) => figure < 0).length), 0);
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
  const view = viewColumns(layout);
  const viewCells = (column: number) => columnStretch(layout, 'View', column, VIEW_TOTAL_ROW, view.lastRow);
  const shown = reference(layout, 'View', VIEW_TOTAL_ROW, view.lastYear);
  const viewTotal = budgetFigures(layout, { scenarioIndex: model.scenarios.indexOf(pickedScenario(layout)), line: undefined }).years.at(-1) ?? NaN;
  return [
    { control: 'Projected budgets below zero', where: 'Projected budgets', expected: 0, found: { formula: `COUNTIFS(${budgets},"<0")`, value: below }, tolerance: 'none' },
    ...totals,
    ...scenarios.flatMap((_, index) => runningCheck(layout, index)),
    {
      control: 'Authorities on View add to its total',
      where: `View, ${yearLabel(model.years.at(-1) ?? model.base.year)}`,
      expected: formula(`=${shown}`, viewTotal),
      found: { formula: `SUMIFS(${viewCells(view.lastYear)},${viewCells(view.rowFound)},"sum")`, value: viewTotal },
      tolerance: 'pennies',
    },
  ];
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

function settingsChecks(layout: Layout): Check[] {
  return layout.rates.rows.flatMap((row): Check[] => {
    if (row.kind !== 'written') return [];
    const written = reference(layout, 'Yearly rates', layout.rates.rowOf(row.ref), RATE_COLUMNS.allYears);
    return [
      {
        control: row.measure === 'T1' ? 'Spend table: settings changed since it was read' : `${row.measure}: settings changed since its rows were written`,
        where: 'Scenario inputs',
        expected: 0,
        found: { formula: `IF(${settingsNow(layout, row)}=${written},0,1)`, value: 0 },
        tolerance: 'none',
      },
    ];
  });
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

function scenarioNames(layout: Layout): string {
  const { scenarios } = layout.projection.model;
  const [first, last] = [scenarios[0], scenarios.at(-1)].map((scenario) => layout.rates.rowOf(nameRef(scenario?.ref ?? '')));
  return columnStretch(layout, 'Yearly rates', RATE_COLUMNS.allYears, first ?? FIRST_ROW, last ?? FIRST_ROW);
}

function inputsNotQuantified(layout: Layout): { formula: string; value: number } {
  const { years } = layout.projection.model;
  const sheet = sheetReference(layout.names['Yearly rates']);
  const marks = columnStretch(layout, 'Yearly rates', RATE_COLUMNS.inputRow, FIRST_ROW, layout.rates.lastRow);
  const last = columnLetters(RATE_COLUMNS.firstYear + Math.max(0, years.length - 1));
  const figures = `${sheet}!$${columnLetters(RATE_COLUMNS.allYears)}$${FIRST_ROW}:$${last}$${layout.rates.lastRow}`;
  const value = layout.rates.rows.reduce((count, row) => {
    if (row.kind !== 'input' || row.whenEmpty === 'nothing given') return count;
    if (row.whenEmpty === 'general figure') return count + row.figures.filter((figure) => Number.isNaN(figure)).length;
    const cells = [...(row.input.allYears === undefined ? [] : [row.input.allYears]), ...(row.input.years ?? [])];
    return count + cells.filter((cell) => cell === null).length;
  }, 0);
  return { formula: `SUMPRODUCT((${marks}<>"step")*(${figures}="${NOT_QUANTIFIED}"))`, value };
}

function valueOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  return cell !== null && 'formula' in cell && typeof cell.value === 'number' ? cell.value : NaN;
}

function toleranceOf(check: Check): number {
  return check.tolerance === 'none' ? 0 : TOLERANCE;
}
