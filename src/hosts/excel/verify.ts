import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import { cameOutAs, told } from './cell-forms';
import type { SheetChange } from './changes';
import { Refusal } from './faults';
import { firstDifference } from './first-difference';
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
    const difference = firstDifference(changes[index]?.expected ?? [], sheet.cells, cameOutAs);
    if (difference === undefined) return;
    const cell = addressText({ sheet: sheet.name, row: difference.row, column: difference.column });
    throw new Refusal(problem('text-not-kept', { cell, wanted: told(difference.before), got: told(difference.after) }, cell));
  });
  return new Map(now.map(({ id, sheet, name, cells }) => [id, { sheet, name, cells }]));
}
