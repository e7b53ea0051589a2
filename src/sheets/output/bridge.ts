import { areaReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { roundHalfAway } from '../../model/rounding';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type Rectangle, type SheetContent, type SheetChart } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { ALL_AUTHORITIES, ALL_SERVICES } from './standing-choice';
import { BRIDGE_CHOICE, chosenLines, chosenYears, FIRST_BRIDGE_ROW } from './bridge-choice';
import { bridgeOf, type Bridge, type BridgeStep } from './bridge-steps';
import { comparisonNames } from './comparison';
import { BASE_COLUMNS, BASE_TOTAL_ROW, columnStretch, RATE_COLUMNS, reference, WORKINGS_COLUMNS, type Layout } from './layout';
import { cached, pageContent } from './page';
import { basisWords } from './words';
import { workingsColumns } from './workings';

export const BRIDGE_COLUMNS = { effect: 4, running: 5, clear: 6, budget: 7, increase: 8, decrease: 9, label: 10 } as const;

const START = '$F$4';

/** From the base to the projected budget, step by step, for the authority, service and year that its cells choose, with a chart of the same cells. */
export function bridgeSheet(layout: Layout, verdict: Cell): SheetContent {
  const bridge = bridgeOf(layout);
  const scenario = bridge?.scenario.scenario;
  const title = `Bridge from base to projected budget: ${scenario?.ref ?? ''}`;
  const money = { style: 'body money', total: 'total money' } as const;
  return pageContent({
    title,
    note: `${basisWords(layout)}. Choose authority, service and year in row 4. Effects against the base budget. ( ) = saving. The bars start at F4: compare them by their labels.`,
    verdict,
    rowFour: choiceCells(layout, bridge),
    columns: [
      { header: 'Ref', width: 12, style: 'body' },
      { header: 'Step', width: 40, style: 'body text' },
      { header: 'Kind', width: 30, style: 'body' },
      { header: 'Effect', width: 16, ...money },
      { header: 'Running total', width: 16, ...money },
      { header: 'Clear base', width: 16, ...money },
      { header: 'Budget', width: 16, ...money },
      { header: 'Increase', width: 16, ...money },
      { header: 'Decrease', width: 16, ...money },
      { header: 'Chart label, £m', width: 48, style: 'body' },
    ],
    rows: bridge === undefined ? [] : bridgeRows(layout, bridge),
    totalRows: bridge === undefined ? [] : [0, bridge.steps.length + 1],
    headerHeight: 20,
    frozenColumns: 2,
    print: { paper: 'A4', orientation: 'landscape' },
    styles: [
      { row: 4, column: 1, rows: 1, columns: 1, style: 'setting' },
      { row: 4, column: 2, rows: 1, columns: 3, style: 'input text' },
      { row: 4, column: 6, rows: 1, columns: 1, style: 'body money' },
    ],
    validations: choiceRules(layout),
    ...(bridge === undefined ? {} : { charts: [bridgeChart(bridge, `${title} ${scenario?.name ?? ''}`)] }),
  });
}

function choiceCells(layout: Layout, bridge: Bridge | undefined): Cell[] {
  if (bridge === undefined) return [];
  const { authority, service, year } = bridge.choice;
  const { base, years } = layout.projection.model;
  const name = base.authorities.find(({ ref }) => ref === authority)?.name;
  const [first, last] = [FIRST_BRIDGE_ROW, bridge.lastRow];
  const running = `E${first}:E${last}`;
  const range = `(MAX(${running})-MIN(${running}))`;
  return [
    text(bridge.scenario.scenario.ref),
    text(name ?? ALL_AUTHORITIES),
    text(service ?? ALL_SERVICES),
    text(yearLabel(years[year] ?? base.year)),
    text('Bars start at'),
    formula(`=IF(OR(${range}=0,${range}+${range}+${range}>MIN(${running})),MIN(0,MIN(${running})),MIN(${running})-${range})`, bridge.start),
  ];
}

function choiceRules(layout: Layout): SheetContent['validations'] {
  const { authorities, services } = comparisonNames(layout);
  const rule = (column: number, title: string, source: string) => ({
    area: { row: 4, column, rows: 1, columns: 1 },
    rule: { kind: 'list from cells', source: `=${source}` } as const,
    title,
    message: 'Choose from the list.',
  });
  return [
    rule(2, 'Authority shown', authorities),
    rule(3, 'Service shown', services),
    rule(4, 'Year shown', chosenYears(layout).reference),
  ];
}

function bridgeRows(layout: Layout, bridge: Bridge): Cell[][] {
  const { model } = layout.projection;
  const { ref, name } = bridge.scenario.scenario;
  const scenarioName = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(ref)), RATE_COLUMNS.allYears);
  const year = yearLabel(model.years[bridge.choice.year] ?? model.base.year);
  const openingName = `Base budget ${yearLabel(model.base.year)}`;
  const last = bridge.lastRow;
  const { start } = bridge;
  let running = bridge.opening;
  const steps = bridge.steps.map((step, index) => {
    const row = FIRST_BRIDGE_ROW + 1 + index;
    const before = running;
    running = Number.isNaN(step.effect) ? running : running + step.effect;
    const bars = { effect: step.effect, before, after: running, start };
    return [...stepCells(layout, bridge, step, row, running), ...chartCells(row, step.workings.measure.name, 'Step', bars)];
  });
  const closing = bridge.projected - bridge.opening;
  return [
    [
      text('Base'),
      text(openingName),
      text('Budget'),
      text('opening'),
      formula(`=${openingSum(layout)}`, bridge.opening),
      ...chartCells(FIRST_BRIDGE_ROW, openingName, 'Budget', { effect: NaN, before: 0, after: bridge.opening, start }),
    ],
    ...steps,
    [
      text(ref),
      formula(`="Projected "&${BRIDGE_CHOICE.year}&", "&${scenarioName}`, `Projected ${year}, ${name}`),
      text('Budget'),
      formula(`=E${last}-E${FIRST_BRIDGE_ROW}`, closing),
      formula(`=E${last - 1}`, bridge.projected),
      ...chartCells(last, `Projected ${year}, ${name}`, 'Budget', { effect: closing, before: 0, after: bridge.projected, start }),
    ],
  ];
}

/** The base of the lines chosen. */
function openingSum(layout: Layout): string {
  const cells = (column: number) => columnStretch(layout, 'Base budget', column, BASE_TOTAL_ROW + 1, layout.base.lastRow);
  return `SUMPRODUCT(${chosenLines(cells(BASE_COLUMNS.authority), cells(BASE_COLUMNS.service))},${cells(BASE_COLUMNS.amount)})`;
}

function stepCells(layout: Layout, bridge: Bridge, step: BridgeStep, row: number, running: number): Cell[] {
  const { measure, lines } = step.workings;
  const first = layout.workings.firstRowOf(bridge.scenarioIndex, step.measureIndex);
  const last = first + lines.length - 1;
  const cells = (column: number) => columnStretch(layout, 'Workings', column, first, last);
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(`${measure.ref}-model`), 3);
  return [
    text(measure.ref),
    formula(`=${name}`, measure.name),
    text(step.kind),
    lines.length === 0 ? formula('=0', 0) : formula(`=${effectFormula(layout, first, last, cells)}`, cached(step.effect)),
    formula(`=SUM(E${row - 1},D${row})`, running),
  ];
}

/** The effects on the lines chosen in the year chosen; nothing where none is chosen, not quantified where none of them has a figure. */
function effectFormula(layout: Layout, first: number, last: number, cells: (column: number) => string): string {
  const { years } = layout.projection.model;
  const block = areaReference({
    sheet: layout.names.Workings,
    row: first,
    column: workingsColumns(layout).effect,
    rows: last - first + 1,
    columns: years.length,
  });
  const lines = chosenLines(cells(WORKINGS_COLUMNS.authority), cells(WORKINGS_COLUMNS.authority + 1));
  const inYear = `${lines}*${chosenYears(layout).chosen}`;
  return `IF(SUMPRODUCT(${lines})=0,0,IF(SUMPRODUCT(${inYear}*(${block}<>"${NOT_QUANTIFIED}"))=0,"${NOT_QUANTIFIED}",SUMPRODUCT(${inYear},${block})))`;
}

interface Bars {
  readonly effect: number;
  readonly before: number;
  readonly after: number;
  readonly start: number;
}

/** Clear base, budget, increase, decrease and the label of one column of the chart. Bars stand on the amount in F4. */
function chartCells(row: number, step: string, kind: 'Budget' | 'Step', { effect, before, after, start }: Bars): Cell[] {
  const isBudget = kind === 'Budget';
  const moved = isBudget || Number.isNaN(effect) ? 0 : effect;
  const label = `${step}: ${isBudget ? inMillions(after) : Number.isNaN(effect) ? NOT_QUANTIFIED : signedMillions(effect)}`;
  const rise = (sign: string) => `=IF(AND($C${row}<>"Budget",ISNUMBER(D${row})),MAX(0,${sign}D${row}),0)`;
  return [
    formula(`=IF($C${row}="Budget",0,MIN(E${row - 1},E${row})-${START})`, isBudget ? 0 : Math.min(before, after) - start),
    formula(`=IF($C${row}="Budget",E${row}-${START},0)`, isBudget ? after - start : 0),
    formula(rise(''), Math.max(0, moved)),
    formula(rise('-'), Math.max(0, -moved)),
    formula(
      `=$B${row}&": "&IF($C${row}="Budget",TEXT($E${row},"0.0,,"),IF(ISNUMBER($D${row}),TEXT($D${row},"+0.0,,;(0.0,,);0.0,,"),$D${row}))`,
      label,
    ),
  ];
}

/** As the number format `0.0,,` writes it, with a minus sign where measures take more than there is. */
function inMillions(amount: number): string {
  return `${amount < 0 ? '-' : ''}${roundHalfAway(Math.abs(amount) / 1e6, 1).toFixed(1)}`;
}

/** As the number format `+0.0,,;(0.0,,);0.0,,` writes it. */
function signedMillions(amount: number): string {
  if (amount === 0) return '0.0';
  return amount > 0 ? `+${inMillions(amount)}` : `(${inMillions(-amount)})`;
}

function bridgeChart(bridge: Bridge, title: string): SheetChart {
  const rows = bridge.steps.length + 2;
  const column = (number: number): Rectangle => ({ row: FIRST_BRIDGE_ROW, column: number, rows, columns: 1 });
  const header = (number: number): Rectangle => ({ row: FIRST_BRIDGE_ROW - 1, column: number, rows: 1, columns: 1 });
  const series = (number: number, fill: SheetChart['series'][number]['fill']) => ({
    name: header(number),
    values: column(number),
    fill,
  });
  const steps = bridge.steps.map(
    ({ workings, effect }) => `${workings.measure.name} ${Number.isNaN(effect) ? NOT_QUANTIFIED : signedMillions(effect)}`,
  );
  return {
    title,
    alternativeText: `${title}, in £m. Base ${inMillions(bridge.opening)}; ${steps.join('; ')}; projected ${inMillions(bridge.projected)}.`,
    over: { row: bridge.lastRow + 2, column: 1, rows: 22, columns: 10 },
    categories: column(BRIDGE_COLUMNS.label),
    series: [
      series(BRIDGE_COLUMNS.clear, 'none'),
      series(BRIDGE_COLUMNS.budget, { colour: '#24475B', hatched: false }),
      series(BRIDGE_COLUMNS.increase, { colour: '#B0672A', hatched: true }),
      series(BRIDGE_COLUMNS.decrease, { colour: '#7FB5B5', hatched: false }),
    ],
    // What stands on the axis is less than the budgets, so that its figures would mislead.
    axis: { least: 0, title: 'Amounts in £m stand in the labels', numberFormat: ';;;' },
  };
}
