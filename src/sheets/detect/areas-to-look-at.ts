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
