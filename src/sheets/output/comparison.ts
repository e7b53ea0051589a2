import { cellReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { BUDGET_COLUMNS, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { FIRST_ROW, pageContent, type PageColumn } from './page';
import { basisWords } from './words';

const FIRST_SCENARIO = 5;
const COUNCIL_REF = 2;
const COUNCIL_ON_BUDGETS = 5;

/** The scenarios side by side by year and authority, each with its difference from the first, in year and to date. */
export function comparisonSheet(layout: Layout, verdict: Cell): SheetContent {
  const { model } = layout.projection;
  const rows = comparisonRows(layout);
  const first = model.scenarios[0]?.ref ?? '';
  const money = { style: 'body money', total: 'total money' } as const;
  const scenarioColumns = model.scenarios.flatMap((scenario, index): PageColumn[] => {
    const name = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(scenario.ref)), RATE_COLUMNS.allYears);
    const own: PageColumn = {
      header: `${scenario.ref} ${scenario.name}`,
      headerFormula: `="${scenario.ref} "&${name}`,
      width: 16,
      ...money,
    };
    if (index === 0) return [own];
    return [
      own,
      { header: `${scenario.ref} less ${first},\nin year`, width: 15, ...money },
      { header: `${scenario.ref} less ${first},\nto date`, width: 15, ...money },
    ];
  });
  return pageContent({
    title: 'Comparison of scenarios',
    note: `${basisWords(layout)}. Scenarios side by side by year and authority. Differences are from ${first}: "in year" for that year alone, "to date" added up from ${yearLabel(model.years[0] ?? model.base.year)}. ( ) = below ${first}.`,
    verdict,
    columns: [
      { header: 'Year', width: 10, style: 'body text' },
      { header: 'Council ref', width: 8, style: 'body' },
      { header: 'Authority', width: 23, style: 'body text' },
      { header: `Base budget ${yearLabel(model.base.year)}`, width: 16, ...money },
      ...scenarioColumns,
    ],
    rows: rows.map((row, index) => comparisonCells(layout, row, FIRST_ROW + index)),
    totalRows: rows.flatMap((row, index) => (row.authority === undefined ? [index] : [])),
    frozenColumns: 3,
    print: { paper: 'A4', orientation: 'landscape' },
  });
}

/** Where the last scenario's total of the last year stands. */
export function lastTotalOnComparison(layout: Layout): { readonly row: number; readonly column: number } {
  const { model } = layout.projection;
  const blockRows = 1 + model.base.authorities.length;
  return { row: FIRST_ROW + (model.years.length - 1) * blockRows, column: scenarioColumn(model.scenarios.length - 1) };
}

interface ComparisonRow {
  readonly year: number;
  readonly authority: { readonly ref: string; readonly name: string } | undefined;
  readonly lines: readonly number[];
}

function comparisonRows(layout: Layout): readonly ComparisonRow[] {
  const { base, years } = layout.projection.model;
  const all = base.lines.map((_, line) => line);
  const linesOf = base.authorities.map((authority) => all.filter((line) => base.lines[line]?.authority.ref === authority.ref));
  return years.flatMap((_, year): ComparisonRow[] => [
    { year, authority: undefined, lines: all },
    ...base.authorities.map((authority, index) => ({ year, authority, lines: linesOf[index] ?? [] })),
  ]);
}

/** The column of a scenario's amounts: one for the first, three for each after it. */
function scenarioColumn(index: number): number {
  return index === 0 ? FIRST_SCENARIO : FIRST_SCENARIO + 1 + (index - 1) * 3;
}

function comparisonCells(layout: Layout, row: ComparisonRow, position: number): Cell[] {
  const { model, scenarios } = layout.projection;
  const council = `$${cellReference(position, COUNCIL_REF)}`;
  const budgets = (column: number) => columnStretch(layout, 'Projected budgets', column, FIRST_ROW, layout.budgets.lastRow);
  const amount = (scenario: string, column: number) => {
    const own = reference(layout, 'Projected budgets', layout.budgets.rowOf(`${scenario}-All`), BUDGET_COLUMNS.scenario);
    return `=SUMIFS(${budgets(column)},${budgets(BUDGET_COLUMNS.scenario)},${own},${budgets(COUNCIL_ON_BUDGETS)},${council})`;
  };
  const firstRef = model.scenarios[0]?.ref ?? '';
  const inYear = (scenario: number, year: number) => sumOf(scenarios[scenario]?.budgets[year], row.lines);
  const firstAmount = `$${cellReference(position, FIRST_SCENARIO)}`;
  return [
    text(yearLabel(model.years[row.year] ?? model.base.year)),
    text(row.authority?.ref ?? 'All'),
    text(row.authority?.name ?? 'All authorities'),
    formula(amount(firstRef, BUDGET_COLUMNS.base), sumOf(model.base.amounts, row.lines)),
    ...model.scenarios.flatMap((scenario, index): Cell[] => {
      const own = formula(amount(scenario.ref, BUDGET_COLUMNS.firstYear + row.year), inYear(index, row.year));
      if (index === 0) return [own];
      const column = scenarioColumn(index);
      const differences = cellReference(FIRST_ROW, column + 1, 'row');
      const toDate = Array.from({ length: row.year + 1 }, (_, year) => inYear(index, year) - inYear(0, year)).reduce(
        (sum, each) => sum + each,
        0,
      );
      return [
        own,
        formula(`=${cellReference(position, column)}-${firstAmount}`, inYear(index, row.year) - inYear(0, row.year)),
        formula(
          `=SUMIFS(${differences}:${cellReference(position, column + 1)},$${cellReference(FIRST_ROW, COUNCIL_REF, 'row')}:${council},${council})`,
          toDate,
        ),
      ];
    }),
  ];
}

function sumOf(column: Float64Array | undefined, lines: readonly number[]): number {
  return lines.reduce((sum, line) => {
    const figure = column?.[line] ?? NaN;
    return Number.isNaN(figure) ? sum : sum + figure;
  }, 0);
}
