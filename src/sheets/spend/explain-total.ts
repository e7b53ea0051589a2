import type { Explanation, TotalCheck } from './reading';

/** A row with its amount in the total's column, and whether it was added. */
export interface RowAmount {
  readonly row: number;
  readonly value: number;
  readonly added: boolean;
}

/**
 * The one row that would make a total cast: left out or added twice, with the wrong sign, with two digits changed over, or with
 * a first digit lost. Undefined where no row would, or more than one would in the same way.
 */
export function explainTotal(check: TotalCheck, rows: readonly RowAmount[]): Explanation | undefined {
  const gap = check.difference;
  const slack = Math.max(1e-4, (check.highest - check.lowest) / 2);
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= slack;
  const added = rows.filter((each) => each.added && each.value !== 0);
  const ways: readonly { readonly how: string; readonly rows: readonly RowAmount[]; readonly explains: (value: number) => boolean }[] = [
    {
      how: 'it is not among the rows that were added',
      rows: rows.filter((each) => !each.added && each.value !== 0),
      explains: (value) => near(value, gap),
    },
    { how: 'the total does not count it', rows: added, explains: (value) => near(-value, gap) },
    { how: 'the total counts it twice', rows: added, explains: (value) => near(value, gap) },
    { how: 'the total takes it with the other sign', rows: added, explains: (value) => near(-2 * value, gap) },
    {
      how: 'two of its digits may be changed over',
      rows: added,
      explains: (value) => digitsSwapped(value).some((other) => near(other - value, gap)),
    },
    { how: 'it may have lost its first digit', rows: added, explains: (value) => firstDigitLost(value, gap, slack) },
  ];
  for (const way of ways) {
    const found = way.rows.filter((each) => way.explains(each.value));
    const [only, ...others] = found;
    if (only === undefined) continue;
    return others.length === 0 ? { row: only.row, column: check.column, how: way.how } : undefined;
  }
  return undefined;
}

function digitsSwapped(value: number): number[] {
  const digits = String(Math.abs(value));
  const sign = Math.sign(value);
  const swapped: number[] = [];
  for (let index = 0; index + 1 < digits.length; index++) {
    const other = Number(digits.slice(0, index) + (digits[index + 1] ?? '') + (digits[index] ?? '') + digits.slice(index + 2));
    if (!Number.isNaN(other) && other !== Math.abs(value)) swapped.push(sign * other);
  }
  return swapped;
}

function firstDigitLost(value: number, gap: number, slack: number): boolean {
  const place = 10 ** Math.max(1, String(Math.trunc(Math.abs(value))).length);
  const digit = Math.round(gap / place);
  return Math.abs(digit) >= 1 && Math.abs(digit) <= 9 && Math.sign(gap) === Math.sign(value) && Math.abs(gap - digit * place) <= slack;
}
