import { addressText } from '../../formula/address';
import type { InPieces } from '../../model/in-pieces';
import { problem } from '../../model/problems';
import { inSlices } from '../../workbook/give-way';
import type { WrittenCell } from './cell-forms';
import { cameOutAs, told } from './cell-forms';
import type { CellGrid } from './cell-grid';
import { partOf } from './cell-grid';
import type { SheetChange } from './changes';
import { Refusal } from './faults';
import { findDifference } from './first-difference';
import type { KeptSheet } from './kept-sheet';
import { keepSheets } from './kept-sheet';
import type { SheetAfter, WriteRecord } from './memory';
import type { Baseline } from './plan';
import { isTypedOn } from './plan';
import { askSurvey } from './survey';

/** Reads the sheets back: what Excel made of a text or a formula is seen here, and not later in a report. */
export async function verified(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  baseline: Baseline,
): Promise<WriteRecord['after']> {
  const ask = askSurvey(context);
  await context.sync();
  const { ours } = ask();
  const sheets = changes.map(({ target }) => {
    const there = ours.get(target.sheet);
    if (there === undefined) throw new Refusal(problem('item-gone', {}, target.name));
    return { sheet: target.sheet, id: there.id, name: there.name, furnishing: undefined, reach: { rows: 0, columns: 0 } };
  });
  const now = await keepSheets(context, sheets);
  const after = new Map<string, SheetAfter>();
  for (const [index, change] of changes.entries()) {
    const found = now[index];
    if (found === undefined) continue;
    const mayBeTyped = isTypedOn(change.target, baseline);
    await inSlices(refuseWhereOther(found, change, mayBeTyped ? cameOutOrWasTyped : cameOutAs));
    const { id, sheet, name, cells } = found;
    after.set(id, { sheet, name, cells: mayBeTyped && change.target.whole !== undefined ? asWritten(cells, change) : cells });
  }
  return after;
}

/** What the write left there: without a figure that somebody typed since. */
function asWritten(cells: CellGrid, { expected }: SheetChange): CellGrid {
  return cells.map((row, r) =>
    row.map((cell, c) => {
      const written = expected[r]?.[c];
      return typeof written === 'number' && !cameOutAs(written, cell) ? written : cell;
    }),
  );
}

/**
 * On a sheet that people type in, another figure than was written is no doing of Excel's: somebody typed it since, and it stays.
 * The pane comes upon it when it next reads the sheet, and an undo refuses to overwrite it.
 */
function cameOutOrWasTyped(wanted: WrittenCell, got: WrittenCell): boolean {
  return cameOutAs(wanted, got) || (typeof wanted === 'number' && String(wanted) !== String(got));
}

/** Where only a few cells were written, only those are looked at: others may be typing in the sheet too. */
function* refuseWhereOther(sheet: KeptSheet, { target, expected }: SheetChange, same: typeof cameOutAs): InPieces<void> {
  const whole = { row: 1, column: 1, wanted: expected, got: sheet.cells };
  const parts = target.cells.map((edit) => ({
    row: edit.row,
    column: edit.column,
    wanted: partOf(expected, edit),
    got: partOf(sheet.cells, edit),
  }));
  for (const { row, column, wanted, got } of target.whole === undefined ? parts : [whole]) {
    const difference = yield* findDifference(wanted, got, same);
    if (difference === undefined) continue;
    const cell = addressText({ sheet: sheet.name, row: row + difference.row - 1, column: column + difference.column - 1 });
    throw new Refusal(problem('text-not-kept', { cell, wanted: told(difference.before), got: told(difference.after) }, cell));
  }
}
