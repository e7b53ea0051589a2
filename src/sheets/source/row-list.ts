import { LAST_ROW } from '../../formula/address';

/** The first and last row of a stretch. */
export interface RowStretch {
  readonly first: number;
  readonly last: number;
}

/** The first and last row of `"8:452"`, or undefined where the text is none or runs backwards. */
export function parseRows(rows: string): RowStretch | undefined {
  const ends = /^\s*(\d{1,7})\s*(?:[:-]\s*(\d{1,7}))?\s*$/.exec(rows);
  if (ends?.[1] === undefined) return undefined;
  const first = Number(ends[1]);
  const last = Number(ends[2] ?? ends[1]);
  return first >= 1 && last >= first && last <= LAST_ROW ? { first, last } : undefined;
}

/** The stretches of `"20, 34:36"`, or undefined where one of them is none. */
export function parseRowList(rows: string): readonly RowStretch[] | undefined {
  const stretches = rows.split(/[,;]/).map(parseRows);
  return stretches.every((each) => each !== undefined) ? stretches : undefined;
}

export function includesRow(stretches: readonly RowStretch[], row: number): boolean {
  return stretches.some(({ first, last }) => row >= first && row <= last);
}
/** `"20, 34:36"` of rows in any order, each once. */
export function formatRowList(rows: Iterable<number>): string {
  const stretches: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = stretches.at(-1);
    if (last !== undefined && last.last === row - 1) last.last = row;
    else stretches.push({ first: row, last: row });
  }
  return stretches.map(({ first, last }) => (first === last ? String(first) : `${first}:${last}`)).join(', ');
}
