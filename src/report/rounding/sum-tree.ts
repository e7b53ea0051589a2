import type { Sum } from './sums';

/** A figure of a table within the sums that take it in: a total over its parts, which may be totals themselves. */
export interface SumNode {
  readonly at: number;
  /** How it counts in the sum at the top. */
  readonly sign: 1 | -1;
  readonly parts: readonly SumNode[];
}

/**
 * The sums as trees, one for each figure that is a part of no other, over the given positions. A figure that is a part of two sums stands
 * in the first alone: the second is looked at after rounding, and said where it does not add up.
 */
export function sumTrees(positions: readonly number[], sums: readonly Sum[]): readonly SumNode[] {
  const taken = new Set<number>();
  const byTotal = new Map<number, Sum>();
  for (const sum of sums) {
    if (byTotal.has(sum.total) || sum.parts.some(({ at }) => taken.has(at))) continue;
    byTotal.set(sum.total, sum);
    for (const { at } of sum.parts) taken.add(at);
  }
  const node = (at: number, sign: 1 | -1): SumNode => ({
    at,
    sign,
    parts: byTotal.get(at)?.parts.map((part) => node(part.at, sign * part.sign === 1 ? 1 : -1)) ?? [],
  });
  return positions.filter((at) => !taken.has(at)).map((at) => node(at, 1));
}
