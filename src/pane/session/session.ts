import type { Area } from '../../formula/address';
import type { AcceptedFigure } from '../../model/accepted-figure';
import { brokenLock } from '../../model/broken-lock';
import type { LedgerTotal } from '../../model/ledger-total';
import { problem, type Problem } from '../../model/problems';
import type { Result } from '../../model/result';
import type { BudgetModel } from '../../model/scenario';
import type { BridgeChoice } from '../../sheets/output/standing-choice';
import type { SpendSource } from '../../sheets/source/spend-source';
import type { Edit, Workbook } from '../../workbook/port';
import type { OpenFile } from './brought-file';
import type { Clash } from './clash';
import { following } from './following';
import { reading } from './reading';
import { sessionCore } from './session-core';
import { withDecision } from './source-edits';
import { stampVersion } from './stamp-version';
import { AT_REST, type Answers, type FoundTable, type SessionState } from './state';
import { writing } from './writing';

/** What the pane can do with one workbook. Nothing here knows React or a host. */
export interface Session {
  readonly workbook: Workbook;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook: what stands in our sheets, or else the tables that hold spend. */
  open(): Promise<void>;
  cancelReading(): void;
  /** Opens a colleague's file to be read; undefined where none can be. */
  readonly openFile: OpenFile | undefined;
  /** Opens an example to try the add-in on; undefined where there is none. Answers why it could not. */
  readonly openExample: (() => Promise<readonly Problem[]>) | undefined;
  /** Offers the table in the cells that the person has selected, before those that were found; answers why there is none. */
  takeSelected(): Promise<readonly Problem[]>;
  /** Looks into hidden sheets as well. */
  lookInside(sheets: readonly string[]): Promise<void>;
  /** What a person decided about a total of this table that does not add up; undefined takes it back. */
  decide(table: FoundTable, accepted: AcceptedFigure | undefined): void;
  /** The ledger's total to hold the base budget against; undefined where there is none. */
  setLedger(ledger: LedgerTotal | undefined): void;
  /** Reads the agreed base anew with another source: a table joined to it, or columns that make it recurring. Answers why it cannot be. */
  changeSource(source: SpendSource): Promise<readonly Problem[]>;
  agree(table: FoundTable, answers: Answers): Promise<readonly Problem[]>;
  /** Goes back to the tables; scenarios are kept and used again with what is agreed next. */
  chooseAgain(): Promise<void>;
  edit(change: (model: BudgetModel) => BudgetModel): void;
  settle(clash: Clash, take: 'here' | 'sheet'): void;
  acceptSource(): void;
  putAside(problem: string, reason: string | undefined): void;
  /** Writes all of our sheets; with a choice Bridge and its chart show that from now on. */
  write(bridge?: BridgeChoice): Promise<void>;
  /** Writes one of our sheets beside the others: a report. Answers whether it stands. */
  writeBeside(edit: Edit): Promise<boolean>;
  cancelWrite(): void;
  undo(): Promise<void>;
  show(area: Area): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly now?: () => Date;
  /** Opens an example, in this workbook (and reads it again) or beside it; left out where there is none to open. */
  readonly openExample?: () => Promise<Result<void>>;
  readonly openFile?: OpenFile;
}

/** A session over one workbook; nothing is read before `open`. */
export function createSession(workbook: Workbook, { now = () => new Date(), openExample, openFile }: SessionOptions = {}): Session {
  const core = sessionCore(workbook, now);
  const { state, patch, take } = core;
  let stopWatching: (() => Promise<void>) | undefined;

  const read = reading(core);
  const open = async (): Promise<void> => {
    stopWatching ??= await workbook.watch(follow.noticed);
    await read.open();
  };
  const follow = following(core, open);

  return {
    workbook,
    state,
    subscribe: core.subscribe,
    ...read,
    open,
    openFile,
    openExample: openExample === undefined ? undefined : async () => (await openExample()).problems,
    decide: (table, accepted) =>
      patch({ tables: state().tables.map((each) => (each.key === table.key ? withDecision(each, accepted) : each)) }),
    edit: (change) => {
      const { model, problems } = state();
      if (model === undefined) return;
      const changed = stampVersion(model, change(model), typeof __VERSION__ === 'string' ? __VERSION__ : '');
      const locked = brokenLock(model, changed);
      if (locked === undefined) take(changed);
      else patch({ problems: [...problems, problem('scenario-locked', { name: locked.name })] });
    },
    settle: (clash, from) => {
      const { model } = state();
      if (model === undefined) return;
      const clashes = state().clashes.filter((each) => each !== clash);
      take(from === 'sheet' ? clash.take(model) : model, { clashes, write: AT_REST });
    },
    acceptSource: () => {
      const { agreed, model } = state();
      if (agreed !== undefined && model !== undefined) take(model, { agreed: { ...agreed, changes: [] } });
    },
    putAside: (problem, reason) => {
      const putAside = new Map(state().putAside);
      if (reason === undefined) putAside.delete(problem);
      else putAside.set(problem, reason);
      patch({ putAside });
    },
    ...writing(core, { open, catchUp: follow.catchUp }),
    show: async (area) => {
      await workbook.show(area);
    },
    close: async () => {
      read.cancelReading();
      follow.stop();
      await stopWatching?.();
      stopWatching = undefined;
    },
  };
}
