import { yearLabel } from '../../model/financial-year';
import { CLOSING_BALANCE, closingBalances, HEADROOM, plannedAmounts, type Reserve } from '../../model/reserves';
import { NOT_QUANTIFIED } from '../../model/units';
import { text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { reserveRefs } from '../inputs/money-rows';
import { RATE_COLUMNS, reference, type Layout } from './layout';
import { pageContent, type PageColumn } from './page';
import { basisWords } from './words';
import { YearTable } from './year-table';

export const RESERVES_FIRST_YEAR = 5;

export const headroomKey = (reserve: string): string => `${reserve}-headroom`;

/** Balance = balance of the year before − used + put in, held against the minimum. */
export function reservesTable(layout: Layout): YearTable {
  const { years, reserves = [] } = layout.projection.model;
  const table = new YearTable(years.length, RESERVES_FIRST_YEAR, NOT_QUANTIFIED);
  for (const reserve of reserves) addReserve(layout, table, reserve);
  return table;
}

function addReserve(layout: Layout, table: YearTable, reserve: Reserve): void {
  const { base, years } = layout.projection.model;
  const { ref } = reserve;
  const refs = reserveRefs(ref);
  const authority = base.authorities.find((each) => each.ref === reserve.authority);
  const labels = (row: string, label: string) => [`${ref}-${row}`, authority?.ref ?? '', authority?.name ?? '', label].map(text);
  const rate = (of: string, column: number) => reference(layout, 'Yearly rates', layout.rates.rowOf(of), column);
  const key = (row: string) => `${ref}-${row}`;
  const named = (name: string, year: number) => table.at(key(name), year);
  /** Nothing given is nothing used, and nothing put in. */
  const yearly = (row: 'used' | 'added', label: string) =>
    table.add(
      key(row),
      labels(row, label),
      plannedAmounts(reserve[row]),
      (year) => `SUM(${rate(refs[row], RATE_COLUMNS.firstYear + year)})`,
    );
  const closings = closingBalances(reserve);
  const openings = years.map((_, year) => (year === 0 ? reserve.opening : (closings[year - 1] ?? NaN)));
  table.add(key('opening'), labels('opening', 'Balance brought forward'), openings, (year) =>
    year === 0 ? rate(refs.opening, RATE_COLUMNS.allYears) : table.at(key('closing'), year - 1).reference,
  );
  yearly('used', 'Planned use');
  yearly('added', 'Put in');
  table.addSum(key('closing'), labels('closing', 'Balance at the end of the year'), () => CLOSING_BALANCE, named, true);
  table.add(
    key('minimum'),
    labels('minimum', 'Minimum balance'),
    years.flatMap(() => plannedAmounts([reserve.minimum])),
    () => `SUM(${rate(refs.minimum, RATE_COLUMNS.allYears)})`,
  );
  table.addSum(headroomKey(ref), labels('headroom', 'Above the minimum (below)'), () => HEADROOM, named, true);
}

export function reservesSheet(layout: Layout, verdict: Cell): SheetContent {
  const { model } = layout.projection;
  const table = reservesTable(layout);
  return pageContent({
    title: 'Reserves',
    note: `${basisWords(layout)}. Balance at the end of the year = balance brought forward less planned use plus what is put in. ( ) = below the minimum; Checks counts such years. A reserve can be used once.`,
    verdict,
    columns: [
      { header: 'Ref', width: 14, style: 'body' },
      { header: 'Council ref', width: 8, style: 'body' },
      { header: 'Authority', width: 24, style: 'body text' },
      { header: 'Row', width: 32, style: 'body' },
      ...model.years.map((year): PageColumn => ({ header: yearLabel(year), width: 16, style: 'body money', total: 'total money' })),
    ],
    rows: table.cells(),
    totalRows: table.totals(),
    frozenColumns: 4,
    print: { paper: 'A4', orientation: 'landscape' },
  });
}
