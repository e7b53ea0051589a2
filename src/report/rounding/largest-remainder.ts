/** A part of a whole, in steps of the last printed digit; `name` breaks ties last. */
export interface RealPart {
  readonly steps: number;
  readonly name: string;
}

/**
 * Rounds the parts of a whole so that they make the whole exactly, each to one of its two neighbours, in whole steps.
 * The largest remainders are rounded up; of equal ones the largest part that moves away from nought, then the first name. Signs make no difference: a whole
 * below nought is shared out as its mirror image.
 * Undefined where no such rounding exists, because the parts do not add up to the whole before rounding either.
 */
export function largestRemainder(whole: number, parts: readonly RealPart[]): readonly number[] | undefined {
  const mirrored = whole < 0;
  const steps = parts.map((part) => (mirrored ? -part.steps : part.steps));
  const floors = steps.map(Math.floor);
  const missing = (mirrored ? -whole : whole) - floors.reduce((sum, floor) => sum + floor, 0);
  const raisable = parts.flatMap((part, index) => {
    const remainder = (steps[index] ?? 0) - (floors[index] ?? 0);
    return remainder > 0 ? [{ index, remainder, sign: Math.sign(steps[index] ?? 0), size: Math.abs(part.steps), name: part.name }] : [];
  });
  if (missing < 0 || missing > raisable.length) return undefined;
  raisable.sort(
    (one, other) => other.remainder - one.remainder || other.sign - one.sign || other.size - one.size || (one.name < other.name ? -1 : 1),
  );
  const raised = new Set(raisable.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor) * (mirrored ? -1 : 1) + 0);
}
