import { same } from '../../model/same';

/** What the pane, the sheet and both of them last held, row by row and value by value. */

export interface Row {
  readonly ref: string;
}

export function differingRows<T extends Row>(one: readonly T[], other: readonly T[], differences: (mine: T, theirs: T) => number): number {
  const onlyThere = other.filter((each) => byRef(one, each.ref) === undefined).length;
  return one.reduce((count, mine) => {
    const theirs = byRef(other, mine.ref);
    return count + (theirs === undefined ? 1 : differences(mine, theirs));
  }, onlyThere);
}

/** Rows that one side added stay; rows that the sheet lost go, unless they were changed here since. */
export function mergeRows<T extends Row>(
  last: readonly T[],
  here: readonly T[],
  onSheet: readonly T[],
  both: (was: T, mine: T, theirs: T) => T,
): T[] {
  const merged = here.flatMap((mine) => {
    const was = byRef(last, mine.ref);
    const theirs = byRef(onSheet, mine.ref);
    if (theirs !== undefined) return [both(was ?? theirs, mine, theirs)];
    return was === undefined || !same(mine, was) ? [mine] : [];
  });
  const addedThere = onSheet.filter((each) => byRef(here, each.ref) === undefined && byRef(last, each.ref) === undefined);
  return [...merged, ...addedThere];
}

/** Whose value stands: the side that changed it; the pane's where both did, and then it is a clash. */
export function decide<T>(was: T, here: T, there: T): 'here' | 'there' | 'clash' {
  if (same(here, there) || same(here, was)) return 'there';
  return same(there, was) ? 'here' : 'clash';
}

export function byRef<T extends Row>(rows: readonly T[], ref: string): T | undefined {
  return rows.find((each) => each.ref === ref);
}
