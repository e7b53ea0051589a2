import { changedSinceRead } from '../../workbook/changed-since-read';
import type { CellBlock } from '../../workbook/port';
import { Refusal } from './faults';

type Baseline = Pick<CellBlock, 'area' | 'values'>;

/** Refuses where any cell reads differently from when it was read for the plan, naming the first such cell. */
export function refuseWhereChanged(baseline: readonly Baseline[], now: readonly CellBlock[]): void {
  for (const [index, read] of baseline.entries()) {
    const changed = changedSinceRead(read, now[index]);
    if (changed !== undefined) throw new Refusal(changed);
  }
}
