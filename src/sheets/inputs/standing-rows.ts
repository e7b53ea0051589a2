import { addressText } from '../../formula/address';
import { parseYear, type FinancialYear } from '../../model/financial-year';
import type { CellBlock, CellValue } from '../../workbook/port';

/** A row of Scenario inputs as it stands. */
export interface StandingRow {
  readonly ref: string;
  readonly scenario: string;
  readonly measure: string;
  readonly authority: string;
  readonly allYears: CellValue;
  readonly years: readonly CellValue[];
  readonly owner: string;
  readonly source: string;
  readonly note: string;
  /** Where a cell of the row stands, for problems: column 0 is "All years", 1 the first year. */
  readonly where: (column: number) => string;
}

/** The rows of the sheet above its end line, and the years across, found by their headings, so that rows and columns may be inserted and moved. */
export function standingRows(block: CellBlock): { readonly rows: readonly StandingRow[]; readonly years: readonly FinancialYear[] } {
  const headerAt = block.values.findIndex((row) => textOf(row[0]) === 'Ref');
  const header = (block.values[headerAt] ?? []).map(textOf);
  const column = (name: string) => header.indexOf(name);
  const yearColumns = header.flatMap((name, index) => {
    const year = parseYear(name);
    return year === undefined ? [] : [{ year, index }];
  });
  const allYears = column('All years');
  const body = headerAt === -1 ? [] : block.values.slice(headerAt + 1);
  const end = body.findIndex((row) => textOf(row[0]) === 'End');
  const at = (row: readonly CellValue[], index: number): CellValue => (index < 0 ? null : (row[index] ?? null));
  const rows = (end === -1 ? body : body.slice(0, end)).map((row, index): StandingRow => ({
    ref: textOf(row[0]),
    scenario: textOf(at(row, column('Scenario'))),
    measure: textOf(at(row, column('Measure'))),
    authority: textOf(at(row, column('Authority'))),
    allYears: at(row, allYears),
    years: yearColumns.map((each) => at(row, each.index)),
    owner: textOf(at(row, column('Owner'))),
    source: textOf(at(row, column('Source'))),
    note: textOf(at(row, column('Note'))),
    where: (offset) => {
      const place = offset === 0 ? allYears : (yearColumns[offset - 1]?.index ?? allYears);
      return addressText({ sheet: block.area.sheet, row: block.area.row + headerAt + 1 + index, column: block.area.column + place });
    },
  }));
  return { rows, years: yearColumns.map((each) => each.year) };
}

/** A cell's value as text; an error as its code. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.error : String(value);
}
