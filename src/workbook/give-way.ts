import type { InPieces } from '../model/in-pieces';

/** Long work stops so often, in milliseconds, to let the page draw and people type: a fifth of what they begin to notice. */
const SLICE = 20;

let began = performance.now();

/**
 * Cuts long work into slices: whoever works asks after each small piece, and waits until others have had their turn where this slice has
 * been long enough. One clock serves all: works that wait for each other share a slice, and would add up to a longer one with a clock each.
 */
export async function giveWay(): Promise<void> {
  if (performance.now() - began < SLICE) return;
  await new Promise((done) => setTimeout(done));
  began = performance.now();
}

/** Does long work whose pieces are told by a generator, with others having their turn between them. */
export async function inSlices<Value>(work: InPieces<Value>): Promise<Value> {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
    await giveWay();
  }
}
