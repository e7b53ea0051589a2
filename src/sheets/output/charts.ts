import { PRINTED } from '../../charts/looks';
import { yearLabel } from '../../model/financial-year';
import { fundingOf, gapBetween, NO_FUNDING } from '../../model/funding';
import { totalOf } from '../../model/totals';
import { formula, text, type Cell, type Rectangle, type SheetChart, type SheetContent } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { ALL_AUTHORITIES } from './standing-choice';
import { comparisonNames } from './comparison';
import { fundingTable, FUNDING_COLUMNS } from './funding-and-gap';
import { BUDGET_COLUMNS, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { FIRST_ROW, pageContent, type PageColumn } from './page';
import { basisWords } from './words';

/** The header stands one row lower than elsewhere, below the choice. */
const FIRST = FIRST_ROW + 1;
const CHOSEN = '$B$4';
const FIRST_AMOUNT = 2;

/** Budgets of every scenario by year as lines, and the gap as columns, for all authorities or the one that a cell chooses. */
export function chartsSheet(layout: Layout, verdict: Cell): SheetContent {
  const { model } = layout.projection;
  const authority = model.base.authorities.find(({ name }) => name.toLowerCase() === layout.stood.charted?.toLowerCase());
  const money = { style: 'body money', total: 'total money' } as const;
  const withGap = model.funding !== undefined;
  const named = (before: string) =>
    model.scenarios.map(({ ref, name }): PageColumn => {
      const cell = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(ref)), RATE_COLUMNS.allYears);
      return { header: `${before}${ref} ${name}`, headerFormula: `="${before}${ref} "&${cell}`, width: 18, ...money };
    });
  return pageContent({
    title: 'Charts',
    note: `${basisWords(layout)}. Choose all authorities or one in the cream cell; table and charts follow. The axis of a line chart need not start at nought.`,
    verdict,
    rowFour: [text('Authority'), text(authority?.name ?? ALL_AUTHORITIES)],
    columns: [{ header: 'Year', width: 18, style: 'body text' }, ...named(''), ...(withGap ? named('Gap, ') : [])],
    rows: model.years.map((year, index) => [
      text(yearLabel(year)),
      ...model.scenarios.map((_, scenario) => budgetCell(layout, index, scenario, authority?.ref)),
      ...(withGap ? model.scenarios.map((_, scenario) => gapCell(layout, index, scenario, authority?.ref)) : []),
    ]),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'portrait' },
    styles: [{ row: 4, column: 2, rows: 1, columns: 1, style: 'input text' }],
    validations: [
      {
        area: { row: 4, column: 2, rows: 1, columns: 1 },
        rule: { kind: 'list from cells', source: `=${comparisonNames(layout).authorities}` },
        title: 'Authority charted',
        message: 'Choose from the list.',
      },
    ],
    charts: model.years.length === 0 ? [] : chartsOf(layout, withGap),
  });
}

/** A scenario's nominal budget in a year: its total, or that of the authority with the name chosen, compared for equality. */
function budgetCell(layout: Layout, year: number, scenario: number, authority: string | undefined): Cell {
  const cells = (column: number) => columnStretch(layout, 'Projected budgets', column, FIRST_ROW, layout.budgets.lastRow);
  const own = layout.projection.model.scenarios[scenario]?.ref ?? '';
  const column = BUDGET_COLUMNS.firstYear + year;
  const total = reference(layout, 'Projected budgets', layout.budgets.rowOf(`${own}-All`), column);
  const { lines } = layout.projection.model.base;
  const figure = totalOf(
    layout.projection.scenarios[scenario]?.budgets[year],
    (line) => authority === undefined || lines[line]?.authority.ref === authority,
  );
  return formula(
    `=IF(${CHOSEN}="${ALL_AUTHORITIES}",${total},SUMPRODUCT((${cells(BUDGET_COLUMNS.scenario)}="${own}")*(${cells(BUDGET_COLUMNS.authority)}=${CHOSEN}),${cells(column)}))`,
    figure,
  );
}

function gapCell(layout: Layout, year: number, scenario: number, authority: string | undefined): Cell {
  const { model, scenarios } = layout.projection;
  const table = fundingTable(layout);
  const cells = (column: number) => columnStretch(layout, 'Funding and gap', column, FIRST_ROW, table.lastRow);
  const ref = model.scenarios[scenario]?.ref ?? '';
  const row = `(${cells(FUNDING_COLUMNS.scenario)}="${ref}")*(${cells(FUNDING_COLUMNS.authority)}=${CHOSEN})*(${cells(FUNDING_COLUMNS.funder)}="All")*(${cells(FUNDING_COLUMNS.figure)}="Gap (surplus)")`;
  const amounts = cells(FUNDING_COLUMNS.firstYear + year);
  const budget = totalOf(
    scenarios[scenario]?.budgets[year],
    (line) => authority === undefined || model.base.lines[line]?.authority.ref === authority,
  );
  const gap = gapBetween(budget, fundingOf(model, year, { authority }));
  return formula(
    `=IF(SUMPRODUCT(${row}*(${amounts}<>"${NO_FUNDING}"))=0,"${NO_FUNDING}",SUMPRODUCT(${row},${amounts}))`,
    Number.isNaN(gap) ? NO_FUNDING : gap,
  );
}

function chartsOf(layout: Layout, withGap: boolean): readonly SheetChart[] {
  const { years, scenarios } = layout.projection.model;
  const under = (first: number): Rectangle[] =>
    scenarios.map((_, index) => ({ row: FIRST, column: first + index, rows: years.length, columns: 1 }));
  const series = (first: number) =>
    under(first).map((values, index): SheetChart['series'][number] => ({
      name: { ...values, row: FIRST - 1, rows: 1 },
      values,
      fill: { colour: PRINTED.lines[index % PRINTED.lines.length] ?? PRINTED.ink, hatched: index % 2 === 1 },
    }));
  const categories = { row: FIRST, column: 1, rows: years.length, columns: 1 };
  const top = FIRST + years.length + 1;
  const names = scenarios.map(({ ref, name }) => `${ref} ${name}`).join('; ');
  const budgets: SheetChart = {
    kind: 'lines',
    title: 'Projected budgets by year',
    alternativeText: `Lines of the projected budgets by year: ${names}. Their figures stand in the table above.`,
    over: { row: top, column: 1, rows: 20, columns: 6 },
    categories,
    series: series(FIRST_AMOUNT),
    axis: { title: '£m', numberFormat: '0.0,,' },
  };
  const gaps: SheetChart = {
    kind: 'columns beside each other',
    title: 'Gap by year (below nought: surplus)',
    alternativeText: `Columns of the gap by year: ${names}. Their figures stand in the table above.`,
    over: { row: top + 21, column: 1, rows: 20, columns: 6 },
    categories,
    series: series(FIRST_AMOUNT + scenarios.length),
    axis: { title: '£m', numberFormat: '0.0,,' },
  };
  return withGap ? [budgets, gaps] : [budgets];
}
