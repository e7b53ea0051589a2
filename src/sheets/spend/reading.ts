import type { AcceptedFigure } from '../../model/accepted-figure';
import type { PrintedStep } from '../../model/printed-result';
import type { SpendLines } from '../../model/spend';
import type { MoneyUnit } from '../amounts/money-unit';
import type { SameLines, SumTo } from '../source/spend-source';
import type { ColumnBeside } from '../source/columns-beside';
import type { ResolvedSource } from '../source/resolve-source';
import type { AdjustmentsRead } from './adjustments';
import type { UnitCostApart } from './unit-costs';

/** Spend as read from a table, with what was seen beside the lines. */
export interface SpendReading extends SpendLines {
  readonly unitWords: MoneyUnit['words'];
  /** Further tables of the same base budget, in their order. */
  readonly joined?: readonly JoinedReading[];
  /** Lines of services that are totals of other services: checked, and taken only by one who names them. */
  readonly totals: SpendLines;
  readonly checks: readonly TotalCheck[];
  /** What makes one line of the base budget; undefined where nobody has chosen. */
  readonly sumTo: SumTo | undefined;
  /** What a person decided about one of them. */
  readonly accepted: AcceptedFigure | undefined;
  /** The texts of totals that are printed as text, by cell (`D12`). */
  readonly totalTexts: ReadonlyMap<string, string>;
  /** What stands in the columns from which a recurring base is built. */
  readonly adjustments?: AdjustmentsRead | undefined;
  /** The period the amounts run to, where they are of a part of the year. */
  readonly partYear?: ResolvedSource['partYear'];
  /** What counts, savings and rates beside the amounts say of them. */
  readonly beside: BesideReading;
  /** Rows that are no lines, in order. */
  readonly leftOut: readonly LeftOutRow[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A table that is joined to the first, and what is done with lines that an earlier table has, too. */
export interface JoinedReading {
  readonly spend: SpendReading;
  readonly sameLines: SameLines | undefined;
}

export interface LeftOutRow {
  readonly row: number;
  readonly label: string;
  readonly why: 'total' | 'whole' | 'class' | 'of which' | 'note' | 'heading' | 'no name' | 'no year' | 'hidden' | 'another table';
}

/** One printed total against the rows it covers; figures in the source's unit. */
export interface TotalCheck {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly printed: number;
  readonly computed: number;
  /** Printed less computed. */
  readonly difference: number;
  readonly verdict: 'casts' | 'casts within rounding' | 'does not cast';
  /** What rows rounded as these are can make; both ends equal `computed` where nothing is rounded. */
  readonly lowest: number;
  readonly highest: number;
  readonly lines: number;
  /** Rows among them with no figure, which may be why it does not cast. */
  readonly notQuantified: number;
  /** The first and last row covered. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The total repeats every line of the table, not a part of it. */
  readonly ofAll: boolean;
  /** Down a column, over rows; or across a row, over the columns of authorities. */
  readonly direction: 'down' | 'across';
  readonly explainedBy: Explanation | undefined;
}

/** The one row that would explain why a total does not cast. Nothing is repaired with it. */
export interface Explanation {
  readonly row: number;
  readonly column: number;
  readonly how: string;
  /** The figure that a misprint of the row would have been, and what the total would still be apart with it; in the source's unit. */
  readonly instead?: { readonly value: number; readonly apart: number };
}

/** What the columns beside the amounts say of them. Amounts are in the source's unit. */
export interface BesideReading {
  readonly counts: readonly CountsRead[];
  readonly savings: readonly SavingRead[];
  /** The rate that each row states, by row; a column of shares is read as such (0.04 in a cell is 4%). */
  readonly rates: ReadonlyMap<number, number>;
}

/** One column of counts: whether they cast, and the rows that cost far more or less for each than the others. */
export interface CountsRead {
  readonly column: ColumnBeside;
  readonly checks: readonly TotalCheck[];
  readonly apart: readonly UnitCostApart[];
}

/** A saving printed beside an amount, each with the step it was printed to. */
export interface SavingRead {
  readonly row: number;
  readonly column: number;
  readonly amount: PrintedStep;
  readonly saving: PrintedStep;
}
