import { yearLabel } from '../../model/financial-year';
import { quantifiedSum, type MeasureWorkings, type ScenarioProjection } from '../../model/projection';
import { roundHalfAway } from '../../model/rounding';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type Rectangle, type SheetContent, type StackedColumns } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { BASE_COLUMNS, BASE_TOTAL_ROW, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { cached, FIRST_ROW, pageContent } from './page';
import { effectSum } from './effect-sum';
import { basisWords } from './words';
import { workingsColumns } from './workings';

export const BRIDGE_COLUMNS = { effect: 4, running: 5, clear: 6, budget: 7, increase: 8, decrease: 9, label: 10 } as const;

/** One scenario's way from the base to its last year: the measures that change the budget, pressures first. */
export interface Bridge {
  readonly scenario: ScenarioProjection;
  readonly scenarioIndex: number;
  readonly steps: readonly { readonly workings: MeasureWorkings; readonly measureIndex: number; readonly effect: number }[];
  readonly opening: number;
  readonly projected: number;
  /** The row of the projected budget. */
  readonly lastRow: number;
}

/** The bridge of the last scenario, which as a rule holds most; undefined where there is no year. */
export function bridgeOf(layout: Layout): Bridge | undefined {
  const { scenarios, model } = layout.projection;
  const scenario = scenarios.at(-1);
  const year = model.years.length - 1;
  if (scenario === undefined || year < 0) return undefined;
  const steps = scenario.workings.flatMap((workings, measureIndex) => {
    const effects = workings.effect[year] ?? new Float64Array();
    const effect = effects.length > 0 && effects.every((each) => Number.isNaN(each)) ? NaN : quantifiedSum(effects);
    return workings.changesBudget ? [{ workings, measureIndex, effect }] : [];
  });
  const opening = quantifiedSum(model.base.amounts);
  const projected = steps.reduce((sum, { effect }) => (Number.isNaN(effect) ? sum : sum + effect), opening);
  return { scenario, scenarioIndex: scenarios.length - 1, steps, opening, projected, lastRow: FIRST_ROW + steps.length + 1 };
}

/** From the base to the projected budget, step by step, with a chart drawn from the same cells. */
export function bridgeSheet(layout: Layout, verdict: Cell): SheetContent {
  const { model } = layout.projection;
  const bridge = bridgeOf(layout);
  const year = yearLabel(model.years.at(-1) ?? model.base.year);
  const title = `Bridge from base to projected budget: ${bridge?.scenario.scenario.ref ?? ''}, ${year}, all authorities`;
  const least = bridge === undefined ? 0 : axisStart(bridge);
  const money = { style: 'body money', total: 'total money' } as const;
  return pageContent({
    title,
    note: `${basisWords(layout)}. Effects against the base budget, step by step, pressures first. ( ) = saving.${least === 0 ? '' : ` The chart's axis starts at £${least / 1e6}m, not at zero: compare bars by their labels.`}`,
    verdict,
    columns: [
      { header: 'Ref', width: 8, style: 'body' },
      { header: 'Step', width: 40, style: 'body text' },
      { header: 'Kind', width: 11, style: 'body' },
      { header: `Effect ${year}`, width: 16, ...money },
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
    ...(bridge === undefined ? {} : { charts: [bridgeChart(bridge, title, least)] }),
  });
}

function bridgeRows(layout: Layout, bridge: Bridge): Cell[][] {
  const { model } = layout.projection;
  const base = reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount);
  const { ref, name } = bridge.scenario.scenario;
  const scenarioName = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(ref)), RATE_COLUMNS.allYears);
  const ending = `Projected ${yearLabel(model.years.at(-1) ?? model.base.year)}, `;
  const openingName = `Base budget ${yearLabel(model.base.year)}`;
  const budgetColumns = (row: number, step: string, effect: number, running: number) =>
    chartCells(row, step, 'Budget', effect, running, running);
  let running = bridge.opening;
  const steps = bridge.steps.map((step, index) => {
    const row = FIRST_ROW + 1 + index;
    const before = running;
    running = Number.isNaN(step.effect) ? running : running + step.effect;
    return [
      ...stepCells(layout, bridge, step, row, running),
      ...chartCells(row, step.workings.measure.name, 'Step', step.effect, before, running),
    ];
  });
  const last = bridge.lastRow;
  return [
    [
      text('Base'),
      text(openingName),
      text('Budget'),
      text('opening'),
      formula(`=${base}`, bridge.opening),
      ...budgetColumns(FIRST_ROW, openingName, NaN, bridge.opening),
    ],
    ...steps,
    [
      text(ref),
      formula(`="${ending}"&${scenarioName}`, `${ending}${name}`),
      text('Budget'),
      formula(`=E${last}-E${FIRST_ROW}`, bridge.projected - bridge.opening),
      formula(`=E${last - 1}`, bridge.projected),
      ...budgetColumns(last, `${ending}${name}`, bridge.projected - bridge.opening, bridge.projected),
    ],
  ];
}

function stepCells(layout: Layout, bridge: Bridge, step: Bridge['steps'][number], row: number, running: number): Cell[] {
  const { measure, lines } = step.workings;
  const first = layout.workings.firstRowOf(bridge.scenarioIndex, step.measureIndex);
  const effects = columnStretch(layout, 'Workings', workingsColumns(layout).running - 1, first, first + lines.length - 1);
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(`${measure.ref}-model`), 3);
  return [
    text(measure.ref),
    formula(`=${name}`, measure.name),
    text(measure.definition.kind === 'pressure' ? 'Pressure' : 'Saving'),
    formula(effectSum(effects), cached(step.effect)),
    formula(`=SUM(E${row - 1},D${row})`, running),
  ];
}

/** Clear base, budget, increase, decrease and the label of one column of the chart. */
function chartCells(row: number, step: string, kind: 'Budget' | 'Step', effect: number, before: number, after: number): Cell[] {
  const isBudget = kind === 'Budget';
  const moved = isBudget || Number.isNaN(effect) ? 0 : effect;
  const label = `${step}: ${isBudget ? inMillions(after) : Number.isNaN(effect) ? NOT_QUANTIFIED : signedMillions(effect)}`;
  const rise = (sign: string) => `=IF(AND($C${row}<>"Budget",ISNUMBER(D${row})),MAX(0,${sign}D${row}),0)`;
  return [
    formula(`=IF($C${row}="Budget",0,MIN(E${row - 1},E${row}))`, isBudget ? 0 : Math.min(before, after)),
    formula(`=IF($C${row}="Budget",E${row},0)`, isBudget ? after : 0),
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

/** Where the axis begins: at nought, or below the lowest point where the steps would otherwise be too small to see. */
function axisStart(bridge: Bridge): number {
  let running = bridge.opening;
  const points = [bridge.opening, ...bridge.steps.map(({ effect }) => (running += Number.isNaN(effect) ? 0 : effect))];
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  const range = highest - lowest;
  if (range === 0 || range > lowest / 3) return 0;
  const step = 10 ** Math.floor(Math.log10(range)) / 2;
  return Math.max(0, Math.floor((lowest - range) / step) * step);
}

function bridgeChart(bridge: Bridge, title: string, least: number): StackedColumns {
  const rows = bridge.steps.length + 2;
  const column = (number: number): Rectangle => ({ row: FIRST_ROW, column: number, rows, columns: 1 });
  const header = (number: number): Rectangle => ({ row: FIRST_ROW - 1, column: number, rows: 1, columns: 1 });
  const series = (number: number, fill: StackedColumns['series'][number]['fill']) => ({
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
    axis: {
      least,
      title: least === 0 ? '£m' : `£m, starting at ${least / 1e6}`,
      numberFormat: Number.isInteger(least / 1e6) ? '0,,' : '0.00,,',
    },
  };
}
