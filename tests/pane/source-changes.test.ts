import { atOnce } from '../../src/model/in-pieces';
import { readGrid } from '../sheets/grid';
import { sourceChanges } from '../../src/pane/session/source-changes';
import type { SourceChange } from '../../src/pane/session/state';

type Row = readonly [string, number | string];

async function linesOf(rows: readonly Row[]) {
  const source = {
    header: 1,
    authority: 'A',
    amounts: 'B',
    amountHeaderIs: 'none',
    fixed: { year: '2017/18', service: 'Care' },
    unit: '£',
  } as const;
  const read = await readGrid([['Council', 'Spend'], ...rows], source);
  if (!read.ok) throw new Error(read.problems[0].message);
  return { lines: [read.value.spend] };
}

async function changes(...states: readonly (readonly Row[])[]): Promise<readonly SourceChange[]> {
  const [first = [], ...others] = states;
  let before = { ...(await linesOf(first)), changes: [] as readonly SourceChange[] };
  for (const state of others) {
    const now = await linesOf(state);
    before = { ...now, changes: atOnce(sourceChanges(before, now)) };
  }
  return before.changes;
}

const told = (each: readonly SourceChange[]) => each.map(({ cell, label, was, now }) => [cell.row, label, was, now]);
const base: readonly Row[] = [
  ['Bolton', 100],
  ['Bury', 200],
  ['Wigan', 300],
];

describe('what changed since it was confirmed', () => {
  test('a figure: was and now, from the first was; one that went back is no change', async () => {
    const with205: readonly Row[] = [
      ['Bolton', 100],
      ['Bury', 205],
      ['Wigan', 300],
    ];
    const with210: readonly Row[] = [
      ['Bolton', 100],
      ['Bury', 210],
      ['Wigan', 300],
    ];
    expect(told(await changes(base, with205, with210))).toEqual([[3, 'Bury, Care', 200, 210]]);
    expect(await changes(base, with205, base)).toEqual([]);
  });

  test('a row put in between is one line that came, and moves no other', async () => {
    const more: readonly Row[] = [
      ['Bolton', 100],
      ['Oldham', 50],
      ['Bury', 200],
      ['Wigan', 300],
    ];
    expect(told(await changes(base, more))).toEqual([[3, 'Oldham, Care', undefined, 50]]);
    expect(told(await changes(base, more, more))).toEqual([[3, 'Oldham, Care', undefined, 50]]);
    expect(await changes(base, more, base)).toEqual([]);
  });

  test('a row taken out is one line that went, told until it comes back', async () => {
    const fewer: readonly Row[] = [
      ['Bolton', 100],
      ['Wigan', 300],
    ];
    expect(told(await changes(base, fewer))).toEqual([[3, 'Bury, Care', 200, undefined]]);
    expect(told(await changes(base, fewer, fewer))).toEqual([[3, 'Bury, Care', 200, undefined]]);
    expect(await changes(base, fewer, base)).toEqual([]);
  });

  test('rows in another order are no change', async () => {
    expect(await changes(base, [...base].reverse())).toEqual([]);
  });

  test('of several payments of one name, those of the same amount are the same', async () => {
    const payments: readonly Row[] = [
      ['Bolton', 10],
      ['Bolton', 20],
      ['Bolton', 30],
    ];
    expect(told(await changes(payments, [['Bolton', 5], ...payments]))).toEqual([[2, 'Bolton, Care', undefined, 5]]);
    expect(
      told(
        await changes(payments, [
          ['Bolton', 10],
          ['Bolton', 30],
        ]),
      ),
    ).toEqual([[3, 'Bolton, Care', 20, undefined]]);
  });

  test('a figure that is not quantified any more', async () => {
    expect(
      told(
        await changes(base, [
          ['Bolton', 100],
          ['Bury', '..'],
          ['Wigan', 300],
        ]),
      ),
    ).toEqual([[3, 'Bury, Care', 200, NaN]]);
  });
});
