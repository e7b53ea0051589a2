import type { Area, CellAddress } from '../../formula/address';
import type { Problem } from '../../model/problems';
import type { Projection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import type { BaseBudget, Narrowing, SpendLines } from '../../model/spend';
import type { FailingTotal } from '../../sheets/detect/proposal';
import type { PlanProgress } from '../../sheets/output/plan';
import type { SpendSource } from '../../sheets/source/spend-source';
import type { Outline, Receipt, WriteProgress } from '../../workbook/port';
import type { Clash, SheetInputs } from './clash';
import type { InputCells } from './where-inputs-stand';

/** All that the pane knows. Every figure it shows comes from `projection`. */
export interface SessionState {
  readonly reading: Reading;
  readonly outline: Outline | undefined;
  /** Best first. */
  readonly tables: readonly FoundTable[];
  /** Hidden sheets that a person let in. */
  readonly letIn: readonly string[];
  readonly sheetsRead: readonly SheetRead[];
  readonly agreed: AgreedBase | undefined;
  readonly model: BudgetModel | undefined;
  readonly projection: Projection | undefined;
  /** What Scenario inputs holds; undefined before the first write. */
  readonly onSheets: SheetInputs | undefined;
  /** Where each input stands on Scenario inputs; undefined before the first write. */
  readonly inputCells: InputCells | undefined;
  /** What is odd about the inputs as they stand on the sheet. */
  readonly inputProblems: readonly Problem[];
  /** The source as the sheets have it: what was confirmed or typed since is not written. */
  readonly sourceWritten: WrittenSource | undefined;
  readonly changesNotWritten: number;
  readonly outOfDateSince: Date | undefined;
  readonly writtenAt: Date | undefined;
  /** When the write before the last one was, for undoing. */
  readonly writtenBefore: Date | undefined;
  readonly write: WriteState;
  /** The last write, while it can be undone. */
  readonly receipt: Receipt | undefined;
  readonly clashes: readonly Clash[];
  readonly problems: readonly Problem[];
  /** Problems that a person put aside, with the reason: by `problemKey`. */
  readonly putAside: ReadonlyMap<string, string>;
}

export type Reading =
  | { readonly phase: 'reading'; readonly sheet: string; readonly number: number; readonly sheets: number; readonly rows: number }
  | { readonly phase: 'read' }
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] };

/** A sheet that was looked at, and why no table of it is offered; an empty text where one is. */
export interface SheetRead {
  readonly name: string;
  readonly found: 'a table' | 'text only' | 'no amounts' | 'no authority, no service' | 'empty' | 'hidden, left out' | 'not read';
}

/** A spend table that was found, with what was understood of it. */
export interface FoundTable {
  readonly key: string;
  readonly title: string;
  readonly area: Area;
  readonly source: SpendSource;
  readonly lines: number;
  readonly authorities: number;
  readonly services: number;
  readonly unit: Fact;
  readonly year: Fact;
  readonly total: Fact;
  readonly kindOfMoney: Fact;
  readonly verdict: Verdict;
  /** The total that does not add up, about which a person may decide. */
  readonly failing: FailingTotal | undefined;
  /** Rows that are checked and not added. */
  readonly totalRows: readonly number[];
  readonly problems: readonly Problem[];
}

/** What was understood, in words, and what says so. Without a value it is not stated in the table. */
export interface Fact {
  readonly value: string | undefined;
  /** `from “£” in`, before the link to the cell. */
  readonly evidence: string;
  readonly cell: CellAddress | undefined;
}

export type Verdict =
  | { readonly kind: 'adds up' | 'adds up within rounding' | 'no total' }
  | { readonly kind: 'does not add up'; readonly by: number; readonly printed: number; readonly computed: number };

/** What a person confirmed of a table. */
export interface Answers {
  readonly unit: string;
  readonly year: string;
  readonly kindOfMoney: string;
  /** Who pays for every line; empty where it was not said, or a column says it. */
  readonly funder?: string;
  /** Of every line, where no column or heading names it. */
  readonly authority?: string;
  readonly service?: string;
}

/** The base budget that a person agreed to, and what changed in its cells since. */
export interface AgreedBase {
  readonly title: string;
  readonly area: Area;
  readonly source: SpendSource;
  readonly kindOfMoney: string;
  readonly unitWords: string;
  /** The lines of each table that is joined, the first before the others. */
  readonly lines: readonly SpendLines[];
  readonly base: BaseBudget;
  readonly total: number;
  /** Undefined where it was confirmed on an earlier visit. */
  readonly confirmedAt: Date | undefined;
  readonly changes: readonly SourceChange[];
  /** What is odd about the source as it was read. */
  readonly problems: readonly Problem[];
}

/** Where the spend stands, and what of it the base takes in. */
export interface WrittenSource {
  readonly source: SpendSource;
  readonly narrowedTo: Narrowing | undefined;
}

export interface SourceChange {
  /** What the line is called and its year: tells it from others wherever it stands. */
  readonly key: string;
  /** Where it stands, or stood before it went. */
  readonly cell: CellAddress;
  readonly label: string;
  /** Pounds. NaN is not quantified; undefined is a line that was not there, or is not any more. */
  readonly was: number | undefined;
  readonly now: number | undefined;
}

export type WriteState =
  | { readonly kind: 'at rest' }
  /** The sheets are worked out first, and then written. */
  | { readonly kind: 'writing'; readonly planned?: PlanProgress; readonly progress: WriteProgress | undefined }
  | { readonly kind: 'done'; readonly receipt: Receipt; readonly checks: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'undone'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  /** An input was changed here and on the sheet. */
  | { readonly kind: 'clash' };

export const AT_REST: WriteState = { kind: 'at rest' };

export const FIRST_STATE: SessionState = {
  reading: { phase: 'reading', sheet: '', number: 0, sheets: 0, rows: 0 },
  outline: undefined,
  tables: [],
  letIn: [],
  sheetsRead: [],
  agreed: undefined,
  model: undefined,
  projection: undefined,
  onSheets: undefined,
  inputCells: undefined,
  inputProblems: [],
  sourceWritten: undefined,
  changesNotWritten: 0,
  outOfDateSince: undefined,
  writtenAt: undefined,
  writtenBefore: undefined,
  write: AT_REST,
  receipt: undefined,
  clashes: [],
  problems: [],
  putAside: new Map(),
};

/** What tells one problem from another, so that one put aside stays aside while it says the same. */
export function problemKey(problem: Problem): string {
  return [problem.code, problem.where ?? '', problem.message].join('|');
}

/** Problems that nobody has put aside. */
export function openProblems(state: Pick<SessionState, 'problems' | 'putAside'>): readonly Problem[] {
  return state.problems.filter((each) => !state.putAside.has(problemKey(each)));
}

/** Whether a problem stops the write. */
export function isStopped(state: Pick<SessionState, 'problems'>): boolean {
  return state.problems.some((each) => each.severity === 'error');
}
