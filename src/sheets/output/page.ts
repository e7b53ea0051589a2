import { cellReference, sheetReference } from '../../formula/address';
import {
  formula,
  text,
  type Cell,
  type ConditionalStyle,
  type PrintSetup,
  type SheetContent,
  type SheetChart,
  type StyledArea,
  type Validation,
} from '../../workbook/sheet-content';
import type { CellStyle } from '../../workbook/styles';

/** A column of one of our sheets. */
export interface PageColumn {
  readonly header: string;
  /** What the header cell holds where it is a formula; `header` is then its value. */
  readonly headerFormula?: string;
  readonly width: number;
  readonly style: CellStyle;
  /** The style in total rows; text where none is given. */
  readonly total?: CellStyle;
}

export interface Page {
  readonly title: string;
  /** One line of what the sheet holds: units, basis, signs. */
  readonly note: string;
  readonly columns: readonly PageColumn[];
  /** The rows below the header row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Positions in `rows` that are totals. */
  readonly totalRows?: readonly number[];
  readonly frozenColumns: number;
  readonly print: Pick<PrintSetup, 'paper' | 'orientation'>;
  readonly headerHeight?: number;
  readonly styles?: readonly StyledArea[];
  readonly validations?: readonly Validation[];
  readonly conditionalStyles?: readonly ConditionalStyle[];
  readonly charts?: readonly SheetChart[];
  /** The master check of the Checks sheet, repeated in A3. */
  readonly verdict: Cell;
  /** Row 4 of a page whose header stands in row 5. */
  readonly rowFour?: readonly Cell[];
}

/** The row of the header on every sheet but View, and the first row below it. */
export const HEADER_ROW = 4;
export const FIRST_ROW = 5;

/** Title in A1, what the sheet holds in A2, the master check in A3, one header row, then the rows. */
export function pageContent(page: Page): SheetContent {
  const headerRow = page.rowFour === undefined ? HEADER_ROW : HEADER_ROW + 1;
  const bodyRows = Math.max(1, page.rows.length);
  const columns = page.columns.map((column, index) => ({ ...column, number: index + 1 }));
  const totalRows = page.totalRows ?? [];
  return {
    cells: [
      [text(page.title)],
      [text(page.note)],
      [page.verdict],
      ...(page.rowFour === undefined ? [] : [page.rowFour]),
      page.columns.map((column) =>
        column.headerFormula === undefined ? text(column.header) : formula(column.headerFormula, column.header),
      ),
      ...page.rows,
    ],
    styles: [
      { row: 1, column: 1, rows: headerRow - 1, columns: Math.max(1, page.columns.length), style: 'plain' },
      { row: 1, column: 1, rows: 1, columns: 1, style: 'title' },
      { row: 2, column: 1, rows: 1, columns: 1, style: 'note' },
      { row: 3, column: 1, rows: 1, columns: 1, style: 'verdict' },
      ...columns.map((column): StyledArea => ({
        row: headerRow,
        column: column.number,
        rows: 1,
        columns: 1,
        style: isRight(column.style) ? 'header number' : 'header',
      })),
      ...columns.map((column): StyledArea => ({
        row: headerRow + 1,
        column: column.number,
        rows: bodyRows,
        columns: 1,
        style: column.style,
      })),
      ...totalRows.flatMap((row) =>
        columns.map((column): StyledArea => ({
          row: headerRow + 1 + row,
          column: column.number,
          rows: 1,
          columns: 1,
          style: column.total ?? 'total',
        })),
      ),
      ...(page.styles ?? []),
    ],
    columnWidths: page.columns.map((column) => column.width),
    rowHeights: new Map([[headerRow, page.headerHeight ?? 34]]),
    frozen: { rows: headerRow, columns: page.frozenColumns },
    print: { ...page.print, titleRows: { first: headerRow, last: headerRow } },
    validations: page.validations ?? [],
    ...(page.charts === undefined ? {} : { charts: page.charts }),
    conditionalStyles: [
      { area: { row: 3, column: 1, rows: 1, columns: 1 }, when: { textBegins: 'FAIL' }, style: 'failed' },
      {
        area: { row: headerRow + 1, column: 1, rows: bodyRows, columns: Math.max(1, page.columns.length) },
        when: { textIs: 'not quantified' },
        style: 'not quantified',
      },
      ...(page.conditionalStyles ?? []),
    ],
  };
}

/** The formula that repeats the master check of this Checks sheet. */
export function verdictLink(checksSheet: string, verdict: string): Cell {
  return formula(`=${sheetReference(checksSheet)}!${cellReference(3, 1, 'both')}`, verdict);
}

/** A figure as a formula's cached value: text where it is not quantified. */
export function cached(figure: number | undefined): number | string {
  return figure === undefined || Number.isNaN(figure) ? 'not quantified' : figure;
}

function isRight(style: CellStyle): boolean {
  return /money|change|rate|wage|date|whole|factor|amount|number|right|pence/.test(style);
}
