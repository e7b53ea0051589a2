import type { Explanation, TotalCheck } from './reading';

/** A row with its amount in the total's column, and whether it was added. */
export interface RowAmount {
  readonly row: number;
  readonly value: number;
  readonly added: boolean;
}

/**
 * The one row that would make a total cast: left out or added twice, with the wrong sign, with two digits changed over, or with
 * a first digit lost. Where several rows would in the same way, the one among them that is `apart` from the others for another reason.
 * Undefined where no row would, or more than one.
 */
export function explainTotal(
  check: TotalCheck,
  rows: readonly RowAmount[],
  apart: ReadonlySet<number> = new Set(),
): Explanation | undefined {
  const gap = check.difference;
  const slack = Math.max(1e-4, (check.highest - check.lowest) / 2);
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= slack;
  const added = rows.filter((each) => each.added && each.value !== 0);
  const swapped = (value: number): number | undefined => digitsSwapped(value).find((other) => near(other - value, gap));
  const ways: readonly Way[] = [
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
      explains: (value) => swapped(value) !== undefined,
      instead: swapped,
    },
    {
      how: 'it may have lost its first digit',
      rows: added,
      explains: (value) => firstDigitLost(value, gap, slack) !== undefined,
      instead: (value) => firstDigitLost(value, gap, slack),
    },
  ];
  for (const way of ways) {
    const found = way.rows.filter((each) => way.explains(each.value));
    if (found.length === 0) continue;
    const only = onlyOne(found) ?? onlyOne(found.filter(({ row }) => apart.has(row)));
    return only === undefined ? undefined : explanation(check, way, only);
  }
  return undefined;
}

interface Way {
  readonly how: string;
  readonly rows: readonly RowAmount[];
  readonly explains: (value: number) => boolean;
  /** The figure that was meant, where the row is misprinted. */
  readonly instead?: (value: number) => number | undefined;
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function explanation(check: TotalCheck, way: Way, { row, value }: RowAmount): Explanation {
  const meant = way.instead?.(value);
  const instead = meant === undefined ? {} : { instead: { value: meant, apart: check.difference - (meant - value) } };
  return { row, column: check.column, how: way.how, ...instead };
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

/** The figure with a digit put before it that makes the total cast within the slack, or undefined. */
function firstDigitLost(value: number, gap: number, slack: number): number | undefined {
  const place = 10 ** Math.max(1, String(Math.trunc(Math.abs(value))).length);
  const digit = Math.round(gap / place);
  const fits =
    Math.abs(digit) >= 1 && Math.abs(digit) <= 9 && Math.sign(gap) === Math.sign(value) && Math.abs(gap - digit * place) <= slack;
  return fits ? value + digit * place : undefined;
}
