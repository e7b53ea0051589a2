/** Long work that stops after each piece, for whoever runs it to do something else, or to give it up. */
export type InPieces<Made> = Generator<undefined, Made, undefined>;

/** Does such work in one go, for whoever may not be interrupted. */
export function atOnce<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
  }
}
