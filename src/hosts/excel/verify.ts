import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import { cameOutAs, told } from './cell-forms';
import type { SheetChange } from './changes';
import { partOf } from './changes';
import { Refusal } from './faults';
import { firstDifference } from './first-difference';
import type { KeptSheet } from './kept-sheet';
import { keepSheets } from './kept-sheet';
import type { WriteRecord } from './memory';
import { askSurvey } from './survey';

/** Reads the sheets back: what Excel made of a text or a formula is seen here, and not later in a report. */
export async function verified(context: Excel.RequestContext, changes: readonly SheetChange[]): Promise<WriteRecord['after']> {
  const ask = askSurvey(context);
  await context.sync();
  const { ours } = ask();
  const sheets = changes.map(({ target }) => {
    const there = ours.get(target.sheet);
    if (there === undefined) throw new Refusal(problem('sheet-gone', { sheet: target.name }));
    return { sheet: target.sheet, id: there.id, name: there.name, furnishing: undefined, reach: { rows: 0, columns: 0 } };
  });
  const now = await keepSheets(context, sheets);
  now.forEach((sheet, index) => {
    const change = changes[index];
    if (change !== undefined) refuseWhereOther(sheet, change);
  });
  return new Map(now.map(({ id, sheet, name, cells }) => [id, { sheet, name, cells }]));
}

/** Where only a few cells were written, only those are looked at: others may be typing in the sheet too. */
function refuseWhereOther(sheet: KeptSheet, { target, expected }: SheetChange): void {
  const whole = { row: 1, column: 1, wanted: expected, got: sheet.cells };
  const parts = target.cells.map((edit) => ({
    row: edit.row,
    column: edit.column,
    wanted: partOf(expected, edit),
    got: partOf(sheet.cells, edit),
  }));
  for (const { row, column, wanted, got } of target.whole === undefined ? parts : [whole]) {
    const difference = firstDifference(wanted, got, cameOutAs);
    if (difference === undefined) continue;
    const cell = addressText({ sheet: sheet.name, row: row + difference.row - 1, column: column + difference.column - 1 });
    throw new Refusal(problem('text-not-kept', { cell, wanted: told(difference.before), got: told(difference.after) }, cell));
  }
}
