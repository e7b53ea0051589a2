import type { Problem } from '../../../src/model/problems';
import type { Result } from '../../../src/model/result';
import type { CellBlock, Receipt, SheetEdit } from '../../../src/workbook/port';
import { clydeValleyModel } from '../../fixtures/clyde-valley';
import { value } from '../contract';
import type { BookState } from './host/book';
import type { FaultPlan } from './host/faults';
import type { Exchange } from './host/fork';
import { clydeValleyScene, earlierModel, editsFor } from './real-sheets';
import type { Scene } from './scene';
import { everythingIn, ownSheetsIn } from './scene';

/** The writes that are swept: whether they go over the sheets of an earlier one. */
export const SWEPT_WRITES = [
  ['over the sheets of an earlier write', true],
  ['into a workbook without sheets of ours', false],
] as const;

/** What a write met a fault with, from its beginning: `exchanges` are also those of the undo, where the write stood. */
export interface Met {
  readonly stands: 'old' | 'new';
  readonly exchanges: readonly Exchange[];
  /** How many of the exchanges belong to the write. */
  readonly ofWrite: number;
}

/**
 * The write of the four Clyde Valley scenarios, all sheets, through the real client, again and again from the same start:
 * over the sheets of an earlier write, or into a workbook that has none of ours.
 *
 * Keys that are drawn and the clock stand still, so that two writes differ by their faults alone.
 */
export class SweptWrite {
  requests = 0;
  actions = 0;
  /** The exchanges of the write without a fault. */
  clean: readonly Exchange[] = [];
  written = '';

  private constructor(
    private readonly scene: Scene,
    private readonly edits: readonly SheetEdit[],
    private readonly baseline: readonly CellBlock[],
    readonly start: BookState,
    private readonly old: string,
    private readonly own: string,
    /** Styles that a write added stay after an undo: by then a person may have used them. */
    private readonly addsStyles: boolean,
  ) {}

  static async begin(earlier: boolean): Promise<SweptWrite> {
    const scene = clydeValleyScene();
    const { host, workbook } = scene;
    if (earlier) value(await workbook.write(await editsFor(workbook, earlierModel())));
    const edits = await editsFor(workbook, clydeValleyModel());
    if (earlier) {
      const first = withoutStyles(everythingIn(host.book));
      // Styles stay after an undo, so the workbook that is gone back to has them all.
      value(await workbook.undo(value(await workbook.write(edits))));
      expectSame('an undo', withoutStyles(everythingIn(host.book)), first);
    } else await workbook.lastWrite();
    await host.settle();
    const inputs = value(await workbook.outline()).sheets.find(({ ours }) => ours === 'Scenario inputs')?.used;
    const baseline = inputs === undefined ? [] : value(await workbook.read([{ area: inputs }]));
    await host.settle();
    const swept = new SweptWrite(scene, edits, baseline, host.book.copy(), everythingIn(host.book), ownSheetsIn(host.book), !earlier);
    await swept.#writeWithoutFault();
    return swept;
  }

  async #writeWithoutFault(): Promise<void> {
    const { host } = this.scene;
    const { receipt, exchanges } = await this.#write(undefined);
    this.clean = exchanges;
    ({ requests: this.requests, actions: this.actions } = host.counts);
    this.written = everythingIn(host.book);
    await this.#undo(value(receipt), 'a write without a fault');
  }

  /** Writes with this fault, and judges what stands then; where the write stood, undoes it and judges again. */
  async meets(plan: FaultPlan): Promise<Met> {
    const { host } = this.scene;
    const place = JSON.stringify(plan);
    const { receipt, exchanges } = await this.#write(plan);
    if (plan.fault.kind === 'disconnected' && !receipt.ok) return this.#cutOff(place, receipt.problems[0], exchanges);
    host.reconnect();
    this.judge(place, host.book, receipt.ok ? 'new' : 'old');
    if (!receipt.ok) return { stands: 'old', exchanges, ofWrite: exchanges.length };
    const ofUndo = await this.#undo(receipt.value, place, withoutPages);
    const ofWrite = exchanges.filter(wasAnswered);
    return { stands: 'new', exchanges: [...ofWrite, ...ofUndo], ofWrite: ofWrite.length };
  }

  /** The connection was lost for good: what stands is said, and once it is there again a pane can take it back. */
  async #cutOff(place: string, said: Problem, exchanges: readonly Exchange[]): Promise<Met> {
    const { host, workbook } = this.scene;
    this.judgeOwn(place, host.book);
    if (everythingIn(host.book) !== this.old) {
      expect([place, said.code]).toEqual([place, 'write-half-done']);
      expect(said.message).toContain('Projected budgets');
    }
    host.reconnect();
    host.heard = [];
    const last = value(await workbook.lastWrite());
    if (last?.interrupted !== undefined) value(await workbook.undo(last.receipt));
    await host.settle();
    const revert = host.heard;
    host.heard = undefined;
    this.judge(place, host.book, 'old');
    const all = [...exchanges.filter(wasAnswered), ...revert];
    return { stands: 'old', exchanges: all, ofWrite: all.length };
  }

  /** Loses the connection for good. Once it is there again, the next write puts right what stands before it writes. */
  async losesConnection(action: number): Promise<void> {
    const { host, workbook } = this.scene;
    const { receipt } = await this.#write({ at: { action }, fault: { kind: 'disconnected' } });
    expect(receipt.problems.map(({ code }) => code)[0]).toBe('write-half-done');
    host.reconnect();
    const next = await workbook.write(this.edits, { baseline: this.baseline });
    await host.settle();
    expectSame('written after a lost connection', everythingIn(host.book), this.written);
    await this.#undo(value(next), 'a lost connection');
  }

  /** The next write succeeds, and its undo leads back. It goes on from where the last fault left the workbook. */
  async goesThrough(after: string): Promise<void> {
    const { host, workbook } = this.scene;
    const result = await workbook.write(this.edits, { baseline: this.baseline });
    await host.settle();
    expectSame(`written after ${after}`, everythingIn(host.book), this.written);
    await this.#undo(value(result), after);
  }

  /** Where the write failed all is as it was, and of what is kept of it nothing is left; where it stood all is written. */
  judge(place: string, book: BookState, stands: 'old' | 'new'): void {
    this.judgeOwn(place, book);
    expect([place, this.scene.host.notAnswered]).toEqual([place, []]);
    if (stands === 'new') {
      expectSame(place, withoutPages(everythingIn(book)), withoutPages(this.written));
      return;
    }
    expectSame(place, everythingIn(book), this.old);
    expect([place, JSON.stringify(book.xmlParts)]).toEqual([place, JSON.stringify(this.start.xmlParts)]);
  }

  /** The user's own sheets are the same cell by cell, at any time. */
  judgeOwn(place: string, book: BookState): void {
    expect([place, ownSheetsIn(book) === this.own]).toEqual([place, true]);
  }

  async #write(plan: FaultPlan | undefined): Promise<{ receipt: Result<Receipt>; exchanges: readonly Exchange[] }> {
    const { host, workbook } = this.scene;
    host.goBackTo(this.start);
    standStill();
    host.arm(plan);
    host.heard = [];
    const receipt = await workbook.write(this.edits, { baseline: this.baseline });
    await host.settle();
    const exchanges = host.heard;
    host.heard = undefined;
    return { receipt, exchanges };
  }

  async #undo(receipt: Receipt, place: string, lookingAt = (state: string) => state): Promise<readonly Exchange[]> {
    const { host, workbook } = this.scene;
    host.heard = [];
    value(await workbook.undo(receipt));
    await host.settle();
    const exchanges = host.heard;
    host.heard = undefined;
    const looked = (state: string) => lookingAt(this.addsStyles ? withoutStyles(state) : state);
    expectSame(`undone after ${place}`, looked(everythingIn(host.book)), looked(this.old));
    return exchanges;
  }
}

/** Without a connection the library gets no answer. */
function wasAnswered({ answer }: Exchange): boolean {
  return !answer.includes('"statusCode":0');
}

/** From here on keys and times are the same as after every other call. */
function standStill(): void {
  let drawn = 0;
  jest.spyOn(globalThis.crypto, 'randomUUID').mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  });
  jest.setSystemTime(new Date('2026-01-05T10:00:00Z'));
}

/** Of two large texts only the place where they part is told. */
function expectSame(place: string, now: string, wanted: string): void {
  if (now === wanted) return;
  let at = 0;
  while (now[at] === wanted[at]) at += 1;
  expect({ place, around: now.slice(Math.max(0, at - 200), at + 100) }).toEqual({
    place,
    around: wanted.slice(Math.max(0, at - 200), at + 100),
  });
}

function withoutStyles(state: string): string {
  return JSON.stringify(JSON.parse(state, (key, content: unknown) => (key === 'styles' ? undefined : content)));
}

/** Print settings come last and by themselves: a write whose print settings were refused says so and stands. */
function withoutPages(state: string): string {
  return JSON.stringify(JSON.parse(state, (key, content: unknown) => (key === 'page' ? undefined : content)));
}

/** Times of a test file are those that are set; timers run as ever. */
export function clockStandsStill(): void {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  });
  afterAll(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
}
