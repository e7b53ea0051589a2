import { quantifiedSum } from '../../model/projection';
import { cellReference, sheetReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { NO_FUNDING } from '../../model/funding';
import type { InPieces } from '../../model/in-pieces';
import { isQuantified, NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { fundingKey, fundingTable, FUNDING_COLUMNS, gapKey } from './funding-and-gap';
import { rowsInPieces } from './rows-in-pieces';
import { runsOf } from './kept-rows';
import {
  BASE_COLUMNS,
  BASE_TOTAL_ROW,
  BUDGET_COLUMNS,
  columnStretch,
  RATE_COLUMNS,
  reference,
  WORKINGS_COLUMNS,
  type BudgetRow,
  type Layout,
} from './layout';
import { cached, FIRST_ROW, pageContent, type PageColumn } from './page';
import { basisWords, funderWords } from './words';
import { workingsColumns } from './workings';

const { status, base: baseColumn, change: changeColumn, firstYear } = BUDGET_COLUMNS;

/** Every scenario by authority, service and year, at addresses that stay. */
export function* projectedBudgetsSheet(layout: Layout, verdict: Cell): InPieces<SheetContent> {
  const { model } = layout.projection;
  const effectRows = findEffectRows(layout);
  return pageContent({
    title: 'Projected budgets',
    note: `${basisWords(layout)}. Every scenario; each scenario's total stands first. Amounts are budgets, and effects count against the base budget, not the year before. Change = last year less base; ( ) = reduction. A row keeps its place for good: new rows are added at the end, so links to this sheet stay true.`,
    verdict,
    columns: [
      { header: 'Ref', width: 9, style: 'body' },
      { header: 'Scenario', width: 9, style: 'body' },
      { header: 'Scenario name', width: 22, style: 'body text' },
      { header: 'Line', width: 6, style: 'body' },
      { header: 'Council ref', width: 8, style: 'body' },
      { header: 'Authority', width: 22, style: 'body text' },
      { header: 'Service', width: 30, style: 'body text' },
      { header: 'Funder', width: 10, style: 'body' },
      { header: 'Status', width: 21, style: 'body' },
      { header: `Base budget ${yearLabel(model.base.year)}`, width: 16, style: 'body money', total: 'total money' },
      { header: 'Change, base to last year', width: 15, style: 'body money', total: 'total money' },
      { header: 'Change, %', width: 10, style: 'body change', total: 'total change' },
      ...model.years.map((year): PageColumn => ({ header: yearLabel(year), width: 15, style: 'body money', total: 'total money' })),
    ],
    rows: yield* rowsInPieces(layout.budgets.rows, (row, index) => rowCells(layout, row, FIRST_ROW + index, effectRows)),
    totalRows: layout.budgets.rows.flatMap((row, index) => (row.wanted?.line === undefined && row.wanted !== undefined ? [index] : [])),
    frozenColumns: 4,
    print: { paper: 'A3', orientation: 'landscape' },
  });
}

function rowCells(layout: Layout, row: Layout['budgets']['rows'][number], position: number, effectRows: EffectRowsOf): Cell[] {
  if (row.wanted === undefined) return goneRow(layout, row);
  return row.wanted.money === undefined
    ? budgetCells(layout, row.wanted, position, effectRows)
    : moneyCells(layout, row.wanted, row.wanted.money);
}

/** Funding and gap of all authorities, linked from their own sheet. They are no budgets, and no sum of budgets takes them in. */
function moneyCells(layout: Layout, { ref, scenario }: BudgetRow, money: 'Funding' | 'Gap'): Cell[] {
  const table = fundingTable(layout);
  const key = money === 'Funding' ? fundingKey() : gapKey(scenario.ref);
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(scenario.ref)), RATE_COLUMNS.allYears);
  const words = money === 'Funding' ? 'Funding' : 'Gap (surplus)';
  return [
    text(ref),
    text(scenario.ref),
    formula(`=${name}`, scenario.name),
    text(money),
    text(money),
    text('All authorities'),
    text(words),
    text('All'),
    text('see Funding and gap'),
    ...Array.from({ length: 3 }, () => text('by year only')),
    ...layout.projection.model.years.map((_, year) => {
      const figure = table.figureAt(key, year);
      const cell = reference(layout, 'Funding and gap', table.rowOf(key), FUNDING_COLUMNS.firstYear + year);
      return formula(`=${cell}`, Number.isNaN(figure) ? NO_FUNDING : figure);
    }),
  ];
}

/** How complete a line's figures are in the last year, in the words of the Status column. */
export function statusOf(layout: Layout, scenarioIndex: number, line: number): string {
  const { model, scenarios } = layout.projection;
  if (!isQuantified(model.base.amounts[line] ?? NaN)) return 'base not quantified';
  const missing = scenarios[scenarioIndex]?.notQuantified[line] ?? 0;
  return missing === 0 ? 'complete' : `${NOT_QUANTIFIED}: ${missing}`;
}

/** Status, base, change and the years of one row: the figures that formulas on this row are cached with. */
export function budgetFigures(
  layout: Layout,
  row: Pick<BudgetRow, 'scenarioIndex' | 'line'>,
): { status: string; base: number; years: readonly number[] } {
  const { model, scenarios } = layout.projection;
  const budgets = scenarios[row.scenarioIndex]?.budgets ?? [];
  if (row.line !== undefined) {
    const { line } = row;
    return {
      status: statusOf(layout, row.scenarioIndex, line),
      base: model.base.amounts[line] ?? NaN,
      years: budgets.map((budget) => budget[line] ?? NaN),
    };
  }
  const incomplete = model.base.lines.filter((_, line) => statusOf(layout, row.scenarioIndex, line) !== 'complete').length;
  return { status: incompleteWords(incomplete), base: quantifiedSum(model.base.amounts), years: budgets.map(quantifiedSum) };
}

export function incompleteWords(lines: number): string {
  return lines === 0 ? 'complete' : `incomplete lines: ${lines}`;
}

function budgetCells(layout: Layout, row: BudgetRow, position: number, effectRowsOf: EffectRowsOf): Cell[] {
  const { model } = layout.projection;
  const effectRows = row.line === undefined ? [] : effectRowsOf(row.scenarioIndex, row.line);
  const lastYear = cellReference(position, firstYear + model.years.length - 1);
  const [base, change] = [baseColumn, changeColumn].map((column) => `$${cellReference(position, column)}`);
  const figures = budgetFigures(layout, row);
  const changed = figures.years.length === 0 ? NaN : (figures.years.at(-1) ?? NaN) - figures.base;
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(row.scenario.ref)), RATE_COLUMNS.allYears);
  const changeShare = figures.base === 0 ? 0 : changed / figures.base;
  return [
    text(row.ref),
    text(row.scenario.ref),
    formula(`=${name}`, row.scenario.name),
    ...(row.line === undefined ? totalLabels() : lineLabels(layout, row.line)),
    formula(`=${row.line === undefined ? totalStatus(layout, row) : lineStatus(layout, effectRows, position)}`, figures.status),
    formula(
      `=${reference(layout, 'Base budget', row.line === undefined ? BASE_TOTAL_ROW : layout.base.rowOf(row.line), BASE_COLUMNS.amount)}`,
      cached(figures.base),
    ),
    formula(`=IF(AND(ISNUMBER(${base}),ISNUMBER(${lastYear})),${lastYear}-${base},"${NOT_QUANTIFIED}")`, cached(changed)),
    formula(`=IF(ISNUMBER(${change}),IF(${base}=0,0,${change}/${base}),${change})`, cached(Number.isNaN(changed) ? NaN : changeShare)),
    ...figures.years.map((figure, year) =>
      formula(
        `=${row.line === undefined ? totalOf(layout, row, firstYear + year) : lineBudget(layout, effectRows, position, year)}`,
        cached(figure),
      ),
    ),
  ];
}

function totalLabels(): Cell[] {
  return [text('All'), text('All'), text('All authorities'), text('All services'), text('All')];
}

function lineLabels(layout: Layout, line: number): Cell[] {
  const baseLine = layout.projection.model.base.lines[line];
  const link = (column: number, value: string | undefined) =>
    formula(`=${reference(layout, 'Base budget', layout.base.rowOf(line), column)}`, value ?? '');
  return [
    text(baseLine?.ref ?? ''),
    text(baseLine?.authority.ref ?? ''),
    link(BASE_COLUMNS.authority, baseLine?.authority.name),
    link(BASE_COLUMNS.service, baseLine?.service),
    link(BASE_COLUMNS.funder, baseLine === undefined ? '' : funderWords(baseLine)),
  ];
}

/** So many effects by address keep a formula below Excel's 8,192 characters, and a sum below its 255 arguments. */
const MOST_EFFECTS = 100;

/**
 * Base plus every effect of the scenario on the line, each by its address. A SUMIFS down the column of effects says the same but reads all
 * of Workings for every line and year: the recalculation of a thousand lines then takes half an hour and not seconds.
 */
function lineBudget(layout: Layout, effectRows: EffectRows, position: number, year: number): string {
  const base = `$${cellReference(position, baseColumn)}`;
  if (effectRows.length === 0) return base;
  const column = workingsColumns(layout).effect + year;
  const effects =
    effectRows.length > MOST_EFFECTS
      ? [`SUMIFS(${columnStretch(layout, 'Workings', column, FIRST_ROW, layout.workings.lastRow, true)},${ownRows(layout, position)})`]
      : effectCells(layout, effectRows, column);
  return `IF(ISNUMBER(${base}),SUM(${[base, ...effects].join(',')}),${base})`;
}

/** The pairs of range and criterion that find the row's scenario and line in Workings: references, never names. */
function ownRows(layout: Layout, position: number): string {
  const scenarios = columnStretch(layout, 'Workings', WORKINGS_COLUMNS.scenario, FIRST_ROW, layout.workings.lastRow);
  const lines = columnStretch(layout, 'Workings', WORKINGS_COLUMNS.line, FIRST_ROW, layout.workings.lastRow);
  return `${scenarios},$${cellReference(position, BUDGET_COLUMNS.scenario)},${lines},$${cellReference(position, 4)}`;
}

function lineStatus(layout: Layout, effectRows: EffectRows, position: number): string {
  const base = `ISNUMBER($${cellReference(position, baseColumn)})`;
  const column = workingsColumns(layout).running - 1;
  const otherwise = `"base ${NOT_QUANTIFIED}"`;
  if (effectRows.length === 0) return `IF(${base},"complete",${otherwise})`;
  if (effectRows.length > MOST_EFFECTS) {
    const effects = columnStretch(layout, 'Workings', column, FIRST_ROW, layout.workings.lastRow);
    const missing = `COUNTIFS(${ownRows(layout, position)},${effects},"${NOT_QUANTIFIED}")`;
    return `IF(${base},IF(${missing}=0,"complete","${NOT_QUANTIFIED}: "&${missing}),${otherwise})`;
  }
  const cells = effectCells(layout, effectRows, column);
  const complete = `AND(${cells.map((cell) => `ISNUMBER(${cell})`).join(',')})`;
  const missing = cells.map((cell) => `(${cell}="${NOT_QUANTIFIED}")*1`).join('+');
  return `IF(${base},IF(${complete},"complete","${NOT_QUANTIFIED}: "&(${missing})),${otherwise})`;
}

function effectCells(layout: Layout, effectRows: EffectRows, column: number): readonly string[] {
  const sheet = sheetReference(layout.names.Workings);
  return effectRows.map((row) => `${sheet}!${cellReference(row, column)}`);
}

/** The rows of Workings whose effects change a line's budget, in their order. */
type EffectRows = readonly number[];

type EffectRowsOf = (scenario: number, line: number) => EffectRows;

/** By scenario and line, found once for the whole sheet. */
function findEffectRows(layout: Layout): EffectRowsOf {
  const { model, scenarios } = layout.projection;
  const rows = scenarios.map(({ workings }, scenario) => {
    const ofLine = model.base.lines.map((): number[] => []);
    workings.forEach(({ lines, changesBudget }, measure) => {
      const first = layout.workings.firstRowOf(scenario, measure);
      if (changesBudget) lines.forEach((line, position) => ofLine[line]?.push(first + position));
    });
    return ofLine;
  });
  return (scenario, line) => rows[scenario]?.[line] ?? [];
}

/** The rows of the scenario's lines: one run as a rule, more where lines were added later. */
function lineRuns(layout: Layout, row: BudgetRow): readonly { first: number; last: number }[] {
  const rows = layout.budgets.rows.flatMap((each, index) =>
    each.wanted?.scenario.ref === row.scenario.ref && each.wanted.line !== undefined ? [FIRST_ROW + index] : [],
  );
  return runsOf(rows);
}

function totalOf(layout: Layout, row: BudgetRow, column: number): string {
  const runs = lineRuns(layout, row).map(({ first, last }) => `${cellReference(first, column)}:${cellReference(last, column)}`);
  return `SUM(${runs.length === 0 ? '0' : runs.join(',')})`;
}

function totalStatus(layout: Layout, row: BudgetRow): string {
  const runs = lineRuns(layout, row).map(({ first, last }) => `$${cellReference(first, status)}:$${cellReference(last, status)}`);
  if (runs.length === 0) return '"complete"';
  const incomplete = runs.map((run) => `SUMPRODUCT((${run}<>"complete")*1)`).join('+');
  return `IF(${incomplete}=0,"complete","incomplete lines: "&${runs.length > 1 ? `(${incomplete})` : incomplete})`;
}

function goneRow(layout: Layout, row: Layout['budgets']['rows'][number]): Cell[] {
  if (row.kind === 'of the user') return [];
  const stood = layout.stood.budgetTexts[row.stoodAt ?? -1] ?? [];
  const label = (index: number) => text(stood[index] ?? '');
  const figures = Array.from({ length: 3 + layout.projection.model.years.length }, () => text('no longer used'));
  return [label(0), label(1), label(2), label(3), label(4), label(5), label(6), label(7), text('no longer used'), ...figures];
}
