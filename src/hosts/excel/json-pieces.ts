/** Lists longer than this are taken for rows, and told so many at once. */
const ROWS_AT_ONCE = 200;

/** The JSON of plain data, piece by piece, for whoever does something else in between. Joined, it is what JSON.stringify gives. */
export function* jsonPieces(value: unknown): Generator<string, void, undefined> {
  if (Array.isArray(value)) {
    yield* listPieces(value);
  } else if (typeof value === 'object' && value !== null) {
    let comma = '';
    yield '{';
    for (const [key, each] of Object.entries(value)) {
      // As in JSON.stringify: what is undefined is not there.
      if (each === undefined) continue;
      yield `${comma}${JSON.stringify(key)}:`;
      yield* jsonPieces(each);
      comma = ',';
    }
    yield '}';
  } else {
    yield JSON.stringify(value ?? null);
  }
}

function* listPieces(list: readonly unknown[]): Generator<string, void, undefined> {
  if (list.length <= ROWS_AT_ONCE) {
    let comma = '';
    yield '[';
    for (const each of list) {
      yield comma;
      yield* jsonPieces(each);
      comma = ',';
    }
    yield ']';
    return;
  }
  for (let first = 0; first < list.length; first += ROWS_AT_ONCE) {
    const rows = JSON.stringify(list.slice(first, first + ROWS_AT_ONCE));
    yield `${first === 0 ? '[' : ','}${rows.slice(1, -1)}`;
  }
  yield ']';
}
