/** One way of doing a case's work. What it gives is looked at by the case, so that no figure of the table is of wrong work. */
export interface Way<Answer> {
  readonly name: string;
  readonly run: () => Answer | Promise<Answer>;
}

/** Milliseconds of each way, in the order given. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** How many times each way is run, after one run that only warms up. */
export const TIMES = 7;

/** Milliseconds that this process has had of the processor: what else a shared machine does is not in them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * Runs the ways in turn, again and again, so that what else the machine does falls on all of them alike, and takes the median of each.
 */
export async function measure<Answer>(
  ways: readonly Way<Answer>[],
  times = TIMES,
  clock: () => number = processorTime,
): Promise<readonly Measured[]> {
  const taken = ways.map((): number[] => []);
  for (let turn = 0; turn <= times; turn += 1) {
    for (const [index, way] of ways.entries()) {
      const start = clock();
      await way.run();
      const milliseconds = clock() - start;
      if (turn > 0) taken[index]?.push(milliseconds);
    }
  }
  return ways.map(({ name }, index) => summary(name, taken[index] ?? []));
}

/** The middle, the shortest and the longest of the times taken. */
export function summary(name: string, taken: readonly number[]): Measured {
  const sorted = [...taken].sort((one, other) => one - other);
  return { name, median: at(sorted, 0.5), least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

/** The figure below which this share of the sorted figures lies. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
