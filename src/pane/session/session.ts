import type { Area } from '../../formula/address';
import { yearsBetween, yearStarting } from '../../model/financial-year';
import type { AcceptedFigure } from '../../model/accepted-figure';
import type { LedgerTotal } from '../../model/ledger-total';
import { problem, type Problem } from '../../model/problems';
import { project } from '../../model/projection';
import type { Result } from '../../model/result';
import type { BudgetModel } from '../../model/scenario';
import type { SpendSource } from '../../sheets/source/spend-source';
import type { Change, Edit, Outline, Workbook } from '../../workbook/port';
import type { Clash, SheetInputs } from './clash';
import { countDifferences, mergeInputs } from './merge-inputs';
import type { AgreedReading, Written } from './on-sheets';
import { brokenLock } from './broken-lock';
import { modelOn, rebase } from './scenario-edits';
import { asAnswered, asConfirmed, sourceDifferences, withDecision, withLedger } from './source-edits';
import { sourceChanges } from './source-changes';
import { AT_REST, FIRST_STATE, isStopped, type AgreedBase, type Answers, type FoundTable, type SessionState } from './state';
import type { OpenFile } from './brought-file';
import { stampVersion } from './stamp-version';
import { createStore } from './store';
import { problemsOf } from './problems-of';

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
  write(): Promise<void>;
  /** Writes one of our sheets beside the others: a report. Answers whether it stands. */
  writeBeside(edit: Edit): Promise<boolean>;
  cancelWrite(): void;
  undo(): Promise<void>;
  show(area: Area): Promise<void>;
  close(): Promise<void>;
}

/** How many years after the base year are projected until a person says otherwise. */
const YEARS_PROJECTED = 3;

// Reading tables and making sheets is no part of the first screen: both are loaded while it shows that the workbook is read.
const sheets = () => import('./on-sheets');
const finding = () => import('./find-tables');

/** Changes come in bursts: a paste, a fill. */
const PAUSE_BEFORE_READING = 60;

export interface SessionOptions {
  readonly now?: () => Date;
  /** Opens an example, in this workbook (and reads it again) or beside it; left out where there is none to open. */
  readonly openExample?: () => Promise<Result<void>>;
  readonly openFile?: OpenFile;
}

export function createSession(workbook: Workbook, { now = () => new Date(), openExample, openFile }: SessionOptions = {}): Session {
  const store = createStore<SessionState>(FIRST_STATE);
  const { state, set, subscribe } = store;
  let reading = new AbortController();
  let writing = new AbortController();
  /** Stays when another table is chosen: it is the ledger's, not the table's. */
  let ledger: LedgerTotal | undefined;
  let stopWatching: (() => Promise<void>) | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let refreshing: Promise<void> = Promise.resolve();

  const patch = (change: Partial<SessionState>): void => set((before) => ({ ...before, ...change }));

  /** Takes in a model: projects it, counts what is not written, lists what is odd. */
  const take = (model: BudgetModel, change: Partial<SessionState> = {}): void => {
    set((before) => {
      const next = { ...before, ...change, model };
      const projection = project(model, before.projection);
      const changesNotWritten = next.onSheets === undefined ? 0 : countDifferences(next.onSheets, model) + sourceDifferences(next);
      const outOfDateSince = changesNotWritten === 0 ? undefined : (before.outOfDateSince ?? now());
      const write = model === before.model || next.write.kind === 'writing' || change.write !== undefined ? next.write : AT_REST;
      return {
        ...next,
        projection,
        changesNotWritten,
        outOfDateSince,
        write,
        problems: [...problemsOf(next.agreed, projection), ...next.inputProblems],
      };
    });
  };

  const open = async (): Promise<void> => {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    set(() => FIRST_STATE);
    stopWatching ??= await workbook.watch(noticed);
    const outline = await workbook.outline();
    if (signal.aborted) return;
    if (!outline.ok) {
      patch({ reading: { phase: 'failed', problems: outline.problems } });
      return;
    }
    patch({ outline: outline.value });
    if (!(await openWritten(outline.value))) await lookForTables(outline.value, signal);
    await takeUpLastWrite(signal);
  };

  /** The last write of an earlier visit can still be undone; one that was interrupted is told. */
  const takeUpLastWrite = async (signal: AbortSignal): Promise<void> => {
    const last = await workbook.lastWrite();
    if (!last.ok || last.value === undefined || signal.aborted) return;
    const { receipt, interrupted } = last.value;
    patch({ receipt });
    if (interrupted !== undefined) patch({ write: { kind: 'failed', problems: [problem('write-interrupted', { stands: interrupted })] } });
  };

  /** Takes up what an earlier visit wrote. False where nothing of ours stands, or its source cannot be read any more. */
  const openWritten = async (outline: Outline): Promise<boolean> => {
    const written = await (await sheets()).readWrittenInputs(workbook, outline);
    if (written === undefined) return false;
    if (!written.ok) {
      patch({ problems: written.problems });
      return false;
    }
    const { agreed, inputs, inputCells } = written.value;
    const sourceWritten = agreed.source;
    ledger = sourceWritten.ledger;
    take(
      { base: agreed.base, ...inputs },
      { reading: { phase: 'read' }, agreed, onSheets: inputs, inputCells, sourceWritten, inputProblems: written.problems },
    );
    return true;
  };

  const lookForTables = async (outline: Outline, signal: AbortSignal): Promise<void> => {
    const found = await (
      await finding()
    ).findTables(workbook, outline, {
      letIn: state().letIn,
      signal,
      onProgress: (progress) => patch({ reading: { phase: 'reading', ...progress } }),
    });
    if (!found.ok) patch({ reading: { phase: 'failed', problems: found.problems } });
    else patch({ reading: { phase: 'read' }, tables: found.value.tables, sheetsRead: found.value.sheetsRead });
  };

  const takeSelected = async (): Promise<readonly Problem[]> => {
    const selected = await workbook.selected();
    if (!selected.ok) return selected.problems;
    if (selected.value === undefined) return [problem('nothing-selected', {})];
    const outline = await workbook.outline();
    if (!outline.ok) return outline.problems;
    const found = await (await finding()).findSelectedTable(workbook, outline.value, selected.value);
    if (!found.ok) return found.problems;
    const others = state().tables.filter(({ key }) => key !== found.value.key);
    patch({ outline: outline.value, tables: [found.value, ...others] });
    return [];
  };

  const agree = async (table: FoundTable, answers: Answers): Promise<readonly Problem[]> => {
    const read = await (await sheets()).readAgreedBase(workbook, asAnswered(table, answers, ledger));
    if (!read.ok) return read.problems;
    const agreed: AgreedBase = { ...read.value, confirmedAt: now(), changes: [] };
    const { base } = agreed;
    const before = state().model;
    const years = yearsBetween(yearStarting(base.year + 1), yearStarting(base.year + YEARS_PROJECTED));
    const model = before === undefined ? modelOn(base, years) : rebase(before, base, years);
    take(model, { agreed, reading: { phase: 'read' } });
    return [];
  };

  const noticed = (change: Change): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      refreshing = refreshing.then(() => refresh(change));
    }, PAUSE_BEFORE_READING);
  };

  /** Reads again what people can change: the source's cells and Scenario inputs. What is being edited here stays. */
  const refresh = async (change: Change | undefined): Promise<void> => {
    const { agreed } = state();
    if (state().write.kind === 'writing') return;
    if (agreed === undefined) {
      if (change !== undefined && state().reading.phase !== 'reading') await open();
      return;
    }
    await reread(agreed, change);
  };

  const reread = async (agreed: AgreedBase, change: Change | undefined): Promise<void> => {
    const touches = (sheet: string) =>
      change === undefined || change.areas === 'everything' || change.areas.some((area) => area.sheet === sheet);
    if (agreed.lines.some(({ sheet }) => touches(sheet)))
      takeSource(agreed, await (await sheets()).readAgreedBase(workbook, asConfirmed(agreed)));
    const outline = await workbook.outline();
    const { onSheets, agreed: agreedNow } = state();
    if (!outline.ok || agreedNow === undefined) return;
    patch({ outline: outline.value });
    const ours = outline.value.sheets.find((sheet) => sheet.ours === 'Scenario inputs');
    if (onSheets === undefined || ours === undefined) {
      if (onSheets !== undefined) sheetsGone();
      return;
    }
    if (!touches(ours.name)) return;
    const written = await (await sheets()).readWrittenInputs(workbook, outline.value, agreedNow);
    const { model } = state();
    if (written === undefined || model === undefined) return;
    if (!written.ok) patch({ problems: written.problems });
    else takeInputs(onSheets, model, written.value, written.problems);
  };

  const takeSource = (before: AgreedBase, read: Result<AgreedReading>): void => {
    const { model } = state();
    if (model === undefined) return;
    if (!read.ok) {
      patch({ problems: [...read.problems, ...state().problems.filter((each) => each.severity !== 'error')] });
      return;
    }
    const changes = sourceChanges(before, read.value);
    take(rebase(model, read.value.base, model.years), { agreed: { ...before, ...read.value, changes } });
  };

  const takeInputs = (
    last: SheetInputs,
    here: BudgetModel,
    { inputs: onSheets, inputCells }: Written,
    inputProblems: readonly Problem[],
  ): void => {
    const merged = mergeInputs(last, here, onSheets);
    const known = state().clashes.filter((clash) => !merged.clashes.some((each) => sameField(each, clash)));
    take(merged.model, { onSheets, inputCells, inputProblems, clashes: [...known, ...merged.clashes] });
  };

  /** A person deleted our sheets: what they held is still here, and not written. */
  const sheetsGone = (): void => {
    const { model } = state();
    if (model !== undefined)
      take(model, { onSheets: undefined, inputCells: undefined, writtenAt: undefined, receipt: undefined, write: AT_REST });
  };

  const write = async (): Promise<void> => {
    if (state().write.kind === 'writing') return;
    await refreshing;
    const last = await workbook.lastWrite();
    // What a write left half done goes first: what is read now must be what stands when the new one begins.
    if (last.ok && last.value?.interrupted !== undefined) await workbook.undo(last.value.receipt);
    const { agreed } = state();
    if (agreed !== undefined) await reread(agreed, undefined);
    const { projection, model, clashes, agreed: agreedNow } = state();
    if (projection === undefined || model === undefined || agreedNow === undefined || isStopped(state())) return;
    if (clashes.length > 0) {
      patch({ write: { kind: 'clash' } });
      return;
    }
    writing = new AbortController();
    patch({ write: { kind: 'writing', progress: undefined } });
    const at = now();
    const planned = await (await sheets()).planEdits(workbook, projection, agreedNow, at);
    if (!planned.ok) {
      patch({ write: { kind: 'failed', problems: planned.problems } });
      return;
    }
    const written = await workbook.write(planned.value.edits, {
      baseline: planned.value.baseline,
      signal: writing.signal,
      onProgress: (progress) => patch({ write: { kind: 'writing', progress } }),
    });
    if (!written.ok) {
      const cancelled = written.problems.some((each) => each.code === 'write-stopped');
      patch({ write: cancelled ? { kind: 'cancelled' } : { kind: 'failed', problems: written.problems } });
      return;
    }
    const outline = await workbook.outline();
    const standing = outline.ok ? await (await sheets()).readWrittenInputs(workbook, outline.value, agreedNow) : undefined;
    const { base: _, ...inputs } = model;
    // What was typed while the write ran is compared with what was written, and so counts as a change.
    take(state().model ?? model, {
      outline: outline.ok ? outline.value : state().outline,
      onSheets: inputs,
      sourceWritten: agreedNow.source,
      inputCells: standing?.ok === true ? standing.value.inputCells : undefined,
      inputProblems: standing?.problems ?? [],
      writtenAt: at,
      writtenBefore: state().writtenAt,
      receipt: written.value,
      write: {
        kind: 'done',
        receipt: written.value,
        checks: outline.ok ? await (await sheets()).readVerdict(workbook, outline.value) : '',
      },
    });
  };

  const writeBeside = async (edit: Edit): Promise<boolean> => {
    if (state().write.kind === 'writing') return false;
    patch({ write: { kind: 'writing', progress: undefined } });
    const written = await workbook.write([edit]);
    if (!written.ok) {
      patch({ write: { kind: 'failed', problems: written.problems } });
      return false;
    }
    const outline = await workbook.outline();
    // The model's own sheets are as they were: undoing this does not undo their write.
    patch({ receipt: written.value, writtenBefore: state().writtenAt, write: { kind: 'done', receipt: written.value, checks: '' } });
    if (outline.ok) patch({ outline: outline.value });
    return true;
  };

  const undo = async (): Promise<void> => {
    const { receipt, model, agreed } = state();
    if (receipt === undefined) return;
    const undone = await workbook.undo(receipt);
    if (!undone.ok) {
      patch({ write: { kind: 'failed', problems: undone.problems } });
      return;
    }
    if (model === undefined) {
      await open();
      return;
    }
    const outline = await workbook.outline();
    const written = outline.ok ? await (await sheets()).readWrittenInputs(workbook, outline.value, agreed) : undefined;
    const standing = written?.ok === true ? written.value : undefined;
    take(model, {
      outline: outline.ok ? outline.value : state().outline,
      onSheets: standing?.inputs,
      inputCells: standing?.inputCells,
      writtenAt: standing === undefined ? undefined : state().writtenBefore,
      receipt: undefined,
      write: { kind: 'undone' },
    });
  };

  return {
    workbook,
    state,
    subscribe,
    open,
    cancelReading: () => reading.abort(),
    openFile,
    openExample: openExample === undefined ? undefined : async () => (await openExample()).problems,
    takeSelected,
    lookInside: async (names) => {
      const { outline } = state();
      reading = new AbortController();
      patch({ letIn: names });
      if (outline !== undefined) await lookForTables(outline, reading.signal);
    },
    decide: (table, accepted) =>
      patch({ tables: state().tables.map((each) => (each.key === table.key ? withDecision(each, accepted) : each)) }),
    setLedger: (typed) => {
      ledger = typed;
      const { agreed, model } = state();
      if (agreed !== undefined && model !== undefined) take(model, { agreed: { ...agreed, source: withLedger(agreed.source, ledger) } });
    },
    changeSource: async (source) => {
      const { agreed, model } = state();
      if (agreed === undefined || model === undefined) return [];
      const read = await (await sheets()).readAgreedBase(workbook, { ...asConfirmed(agreed), source });
      if (!read.ok) return read.problems;
      take(rebase(model, read.value.base, model.years), { agreed: { ...agreed, ...read.value, changes: [] } });
      return [];
    },
    agree,
    chooseAgain: async () => {
      const { outline } = state();
      reading = new AbortController();
      patch({ agreed: undefined });
      if (outline !== undefined) await lookForTables(outline, reading.signal);
    },
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
    write,
    writeBeside,
    cancelWrite: () => writing.abort(),
    undo,
    show: async (area) => {
      await workbook.show(area);
    },
    close: async () => {
      reading.abort();
      clearTimeout(pause);
      await stopWatching?.();
      stopWatching = undefined;
    },
  };
}

function sameField(one: Clash, other: Clash): boolean {
  return one.measure === other.measure && one.field === other.field;
}
