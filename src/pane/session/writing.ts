import type { Edit } from '../../workbook/port';
import type { BridgeChoice } from '../../sheets/output/standing-choice';
import { sheets, type SessionCore } from './session-core';
import { writtenSourceOf } from './source-edits';
import { isStopped } from './state';

/** What of a session writes the sheets, and takes the last write back. */
export interface Writing {
  write(bridge?: BridgeChoice): Promise<void>;
  writeBeside(edit: Edit): Promise<boolean>;
  cancelWrite(): void;
  undo(): Promise<void>;
}

interface Beside {
  /** Reads the workbook from the start. */
  readonly open: () => Promise<void>;
  /** Reads again all that a person may have changed. */
  readonly catchUp: () => Promise<void>;
}

export function writing({ workbook, now, state, patch, take }: SessionCore, { open, catchUp }: Beside): Writing {
  let underWay = new AbortController();

  const write = async (bridge?: BridgeChoice): Promise<void> => {
    if (state().write.kind === 'writing') return;
    const last = await workbook.lastWrite();
    // What a write left half done goes first: what is read now must be what stands when the new one begins.
    const putBack = last.ok && last.value?.interrupted !== undefined ? (await workbook.undo(last.value.receipt)).problems : [];
    await catchUp();
    const { projection, model, clashes, agreed } = state();
    if (projection === undefined || model === undefined || agreed === undefined || isStopped(state())) return;
    if (clashes.length > 0) {
      patch({ write: { kind: 'clash' } });
      return;
    }
    underWay = new AbortController();
    patch({ write: { kind: 'writing', progress: undefined } });
    const at = now();
    const { signal } = underWay;
    const planned = await (
      await sheets()
    ).planEdits(workbook, projection, agreed, {
      writtenAt: at,
      bridge,
      signal,
      onProgress: (each) => patch({ write: { kind: 'writing', planned: each, progress: undefined } }),
    });
    const written = !planned.ok
      ? planned
      : await workbook.write(planned.value.edits, {
          baseline: planned.value.baseline,
          signal,
          onProgress: (progress) => patch({ write: { kind: 'writing', progress } }),
        });
    if (!written.ok) {
      const cancelled = written.problems.every(({ code }) => code === 'write-stopped' || code === 'old-outputs-back');
      patch({ write: cancelled ? { kind: 'cancelled' } : { kind: 'failed', problems: [...written.problems, ...putBack] } });
      return;
    }
    const outline = await workbook.outline();
    const standing = outline.ok ? await (await sheets()).readWrittenInputs(workbook, outline.value, agreed) : undefined;
    const { base: _, ...inputs } = model;
    // What was typed while the write ran is compared with what was written, and so counts as a change.
    take(state().model ?? model, {
      outline: outline.ok ? outline.value : state().outline,
      onSheets: inputs,
      sourceWritten: writtenSourceOf(agreed),
      inputCells: standing?.ok === true ? standing.value.inputCells : undefined,
      inputProblems: standing?.problems ?? [],
      writtenAt: at,
      writtenBefore: state().writtenAt,
      receipt: written.value,
      write: {
        kind: 'done',
        receipt: written.value,
        checks: outline.ok ? await (await sheets()).readVerdict(workbook, outline.value) : '',
        problems: [...putBack, ...written.problems],
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
    patch({
      receipt: written.value,
      writtenBefore: state().writtenAt,
      write: { kind: 'done', receipt: written.value, checks: '', problems: written.problems },
    });
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
      patch({ write: { kind: 'undone', problems: undone.problems } });
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
      write: { kind: 'undone', problems: undone.problems },
    });
  };

  return { write, writeBeside, cancelWrite: () => underWay.abort(), undo };
}
