import { areaText, rangeReference } from '../../formula/address';
import type { Area } from '../../formula/address';
import { nearestName } from '../../model/nearest-name';
import { problem } from '../../model/problems';
import { fail, succeed } from '../../model/result';
import type { Result } from '../../model/result';
import type { Outline, ReadRequest, SheetOutline, TableOutline } from '../../workbook/port';
import type { SpendSource } from './spend-source';
import { parseRows } from './row-list';

/** Where on a sheet the source's cells stand. */
export interface SourcePlace {
  readonly sheet: string;
  readonly header: number | undefined;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The rows were named: none of them is left out. */
  readonly rowsGiven: boolean;
  /** The columns of an Excel Table, whose rows are lines with no headings or notes among them; undefined for a plain range. */
  readonly table: { readonly firstColumn: number; readonly lastColumn: number } | undefined;
  /** The totals row of an Excel Table, or else the row right below it, where people total it: looked at, never a line. */
  readonly rowBelow: number | undefined;
}

/** Lines above the header that may state the unit or the year. */
const TITLE_ROWS = 15;

/** Finds the sheet or table that the source names, and the rows it means. */
export function placeSource(source: SpendSource, outline: Outline): Result<SourcePlace> {
  return source.table === undefined ? placeOnSheet(source, outline) : placeInTable(source, source.table, outline);
}

/** The header and the lines above it, with formats: what is read first, since columns may be named by their headers. */
export function headerRequest(place: SourcePlace): ReadRequest {
  const last = place.header ?? place.firstRow;
  const first = Math.max(1, last - TITLE_ROWS);
  const area: Area = { sheet: place.sheet, row: first, column: 1, rows: last - first + 1, columns: place.lastColumn };
  return { area, formats: true };
}

function placeInTable(source: SpendSource, name: string, outline: Outline): Result<SourcePlace> {
  const sheets = source.sheet === undefined ? outline.sheets : outline.sheets.filter((each) => sameName(each.name, source.sheet ?? ''));
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const table = tables.find((each) => sameName(each.name, name));
  const used = sheets.find((sheet) => table !== undefined && sheet.tables.includes(table))?.used;
  if (table === undefined) {
    return fail(
      problem(
        'source-table-unknown',
        {
          name,
          nearest: nearestName(
            name,
            tables.map((each) => each.name),
          ),
        },
        'source.table',
      ),
    );
  }
  const { area } = table;
  const lastColumn = area.column + area.columns - 1;
  const place: SourcePlace = {
    sheet: area.sheet,
    header: table.hasHeaderRow ? area.row : undefined,
    firstRow: area.row + (table.hasHeaderRow ? 1 : 0),
    lastRow: area.row + area.rows - 1 - (table.hasTotalsRow ? 1 : 0),
    firstColumn: area.column,
    // A column that somebody typed beside the table, and that Excel did not take into it, can still be named.
    lastColumn: used === undefined ? lastColumn : Math.max(lastColumn, used.column + used.columns - 1),
    rowsGiven: false,
    table: { firstColumn: area.column, lastColumn },
    rowBelow: source.rows === undefined ? rowBelow(table, used) : undefined,
  };
  return withRows(source, place, area);
}

function rowBelow({ area, hasTotalsRow }: TableOutline, used: Area | undefined): number | undefined {
  const below = area.row + area.rows;
  if (hasTotalsRow) return below - 1;
  return used !== undefined && below < used.row + used.rows ? below : undefined;
}

function placeOnSheet(source: SpendSource, outline: Outline): Result<SourcePlace> {
  const sheet = chooseSheet(source, outline);
  if (!sheet.ok) return sheet;
  const { name, used } = sheet.value;
  if (used === undefined) return fail(problem('source-sheet-empty', { sheet: name }, 'source.sheet'));
  const place: SourcePlace = {
    sheet: name,
    header: source.header,
    firstRow: (source.header ?? 0) + 1,
    lastRow: used.row + used.rows - 1,
    firstColumn: 1,
    lastColumn: used.column + used.columns - 1,
    rowsGiven: false,
    table: undefined,
    rowBelow: undefined,
  };
  return withRows(source, place, used);
}

/** A sheet is named, or is the only one that a person could mean. */
function chooseSheet(source: SpendSource, outline: Outline): Result<SheetOutline> {
  const theirs = outline.sheets.filter((each) => each.ours === undefined);
  if (source.sheet !== undefined) {
    const wanted = source.sheet;
    const sheet = outline.sheets.find((each) => each.name === wanted) ?? outline.sheets.find((each) => sameName(each.name, wanted));
    if (sheet !== undefined) return succeed(sheet);
    return fail(
      problem(
        'source-sheet-unknown',
        {
          name: wanted,
          nearest: nearestName(
            wanted,
            theirs.map((each) => each.name),
          ),
        },
        'source.sheet',
      ),
    );
  }
  const visible = theirs.filter((each) => each.visibility === 'visible' && each.used !== undefined);
  const [only, ...others] = visible.length > 0 ? visible : theirs;
  if (only !== undefined && others.length === 0) return succeed(only);
  return fail(problem('source-sheet-needed', { sheets: visible.map((each) => `“${each.name}”`).join(', ') }, 'source.sheet'));
}

function withRows(source: SpendSource, place: SourcePlace, used: Area): Result<SourcePlace> {
  const rows = source.rows === undefined ? undefined : parseRows(source.rows);
  const firstRow = rows?.first ?? place.firstRow;
  const lastRow = Math.min(rows?.last ?? place.lastRow, used.row + used.rows - 1);
  if (firstRow > lastRow || (place.header !== undefined && firstRow <= place.header)) {
    const given = source.rows ?? `below row ${place.header ?? 0}`;
    return fail(problem('source-rows-outside', { rows: given, used: rangeReference(used) }, areaText(used)));
  }
  return succeed({ ...place, firstRow, lastRow, rowsGiven: rows !== undefined });
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
