/** Where a quantity comes to nothing, looked for between two figures. */
export type Solution =
  /** In ascending order. `straight`: the quantity moves in proportion, so that the one answer is exact and not a search. */
  | { readonly kind: 'found'; readonly figures: readonly number[]; readonly straight: boolean }
  /** Every figure gives it, or every one from here to there. */
  | { readonly kind: 'any'; readonly from: number; readonly to: number }
  /** How near it comes: the least and the most that the quantity is over the interval. */
  | { readonly kind: 'none'; readonly least: number; readonly most: number }
  /** The quantity has no figure anywhere. */
  | { readonly kind: 'not quantified' };

/**
 * Steps of the search where the quantity does not move in proportion. Two answers within one step of each other can be missed:
 * measures are made of caps, shares and powers, which turn seldom.
 */
const STEPS = 128;

/** How far from a straight line, as a part of the largest size, the quantity may be and still count as straight: rounding of doubles. */
const STRAIGHT_WITHIN = 1e-11;

/** Every figure between `least` and `most` (both allowed) at which the quantity is nought. */
export function solve(quantityAt: (figure: number) => number, least: number, most: number): Solution {
  const straight = straightAnswer(quantityAt, least, most);
  if (straight !== undefined) return straight;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => least + ((most - least) * step) / STEPS).map((figure) => ({
    figure,
    miss: quantityAt(figure),
  }));
  const known = points.filter(({ miss }) => !Number.isNaN(miss));
  if (known.length === 0) return { kind: 'not quantified' };
  const naughts = known.filter(({ miss }) => miss === 0);
  const [firstNaught, lastNaught] = [naughts[0], naughts.at(-1)];
  if (naughts.length > 2 && firstNaught !== undefined && lastNaught !== undefined) {
    return { kind: 'any', from: firstNaught.figure, to: lastNaught.figure };
  }
  const crossings = known.flatMap((point, index) => {
    const next = known[index + 1];
    return next !== undefined && point.miss * next.miss < 0 ? [halved(quantityAt, point, next.figure)] : [];
  });
  const figures = [...naughts.map(({ figure }) => figure), ...crossings].sort((one, other) => one - other);
  if (figures.length > 0) return { kind: 'found', figures, straight: false };
  const misses = known.map(({ miss }) => miss);
  return { kind: 'none', least: Math.min(...misses), most: Math.max(...misses) };
}

/** The answer where the quantity moves in proportion over the whole interval; undefined where it does not. */
function straightAnswer(quantityAt: (figure: number) => number, least: number, most: number): Solution | undefined {
  const [start, end] = [quantityAt(least), quantityAt(most)];
  const size = Math.max(Math.abs(start), Math.abs(end), 1);
  // Uneven places, so that a step or a cap between them shows.
  const isStraight = [0.0078125, 0.1, 0.23, 0.37, 0.5, 0.61, 0.79, 0.93, 0.9921875].every((part) => {
    const between = quantityAt(least + (most - least) * part);
    return Math.abs(between - (start + (end - start) * part)) <= STRAIGHT_WITHIN * size;
  });
  if (!isStraight) return undefined;
  if (Math.abs(end - start) <= STRAIGHT_WITHIN * size) {
    return Math.abs(start) <= STRAIGHT_WITHIN * size ? { kind: 'any', from: least, to: most } : { kind: 'none', least: start, most: start };
  }
  const figure = least + ((0 - start) / (end - start)) * (most - least);
  return figure < least || figure > most
    ? { kind: 'none', least: Math.min(start, end), most: Math.max(start, end) }
    : { kind: 'found', figures: [figure], straight: true };
}

/** The interval is halved until no double is left between its ends. */
function halved(quantityAt: (figure: number) => number, start: { readonly figure: number; readonly miss: number }, end: number): number {
  let [low, high] = [start.figure, end];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    const miss = quantityAt(middle);
    if (miss === 0) return middle;
    if (miss * start.miss > 0) low = middle;
    else high = middle;
  }
}
