import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre';

/** A figure with a number format of its own, live where it has a formula (without `=`). */
export interface Figure {
  readonly value: number;
  readonly format: string;
  readonly formula?: string;
}

/** One sheet of an example: a title, one or two lines under it, a header row and rows of texts and figures. */
export interface ExampleSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | Figure)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Makes header and rows an Excel Table of this name, with the total of its figures in the row below it. */
  readonly table?: { readonly name: string; readonly totalOf: string };
}

/** Rows count from 1: title, at most two notes, header, then the rows. */
export const HEADER_ROW = 4;

/** Stated, so that the files come out the same however often they are made. */
const MADE = new Date(Date.UTC(2026, 3, 1));

const INK = { rgb: '1B2A33' };
const FONT = { name: 'Calibri', size: 11, color: INK };
const STYLES = {
  title: { font: { ...FONT, bold: true, size: 16 } },
  note: { font: { ...FONT, color: { rgb: '56646D' } } },
  header: { font: { ...FONT, bold: true }, numFmt: '@' },
  text: { font: FONT, numFmt: '@' },
  figure: { font: FONT, numFmt: '#,##0' },
  total: { font: { ...FONT, bold: true }, numFmt: '#,##0' },
} as const satisfies Record<string, CellStyle>;

/** The workbook of these sheets, the first one in view. */
export function exampleWorkbook(title: string, sheets: readonly ExampleSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(written), properties: { title, created: MADE, modified: MADE } });
}

/** Texts are text cells, so that `2010/11` stays a financial year and no program makes November of it. */
function written(sheet: ExampleSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle) => cells.set(`${row - 1},${column}`, { value, style });
  put(1, 0, sheet.title, STYLES.title);
  sheet.notes.forEach((note, index) => put(2 + index, 0, note, STYLES.note));
  sheet.header.forEach((name, column) => put(HEADER_ROW, column, name, STYLES.header));
  sheet.rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (typeof value === 'object') cells.set(`${HEADER_ROW + index},${column}`, formatted(value));
      else put(HEADER_ROW + 1 + index, column, value, typeof value === 'number' ? STYLES.figure : STYLES.text);
    });
  });
  if (sheet.table !== undefined) putTotal(sheet, sheet.table.totalOf, cells);

  const lastRow = HEADER_ROW + sheet.rows.length + (sheet.table === undefined ? 0 : 1);
  return {
    name: sheet.name,
    rows: Array.from({ length: lastRow }, (_, row) => sheet.header.map((_, column) => cells.get(`${row},${column}`)?.value ?? null)),
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    freezePane: { rows: HEADER_ROW },
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.table === undefined
      ? {}
      : {
          tables: [
            {
              name: sheet.table.name,
              range: `A${HEADER_ROW}:${columnLetter(sheet.header.length - 1)}${HEADER_ROW + sheet.rows.length}`,
              style: 'TableStyleLight1',
              columns: sheet.header.map((name) => ({ name })),
            },
          ],
        }),
  };
}

function formatted({ value, format, formula }: Figure): Partial<Cell> {
  const style = { font: FONT, numFmt: format };
  return formula === undefined ? { value, style } : { value, formula, formulaResult: value, style };
}

function putTotal(sheet: ExampleSheet, totalOf: string, cells: Map<string, Partial<Cell>>): void {
  const column = sheet.header.indexOf(totalOf);
  const totalRow = HEADER_ROW + sheet.rows.length + 1;
  const letter = columnLetter(column);
  const total = sheet.rows.reduce((sum, row) => sum + Number(row[column]), 0);
  cells.set(`${totalRow - 1},0`, { value: 'Total', style: STYLES.total });
  cells.set(`${totalRow - 1},${column}`, {
    value: total,
    formula: `SUM(${letter}${HEADER_ROW + 1}:${letter}${totalRow - 1})`,
    formulaResult: total,
    style: STYLES.total,
  });
}

function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}
