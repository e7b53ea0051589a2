import type { Area } from '../formula/address';
import type { TableSums } from './rounding/sums';

/** Cells of our sheets whose figures are added, or taken off, to make a figure of a report. */
export interface SourceCells {
  readonly area: Area;
  readonly sign: 1 | -1;
}

/** A table of a report before it is rounded and printed. */
export interface TableDraft {
  /** What it shows: `Supported living, projected budget, 4% and collaborative 1%`. */
  readonly subject: string;
  /** What the figures are, as the caption ends: `cash`. */
  readonly basis: string;
  /** What the rows are: `Authority`. */
  readonly rowHead: string;
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
  /** By position of rows and columns: what adds to what among the amounts. */
  readonly sums: TableSums;
  /** Whether amounts may be savings, whose sign must be said; a table of budgets has none. */
  readonly hasEffects: boolean;
  /** What must be known to read it, a sentence each. */
  readonly notes: readonly string[];
  /** The sheet that its figures stand on. */
  readonly sheet: string;
  /** The scenarios that it shows. */
  readonly scenarios: readonly string[];
}

export interface DraftColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
}

export interface DraftRow {
  readonly head: string;
  readonly look: 'line' | 'total';
  readonly cells: readonly DraftCell[];
}

export type DraftCell =
  | {
      readonly kind: 'amount';
      /** Not rounded. NaN is not quantified. */
      readonly pounds: number;
      /** A change to a budget, savings below nought: the sign rule holds for it. A budget is shown as it is. */
      readonly isEffect?: boolean;
      /** Words that travel with the figure: `circa`, `up to`. */
      readonly qualifier?: string;
      /** The cells it is the sum of, where our sheets are written. */
      readonly from?: readonly SourceCells[] | undefined;
    }
  /** Worked out from unrounded figures. */
  | { readonly kind: 'percentage'; readonly fraction: number; readonly isEffect?: boolean; readonly decimals: number }
  /** A number that is no money: full-time equivalents, people. */
  | { readonly kind: 'number'; readonly number: number; readonly decimals: number }
  /** Pounds an hour or a week, to the penny. */
  | { readonly kind: 'rate'; readonly pounds: number }
  | { readonly kind: 'text'; readonly text: string }
  /** There is nothing that could stand here. */
  | { readonly kind: 'not applicable' }
  /** There is a figure, and it was not given. */
  | { readonly kind: 'missing'; readonly words: string };

/** A table as it is pasted, saved and shown: every text is final. */
export interface ReportTable {
  readonly caption: string;
  readonly rowHead: string;
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly string[];
  readonly source: string;
}

export interface PrintedRow {
  readonly head: string;
  readonly look: 'line' | 'total';
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  readonly text: string;
  /** How it differs from an ordinary figure, for those who mark it; words always say the same. */
  readonly kind: 'figure' | 'text' | 'not quantified' | 'not applicable' | 'missing';
}
