import { yearLabel, type FinancialYear } from '../../model/financial-year';
import { FROZEN_STATUSES, type FrozenPosition } from '../../model/frozen-position';
import { NOT_QUANTIFIED } from '../../model/units';
import { text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import type { Layout } from '../output/layout';
import { FROZEN_HEADERS } from './frozen-headers';
import { FIRST_ROW, pageContent, type PageColumn } from '../output/page';

/** The column of a year, from 1. */
export function frozenYearColumn(positions: readonly FrozenPosition[], year: FinancialYear): number {
  return FROZEN_HEADERS.length + 1 + frozenYears(positions).indexOf(year);
}

/** Every year that any position has, in order: a new one adds a column at its place, and each position leaves the others blank. */
export function frozenYears(positions: readonly FrozenPosition[]): readonly FinancialYear[] {
  return [...new Set(positions.flatMap(({ years }) => years))].sort((one, other) => one - other);
}

/** Where a row of a position stands: positions follow each other, so that a later one moves none. */
export function frozenRowOf(positions: readonly FrozenPosition[], ref: string, key: string): number {
  let row = FIRST_ROW;
  for (const position of positions) {
    const found = position.ref === ref ? position.rows.findIndex((each) => each.key === key) : -1;
    if (found >= 0) return row + found;
    row += position.rows.length;
  }
  throw new Error(`No frozen row ${ref}-${key}.`);
}

/** Scenarios as they stood on a day, as values and nothing else. Writing again leaves them as they are. */
export function frozenSheet(layout: Layout, verdict: Cell): SheetContent {
  const { frozen } = layout;
  const years = frozenYears(frozen);
  const rows = frozen.flatMap((position) =>
    position.rows.map((row): Cell[] => [
      text(`${position.ref}-${row.key}`),
      text(position.name),
      text(position.status),
      position.on,
      text(position.scenario),
      text(position.scenarioName),
      text(row.kind),
      text(row.measure),
      text(row.authority),
      text(row.service),
      ...years.map((year): Cell => {
        const amount = row.amounts[position.years.indexOf(year)];
        return amount === undefined ? null : Number.isNaN(amount) ? text(NOT_QUANTIFIED) : amount;
      }),
    ]),
  );
  const totals = frozen.flatMap(({ rows: own }) => own.map(({ kind }) => kind === 'Projected')).flatMap((is, index) => (is ? [index] : []));
  return pageContent({
    title: 'Frozen',
    note: 'Scenarios as they stood on a day, as values in £. Writing again never changes them; the sheet Reconciliation holds each against its scenario as it is now.',
    verdict,
    columns: [
      { header: 'Ref', width: 10, style: 'body' },
      { header: 'Frozen as', width: 28, style: 'body text' },
      { header: 'Status', width: 11, style: 'body' },
      { header: 'Frozen on', width: 13, style: 'body date', total: 'body date' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Called then', width: 28, style: 'body text' },
      { header: 'Row', width: 13, style: 'body' },
      { header: 'Measure', width: 30, style: 'body text' },
      { header: 'Authority', width: 24, style: 'body text' },
      { header: 'Service', width: 24, style: 'body text' },
      ...years.map((year): PageColumn => ({ header: yearLabel(year), width: 16, style: 'body money', total: 'total money' })),
    ],
    rows,
    totalRows: totals,
    frozenColumns: 2,
    print: { paper: 'A3', orientation: 'landscape' },
    validations:
      rows.length === 0
        ? []
        : [
            {
              area: { row: FIRST_ROW, column: FROZEN_HEADERS.indexOf('Status') + 1, rows: rows.length, columns: 1 },
              rule: { kind: 'list', options: FROZEN_STATUSES },
              title: 'Status',
              message: `One of: ${FROZEN_STATUSES.join(', ')}.`,
            },
          ],
  });
}
