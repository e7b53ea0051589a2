/**
 * The name nearest to one that is not there, for a message to offer; an empty text where none is near. It is only ever offered:
 * nothing is matched by likeness. Near is at most a third of the letters changed (Levenshtein), or all the words of one in the other.
 */
export function nearestName(given: string, names: Iterable<string>): string {
  const wanted = folded(given);
  let best = '';
  let least = Infinity;
  for (const name of names) {
    const other = folded(name);
    const distance = sharesWords(wanted, other) ? 0.5 : editDistance(wanted, other, Math.floor(Math.max(wanted.length, other.length) / 3));
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Bury" and "Bury MBC": every word of the shorter name stands in the longer. */
function sharesWords(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const [few, many] = one.length <= other.length ? [one.split(' '), other.split(' ')] : [other.split(' '), one.split(' ')];
  return few.every((word) => many.includes(word));
}

/** Letters to change, add or drop to make one text of the other; Infinity beyond `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  const distance = previous[other.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}
