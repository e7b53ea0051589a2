import type { CellValue } from '../../../src/workbook/port';
import type { SpendReading } from '../../../src/sheets/spend/reading';
import { codes, listed, readGrid } from '../grid';
import type { Grid } from '../grid';

const source = {
  header: 1,
  authority: 'A',
  amounts: 'B',
  amountHeaderIs: 'none',
  fixed: { year: '2017/18', service: 'Care' },
  unit: '£ thousand',
} as const;

async function reading(
  rows: Grid['rows'] | Grid,
  more: object = {},
): Promise<{ spend: SpendReading; codes: readonly string[]; names: readonly string[] }> {
  const read = await readGrid(rows, { ...source, ...more });
  if (!read.ok) throw new Error(read.problems.map((each) => each.message).join('\n'));
  return { spend: read.value.spend, codes: codes(read), names: listed(read).map(([name]) => name) };
}

const boroughs: CellValue[][] = [
  ['Council', 'Spend'],
  ['Bolton', 71_227],
  ['Bury', 53_148],
  ['Wigan', 79_329],
];

describe('rows about which a person decided', () => {
  test('a row that is said to be a total is checked and not added, and one that is said to be a line is added', async () => {
    const rows = [...boroughs, ['Greater Manchester', 203_704], ['Total Care Ltd', 5]];
    const asFound = await reading(rows);
    expect(asFound.names).toContain('Greater Manchester');
    const { spend, names } = await reading(rows, { totalRows: '5', lineRows: '6' });
    expect(names).toEqual(['Bolton', 'Bury', 'Wigan', 'Total Care Ltd']);
    expect(spend.checks.map(({ row, verdict }) => [row, verdict])).toEqual([[5, 'casts']]);
    const named = await reading(rows, { rows: '2:5', totalRows: '5' });
    expect(named.names).toEqual(['Bolton', 'Bury', 'Wigan']);
  });
});

describe('rows that are no lines', () => {
  test('a total, a nation, classes, notes and a row of amounts without a name are left out, and each kind is said', async () => {
    const { spend, names } = await reading([
      ...boroughs,
      [null, null],
      ['ENGLAND', 203_704],
      ['CLASS BREAKDOWN', null],
      ['METROPOLITAN DISTRICTS', 203_704],
      ['Something regional', 12],
      ['Source: returns', 9],
      [null, 5],
      ['(a) Revised', null],
    ]);
    expect(names).toEqual(['Bolton', 'Bury', 'Wigan']);
    expect(spend.leftOut.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '6 whole',
      '7 class',
      '8 class',
      '9 class',
      '10 note',
      '11 no name',
      '12 note',
    ]);
    expect(spend.checks).toEqual([expect.objectContaining({ row: 6, verdict: 'casts', ofAll: true, computed: 203_704, lines: 3 })]);
  });

  test('all rows are lines where the source names the rows', async () => {
    const { names, codes: said } = await reading([...boroughs, ['ENGLAND', 203_704]], { rows: '2:5' });
    expect(names).toEqual(['Bolton', 'Bury', 'Wigan', 'ENGLAND']);
    expect(said).toEqual([]);
  });

  test('even then, an amount without a name is nobody’s line', async () => {
    const { names, spend } = await reading([...boroughs, [null, 5]], { rows: '2:5' });
    expect(names).toEqual(['Bolton', 'Bury', 'Wigan']);
    expect(spend.leftOut).toMatchObject([{ row: 5, why: 'no name' }]);
  });

  test('a heading, a missing figure under a name, and a name with no figure are told apart', async () => {
    const { names, spend } = await reading([
      ['Council', 'Spend'],
      ['North', null],
      ['Bolton', 1],
      ['Bury', '..'],
      ['South', null],
      ['Bolton', null],
    ]);
    expect(names).toEqual(['Bolton', 'Bury', 'Bolton']);
    expect(spend.leftOut.map(({ label, why }) => `${label} ${why}`)).toEqual(['North heading', 'South heading']);
  });

  test('“of which” rows repeat part of the row above', async () => {
    const { names } = await reading([
      ['Council', 'Spend'],
      ['Bury', 10],
      ['of which: agency', 3],
      ['Bolton', 10],
      ['of which:', null],
      ['  agency', 2],
      ['  permanent', 8],
      ['Wigan', 1],
    ]);
    expect(names).toEqual(['Bury', 'Bolton', 'Wigan']);
  });

  test('a second table with the same header ends the first', async () => {
    const { names, codes: said } = await reading([...boroughs, ['Class', 'Spend'], ['Shire', 5]]);
    expect(names).toEqual(['Bolton', 'Bury', 'Wigan']);
    expect(said).toEqual(['second-table-left-out']);
  });

  test('rows and columns that a person hid are left out and said, and can be let in', async () => {
    const grid = { rows: boroughs, hiddenRows: [3] };
    expect((await reading(grid)).names).toEqual(['Bolton', 'Wigan']);
    expect((await reading(grid)).codes).toEqual(['hidden-rows-left-out']);
    expect((await reading(grid, { hidden: true })).names).toEqual(['Bolton', 'Bury', 'Wigan']);
    expect((await reading(grid, { rows: '2:4' })).codes).toEqual(['hidden-rows-read']);
  });

  test('an unnamed row that is the sum of those above is a total', async () => {
    const { spend, names } = await reading([...boroughs, [null, 203_704]]);
    expect(names).toHaveLength(3);
    expect(spend.checks).toEqual([expect.objectContaining({ row: 5, verdict: 'casts' })]);
  });
});

describe('a printed total', () => {
  test('covers the rows since the total before it, or several, or all: nested totals cast each for itself', async () => {
    const { spend, names } = await reading([
      ['Council', 'Spend'],
      ['A', 10],
      ['B', 20],
      ['Subtotal', 30],
      ['C', 5],
      ['Total of both', 35],
      ['D', 100],
      ['E', 1],
      ['Subtotal', 101],
      ['Grand total', 136],
    ]);
    expect(names).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(spend.checks.map(({ verdict, computed }) => `${verdict} ${computed}`)).toEqual([
      'casts 30',
      'casts 35',
      'casts 101',
      'casts 136',
    ]);
  });

  test('may be the sum of the totals right above it, one of which has no rows of its own', async () => {
    const { spend } = await reading([
      ['Council', 'Spend'],
      ['A', 10],
      ['B', 20],
      ['Total P1', 30],
      ['Total P2', 7],
      ['Total P1 + P2', 37],
    ]);
    expect(spend.checks.at(-1)).toMatchObject({ row: 6, verdict: 'casts', computed: 37 });
  });

  test('of rounded rows casts within rounding, and the interval is stated', async () => {
    const { spend, codes: said } = await reading([
      ['Council', 'Spend'],
      ['A', 10.1],
      ['B', 20.1],
      ['Total', 30.3],
    ]);
    expect(spend.checks[0]).toMatchObject({ verdict: 'casts within rounding', computed: 30.200000000000003 });
    expect(spend.checks[0]!.lowest).toBeCloseTo(30.05);
    expect(spend.checks[0]!.highest).toBeCloseTo(30.35);
    expect(said).toEqual(['rows-left-out', 'total-casts-within-rounding']);
  });

  test('of pounds and pence has nothing to round', async () => {
    const { spend } = await reading(
      [
        ['Council', 'Spend'],
        ['A', 10.11],
        ['B', 20.12],
        ['Total', 30.24],
      ],
      { unit: '£' },
    );
    expect(spend.checks[0]).toMatchObject({ verdict: 'does not cast' });
    expect(spend.checks[0]!.difference).toBeCloseTo(0.01);
  });

  test('that does not cast says by how much in pounds, and both figures', async () => {
    const read = await readGrid([...boroughs, ['ENGLAND', 464_341]], source);
    expect(read.problems.at(-1)).toMatchObject({
      code: 'total-does-not-cast',
      severity: 'warning',
      where: 'Spend!B5',
      message: '“ENGLAND” does not add up by £260,637,000: the rows make £203,704,000, the total as printed is £464,341,000.',
    });
  });

  test.each([
    [
      'a row that was not added',
      [
        ['A', 10_000],
        ['B', 20_000],
        [null, 5_500],
        ['C', 700],
        ['Total', 36_200],
      ],
      4,
    ],
    [
      'a row that the total does not count',
      [
        ['A', 10_000],
        ['B', 20_000],
        ['C', 700],
        ['Total', 30_000],
      ],
      4,
    ],
    [
      'a row with the other sign',
      [
        ['A', 10_000],
        ['B', 20_000],
        ['C', -700],
        ['Total', 30_700],
      ],
      4,
    ],
    [
      'two digits changed over',
      [
        ['A', 10_000],
        ['B', 21_000],
        ['C', 730],
        ['Total', 31_370],
      ],
      4,
    ],
    [
      'a first digit lost',
      [
        ['A', 10_000],
        ['B', 205],
        ['C', 77_000],
        ['Total', 88_205],
      ],
      3,
    ],
  ])('points at the one row that would explain it: %s', async (_what, rows, row) => {
    const { spend } = await reading([['Council', 'Spend'], ...(rows as CellValue[][])]);
    expect(spend.checks.at(-1)).toMatchObject({ verdict: 'does not cast', explainedBy: { row } });
  });

  test('points at none where two rows would explain it', async () => {
    const { spend } = await reading([
      ['Council', 'Spend'],
      ['A', 700],
      ['B', 20_000],
      ['C', 700],
      ['Total', 20_700],
    ]);
    expect(spend.checks[0]!.explainedBy).toBeUndefined();
  });

  test('of services is kept apart from the lines', async () => {
    const rows = [
      ['', 'Bury'],
      ['Home care', 5],
      ['Day care', 6],
      ['TOTAL OLDER PEOPLE', 11],
    ];
    const { spend, names } = await reading(rows, {
      authority: undefined,
      service: 'A',
      amountHeaderIs: 'authority',
      fixed: { year: '2017/18' },
    });
    expect(names).toEqual(['Bury', 'Bury']);
    expect(spend.totals.count).toBe(1);
    expect(spend.totals.amount[0]).toBe(11_000);
  });
});
