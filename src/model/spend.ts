import type { CellAddress } from '../formula/address';
import type { AcceptedFigure } from './accepted-figure';
import type { FinancialYear } from './financial-year';

/**
 * Spend as read from the workbook, in columns: one entry a line, so that a million payments cost four arrays and not a million objects.
 * Every line keeps the cell its amount came from; labels keep how they were printed and where.
 */
export interface SpendLines {
  readonly authorities: readonly Label[];
  readonly services: readonly Label[];
  /** Who pays. A line whose funder nobody has stated has an empty name. */
  readonly funders: readonly Label[];
  readonly count: number;
  /** Position in `authorities`, `services` and `funders`. */
  readonly authority: Int32Array;
  readonly service: Int32Array;
  readonly funder: Int32Array;
  /** The calendar year in which the financial year starts. */
  readonly year: Int32Array;
  /** What the year column holds in the row of each line; left out where no column names the year. */
  readonly yearCells?: YearCells;
  /** The figure at source, in the source's unit. NaN is not quantified. */
  readonly atSource: Float64Array;
  /** Pounds, not rounded: `atSource × unit`. NaN is not quantified. */
  readonly amount: Float64Array;
  /** Pounds in one source unit (1,000 for £ thousand): the figure at source times this is the amount. */
  readonly unit: number;
  /** The sheet, row and column of the amount's cell. */
  readonly sheet: string;
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Where the line's authority and service labels stand; 0 where the label was stated and stands in no cell. */
  readonly authorityRow: Int32Array;
  readonly authorityColumn: Int32Array;
  readonly serviceRow: Int32Array;
  readonly serviceColumn: Int32Array;
  /** The column that names the funder, in the row of the amount; 0 where it was stated for the whole table, or not at all. */
  readonly funderColumn: Int32Array;
  /** Figures that were printed as text (`£185 m (estimated)`), by line. */
  readonly printed: ReadonlyMap<number, PrintedFigure>;
}

/** The texts and numbers of a column of years or dates, each once, and which of them each line has. */
export interface YearCells {
  readonly column: number;
  readonly values: readonly (string | number)[];
  readonly value: Int32Array;
}

/** The name of an authority or service, cleaned of footnote marks and stray spaces, and its spellings in the source. */
export interface Label {
  readonly name: string;
  readonly printed: string;
}

/** A figure that stands as text in the source, and what it was read as. */
export interface PrintedFigure {
  readonly text: string;
  /** In the source's unit: the number that the text states, before `unit` is applied. NaN where it states none. */
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** How sure a printed figure is; the words travel with it to every output. */
export type Qualifier =
  | { readonly kind: 'exact' }
  | { readonly kind: 'about' | 'under' | 'over' | 'up to' | 'estimated' | 'target' | 'forecast'; readonly words: string }
  | { readonly kind: 'range'; readonly words: string; readonly low: number; readonly high: number }
  | { readonly kind: 'not quantified'; readonly words: string };

/** One row of the base budget: an authority, a service, a funder, and the cells its amount is taken from. */
export interface BaseLine {
  /** `L14`. */
  readonly ref: string;
  readonly authority: Authority;
  readonly service: string;
  /** Who pays for it: `Council`, `NHS`; empty where nobody has stated it, and where several pay and are added. */
  readonly funder: string;
  /** Those that were added, where a line is one authority and service whoever pays. */
  readonly funders?: readonly string[];
  /** `T2`: which of the joined tables it comes from; left out for the first, or where there is one. */
  readonly table?: string;
  readonly source: LineSource;
}

export interface Authority {
  /** `LA4`. */
  readonly ref: string;
  readonly name: string;
}

/** Where a base line's amount stands in the workbook. */
export type LineSource =
  | {
      readonly kind: 'cell';
      readonly amount: CellAddress;
      /** The cells that name the authority, service and funder, with the text they held; undefined where it was stated by the person. */
      readonly authority: LabelCell | undefined;
      readonly service: LabelCell | undefined;
      readonly funder?: LabelCell | undefined;
      readonly printed: PrintedFigure | undefined;
      /** The cell's own figure, where a person accepted another in its place. */
      readonly replaced?: number;
      readonly adjusts?: AdjustColumns;
    }
  /** The same line of several tables, which are added. */
  | { readonly kind: 'several'; readonly parts: readonly RowsSource[] }
  /** What a printed total holds beyond the lines it covers, where a person took the total: the total's cell less those lines. */
  | { readonly kind: 'difference'; readonly total: CoveredTotal; readonly reason: string }
  /** Several rows make one line: amounts summed where the labels beside them read as given. */
  | RowsSource;

/** The rows of one sheet that make a line. */
export interface RowsSource {
  readonly kind: 'rows';
  readonly sheet: string;
  /** The stretches of cells that hold the amounts. Where they are too many to name, one that spans them all, and the conditions choose. */
  readonly stretches: readonly AmountStretch[];
  readonly conditions: readonly RowCondition[];
  /** Where the stretch takes in rows of other years: how its rows name theirs. */
  readonly ofYear?: YearCondition;
  readonly rowCount: number;
  /** What the rows with their amount as text come to, in the source's unit: a sum in a cell passes over them. Left out where there are none. */
  readonly inText?: { readonly rows: number; readonly sum: number };
  readonly adjusts?: AdjustColumns;
}

/** Columns beside the amounts, in the same rows, from which a recurring base is built. */
export interface AdjustColumns {
  readonly oneOffs?: number;
  readonly fullYearEffect?: number;
}

/** The amounts of a table are of a part of the year only. */
export interface PartYear {
  /** `T1`. */
  readonly table: string;
  /** The period they run to: 1 is April, 12 the whole year. */
  readonly period: number;
  /** The share of a year's spend that falls up to that period, where it is not period ÷ 12. */
  readonly share: number | undefined;
}

/** A printed total, and the stretch of cells above it that it covers. */
export interface CoveredTotal {
  readonly cell: CellAddress;
  /** In the source's unit. */
  readonly printed: number;
  /** The text of the cell, where the total is printed as one. */
  readonly text: string | undefined;
  readonly covers: AmountStretch;
}

/** The printed total about which a person decided, and what it is still apart from the lines as they were taken. */
export interface AcceptedTotal extends CoveredTotal {
  readonly accepted: AcceptedFigure;
  /** Printed less the lines as taken, in the source's unit. */
  readonly apart: number;
}

/** Cells of one column, one below the other. */
export interface AmountStretch {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The rows whose cell in this column reads as given. */
export interface RowCondition {
  readonly column: number;
  readonly text: string;
  /** Further spellings of the same name in these rows (`Bury (a)` beside `Bury`); left out where there is one spelling. */
  readonly alsoReads?: readonly string[];
}

/** The rows whose cell in this column names the year, in one of these texts and bare numbers, or as a date that falls in it. */
export interface YearCondition {
  readonly column: number;
  readonly reads: readonly (string | number)[];
  readonly orDateIn?: FinancialYear;
}

export interface LabelCell {
  readonly address: CellAddress;
  readonly text: string;
}

/** The budget that scenarios start from: one line for each authority, service and funder, in pounds. */
export interface BaseBudget {
  readonly year: FinancialYear;
  readonly authorities: readonly Authority[];
  readonly services: readonly string[];
  readonly lines: readonly BaseLine[];
  /** The figure at source, in the source's unit, by line. NaN is not quantified. */
  readonly atSource: Float64Array;
  /** Pounds in one source unit: 1,000 for £ thousand. */
  readonly unit: number;
  readonly unitWords: string;
  /** What makes a recurring base of it, by line, in the source's unit; left out where nothing does. */
  readonly adjustments?: { readonly oneOffs: Float64Array; readonly fullYearEffect: Float64Array };
  readonly partYears?: readonly PartYear[];
  /** Pounds, by line, as `baseAmount` works them out. */
  readonly amounts: Float64Array;
  /** Tables that are joined to the first. */
  readonly joinedTables?: readonly JoinedTable[];
  /** What a person decided about a total that does not cast. */
  readonly acceptedTotal?: AcceptedTotal;
  /** Left out where all of the source's authorities and services are in it. */
  readonly narrowedTo?: Narrowing;
}

/** The authorities and services that a base budget takes in, by their names; undefined takes in all of them. */
export interface Narrowing {
  readonly authorities?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
}

/** A table that is joined to the first. */
export interface JoinedTable {
  /** `T2`. */
  readonly ref: string;
  readonly sheet: string;
  readonly unit: number;
  readonly unitWords: string;
}
