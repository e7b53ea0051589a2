import type { AcceptedFigure } from '../../model/accepted-figure';
import type { LedgerTotal } from '../../model/ledger-total';

/**
 * Where the spend stands in a workbook and what its columns hold: the `source` of the scenario file, and what the pane remembers.
 * Columns are letters (`"C"`) or header texts (`"Local authority"`), compared without regard to capitals and outer spaces.
 */
export interface SpendSource {
  /** May be left out where the workbook has one sheet. */
  readonly sheet?: string;
  /** An Excel Table, in place of `sheet`, `header` and `rows`. */
  readonly table?: string;
  /** The row of the column headers. */
  readonly header?: number;
  /** `"8:452"`. Left out: total, subtotal and note rows are recognised and left out. */
  readonly rows?: string;
  /** Rows that a person says are totals, checked and not added, and rows that are lines though they look like totals: `"20, 34:36"`. */
  readonly totalRows?: string;
  readonly lineRows?: string;
  readonly authority?: string | null;
  readonly service?: string | null;
  readonly year?: string | null;
  /** The column that says who pays for each row; for one funder of the whole table, `fixed.funder`. */
  readonly funder?: string | null;
  /** One column, a span of columns (`"D:EW"`), or several of either. */
  readonly amounts: string | readonly string[];
  /** What the headers of the amount columns name. Left out: years where they are years, and otherwise what no column holds. */
  readonly amountHeaderIs?: AmountHeader;
  /** A row above the headers whose texts name groups of amount columns, each text up to the next, and what they name. */
  readonly groupHeader?: number;
  readonly groupHeaderIs?: Exclude<AmountHeader, 'none'>;
  /** What holds for the whole table and stands in no column. */
  readonly fixed?: FixedFacts;
  /** `"£ thousand"`. Left out: as the headers or the lines above them state it. */
  readonly unit?: string;
  /** Columns beside the amounts: one-offs to take out, and full-year effects of past decisions to put in. */
  readonly oneOffs?: string | null;
  readonly fullYearEffect?: string | null;
  /** The amounts are actuals to this period (1 is April), to be brought to a full year by 12 ÷ period, or by the share of it that is spent by then. */
  readonly actualsTo?: number;
  readonly yearShare?: number;
  /** Further tables of the same base budget: an authority a sheet, a month a sheet. */
  readonly join?: readonly JoinedSource[];
  /** Reads hidden rows and columns as well. */
  readonly hidden?: boolean;
  /** What makes one line of the base budget, of this table and of those joined to it. Left out: an authority, a service and a funder, and nobody has chosen. */
  readonly sumTo?: SumTo;
  /** What a person decided about a total that does not cast. */
  readonly accepted?: AcceptedFigure;
  /** The ledger's total that the base budget should agree to. */
  readonly ledger?: LedgerTotal;
}

/** A table that is joined to the first. */
export interface JoinedSource extends Omit<SpendSource, 'join' | 'ledger' | 'accepted' | 'sumTo'> {
  /** What is done with lines that an earlier table has, too. Left out: such lines are refused, since they may be counted twice. */
  readonly sameLines?: SameLines;
}

export const SAME_LINES = ['add', 'leave out'] as const;
export type SameLines = (typeof SAME_LINES)[number];

/** What rows of the source are summed to: a line for each funder, or the funders of an authority's service added. */
export const SUM_TO = ['authority, service and funder', 'authority and service'] as const;
export type SumTo = (typeof SUM_TO)[number];

export type AmountHeader = 'year' | 'service' | 'authority' | 'none';

export interface FixedFacts {
  readonly year?: string;
  readonly service?: string;
  readonly authority?: string;
  readonly funder?: string;
  /** `Original budget, gross, third-party payments`. Left out: as the header or the lines above it state it. */
  readonly kindOfMoney?: string;
}

export const SOURCE_KEYS = [
  'sheet',
  'table',
  'header',
  'rows',
  'totalRows',
  'lineRows',
  'authority',
  'service',
  'year',
  'funder',
  'amounts',
  'amountHeaderIs',
  'groupHeader',
  'groupHeaderIs',
  'oneOffs',
  'fullYearEffect',
  'fixed',
  'unit',
  'hidden',
  'actualsTo',
  'yearShare',
  'sumTo',
  'accepted',
  'ledger',
  'join',
] as const satisfies readonly (keyof SpendSource)[];

export const FIXED_KEYS = ['year', 'service', 'authority', 'funder', 'kindOfMoney'] as const satisfies readonly (keyof FixedFacts)[];

export const LEDGER_KEYS = ['total', 'asAt', 'period', 'from', 'explained', 'reason'] as const satisfies readonly (keyof LedgerTotal)[];

export const ACCEPTED_KEYS = ['total', 'take', 'cell', 'figure', 'reason'] as const;

export const AMOUNT_HEADERS = ['year', 'service', 'authority', 'none'] as const satisfies readonly AmountHeader[];
