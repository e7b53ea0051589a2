import { brokenLock } from '../model/broken-lock';
import { problem } from '../model/problems';
import { fail, succeed, type Result } from '../model/result';
import type { BudgetModel } from '../model/scenario';
import { readScenarios } from '../sheets/inputs/scenario-rows';
import { standingRows } from '../sheets/inputs/standing-rows';
import { readWrittenModel } from '../sheets/written-model';
import type { Outline, Workbook } from '../workbook/port';

/** Fails where a scenario that is locked in the workbook would come out of the write as another, or without its lock. */
export async function keepsLocked(workbook: Workbook, outline: Outline, model: BudgetModel): Promise<Result<void>> {
  const area = outline.sheets.find((sheet) => sheet.ours === 'Scenario inputs')?.used;
  if (area === undefined) return succeed(undefined);
  const read = await workbook.read([{ area }]);
  if (!read.ok) return read;
  const [block] = read.value;
  // What else stands there is replaced by the file, so that only a lock asks for all of it to be readable.
  const locked = block === undefined ? [] : readScenarios(standingRows(block).rows, []).filter((each) => each.locked !== undefined);
  if (locked.length === 0) return succeed(undefined);
  const standing = await readWrittenModel(workbook, outline);
  if (!standing.ok) return standing;
  const withoutLock = locked.find(({ ref }) => model.scenarios.every((each) => each.ref !== ref || each.locked === undefined));
  const changed = withoutLock ?? brokenLock(standing.value.model, model);
  return changed === undefined ? succeed(undefined) : fail(problem('locked-in-workbook', { name: changed.name }));
}
