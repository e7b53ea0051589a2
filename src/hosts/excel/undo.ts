import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import { inSlices } from '../../workbook/give-way';
import type { Receipt, UndoneSheets } from '../../workbook/port';
import { told } from './cell-forms';
import { exchange } from './exchange';
import { recall } from './keeping';
import { digestOf } from './stored-write';
import { Refusal } from './faults';
import { findDifference } from './first-difference';
import { keepSheets } from './kept-sheet';
import type { Memory, WriteRecord } from './memory';
import { restore } from './restore';
import { askSurvey } from './survey';
import { finishRestoring } from './write';
import type { Before } from './before';
import { standsAfterFailure } from './before';
import { TypedMeanwhile } from './typed-meanwhile';

/** Puts back what stood before the write of this receipt; see the port. */
export async function undo(memory: Memory, receipt: Receipt): Promise<Result<UndoneSheets>> {
  const recalled = await recall(memory);
  if (!recalled.ok) return recalled;
  const { unfinished } = memory;
  const finished = await finishRestoring(memory);
  if (!finished.ok) return finished;
  if (unfinished?.receipt.id === receipt.id) return succeed(undoneSheets(unfinished.before), finished.problems);
  const record = memory.recordOf(receipt);
  if (record === undefined) return fail(problem('nothing-to-undo', {}));
  const unchanged = await exchange((context) => refuseWhereTouched(context, record));
  if (!unchanged.ok) return unchanged;

  // Styles stay: by now a person may have used them on cells of their own. A new chart is a person's too.
  const before = { ...record.before, stylesAdded: [], newChartsAreOurs: false, partsBefore: [] };
  const typed = new TypedMeanwhile();
  const restored = await restore(before, typed);
  if (!restored.ok) {
    memory.unfinished = { receipt, before, typed };
    return fail(problem('write-half-done', { stands: standsAfterFailure(before) }), ...restored.problems);
  }
  memory.forget(receipt);
  for (const { kept } of before.sheets) {
    if (kept.furnishing === undefined) memory.furnishings.delete(kept.sheet);
    else memory.furnishings.set(kept.sheet, kept.furnishing);
  }
  const lost = before.sheets.filter(({ kept, cells }) => cells === undefined && kept.furnishing === undefined);
  return succeed(undoneSheets(before), [
    ...restored.problems,
    ...lost.map(({ kept }) => problem('looks-not-restored', { sheet: kept.name })),
  ]);
}

function undoneSheets(before: Before): UndoneSheets {
  return { sheetsRemoved: before.added.map(({ name }) => name), sheetsRestored: before.sheets.map(({ kept }) => kept.name) };
}

/** Refuses where nothing may be put back, and where a person has changed our sheets since: what they typed there must not be lost. */
async function refuseWhereTouched(context: Excel.RequestContext, record: WriteRecord): Promise<void> {
  const ask = askSurvey(context);
  await context.sync();
  const now = ask();
  if (now.readOnly) throw new Refusal(problem('workbook-read-only', {}));
  if (now.structureProtected && record.before.added.length > 0) throw new Refusal(problem('structure-protected', {}));
  const sheets = [...record.after].map(([id, { sheet, name }]) => {
    const there = now.sheets.find((each) => each.id === id);
    if (there === undefined) throw new Refusal(problem('sheets-changed-since-write', { sheet: name }));
    if (there.protected) throw new Refusal(problem('sheet-protected', { sheet: there.name }, there.name));
    return { sheet, id, name: there.name, furnishing: undefined, reach: { rows: 0, columns: 0 } };
  });
  for (const sheet of await keepSheets(context, sheets)) {
    const after = record.after.get(sheet.id)?.cells ?? [];
    if ('digest' in after) {
      if (after.digest !== (await digestOf(sheet.cells)))
        throw new Refusal(problem('sheets-changed-since-write', { sheet: sheet.name }, sheet.name));
      continue;
    }
    const difference = await inSlices(findDifference(after, sheet.cells));
    if (difference === undefined) continue;
    const cell = addressText({ sheet: sheet.name, row: difference.row, column: difference.column });
    throw new Refusal(problem('changed-since-write', { cell, was: told(difference.before), now: told(difference.after) }, cell));
  }
}
