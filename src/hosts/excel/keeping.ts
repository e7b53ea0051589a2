import type { Result } from '../../model/result';
import { succeed } from '../../model/result';
import { inSlices } from '../../workbook/give-way';
import type { LastWrite } from '../../workbook/port';
import { standsAfterFailure } from './before';
import { grouped } from './blocks';
import { exchange } from './exchange';
import type { Memory } from './memory';
import type { Recalled } from './stored-write';
import { recalledFrom } from './stored-write';
import type { Step } from './steps';
import { step } from './steps';
import { TypedMeanwhile } from './typed-meanwhile';
import { jsonIn, NAMESPACE, xmlOf } from './xml-parts';

/** A part has at most 250,000 characters, so that four make an answer of a megabyte. */
const PARTS_AN_ANSWER = 4;

/** Asks which parts of ours the workbook holds; their keys are there after the next `sync`. */
export function askParts(context: Excel.RequestContext): () => readonly string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  return () => parts.items.map((part) => part.id);
}

/** Keeps a text, which comes in pieces, in the workbook. */
export async function keepSteps(text: Iterable<string>): Promise<readonly Step[]> {
  return (await inSlices(xmlOf(text))).map((xml) => ({
    bytes: 1_000 + xml.length,
    apply: (context) => {
      context.workbook.customXmlParts.add(xml);
    },
  }));
}

export function dropSteps(parts: readonly string[]): readonly Step[] {
  return parts.map((id) =>
    step(2, (context) => {
      context.workbook.customXmlParts.getItem(id).delete();
    }),
  );
}

/** Once in the life of a pane: looks for what an earlier pane kept of its last write. */
export async function recall(memory: Memory): Promise<Result<void>> {
  if (memory.hasRecalled) return succeed(undefined);
  const found = await exchange(async (context) => recalledFrom(jsonIn(await documentsIn(context))));
  if (!found.ok) return found;
  memory.hasRecalled = true;
  if (found.value !== undefined) takeIn(memory, found.value);
  return succeed(undefined);
}

function takeIn(memory: Memory, { receipt, before, end }: Recalled): void {
  if (end === undefined) {
    memory.unfinished = { receipt, before, typed: new TypedMeanwhile() };
    return;
  }
  memory.remember({
    receipt,
    before,
    after: new Map(end.after.map(([id, { sheet, name, digest }]) => [id, { sheet, name, cells: { digest } }])),
  });
  for (const [sheet, furnishing] of end.furnishings) memory.furnishings.set(sheet, furnishing);
}

async function documentsIn(context: Excel.RequestContext): Promise<readonly string[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  await context.sync();
  const documents: string[] = [];
  for (const group of grouped(parts.items, () => 1, PARTS_AN_ANSWER)) {
    const asked = group.map((part) => part.getXml());
    await context.sync();
    documents.push(...asked.map((each) => each.value));
  }
  return documents;
}

/** The write that can be taken back, also one of an earlier pane; see the port. */
export async function lastWrite(memory: Memory): Promise<Result<LastWrite | undefined>> {
  const recalled = await recall(memory);
  if (!recalled.ok) return recalled;
  const { unfinished } = memory;
  if (unfinished !== undefined) return succeed({ receipt: unfinished.receipt, interrupted: standsAfterFailure(unfinished.before) });
  const receipt = memory.lastReceipt();
  return succeed(receipt === undefined ? undefined : { receipt, interrupted: undefined });
}
