import type { Problem } from '../../model/problems';
import { problem } from '../../model/problems';
import type { Failure, Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import { cellsThatDoNotFit } from '../../workbook/cells-that-fit';
import { inSlices } from '../../workbook/give-way';
import type { Edit, Receipt, WriteOptions } from '../../workbook/port';
import type { Before } from './before';
import { standsAfterFailure } from './before';
import { exchange } from './exchange';
import { Refusal } from './faults';
import { dropSteps, keepSteps, recall } from './keeping';
import { LastLooks } from './last-look';
import type { Memory, Unfinished, WriteRecord } from './memory';
import { planned, stepsOf } from './plan';
import { progressTeller } from './progress';
import { restore } from './restore';
import { printStep } from './sheet-appearance';
import { send } from './steps';
import { storedEnd, storedStart } from './stored-write';
import { TypedMeanwhile } from './typed-meanwhile';
import { verified } from './verify';

/** Writes all the edits or none of them; see the port. */
export async function write(memory: Memory, edits: readonly Edit[], options: WriteOptions): Promise<Result<Receipt>> {
  if (options.signal?.aborted === true) return fail(problem('write-stopped', {}));
  const [impossible, ...more] = await inSlices(cellsThatDoNotFit(edits));
  if (impossible !== undefined) return fail(impossible, ...more);
  const recalled = await recall(memory);
  if (!recalled.ok) return recalled;
  const finished = await finishRestoring(memory);
  if (!finished.ok) return finished;

  const made = { id: crypto.randomUUID(), at: new Date() };
  const baseline = options.baseline ?? [];
  const looks = new LastLooks();
  let before: Before | undefined;
  const written = await exchange(async (context) => {
    const plan = await planned(context, memory, edits, baseline, looks);
    stopIfAsked(options);
    before = plan.before;
    const tell = progressTeller(plan.changes, options);
    const kept = await keepSteps(storedStart(receiptOf(made, plan.before), plan.before));
    await send(context, [...kept, ...stepsOf(plan)], (sent) => {
      tell(sent);
      stopIfAsked(options);
    });
    return { receipt: receiptOf(made, plan.before), before: plan.before, after: await verified(context, plan.changes, baseline) };
  });
  if (!written.ok) {
    const failure = fail(...written.problems, ...finished.problems);
    if (before === undefined) return failure;
    return takenBack(memory, { receipt: receiptOf(made, before), before: looks.in(before), typed: new TypedMeanwhile() }, failure);
  }
  memory.remember(written.value);
  return succeed(written.value.receipt, [...finished.problems, ...(await completed(memory, edits, written.value))]);
}

/** Puts back what an earlier write left half done. Nothing else happens before that is done. */
export async function finishRestoring(memory: Memory): Promise<Result<void>> {
  const { unfinished } = memory;
  if (unfinished === undefined) return succeed(undefined);
  const restored = await restore(unfinished.before, unfinished.typed);
  if (!restored.ok) return fail(problem('write-half-done', { stands: standsAfterFailure(unfinished.before) }), ...restored.problems);
  memory.unfinished = undefined;
  return restored;
}

/** After a failure: the old state comes back, or the problem says what stands and the next call tries again first. */
async function takenBack(memory: Memory, unfinished: Unfinished, failure: Failure): Promise<Failure> {
  const { before, typed } = unfinished;
  const restored = await restore(before, typed);
  if (restored.ok) return fail(...failure.problems, problem('old-outputs-back', {}), ...restored.problems);
  memory.unfinished = unfinished;
  return fail(problem('write-half-done', { stands: standsAfterFailure(before) }), ...failure.problems, ...restored.problems);
}

function stopIfAsked(options: WriteOptions): void {
  if (options.signal?.aborted === true) throw new Refusal(problem('write-stopped', {}));
}

function receiptOf(made: Pick<Receipt, 'id' | 'at'>, before: Before): Receipt {
  return {
    ...made,
    sheetsAdded: before.added.map(({ name }) => name),
    sheetsChanged: before.sheets.map(({ kept }) => kept.name),
    onlyInSavedFile: [],
  };
}

/**
 * Notes in the workbook that the write is complete, and lets go of what was kept of the one before.
 *
 * Paper, title rows and footers come last: Excel refuses them where no printer is installed, and that is no reason to lose the
 * figures.
 */
async function completed(memory: Memory, edits: readonly Edit[], record: WriteRecord): Promise<readonly Problem[]> {
  const contents = edits.flatMap((edit) => (edit.edit === 'sheet' ? [edit] : []));
  for (const {
    sheet,
    content: { validations, conditionalStyles, print, charts = [] },
  } of contents) {
    memory.furnishings.set(sheet, { validations, conditionalStyles, print, charts });
  }
  const end = await keepSteps(await storedEnd(record, memory.furnishings));
  const printing = [...record.after].flatMap(([id, { sheet }]) =>
    contents.filter((edit) => edit.sheet === sheet).map((edit) => printStep(id, edit.content.print)),
  );
  const done = await exchange((context) => send(context, [...end, ...dropSteps(record.before.partsBefore), ...printing]));
  if (done.ok) return [];
  // The note may not have come through. A second one beside the first does no harm.
  await exchange((context) => send(context, end));
  return [problem('print-setup-refused', { reason: done.problems[0].message })];
}
