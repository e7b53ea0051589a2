import type { BookState } from './host/book';
import type { Fault } from './host/faults';
import type { Exchange } from './host/fork';
import { Fork } from './host/fork';
import { sameBook } from './host/same-book';
import { cleansUp } from './host/wire';
import type { Met, SweptWrite } from './swept-write';

/** What the add-in did after a fault at some request, recorded through the real client. */
interface Sequel extends Pick<Met, 'stands'> {
  readonly exchanges: readonly Exchange[];
  /** How many of them belong to the write; those after are of its undo. */
  readonly ofWrite: number;
}

/** The sequels to faults at one request. The first exchanges after a fault tell which one it is. */
interface Sequels {
  readonly opening: readonly Exchange[];
  readonly byAnswers: Map<string, Sequel>;
}

/**
 * Fails a write at every action, without writing anew for each.
 *
 * The add-in is a function of the answers that it gets: same answers, same requests. So a fork of the test host's workbook is
 * led through the write action by action. From the state before each one the requests that the add-in sends after a fault
 * there are carried out, as recorded through the real client, each answer is compared with the recorded one, and from where
 * the state is the recorded one too, all goes on as it did there. Where an answer is another one, the whole write is made through the
 * real client, with the fault at this action, and recorded.
 */
export class EveryAction {
  readonly counts = { actions: 0, states: 0, throughTheClient: 0 };
  readonly #sequels = new Map<number, Sequels>();

  constructor(
    private readonly write: SweptWrite,
    private readonly fault: Fault,
    /** One action in so many is written through the real client as well, to see that it goes as foretold. */
    private readonly oneIn: number,
  ) {}

  async sweep(): Promise<void> {
    const fork = new Fork(this.write.start, this.write.clean[0]?.rangesBefore);
    for (const [number, exchange] of this.write.clean.entries()) {
      for (const { index, state, isNew } of fork.statesWithin(exchange.request)) {
        const action = exchange.actionsBefore + index + 1;
        this.counts.actions += 1;
        const sequel = isNew ? this.#foretold(number, state, action) : 'as before';
        if (isNew) this.counts.states += 1;
        if (sequel === undefined) this.#remember(number, state, await this.#writtenAt(action, number));
        else if (action % this.oneIn === 0) await this.#confirm(action, number, state);
      }
      expect([number, sameBook(fork.book, exchange.after)]).toEqual([number, true]);
    }
  }

  /** Follows what the add-in does after a fault in this state. Undefined where it was not recorded yet. */
  #foretold(number: number, state: BookState, action: number): Sequel | undefined {
    const sequels = this.#sequels.get(number);
    const sequel = sequels?.byAnswers.get(answersOf(sequels.opening, state));
    if (sequel === undefined) return undefined;
    const { exchanges, ofWrite, stands } = sequel;
    const place = this.#place(action);
    const fork = new Fork(state, exchanges[0]?.rangesBefore);
    this.write.judgeOwn(place, fork.book);
    if (ofWrite === 0) this.write.judge(place, fork.book, stands);
    for (const [index, { request, answer, after }] of exchanges.entries()) {
      if (fork.answer(request) !== answer) return undefined;
      if (index + 1 === ofWrite && stands === 'new') this.write.judge(place, fork.book, stands);
      if (index + 1 >= ofWrite || stands === 'old') if (sameBook(fork.book, after)) return sequel;
    }
    this.write.judge(place, fork.book, 'old');
    return sequel;
  }

  /** The whole write through the real client, with the fault here; `number` says which request it is to meet. */
  async #writtenAt(action: number, number: number): Promise<Sequel> {
    const met = await this.write.meets({ at: { action }, fault: this.fault });
    this.counts.throughTheClient += 1;
    if (this.counts.throughTheClient % LET_THROUGH_AFTER === 1 && met.stands === 'old') await this.write.goesThrough(this.#place(action));
    return { stands: met.stands, exchanges: met.exchanges.slice(number + 1), ofWrite: met.ofWrite - number - 1 };
  }

  #remember(number: number, state: BookState, sequel: Sequel): void {
    const sequels = this.#sequels.get(number) ?? { opening: openingOf(sequel.exchanges), byAnswers: new Map<string, Sequel>() };
    sequels.byAnswers.set(answersOf(sequels.opening, state), sequel);
    this.#sequels.set(number, sequels);
  }

  async #confirm(action: number, number: number, state: BookState): Promise<void> {
    const sequels = this.#sequels.get(number);
    const foretold = sequels?.byAnswers.get(answersOf(sequels.opening, state));
    const { exchanges, stands } = await this.#writtenAt(action, number);
    expect([this.#place(action), stands, askedFor(exchanges)]).toEqual([
      this.#place(action),
      foretold?.stands,
      askedFor(foretold?.exchanges ?? []),
    ]);
  }

  #place(action: number): string {
    return JSON.stringify({ at: { action }, fault: this.fault });
  }
}

const LET_THROUGH_AFTER = 10;

/** From the fault to the first request that is no mere cleaning up. */
function openingOf(exchanges: readonly Exchange[]): readonly Exchange[] {
  const first = exchanges.findIndex(({ request }) => request.actions.some(({ ActionType }) => ActionType === 2));
  return exchanges.slice(0, first + 1);
}

function answersOf(opening: readonly Exchange[], state: BookState): string {
  const fork = new Fork(state, opening[0]?.rangesBefore);
  return opening.map(({ request }) => fork.answer(request)).join('\n');
}

/** What is asked for, without the numbers that the library gives to its objects, and without letting go of ranges. */
function askedFor(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges
    .filter(({ request }) => !cleansUp(request))
    .map(({ request }) =>
      request.actions
        .filter(({ Name }) => Name !== '_RemoveReference')
        .map(({ ActionType, Name, ArgumentInfo }) => `${String(ActionType)} ${Name} ${JSON.stringify(ArgumentInfo?.Arguments ?? [])}`)
        .join('\n'),
    );
}
