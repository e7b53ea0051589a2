import type { BookState } from './book';
import { answerTo, carriedOut } from './carrying-out';
import { HostFault } from './host-object';
import { KeptReferences, Processing } from './processing';
import { sameBook } from './same-book';
import type { WireRequest } from './wire';
import { workbook } from './workbook';

/** A request as the test host met it: with its answer, and the workbook as it stood afterwards. */
export interface Exchange {
  readonly request: WireRequest;
  readonly answer: string;
  readonly after: BookState;
  /** How many actions came before it, and how many ranges were kept. */
  readonly actionsBefore: number;
  readonly rangesBefore: number;
}

const NOBODY_HEARS = { changed: () => undefined, added: () => undefined, deleted: () => undefined };

/** A copy of the test host's workbook, which answers requests that were recorded elsewhere. No client is needed for that. */
export class Fork {
  readonly book: BookState;
  readonly #kept: KeptReferences;

  constructor(book: BookState, rangesBefore = 0) {
    this.book = book.copy();
    this.#kept = new KeptReferences(rangesBefore);
  }

  /** Carries a request out and gives the answer that the library would get. */
  answer(request: WireRequest): string {
    const carried = carriedOut(request, { book: this.book, changes: NOBODY_HEARS, kept: this.#kept });
    return answerTo(request, carried, (thrown) => {
      if (thrown instanceof HostFault) return thrown;
      throw thrown;
    });
  }

  /** Carries out a request action by action, stopping before each to say how the workbook stands and whether the last one changed it. */
  *statesWithin(request: WireRequest): Generator<{ readonly index: number; readonly state: BookState; readonly isNew: boolean }> {
    const processing = new Processing(request, workbook(this.book, NOBODY_HEARS), this.#kept);
    let state: BookState | undefined;
    for (const [index, action] of request.actions.entries()) {
      const isNew = state === undefined || !sameBook(this.book, state);
      const now: BookState = state === undefined || isNew ? this.book.copy() : state;
      state = now;
      yield { index, state: now, isNew };
      processing.act(action);
    }
  }
}
