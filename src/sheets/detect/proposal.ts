import type { CellAddress } from '../../formula/address';
import type { Problem } from '../../model/problems';
import type { SpendSource } from '../source/spend-source';
import type { SheetLeftOut } from './areas-to-look-at';

/** A table that was found, what was understood of it, and a `source` to paste into a scenario file. */
export interface TableProposal {
  /** The Excel Table's name, or the title above the table, or the sheet's name. */
  readonly title: string;
  /** `Spend!A4:C52`. */
  readonly where: string;
  readonly source: SpendSource;
  readonly lines: number;
  readonly authorities: number;
  readonly services: number;
  readonly facts: ProposalFacts;
  /** In the pane's words: `Adds up`, `Does not add up by £100,001`, `No total to check`, `2 to check`. */
  readonly verdict: string;
  readonly total: ProposalTotal;
  /** The total that is furthest from its rows, where one does not cast: a person may decide about it. */
  readonly failing: FailingTotal | undefined;
  /** Rows that were taken for totals, classes and parts of other rows: looked at, not added. */
  readonly totalRows: readonly number[];
  readonly problems: readonly Problem[];
}

export interface ProposalFacts {
  readonly unit: Fact;
  readonly year: Fact;
  readonly total: Fact;
  readonly kind: Fact;
}

/** What is understood, with the text and cell that say so. Without a value it is not stated: it is asked for, never guessed. */
export interface Fact {
  readonly value: string | undefined;
  readonly evidence: Evidence | undefined;
}

export interface Evidence {
  readonly text: string;
  /** The cell; undefined where the name of the sheet or file says it. */
  readonly cell: CellAddress | undefined;
}

/** Pounds. `printed` is undefined where no total is printed. */
export interface ProposalTotal {
  readonly printed: number | undefined;
  readonly computed: number;
  readonly verdict: 'casts' | 'casts within rounding' | 'does not cast' | 'no total';
}

/** A total that does not cast; figures in pounds. */
export interface FailingTotal {
  readonly cell: CellAddress;
  readonly printed: number;
  readonly computed: number;
  /** The cells it covers, one below the other. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Pounds in one unit of the table. */
  readonly unit: number;
  /** The one cell that would explain the difference, and the figure that it may have been meant to be, in the unit of the table. */
  readonly suspect: { readonly cell: CellAddress; readonly instead: number | undefined } | undefined;
}

/** All that was found in a workbook, best first. */
export interface Detection {
  readonly proposals: readonly TableProposal[];
  readonly leftOut: readonly SheetLeftOut[];
}

export const NOT_STATED: Fact = { value: undefined, evidence: undefined };
