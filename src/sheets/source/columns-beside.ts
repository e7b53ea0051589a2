import type { CellBlock } from '../../workbook/port';
import { cellAt, textOf } from '../labels/cell-text';

/** A column beside the amounts whose figures say something of them: how many a row pays for, what is saved on it, at what rate. */
export interface ColumnBeside {
  readonly column: number;
  readonly header: string;
  readonly holds: 'count' | 'saving' | 'rate';
  /** What a count counts, one of them: `FTE`, `place`, `week`. */
  readonly of: string;
}

/** What people count beside money, as a header names one of them. */
const COUNTED: readonly (readonly [string, RegExp])[] = [
  ['FTE', /\bf\.?t\.?es?\b|\bfull[- ]time equivalents?\b/i],
  ['WTE', /\bw\.?t\.?es?\b|\bwhole[- ]time equivalents?\b/i],
  ['post', /\bposts\b/i],
  ['place', /\bplaces\b/i],
  ['bed', /\bbeds\b/i],
  ['client', /\bclients\b/i],
  ['person', /\bpeople\b|\bservice users\b|\bpersons\b/i],
  ['placement', /\bplacements\b/i],
  ['package', /\bpackages\b/i],
  ['week', /\bweeks\b/i],
  ['hour', /\bhours\b/i],
];
const NO_COUNT = /£|%|\bper\b|\bcosts?\b|\brates?\b|\bprices?\b|\bsavings?\b|\bspend\b|\bbudget\b|\bchange\b/i;
const SAVING = /\bsavings?\b/i;
const NO_SAVING = /%|\brates?\b|\bper ?cent(?:age)?\b|\bcumulative\b|\bto date\b|\bafter\b|\bbefore\b/i;
const RATE = /^\s*%\s*$|\brate\b|\bper ?cent(?:age)?\b|\bsaving\s*%|%\s*(?:saving|reduction)\b/i;
/** Headers are short; a sentence that mentions weeks heads something else. */
const LONGEST = 60;

/** The columns beside the one column of amounts, in the same stretch of headers. None where there are several columns of amounts. */
export function columnsBeside(
  headers: CellBlock | undefined,
  header: number | undefined,
  amounts: readonly { readonly column: number }[],
  taken: ReadonlySet<number>,
): readonly ColumnBeside[] {
  const [only, ...others] = amounts;
  if (only === undefined || others.length > 0 || headers === undefined || header === undefined) return [];
  const nameOf = (column: number): string =>
    textOf(cellAt(headers, header, column))
      .replace(/\s+/g, ' ')
      .trim();
  const lastColumn = headers.area.column + headers.area.columns - 1;
  let first = only.column;
  while (first > headers.area.column && nameOf(first - 1) !== '') first--;
  let last = only.column;
  while (last < lastColumn && nameOf(last + 1) !== '') last++;
  const found: ColumnBeside[] = [];
  for (let column = first; column <= last; column++) {
    if (column === only.column || taken.has(column)) continue;
    const name = nameOf(column);
    const what = name.length > LONGEST ? undefined : holdsOf(name);
    if (what !== undefined) found.push({ column, header: name, ...what });
  }
  return found;
}

function holdsOf(name: string): Pick<ColumnBeside, 'holds' | 'of'> | undefined {
  if (SAVING.test(name) && !NO_SAVING.test(name)) return { holds: 'saving', of: '' };
  if (RATE.test(name)) return { holds: 'rate', of: '' };
  if (NO_COUNT.test(name)) return undefined;
  const counted = COUNTED.find(([, words]) => words.test(name));
  return counted === undefined ? undefined : { holds: 'count', of: counted[0] };
}
