import type { Problem } from '../../model/problems';
import { problem } from '../../model/problems';
import type { Failure, Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import type { Edit, Receipt, WriteOptions } from '../../workbook/port';
import type { Before } from './before';
import { standsAfterFailure } from './before';
import { contentProblems } from './contents-check';
import { exchange } from './exchange';
import { Refusal } from './faults';
import type { Memory, WriteRecord } from './memory';
import { planned, stepsOf } from './plan';
import { progressTeller } from './progress';
import { restore } from './restore';
import { printStep } from './sheet-appearance';
import { send } from './steps';
import { verified } from './verify';

/** Writes all the edits or none of them; see the port. */
export async function write(memory: Memory, edits: readonly Edit[], options: WriteOptions): Promise<Result<Receipt>> {
  if (options.signal?.aborted === true) return fail(problem('write-stopped', {}));
  const [impossible, ...more] = contentProblems(edits);
  if (impossible !== undefined) return fail(impossible, ...more);
  const finished = await finishRestoring(memory);
  if (finished !== undefined) return finished;

  let before: Before | undefined;
  const written = await exchange(async (context) => {
    const plan = await planned(context, memory, edits, options.baseline ?? []);
    stopIfAsked(options);
    before = plan.before;
    const tell = progressTeller(plan.changes, options);
    await send(context, stepsOf(plan), (sent) => {
      tell(sent);
      stopIfAsked(options);
    });
    return recordOf(plan.before, await verified(context, plan.changes));
  });
  if (!written.ok) return before === undefined ? written : takenBack(memory, before, written);

  memory.remember(written.value);
  const printed = await setUpPrinting(memory, edits, written.value);
  return succeed(written.value.receipt, printed);
}

/** Puts back what an earlier write left half done. Nothing else happens before that is done. */
export async function finishRestoring(memory: Memory): Promise<Failure | undefined> {
  const { unfinished } = memory;
  if (unfinished === undefined) return undefined;
  const restored = await restore(unfinished);
  if (!restored.ok) return fail(problem('write-half-done', { stands: standsAfterFailure(unfinished) }), ...restored.problems);
  memory.unfinished = undefined;
  return undefined;
}

/** After a failure: the old state comes back, or the problem says what stands and the next call tries again first. */
async function takenBack(memory: Memory, before: Before, failure: Failure): Promise<Failure> {
  const restored = await restore(before);
  if (restored.ok) return fail(...failure.problems, problem('old-outputs-back', {}));
  memory.unfinished = before;
  return fail(problem('write-half-done', { stands: standsAfterFailure(before) }), ...failure.problems, ...restored.problems);
}

function stopIfAsked(options: WriteOptions): void {
  if (options.signal?.aborted === true) throw new Refusal(problem('write-stopped', {}));
}

function recordOf(before: Before, after: WriteRecord['after']): WriteRecord {
  const receipt: Receipt = {
    id: crypto.randomUUID(),
    at: new Date(),
    sheetsAdded: before.added.map(({ name }) => name),
    sheetsChanged: before.sheets.map(({ kept }) => kept.name),
    onlyInSavedFile: [],
  };
  return { receipt, before, after };
}

/**
 * Paper, title rows and footers come last and by themselves: Excel refuses them where no printer is installed,
 * and that is no reason to lose the figures.
 */
async function setUpPrinting(memory: Memory, edits: readonly Edit[], record: WriteRecord): Promise<readonly Problem[]> {
  const contents = edits.flatMap((edit) => (edit.edit === 'sheet' ? [edit] : []));
  if (contents.length === 0) return [];
  for (const { sheet, content: { validations, conditionalStyles, print, charts = [] } } of contents) {
    memory.furnishings.set(sheet, { validations, conditionalStyles, print, charts });
  }
  const steps = [...record.after].flatMap(([id, { sheet }]) =>
    contents.filter((edit) => edit.sheet === sheet).map((edit) => printStep(id, edit.content.print)),
  );
  const printed = await exchange((context) => send(context, steps));
  return printed.ok ? [] : [problem('print-setup-refused', { reason: printed.problems[0].message })];
}
