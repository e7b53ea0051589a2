import type { Area } from '../../formula/address';
import type { Outline, ReadRequest, SheetOutline } from '../../workbook/port';

/** A sheet in which no table is looked for, and why. */
export interface SheetLeftOut {
  readonly sheet: string;
  readonly why: 'hidden' | 'very hidden' | 'empty' | 'ours';
}

export interface WhereToLook {
  readonly requests: readonly ReadRequest[];
  readonly leftOut: readonly SheetLeftOut[];
}

/** Headers stand near the top: there, number formats are read too, since Excel may have made dates of years. */
const ROWS_WITH_FORMATS = 40;
/** Enough to find tables below tables; the lines of the tables that are found are then read to their end. */
const MOST_ROWS = 1_500;
const MOST_COLUMNS = 1_000;
const MOST_CELLS_A_SHEET = 300_000;
/** Above a table that a person selects stand its title and its unit, which nobody selects with it. */
const ROWS_ABOVE = 10;

/**
 * The areas to read, in one exchange, to find tables in: the top of the used area of every visible sheet that is not ours. Hidden
 * sheets are left out and said; `letIn` names those that a person lets in.
 */
export function areasToLookAt(outline: Outline, letIn: readonly string[] = []): WhereToLook {
  const requests: ReadRequest[] = [];
  const leftOut: SheetLeftOut[] = [];
  for (const sheet of outline.sheets) {
    const why = reasonToLeaveOut(sheet, letIn);
    if (why !== undefined) leftOut.push({ sheet: sheet.name, why });
    else if (sheet.used !== undefined) requests.push(...requestsFor(sheet.used));
  }
  return { requests, leftOut };
}

/** The areas to read to find a table in what a person selected; none where the selection holds nothing. */
export function areasSelected(outline: Outline, selection: Area): readonly ReadRequest[] {
  const used = outline.sheets.find(({ name }) => name === selection.sheet)?.used;
  const above = Math.min(selection.row - 1, ROWS_ABOVE);
  const wanted = { ...selection, row: selection.row - above, rows: selection.rows + above };
  const within = used === undefined || commonArea(selection, used) === undefined ? undefined : commonArea(wanted, used);
  if (within === undefined) return [];
  const { row, rows } = within;
  const top = Math.min(rows, ROWS_WITH_FORMATS);
  const most = Math.max(top, Math.min(rows, MOST_ROWS, Math.floor(MOST_CELLS_A_SHEET / within.columns)));
  const below: ReadRequest = { area: { ...within, row: row + top, rows: most - top } };
  return [{ area: { ...within, rows: top }, formats: true }, ...(most > top ? [below] : [])];
}

function commonArea(one: Area, other: Area): Area | undefined {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : undefined;
}

function reasonToLeaveOut(sheet: SheetOutline, letIn: readonly string[]): SheetLeftOut['why'] | undefined {
  if (sheet.ours !== undefined) return 'ours';
  if (sheet.visibility !== 'visible' && !letIn.includes(sheet.name)) return sheet.visibility;
  return sheet.used === undefined ? 'empty' : undefined;
}

function requestsFor(used: Area): ReadRequest[] {
  const lastColumn = Math.min(used.column + used.columns - 1, MOST_COLUMNS);
  const lastRow = Math.min(used.row + used.rows - 1, MOST_ROWS, Math.max(ROWS_WITH_FORMATS, Math.floor(MOST_CELLS_A_SHEET / lastColumn)));
  const part = (first: number, last: number): Area => ({
    sheet: used.sheet,
    row: first,
    column: 1,
    rows: last - first + 1,
    columns: lastColumn,
  });
  const requests: ReadRequest[] = [{ area: part(1, Math.min(lastRow, ROWS_WITH_FORMATS)), formats: true }];
  if (lastRow > ROWS_WITH_FORMATS) requests.push({ area: part(ROWS_WITH_FORMATS + 1, lastRow) });
  return requests;
}
