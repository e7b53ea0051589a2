import { sheetReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { NO_FUNDING } from '../../model/funding';
import { annualRows, CUMULATIVE, cumulativeRows, YEAR_BEFORE } from '../../model/medium-term';
import { movementOf, MOVEMENTS, type Movement } from '../../model/movements';
import { effectOf, totalOf } from '../../model/totals';
import { text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { reserveRefs } from '../inputs/money-rows';
import { fundingKey, fundingTable, FUNDING_COLUMNS } from './funding-and-gap';
import { BASE_COLUMNS, columnStretch, RATE_COLUMNS, reference, WORKINGS_COLUMNS, type Layout } from './layout';
import { FIRST_ROW, pageContent, type PageColumn } from './page';
import { sumOfRows } from './sums-of-cells';
import { basisWords } from './words';
import { workingsColumns } from './workings';
import { YearTable } from './year-table';

export const MEDIUM_TERM_FIRST_YEAR = 6;

/** All authorities together, and each that has funding. */
interface Part {
  readonly key: string;
  readonly authority: { readonly ref: string; readonly name: string } | undefined;
  readonly lines: ReadonlySet<number>;
}

/** A row of the cumulative table, as checks and charts name it. */
export const mediumTermKey = (scenario: string, part: string, row: string): string => `${scenario}-${part}-${row}`;

const cumulativeTables = new WeakMap<Layout, YearTable>();
const annualTables = new WeakMap<Layout, YearTable>();

/** Each year against the base budget. */
export function cumulativeTable(layout: Layout): YearTable {
  return remembered(cumulativeTables, layout, () => {
    const { model, scenarios } = layout.projection;
    const table = new YearTable(model.years.length, MEDIUM_TERM_FIRST_YEAR, NO_FUNDING);
    const rows = cumulativeRows(movementsIn(layout), hasReserves(layout));
    scenarios.forEach(({ scenario }, scenarioIndex) => {
      for (const part of partsOf(layout)) {
        const key = (row: string) => mediumTermKey(scenario.ref, part.key, row);
        for (const { key: row, label, sum, total } of rows) {
          const labels = labelsOf(key(row), scenario.ref, part, label);
          if (sum !== undefined)
            table.addSum(
              key(row),
              labels,
              () => sum,
              (name, year) => table.at(key(name), year),
              total,
            );
          else {
            const { figures, formulaOf } = source(layout, row, part, scenarioIndex);
            table.add(key(row), labels, figures, formulaOf);
          }
        }
      }
    });
    return table;
  });
}

/** The first year whole, then what moves from year to year. */
export function annualTable(layout: Layout): YearTable {
  return remembered(annualTables, layout, () => {
    const { model } = layout.projection;
    const cumulative = cumulativeTable(layout);
    const table = new YearTable(model.years.length, MEDIUM_TERM_FIRST_YEAR, NO_FUNDING);
    const rows = annualRows(movementsIn(layout), hasReserves(layout));
    const sheet = sheetReference(layout.names['Medium-term cumulative']);
    for (const scenario of model.scenarios) {
      for (const part of partsOf(layout)) {
        const key = (row: string) => mediumTermKey(scenario.ref, part.key, row);
        const onCumulative = (row: string, year: number) => {
          const { reference: cell, figure } = cumulative.at(key(row), year);
          return { reference: `${sheet}!${cell}`, figure };
        };
        for (const { key: row, label, sum, firstYear, total } of rows) {
          table.addSum(
            key(row),
            labelsOf(key(row), scenario.ref, part, label),
            (year) => (year === 0 ? firstYear : sum),
            (name, year) => {
              if (name.startsWith(CUMULATIVE)) return onCumulative(name.slice(CUMULATIVE.length), year);
              return name.startsWith(YEAR_BEFORE) ? onCumulative(name.slice(YEAR_BEFORE.length), year - 1) : table.at(key(name), year);
            },
            total,
          );
        }
      }
    }
    return table;
  });
}

export function cumulativeSheet(layout: Layout, verdict: Cell): SheetContent {
  return sheetOf(
    layout,
    verdict,
    cumulativeTable(layout),
    'Medium-term financial table: CUMULATIVE',
    `Each year against the base budget ${yearLabel(layout.projection.model.base.year)}, not to be added up. Reserves lower the gap of their year and no other. ( ) = saving or surplus.`,
  );
}

export function annualSheet(layout: Layout, verdict: Cell): SheetContent {
  const first = yearLabel(layout.projection.model.years[0] ?? layout.projection.model.base.year);
  return sheetOf(
    layout,
    verdict,
    annualTable(layout),
    'Medium-term financial table: ANNUAL MOVEMENT',
    `${first} stands whole, later years are movements; they add up to the last cumulative year. Funding and reserves used in ( ); what is used once has to be found again.`,
  );
}

function sheetOf(layout: Layout, verdict: Cell, table: YearTable, title: string, note: string): SheetContent {
  const { years } = layout.projection.model;
  return pageContent({
    title,
    note: `${basisWords(layout)}. ${note}`,
    verdict,
    columns: [
      { header: 'Ref', width: 22, style: 'body' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Council ref', width: 8, style: 'body' },
      { header: 'Authority', width: 24, style: 'body text' },
      { header: 'Row', width: 46, style: 'body' },
      ...years.map((year): PageColumn => ({ header: `${yearLabel(year)}\n£`, width: 16, style: 'body money', total: 'total money' })),
    ],
    rows: table.cells(),
    totalRows: table.totals(),
    frozenColumns: 5,
    print: { paper: 'A4', orientation: 'landscape' },
    conditionalStyles: [
      {
        area: { row: FIRST_ROW, column: MEDIUM_TERM_FIRST_YEAR, rows: table.lastRow - FIRST_ROW + 1, columns: years.length },
        when: { textIs: NO_FUNDING },
        style: 'not quantified',
      },
    ],
  });
}

function remembered(tables: WeakMap<Layout, YearTable>, layout: Layout, make: () => YearTable): YearTable {
  const table = tables.get(layout) ?? make();
  tables.set(layout, table);
  return table;
}

function hasReserves(layout: Layout): boolean {
  return (layout.projection.model.reserves ?? []).length > 0;
}

function movementsIn(layout: Layout): readonly Movement[] {
  const own = new Set(layout.projection.model.measures.map(({ definition }) => movementOf(definition)));
  return MOVEMENTS.filter((movement) => own.has(movement));
}

function partsOf(layout: Layout): readonly Part[] {
  const { base, funding = [] } = layout.projection.model;
  const lines = base.lines.map((line, position) => ({ authority: line.authority.ref, position }));
  const own = (ref: string) => new Set(lines.filter(({ authority }) => authority === ref).map(({ position }) => position));
  return [
    { key: 'All', authority: undefined, lines: new Set(lines.map(({ position }) => position)) },
    ...base.authorities
      .filter(({ ref }) => funding.some((each) => each.authority === ref))
      .map((authority): Part => ({ key: authority.ref, authority, lines: own(authority.ref) })),
  ];
}

function labelsOf(ref: string, scenario: string, { authority }: Part, label: string): readonly Cell[] {
  return [ref, scenario, authority?.ref ?? 'All', authority?.name ?? 'All authorities', label].map(text);
}

interface Source {
  readonly figures: readonly number[];
  readonly formulaOf: (year: number) => string;
}

/** Where a row that is no sum takes its figures from. */
function source(layout: Layout, row: string, part: Part, scenarioIndex: number): Source {
  if (row === 'base') return baseOf(layout, part);
  if (row === 'funding') return fundingOfPart(layout, part);
  if (row === 'used') return usedOf(layout, part);
  return movementOfPart(layout, row, part, scenarioIndex);
}

function baseOf(layout: Layout, { lines }: Part): Source {
  const { base, years } = layout.projection.model;
  const amount = totalOf(base.amounts, (line) => lines.has(line));
  const rows = [...lines].map((line) => layout.base.rowOf(line));
  const formulaOf = () =>
    sumOfRows(layout, 'Base budget', BASE_COLUMNS.amount, rows, () =>
      rows.map((each) => reference(layout, 'Base budget', each, BASE_COLUMNS.amount)).join('+'),
    );
  return { figures: years.map(() => amount), formulaOf };
}

function fundingOfPart(layout: Layout, { key, authority }: Part): Source {
  const table = fundingTable(layout);
  const row = table.rowOf(fundingKey(authority?.ref));
  return {
    figures: layout.projection.model.years.map((_, year) => table.figureAt(fundingKey(key), year)),
    formulaOf: (year) => reference(layout, 'Funding and gap', row, FUNDING_COLUMNS.firstYear + year),
  };
}

/** A year in which nothing is given uses nothing. */
function usedOf(layout: Layout, { authority }: Part): Source {
  const { reserves = [], years } = layout.projection.model;
  const own = reserves.filter((each) => authority === undefined || each.authority === authority.ref);
  const rows = own.map(({ ref }) => layout.rates.rowOf(reserveRefs(ref).used));
  return {
    figures: years.map((_, year) => own.reduce((sum, { used }) => sum + (Number.isNaN(used[year] ?? NaN) ? 0 : (used[year] ?? 0)), 0)),
    formulaOf: (year) => {
      const column = RATE_COLUMNS.firstYear + year;
      return sumOfRows(layout, 'Yearly rates', column, rows, () =>
        rows.map((each) => reference(layout, 'Yearly rates', each, column)).join('+'),
      );
    },
  };
}

/** What the scenario's measures of this kind do to the part's lines. What is not quantified counts as nothing, as in every sum. */
function movementOfPart(layout: Layout, movement: string, { lines }: Part, scenarioIndex: number): Source {
  const { model, scenarios } = layout.projection;
  const own = (scenarios[scenarioIndex]?.workings ?? []).flatMap((workings, measure) =>
    workings.changesBudget && movementOf(workings.measure.definition) === movement ? [{ workings, measure }] : [],
  );
  const rows = own.flatMap(({ workings, measure }) =>
    [...workings.lines].flatMap((line, position) =>
      lines.has(line) ? [layout.workings.firstRowOf(scenarioIndex, measure) + position] : [],
    ),
  );
  const figures = model.years.map((_, year) =>
    own.reduce((sum, { workings }) => {
      const effect = effectOf(workings, year, (line) => lines.has(line));
      return Number.isNaN(effect) ? sum : sum + effect;
    }, 0),
  );
  return {
    figures,
    formulaOf: (year) =>
      sumOfRows(layout, 'Workings', workingsColumns(layout).effect + year, rows, () => scattered(layout, own, lines, scenarioIndex, year)),
  };
}

/** Where the rows are too scattered to name: the measures' rows whose authority reads as the part's own. */
function scattered(
  layout: Layout,
  own: readonly { readonly workings: { readonly lines: Int32Array }; readonly measure: number }[],
  lines: ReadonlySet<number>,
  scenarioIndex: number,
  year: number,
): string {
  const [line = 0] = lines;
  const name = reference(layout, 'Base budget', layout.base.rowOf(line), BASE_COLUMNS.authority);
  const sums = own.map(({ workings, measure }) => {
    const first = layout.workings.firstRowOf(scenarioIndex, measure);
    const stretch = (column: number) => columnStretch(layout, 'Workings', column, first, first + workings.lines.length - 1);
    return `SUMPRODUCT((${stretch(WORKINGS_COLUMNS.authority)}=${name})*1,${stretch(workingsColumns(layout).effect + year)})`;
  });
  return sums.join('+');
}
