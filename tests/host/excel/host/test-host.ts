import type { Bridge } from './bridge';
import type { Rectangle } from '../../../../src/workbook/sheet-content';
import { addressOf } from './arguments';
import type { SheetState } from './book';
import { BookState } from './book';
import { answerTo, carriedOut } from './carrying-out';
import type { Changes } from './changes';
import type { Fault, FaultPlan } from './faults';
import type { Exchange } from './fork';
import { HostFault, NotAnswered } from './host-object';
import { KeptReferences } from './processing';
import type { WireRequest } from './wire';
import { changesSomething, cleansUp, eventMessage, parseRequest, refusalMessage, resultMessage } from './wire';

interface Counts {
  /** Requests, without those in which the library only cleans up after itself. */
  requests: number;
  /** Requests that would fail, and not wait, while a person types in a cell. */
  impatient: number;
  actions: number;
  /** Of what is sent to the host and of what it answers, all together and the largest. */
  bytesSent: number;
  bytesAnswered: number;
  largestSent: number;
  largestAnswered: number;
}

/** The next turn of the event loop, in Node and in a browser. */
const later =
  typeof setImmediate === 'function'
    ? setImmediate
    : (run: () => void) => {
        setTimeout(run, 0);
      };
const WAITS_FOR_CELL_EDIT = 64;
const EVENT = { changed: 10, added: 13, deleted: 15 } as const;

/** An Excel for tests: answers the real client library from an in-memory workbook, and can be told to fail. */
export class TestHost {
  book = new BookState();
  counts = nothingCounted();
  /** What another person does before the request with this number (from 1) is answered. */
  readonly before = new Map<number, () => void>();
  /** Excel calculates after each request that changed something; a test that needs values says here how. */
  recalculate: (book: BookState) => void = () => undefined;
  /** Members that were asked for and are not answered. A test fails when there are any. */
  readonly notAnswered: string[] = [];
  /** Every exchange and the state after it, while a test keeps a list here. */
  heard: Exchange[] | undefined;
  #plan: FaultPlan | undefined;
  #connected = true;
  #own = false;
  #kept = new KeptReferences();
  #pending = 0;
  /** What the library is given to talk to: `HostBridge.init(host.bridge)`, or `window._richApiNativeBridge` before it loads. */
  readonly bridge: Bridge = {
    sendMessageToHost: (text) => {
      this.#receive(text);
    },
  };

  /** Counts from here, and fails once at this place. */
  arm(plan?: FaultPlan): void {
    this.counts = nothingCounted();
    this.#plan = plan;
    this.before.clear();
  }

  /** Another state of the workbook, from which keys and references are counted as ever. */
  goBackTo(book: BookState): void {
    this.book = book.copy();
    this.#kept = new KeptReferences();
  }

  reconnect(): void {
    this.#connected = true;
    this.#plan = undefined;
  }

  /** Waits until every answer and every event has been delivered. */
  async settle(): Promise<void> {
    // Some quiet turns: the library answers a result or an event with a further request only in a later one.
    for (let quiet = 0; quiet < 5; quiet = this.#pending > 0 ? 0 : quiet + 1)
      await new Promise((resolve) => {
        later(() => {
          resolve(undefined);
        });
      });
  }

  /** Changes of cells and sheets become events: of this add-in while it is served, of a person otherwise. */
  readonly changes: Changes = {
    changed: (sheet, area) => {
      this.#tell(EVENT.changed, this.#changeOf(sheet, area, 'Local'));
    },
    added: (sheet) => {
      this.#tell(EVENT.added, { worksheetId: sheet.id, source: 'Local' });
    },
    deleted: (sheet) => {
      this.#tell(EVENT.deleted, { worksheetId: sheet.id, source: 'Local' });
    },
  };

  /** Tells of a co-author's change. */
  tellRemoteChange(sheet: SheetState, area: Rectangle): void {
    this.#tell(EVENT.changed, this.#changeOf(sheet, area, 'Remote'));
  }

  #changeOf(sheet: SheetState, area: Rectangle, source: 'Local' | 'Remote') {
    const triggerSource = this.#own ? 'ThisLocalAddin' : 'Unknown';
    return { worksheetId: sheet.id, address: addressOf(area), changeType: 'RangeEdited', source, triggerSource };
  }

  #tell(eventType: number, event: unknown): void {
    this.#send(eventMessage(eventType, event));
  }

  /** Messages come later, never in the tick in which they were caused, and in their order. */
  #send(text: string): void {
    this.#pending += 1;
    later(() => {
      this.#pending -= 1;
      this.bridge.onMessageFromHost?.(text);
    });
  }

  #receive(text: string): void {
    this.#pending += 1;
    later(() => {
      this.#pending -= 1;
      const request = parseRequest(text);
      const [actionsBefore, rangesBefore] = [this.counts.actions, this.#kept.made];
      const answer = this.#answer(request, text.length);
      this.heard?.push({ request, answer, after: this.book.copy(), actionsBefore, rangesBefore });
      this.counts.bytesAnswered += answer.length;
      this.counts.largestAnswered = Math.max(this.counts.largestAnswered, answer.length);
      this.#send(answer);
    });
  }

  #answer(request: WireRequest, size: number): string {
    if (!cleansUp(request)) this.#count(request, size);
    this.before.get(this.counts.requests)?.();
    const fault = this.#faultAtRequest();
    if (fault?.kind === 'disconnected' || !this.#connected) {
      this.#connected = false;
      return refusalMessage(request.id, 0, '');
    }
    if (fault?.kind === 'status') return refusalMessage(request.id, fault.status, fault.code);
    if (fault?.kind === 'error')
      return resultMessage(request.id, [], { Code: fault.code, Message: fault.code, Location: '', ActionIndex: 0 });
    const answer = this.#carryOut(request);
    return fault?.kind === 'answer lost' ? refusalMessage(request.id, 0, '') : answer;
  }

  #count({ flags }: WireRequest, size: number): void {
    this.counts.requests += 1;
    if ((flags & WAITS_FOR_CELL_EDIT) === 0) this.counts.impatient += 1;
    this.counts.bytesSent += size;
    this.counts.largestSent = Math.max(this.counts.largestSent, size);
  }

  #faultAtRequest(): Fault | undefined {
    const plan = this.#plan;
    if (plan === undefined || !('request' in plan.at) || plan.at.request !== this.counts.requests) return undefined;
    this.#plan = undefined;
    return plan.fault;
  }

  #faultAtAction(): void {
    const plan = this.#plan;
    if (plan === undefined || !('action' in plan.at) || plan.at.action !== this.counts.actions) return;
    this.#plan = undefined;
    if (plan.fault.kind === 'disconnected') this.#connected = false;
    throw new HostFault(plan.fault.kind === 'error' ? plan.fault.code : 'GeneralException');
  }

  #carryOut(request: WireRequest): string {
    this.#own = true;
    const place = { book: this.book, changes: this.changes, kept: this.#kept };
    const carried = carriedOut(request, place, () => {
      this.counts.actions += 1;
      this.#faultAtAction();
    });
    this.#own = false;
    if (changesSomething(request)) this.recalculate(this.book);
    return answerTo(request, carried, (thrown) => this.#told(thrown));
  }

  #told(thrown: unknown): { code: string; message: string } {
    if (thrown instanceof HostFault) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    this.notAnswered.push(thrown instanceof NotAnswered ? message : `${message} ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    return { code: 'NotAnswered', message };
  }
}

function nothingCounted(): Counts {
  return { requests: 0, impatient: 0, actions: 0, bytesSent: 0, bytesAnswered: 0, largestSent: 0, largestAnswered: 0 };
}
