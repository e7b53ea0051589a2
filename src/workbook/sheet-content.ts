import type { CellStyle } from './styles';

/**
 * One of our sheets, whole: cells and looks as values, so that any host can make its sheet equal to it,
 * and a test can compare it without a host.
 */
export interface SheetContent {
  /** Row by row from A1; rows may be of unequal length, and what is not given is blank. */
  readonly cells: readonly (readonly Cell[])[];
  /** Looks of rectangles, later ones over earlier ones. Cells outside all of them have the style `body`. */
  readonly styles: readonly StyledArea[];
  /** In characters, from column A. */
  readonly columnWidths: readonly number[];
  /** In points, by row number, where they differ from the host's own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  readonly validations: readonly Validation[];
  readonly conditionalStyles: readonly ConditionalStyle[];
  readonly charts?: readonly SheetChart[];
}

/** A number, a text, a formula with the value it had when written, or nothing. Never a bare string that a host could read as something else. */
export type Cell = number | TextCell | FormulaCell | null;

export interface TextCell {
  readonly text: string;
}

export interface FormulaCell {
  /** With its `=`. Built by the formula printer alone. */
  readonly formula: string;
  readonly value: number | string;
}

/** A rectangle within a sheet. Rows and columns count from 1. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface StyledArea extends Rectangle {
  readonly style: CellStyle;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated at the head of each page, from the first to the last; fits one page wide. Footer: sheet, page, file. */
  readonly titleRows: { readonly first: number; readonly last: number };
}

/** What may be typed in input cells. The message says it in words. */
export interface Validation {
  readonly area: Rectangle;
  readonly rule:
    | { readonly kind: 'decimal'; readonly least?: number; readonly most?: number }
    | { readonly kind: 'date'; readonly from: number }
    | { readonly kind: 'list'; readonly options: readonly string[] }
    /** The options stand in cells: an area reference such as `='Yearly rates'!$G$9:$G$12`. */
    | { readonly kind: 'list from cells'; readonly source: string };
  readonly title: string;
  readonly message: string;
}

/** Changes the look of cells in the area whose text is, or begins with, the given one. */
export interface ConditionalStyle {
  readonly area: Rectangle;
  readonly when: { readonly textIs: string } | { readonly textBegins: string };
  readonly style: 'not quantified' | 'failed';
}

export const text = (value: string): TextCell => ({ text: value });
export const formula = (source: string, value: number | string): FormulaCell => ({ formula: source, value });

/**
 * A chart drawn from the cells of its sheet. Columns stand on each other where nothing else is said; with a series that is not drawn
 * at the foot they are a bridge.
 */
export interface SheetChart {
  readonly kind?: 'lines' | 'columns beside each other';
  readonly title: string;
  /** What a reader who cannot see it is told. */
  readonly alternativeText: string;
  /** The cells that it covers. */
  readonly over: Rectangle;
  /** The cells under the columns, one a column, all on this sheet. */
  readonly categories: Rectangle;
  readonly series: readonly ChartSeries[];
  /** The value at which the axis begins, left to the program where none is given, and what is said of it. */
  readonly axis: { readonly least?: number; readonly title: string; readonly numberFormat: string };
}

export interface ChartSeries {
  /** The cell that names it. */
  readonly name: Rectangle;
  readonly values: Rectangle;
  /** A line is dashed where a column would be hatched. */
  readonly fill: 'none' | { readonly colour: string; readonly hatched: boolean };
}
