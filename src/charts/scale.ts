/** Steps of an axis that people count in: 1, 2 or 5 times a power of ten, about `wanted` of them. */
export function ticks(least: number, most: number, wanted = 5): readonly number[] {
  const range = most - least;
  if (!(range > 0)) return [least];
  const step = countingStep(range / wanted);
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** 1, 2, 5 or 10 times the power of ten, the first that is no smaller. */
export function countingStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least * (1 - 1e-9)) ?? 10 * power;
}

/** Where an axis begins: at nought, or below the lowest point where changes would otherwise be too small to see. Never above nought without need. */
export function axisStart(points: readonly number[]): number {
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  const range = highest - lowest;
  if (!Number.isFinite(range) || range === 0 || range > lowest / 3) return Math.min(0, lowest);
  const step = 10 ** Math.floor(Math.log10(range)) / 2;
  return Math.max(0, Math.floor((lowest - range) / step) * step);
}
