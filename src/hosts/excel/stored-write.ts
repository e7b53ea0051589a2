import { giveWay } from '../../workbook/give-way';
import type { OutputSheet } from '../../workbook/output-sheets';
import type { Receipt } from '../../workbook/port';
import type { Before } from './before';
import { jsonPieces } from './json-pieces';
import type { Furnishing } from './kept-sheet';
import type { WriteRecord } from './memory';

/** What is kept in the workbook of the last write, so that a pane that is opened later can take it back. No cell depends on it. */
type Stored = StoredStart | StoredEnd;

/** Kept before anything is changed. Without an end the write was interrupted. */
interface StoredStart {
  readonly form: 'budget-scenarios start 1';
  readonly id: string;
  readonly at: string;
  readonly before: Before;
}

/** Kept when all was written and read back. */
interface StoredEnd {
  readonly form: 'budget-scenarios end 1';
  readonly id: string;
  readonly after: readonly (readonly [id: string, { readonly sheet: OutputSheet; readonly name: string; readonly digest: string }])[];
  readonly furnishings: readonly (readonly [OutputSheet, Furnishing])[];
}

/** What is kept before anything is changed, as JSON in pieces. */
export function storedStart({ id, at }: Receipt, before: Before): Iterable<string> {
  const start: StoredStart = { form: 'budget-scenarios start 1', id, at: at.toISOString(), before };
  return jsonPieces(start);
}

/** What is kept when all was written and read back, as JSON in pieces. */
export async function storedEnd(
  { receipt, after }: WriteRecord,
  furnishings: ReadonlyMap<OutputSheet, Furnishing>,
): Promise<Iterable<string>> {
  const digests: StoredEnd['after'][number][] = [];
  // One after the other: together they would hold the page for as long as all of them take.
  for (const [id, { sheet, name, cells }] of after) {
    digests.push([id, { sheet, name, digest: 'digest' in cells ? cells.digest : await digestOf(cells) }]);
  }
  const end: StoredEnd = { form: 'budget-scenarios end 1', id: receipt.id, after: digests, furnishings: [...furnishings] };
  return jsonPieces(end);
}

export interface Recalled {
  readonly receipt: Receipt;
  readonly before: Before;
  /** Undefined where the write was interrupted. */
  readonly end: StoredEnd | undefined;
}

/** The last write that these texts tell of; one that was interrupted before any other. */
export function recalledFrom(texts: readonly string[]): Recalled | undefined {
  const stored = texts.map((text): unknown => JSON.parse(text)).filter(isStored);
  const ends = new Map(stored.flatMap((each) => (each.form === 'budget-scenarios end 1' ? [[each.id, each] as const] : [])));
  const writes = stored.flatMap((each): Recalled[] =>
    each.form === 'budget-scenarios start 1' ? [{ receipt: receiptOf(each), before: each.before, end: ends.get(each.id) }] : [],
  );
  writes.sort((one, other) => other.receipt.at.getTime() - one.receipt.at.getTime());
  return writes.find(({ end }) => end === undefined) ?? writes[0];
}

/** Nobody else writes in our namespace; the form says by which version of ours the rest was made. */
function isStored(value: unknown): value is Stored {
  const form: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'form') : undefined;
  return form === 'budget-scenarios start 1' || form === 'budget-scenarios end 1';
}

function receiptOf({ id, at, before }: StoredStart): Receipt {
  return {
    id,
    at: new Date(at),
    sheetsAdded: before.added.map(({ name }) => name),
    sheetsChanged: before.sheets.map(({ kept }) => kept.name),
    onlyInSavedFile: [],
  };
}

/** So many characters are digested at once: more would hold the page while they are copied. */
const DIGESTED_AT_ONCE = 500_000;

/** Tells one state of a sheet from another without keeping its cells. Blank ends make no difference. */
export async function digestOf(cells: readonly (readonly unknown[])[]): Promise<string> {
  const isBlank = (cell: unknown) => cell === '';
  const rows = withoutEnd(cells, (row) => row.every(isBlank)).map((row) => withoutEnd(row, isBlank));
  const digests: string[] = [];
  let text = '';
  for (const piece of jsonPieces(rows)) {
    text += piece;
    if (text.length >= DIGESTED_AT_ONCE) {
      digests.push(await sha256(text));
      text = '';
    }
    await giveWay();
  }
  return sha256([...digests, text].join('\n'));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function withoutEnd<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let length = items.length;
  for (let last = items[length - 1]; last !== undefined && isBlank(last); last = items[length - 1]) length -= 1;
  return items.slice(0, length);
}
