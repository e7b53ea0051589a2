import { cellReference } from '../../formula/address';
import { plus, quantity, type Expression } from '../../formula/expression';
import { yearLabel } from '../../model/financial-year';
import { fundersOf, fundersWithoutFunding, fundingOf, GAP, NO_FUNDING } from '../../model/funding';
import { totalOf } from '../../model/totals';
import { text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { fundingRefs } from '../inputs/money-rows';
import { BUDGET_COLUMNS, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { FIRST_ROW, pageContent, type PageColumn } from './page';
import { sumOfRows } from './sums-of-cells';
import { basisWords } from './words';
import { YearTable } from './year-table';

export const FUNDING_COLUMNS = { scenario: 2, councilRef: 3, authority: 4, funder: 5, figure: 6, firstYear: 7 } as const;

/** Whose money a row is about: all authorities, one, or what one funder pays of one. */
interface Party {
  /** `All`, `LA3`, `LA3-1`: the number is the funder's place among the authority's. */
  readonly key: string;
  readonly authority: { readonly ref: string; readonly name: string } | undefined;
  readonly funder: string | undefined;
  /** Positions in the base budget. */
  readonly lines: readonly number[];
}

const tables = new WeakMap<Layout, YearTable>();

/** Key of the funding of all authorities together, or of one. */
export const fundingKey = (authority?: string): string => `F-${authority ?? 'All'}`;
/** Keys of a scenario's budget and gap. */
export const budgetKey = (scenario: string, authority?: string): string => `${scenario}-budget-${authority ?? 'All'}`;
export const gapKey = (scenario: string, authority?: string): string => `${scenario}-gap-${authority ?? 'All'}`;

/** The key of what one funder pays of an authority: `LA3-1`. */
export const funderKey = (authority: string, position: number): string => `${authority}-${position + 1}`;

/** Funding, then every scenario's budget and gap: all authorities, each, and each funder's share where every line names who pays. */
export function fundingTable(layout: Layout): YearTable {
  const known = tables.get(layout);
  if (known !== undefined) return known;
  const { model, scenarios } = layout.projection;
  const table = new YearTable(model.years.length, FUNDING_COLUMNS.firstYear, NO_FUNDING);
  tables.set(layout, table);
  const parties = partiesOf(layout);
  for (const party of parties) addFunding(layout, table, party);
  scenarios.forEach(({ scenario }, index) => {
    for (const party of parties) addBudget(layout, table, party, index);
    for (const party of parties) {
      table.addSum(
        gapKey(scenario.ref, party.key),
        labels(gapKey(scenario.ref, party.key), scenario.ref, party, 'Gap (surplus)'),
        () => GAP,
        (name, year) => table.at(name === 'funding' ? fundingKey(party.key) : budgetKey(scenario.ref, party.key), year),
        party.authority === undefined,
      );
    }
  });
  return table;
}

/** The money there is, and each scenario's gap against it. */
export function fundingAndGapSheet(layout: Layout, verdict: Cell): SheetContent {
  const { model } = layout.projection;
  const table = fundingTable(layout);
  const first = model.scenarios[0]?.ref ?? '';
  return pageContent({
    title: 'Funding and gap, cumulative',
    note: `${basisWords(layout)}. Gap = budget less funding of the year; ( ) = surplus. The gap of ${first} is before measures, those of the others after them. Without every authority's funding there is no gap of all.`,
    verdict,
    columns: [
      { header: 'Ref', width: 18, style: 'body' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Council ref', width: 8, style: 'body' },
      { header: 'Authority', width: 24, style: 'body text' },
      { header: 'Funder', width: 14, style: 'body text' },
      { header: 'Figure', width: 16, style: 'body' },
      ...model.years.map((year): PageColumn => ({ header: yearLabel(year), width: 16, style: 'body money', total: 'total money' })),
    ],
    rows: table.cells(),
    totalRows: table.totals(),
    frozenColumns: 6,
    print: { paper: 'A4', orientation: 'landscape' },
    conditionalStyles: [
      {
        area: { row: FIRST_ROW, column: FUNDING_COLUMNS.firstYear, rows: table.lastRow - FIRST_ROW + 1, columns: model.years.length },
        when: { textIs: NO_FUNDING },
        style: 'not quantified',
      },
    ],
  });
}

function partiesOf(layout: Layout): readonly Party[] {
  const { model } = layout.projection;
  const { lines, authorities } = model.base;
  const all = lines.map((_, line) => line);
  const linesOf = new Map(authorities.map(({ ref }) => [ref, new Array<number>()]));
  lines.forEach((line, position) => linesOf.get(line.authority.ref)?.push(position));
  const own = (authority: string) => linesOf.get(authority) ?? [];
  return [
    { key: 'All', authority: undefined, funder: undefined, lines: all },
    ...authorities.map((authority): Party => ({ key: authority.ref, authority, funder: undefined, lines: own(authority.ref) })),
    ...authorities.flatMap((authority) =>
      fundersOf(model, authority.ref).map((funder, index): Party => ({
        key: funderKey(authority.ref, index),
        authority,
        funder,
        lines: own(authority.ref).filter((line) => lines[line]?.funder === funder),
      })),
    ),
  ];
}

function labels(ref: string, scenario: string, { authority, funder }: Party, figure: string): readonly Cell[] {
  const cells = [ref, scenario, authority?.ref ?? 'All', authority?.name ?? 'All authorities', funder ?? 'All', figure];
  return cells.map(text);
}

function addFunding(layout: Layout, table: YearTable, party: Party): void {
  const { model } = layout.projection;
  const key = fundingKey(party.key);
  const { authority, funder } = party;
  const figures = model.years.map((_, year) => fundingOf(model, year, { authority: authority?.ref, funder }));
  const own = (model.funding ?? []).filter((each) => each.authority === authority?.ref && (funder === undefined || each.funder === funder));
  const cellOf = (ref: string, year: number) => fundingCell(layout, ref, year);
  if (authority === undefined) {
    const { length } = model.base.authorities;
    table.add(key, labels(key, 'all', party, 'Funding'), figures, (year) => allAuthorities(table.rowOf(key), length, year), true);
  } else if (own.length === 0 || (funder === undefined && fundersWithoutFunding(model, authority.ref).length > 0)) {
    table.add(key, labels(key, 'all', party, 'Funding'), figures, () => `"${NO_FUNDING}"`);
  } else {
    const sum = own.map(({ ref }): Expression => quantity(ref)).reduce(plus);
    table.addSum(
      key,
      labels(key, 'all', party, 'Funding'),
      () => sum,
      (ref, year) => ({ reference: cellOf(ref, year), figure: own.find((each) => each.ref === ref)?.amounts[year] ?? NaN }),
    );
  }
}

/** The authorities' own rows stand below; where one of them has no funding, nobody knows that of all. */
function allAuthorities(row: number, authorities: number, year: number): string {
  const column = FUNDING_COLUMNS.firstYear + year;
  const below = `${cellReference(row + 1, column)}:${cellReference(row + authorities, column)}`;
  return `IF(SUMPRODUCT((${below}="${NO_FUNDING}")*1)=0,SUM(${below}),"${NO_FUNDING}")`;
}

function fundingCell(layout: Layout, ref: string, year: number): string {
  return reference(layout, 'Yearly rates', layout.rates.rowOf(fundingRefs(ref).amount), RATE_COLUMNS.firstYear + year);
}

function addBudget(layout: Layout, table: YearTable, party: Party, scenarioIndex: number): void {
  const { model, scenarios } = layout.projection;
  const projected = scenarios[scenarioIndex];
  const scenario = model.scenarios[scenarioIndex]?.ref ?? '';
  const key = budgetKey(scenario, party.key);
  const wanted = new Set(party.lines);
  const figures = model.years.map((_, year) => totalOf(projected?.budgets[year], (line) => wanted.has(line)));
  const rows = party.lines.map((line) => layout.budgets.rowOf(`${scenario}-${model.base.lines[line]?.ref ?? ''}`));
  table.add(
    key,
    labels(key, scenario, party, 'Budget'),
    figures,
    (year) => {
      const column = BUDGET_COLUMNS.firstYear + year;
      if (party.authority === undefined) return reference(layout, 'Projected budgets', layout.budgets.rowOf(`${scenario}-All`), column);
      return sumOfRows(layout, 'Projected budgets', column, rows, () => byRefs(layout, party, table.rowOf(key), column));
    },
    party.authority === undefined,
  );
}

/** Scattered lines are found by the row's own references; a funder is compared for equality, never as a pattern. */
function byRefs(layout: Layout, { funder }: Party, row: number, column: number): string {
  const cells = (of: number) => columnStretch(layout, 'Projected budgets', of, FIRST_ROW, layout.budgets.lastRow);
  const is = (of: number, own: number) => `(${cells(of)}=$${cellReference(row, own)})`;
  const { scenario, councilRef, funder: funderColumn } = BUDGET_COLUMNS;
  const tests = [is(scenario, FUNDING_COLUMNS.scenario), is(councilRef, FUNDING_COLUMNS.councilRef)];
  if (funder !== undefined) tests.push(is(funderColumn, FUNDING_COLUMNS.funder));
  return `SUMPRODUCT(${tests.join('*')},${cells(column)})`;
}
