import { yearsBetween, yearStarting } from '../../model/financial-year';
import type { LedgerTotal } from '../../model/ledger-total';
import { problem, type Problem } from '../../model/problems';
import type { SpendSource } from '../../sheets/source/spend-source';
import type { Outline } from '../../workbook/port';
import { modelOn, rebase } from './scenario-edits';
import { finding, firstProjection, sheets, type SessionCore } from './session-core';
import { asAnswered, asConfirmed, withLedger, writtenSourceOf } from './source-edits';
import { FIRST_STATE, type AgreedBase, type Answers, type FoundTable } from './state';

/** How many years after the base year are projected until a person says otherwise. */
const YEARS_PROJECTED = 3;

/** What of a session reads the workbook: what stands in our sheets, or the tables that hold spend, until one is agreed. */
export interface Reading {
  open(): Promise<void>;
  cancelReading(): void;
  takeSelected(): Promise<readonly Problem[]>;
  lookInside(sheets: readonly string[]): Promise<void>;
  setLedger(ledger: LedgerTotal | undefined): void;
  changeSource(source: SpendSource): Promise<readonly Problem[]>;
  agree(table: FoundTable, answers: Answers): Promise<readonly Problem[]>;
  chooseAgain(): Promise<void>;
}

export function reading({ workbook, now, state, set, patch, take }: SessionCore): Reading {
  let underWay = new AbortController();
  /** Stays when another table is chosen: it is the ledger's, not the table's. */
  let ledger: LedgerTotal | undefined;

  const begin = (): AbortSignal => {
    underWay.abort();
    underWay = new AbortController();
    return underWay.signal;
  };

  const open = async (): Promise<void> => {
    const signal = begin();
    set(() => FIRST_STATE);
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
    const sourceWritten = writtenSourceOf(agreed);
    ledger = agreed.source.ledger;
    const model = { base: agreed.base, ...inputs };
    const projection = await firstProjection(model);
    take(model, {
      reading: { phase: 'read' },
      projection,
      agreed,
      onSheets: inputs,
      inputCells,
      sourceWritten,
      inputProblems: written.problems,
    });
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

  const lookAgain = async (): Promise<void> => {
    const { outline } = state();
    if (outline !== undefined) await lookForTables(outline, begin());
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
    const years = yearsBetween(yearStarting(base.year + 1), yearStarting(base.year + YEARS_PROJECTED));
    const before = state().model;
    const model = before === undefined ? modelOn(base, years) : rebase(before, base, years);
    const projection = await firstProjection(model);
    // Scenarios may have been edited meanwhile.
    const after = state().model;
    const edited = after === undefined || after === before ? model : rebase(after, base, years);
    take(edited, { agreed, projection, reading: { phase: 'read' } });
    return [];
  };

  return {
    open,
    cancelReading: () => underWay.abort(),
    takeSelected,
    lookInside: async (names) => {
      patch({ letIn: names });
      await lookAgain();
    },
    setLedger: (typed) => {
      ledger = typed;
      const { agreed, model } = state();
      if (agreed !== undefined && model !== undefined) take(model, { agreed: { ...agreed, source: withLedger(agreed.source, ledger) } });
    },
    changeSource: async (source) => {
      const { agreed } = state();
      if (agreed === undefined) return [];
      const read = await (await sheets()).readAgreedBase(workbook, { ...asConfirmed(agreed), source });
      if (!read.ok) return read.problems;
      // What was typed while it was read.
      const { agreed: agreedNow, model } = state();
      if (agreedNow === undefined || model === undefined) return [];
      const withTyped = { ...read.value, source: withLedger(read.value.source, ledger) };
      take(rebase(model, read.value.base, model.years), { agreed: { ...agreedNow, ...withTyped, changes: [] } });
      return [];
    },
    agree,
    chooseAgain: async () => {
      patch({ agreed: undefined });
      await lookAgain();
    },
  };
}
