import type { OutputSheet } from '../../workbook/output-sheets';
import type { Receipt } from '../../workbook/port';
import type { Before } from './before';
import type { CellGrid } from './cell-grid';
import type { Furnishing } from './kept-sheet';
import type { TypedMeanwhile } from './typed-meanwhile';

/** A write that neither finished nor could be taken back. */
export interface Unfinished {
  readonly receipt: Receipt;
  readonly before: Before;
  /** What people typed on input sheets while it was tried to take it back. */
  readonly typed: TypedMeanwhile;
}

/** What stood on a sheet after a write; of a write before this pane was opened only what tells it from another state. */
export interface SheetAfter {
  readonly sheet: OutputSheet;
  readonly name: string;
  readonly cells: CellGrid | { readonly digest: string };
}

/** A write that can be undone: what stood before it, and what stood after it, by Excel's key of each sheet. */
export interface WriteRecord {
  readonly receipt: Receipt;
  readonly before: Before;
  readonly after: ReadonlyMap<string, SheetAfter>;
}

const MOST_RECORDS = 20;

/** What the host remembers of one workbook while the pane is open. */
export class Memory {
  readonly #records = new Map<string, WriteRecord>();
  /** What our sheets have besides cells and styles, as last written. */
  readonly furnishings = new Map<OutputSheet, Furnishing>();
  /** What has to be put back before anything else, where a write neither finished nor could be taken back. */
  unfinished: Unfinished | undefined;
  /** Whether it was looked for what an earlier pane kept in the workbook. */
  hasRecalled = false;
  /** Our own work is under way or has just ended; changes that are told meanwhile may be our own. */
  readonly own = new OwnWork();

  remember(record: WriteRecord): void {
    this.#records.set(record.receipt.id, record);
    const oldest = this.#records.keys().next();
    if (this.#records.size > MOST_RECORDS && oldest.done !== true) this.#records.delete(oldest.value);
  }

  recordOf(receipt: Receipt): WriteRecord | undefined {
    return this.#records.get(receipt.id);
  }

  lastReceipt(): Receipt | undefined {
    return [...this.#records.values()].at(-1)?.receipt;
  }

  forget(receipt: Receipt): void {
    this.#records.delete(receipt.id);
  }
}

/** Excel tells changes a little after they are done: so long after our own work they are still taken for ours. */
const AFTERMATH = 500;

/** Knows which changes are our own where Excel does not say so itself (before 1.14). */
export class OwnWork {
  #running = 0;
  #ended = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#ended = Date.now();
    }
  }

  get isLikely(): boolean {
    return this.#running > 0 || Date.now() - this.#ended < AFTERMATH;
  }
}
