/**
 * Rows that keep their place when a sheet is written again: what stood there stays there, new rows come after,
 * and a row whose reference is no longer in use stays and says so. A link or a paste never changes its meaning.
 */
export interface KeptRow<Wanted> {
  readonly kind: 'wanted' | 'no longer used' | 'of the user';
  /** The reference; empty on a row of the user's own. */
  readonly ref: string;
  readonly wanted: Wanted | undefined;
  /** Position among the rows that stood there, where it did. */
  readonly stoodAt: number | undefined;
}

/** The order of rows: as they stood (by their references, empty where a row had none), then what is new, in the order wanted. */
export function keepRows<Wanted extends { readonly ref: string }>(
  stood: readonly string[],
  wanted: readonly Wanted[],
  isOurs: (ref: string) => boolean,
): readonly KeptRow<Wanted>[] {
  const byRef = new Map(wanted.map((row) => [row.ref, row]));
  const placed = new Set<string>();
  const kept = stood.map((ref, stoodAt): KeptRow<Wanted> => {
    const row = byRef.get(ref);
    if (row !== undefined && !placed.has(ref)) {
      placed.add(ref);
      return { kind: 'wanted', ref, wanted: row, stoodAt };
    }
    return isOurs(ref)
      ? { kind: 'no longer used', ref, wanted: undefined, stoodAt }
      : { kind: 'of the user', ref: '', wanted: undefined, stoodAt };
  });
  const added = wanted
    .filter((row) => !placed.has(row.ref))
    .map((row): KeptRow<Wanted> => ({ kind: 'wanted', ref: row.ref, wanted: row, stoodAt: undefined }));
  return [...kept, ...added];
}

/** Consecutive numbers joined into runs: 5, 6, 7, 9 gives 5 to 7 and 9 to 9. */
export function runsOf(numbers: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
