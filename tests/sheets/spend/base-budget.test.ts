import { yearStarting } from '../../../src/model/financial-year';
import { withFundersAdded } from '../../../src/sheets/spend/add-funders';
import { baseBudget } from '../../../src/sheets/spend/base-budget';
import { baseYearOf } from '../../../src/sheets/spend/base-year';
import type { SpendReading } from '../../../src/sheets/spend/reading';
import type { SpendSource } from '../../../src/sheets/source/spend-source';
import { codes, readGrid } from '../grid';
import type { Grid } from '../grid';

const y2017 = yearStarting(2017);

async function spendOf(rows: Grid['rows'], source: SpendSource): Promise<SpendReading> {
  const read = await readGrid(rows, source);
  if (!read.ok) throw new Error(read.problems.map((each) => each.message).join('\n'));
  return read.value.spend;
}

const wide = [
  ['Council', 'Service', '2016/17', '2017/18'],
  ['Bury', 'Homes', 1, 10],
  ['Bolton', 'Homes', 2, 20],
  ['Bury', 'Day care', 3, 30],
];
const wideSource: SpendSource = {
  header: 1,
  authority: 'A',
  service: 'B',
  amounts: 'C:D',
  amountHeaderIs: 'year',
  fixed: { funder: 'Council' },
  unit: '£000',
};

test('one line for each authority and service, in the order in which they first appear, with references', async () => {
  const base = await baseBudget(await spendOf(wide, wideSource), y2017);
  if (!base.ok) throw new Error('no base');
  expect(base.value.lines.map(({ ref, authority, service, funder }) => [ref, authority.ref, authority.name, service, funder])).toEqual([
    ['L1', 'LA1', 'Bury', 'Homes', 'Council'],
    ['L2', 'LA1', 'Bury', 'Day care', 'Council'],
    ['L3', 'LA2', 'Bolton', 'Homes', 'Council'],
  ]);
  expect([...base.value.atSource]).toEqual([10, 30, 20]);
  expect([...base.value.amounts]).toEqual([10_000, 30_000, 20_000]);
  expect(base.value).toMatchObject({ unit: 1_000, unitWords: '£ thousand', services: ['Homes', 'Day care'], year: 2017 });
  expect(base.value.lines[1]!.source).toEqual({
    kind: 'cell',
    amount: { sheet: 'Spend', row: 4, column: 4 },
    authority: { address: { sheet: 'Spend', row: 4, column: 1 }, text: 'Bury' },
    service: { address: { sheet: 'Spend', row: 4, column: 2 }, text: 'Day care' },
    printed: undefined,
  });
});

test('a column of funders makes a line for each, each with the cell that names its funder', async () => {
  const rows = [
    ['Council', 'Service', 'Funded by', '2017/18'],
    ['Bury', 'Home care', 'Council', 15],
    ['Bury', 'Home care', 'NHS', 5],
    ['Bury', 'Reablement', null, 2],
    ['Bury', 'Home care', 'NHS (a)', 1],
  ];
  const spend = await spendOf(rows, { header: 1, authority: 'A', service: 'B', funder: 'Funded by', amounts: 'D', unit: '£' });
  const base = await baseBudget(spend, y2017);
  if (!base.ok) throw new Error('no base');
  expect(base.value.lines.map(({ ref, service, funder }) => [ref, service, funder])).toEqual([
    ['L1', 'Home care', 'Council'],
    ['L2', 'Home care', 'NHS'],
    ['L3', 'Reablement', ''],
  ]);
  expect([...base.value.amounts]).toEqual([15, 6, 2]);
  expect(base.value.lines[0]!.source).toMatchObject({ funder: { address: { row: 2, column: 3 }, text: 'Council' } });
  expect(base.value.lines[1]!.source).toMatchObject({
    kind: 'rows',
    conditions: [
      { column: 1, text: 'Bury' },
      { column: 2, text: 'Home care' },
      { column: 3, text: 'NHS', alsoReads: ['NHS (a)'] },
    ],
  });
});

describe('summed to authority and service', () => {
  const source: SpendSource = {
    header: 1,
    authority: 'A',
    service: 'B',
    funder: 'Funded by',
    amounts: 'D',
    unit: '£',
    sumTo: 'authority and service',
  };
  const rows = [
    ['Council', 'Service', 'Funded by', '2017/18'],
    ['Bury', 'Home care', 'Council', 15],
    ['Bury', 'Home care', 'NHS', 5],
    ['Bury', 'Reablement', 'NHS', 2],
    ['Bury', 'Home care', null, 1],
  ];

  test('one line for each, whoever pays: of several funders it has none, and says which are added', async () => {
    const base = await baseBudget(await spendOf(rows, source), y2017);
    if (!base.ok) throw new Error('no base');
    expect(base.value.lines.map(({ ref, service, funder, funders }) => [ref, service, funder, funders])).toEqual([
      ['L1', 'Home care', '', ['Council', 'NHS', '']],
      ['L2', 'Reablement', 'NHS', undefined],
    ]);
    expect([...base.value.amounts]).toEqual([21, 2]);
    expect(base.value.lines[0]!.source).toMatchObject({
      kind: 'rows',
      rowCount: 3,
      conditions: [
        { column: 1, text: 'Bury' },
        { column: 2, text: 'Home care' },
      ],
    });
  });

  test('comes to what the base with funders says that it would', async () => {
    const { sumTo: _sumTo, ...byFunder } = source;
    const [parted, summed] = [await baseBudget(await spendOf(rows, byFunder), y2017), await baseBudget(await spendOf(rows, source), y2017)];
    if (!parted.ok || !summed.ok) throw new Error('no base');
    const told = withFundersAdded(parted.value).base;
    expect(told.lines.map(({ service, funders }) => [service, funders])).toEqual(
      summed.value.lines.map(({ service, funders }) => [service, funders]),
    );
    expect([...told.amounts]).toEqual([...summed.value.amounts]);
    expect(withFundersAdded(summed.value).base).toBe(summed.value);
  });

  test('lines of tables that are joined stay apart: each table has its own unit', async () => {
    const spend = await spendOf(rows, source);
    const inThousands = await spendOf(rows.slice(0, 2), { ...source, unit: '£ thousand' });
    const other = { ...inThousands, funders: [{ name: 'Grant', printed: 'Grant' }], sheet: 'Other' };
    const base = await baseBudget({ ...spend, joined: [{ spend: other, sameLines: undefined }] }, y2017);
    if (!base.ok) throw new Error(base.problems[0].message);
    expect(base.value.lines.map(({ service, table, funder }) => [service, table, funder])).toEqual([
      ['Home care', undefined, ''],
      ['Home care', 'T2', 'Grant'],
      ['Reablement', undefined, 'NHS'],
    ]);
    expect([...base.value.amounts]).toEqual([21, 15_000, 2]);
  });
});

test('payments that name their year in more texts than a formula can hold are refused, with what to do', async () => {
  const payments = Array.from({ length: 600 }, (_, index) => [
    index % 2 === 0 ? 'Bury' : 'Bolton',
    'Care',
    `${(index % 28) + 1}/${((index + Math.floor(index / 28)) % 12) + 1}/${2016 + (index % 3)}`,
    10,
  ]);
  const spend = await spendOf([['Council', 'Service', 'Paid on', '£'], ...payments], {
    header: 1,
    authority: 'A',
    service: 'B',
    year: 'Paid on',
    amounts: 'D',
    amountHeaderIs: 'none',
    unit: '£',
  });
  const base = await baseBudget(spend, y2017);
  if (base.ok) throw new Error('It was read.');
  expect(base.problems[0].message).toMatch(
    /^The rows of Bury, Care name 2017\/18 in \d+ different texts, too many for one formula\. Turn the texts into dates, or name the financial year in a column of its own\.$/,
  );
});

test('many payments make one line, with the rows, the conditions and what those printed as text come to', async () => {
  const rows = [
    ['Council', 'Category', '£'],
    ['Bury', 'Agency', 1.5],
    ['Bury', 'Food', 9],
    ['Bury (a)', 'Agency', '2.50'],
    ['Bury', 'Agency', null],
  ];
  const spend = await spendOf(rows, {
    header: 1,
    authority: 'A',
    service: 'B',
    amounts: 'C',
    amountHeaderIs: 'none',
    fixed: { year: '2017/18' },
  });
  expect(spend.count).toBe(4);
  const base = await baseBudget(spend, y2017);
  if (!base.ok) throw new Error('no base');
  expect(base.value.atSource[0]).toBe(4);
  expect(base.value.lines[0]!.source).toEqual({
    kind: 'rows',
    sheet: 'Spend',
    stretches: [
      { column: 3, firstRow: 2, lastRow: 2 },
      { column: 3, firstRow: 4, lastRow: 5 },
    ],
    conditions: [
      { column: 1, text: 'Bury', alsoReads: ['Bury (a)'] },
      { column: 2, text: 'Agency' },
    ],
    rowCount: 3,
    inText: { rows: 1, sum: 2.5 },
  });
  expect(codes(base)).toEqual(['base-rows-not-quantified']);
});

test('a line with no figure is not quantified, not nought', async () => {
  const spend = await spendOf(
    [
      ['Council', 'Homes'],
      ['Bury', '[x]'],
    ],
    { header: 1, authority: 'A', amounts: 'B', amountHeaderIs: 'service', fixed: { year: '2017/18' }, unit: '£' },
  );
  const base = await baseBudget(spend, y2017);
  if (!base.ok) throw new Error('no base');
  expect(base.value.atSource[0]).toBeNaN();
  expect(base.value.lines[0]!.source).toMatchObject({ kind: 'cell', service: { address: { row: 1, column: 2 }, text: 'Homes' } });
});

describe('narrowing', () => {
  test('keeps the named authorities and services, ignoring capitals', async () => {
    const base = await baseBudget(await spendOf(wide, wideSource), y2017, ['bury'], ['HOMES']);
    if (!base.ok) throw new Error('no base');
    expect(base.value.lines.map(({ authority, service }) => `${authority.name} ${service}`)).toEqual(['Bury Homes']);
  });

  test('a name that is not in the data is refused with the nearest, never matched', async () => {
    const base = await baseBudget(await spendOf(wide, wideSource), y2017, ['Bury MBC', 'Bolton'], ['Dya care']);
    expect(base.ok).toBe(false);
    expect(base.problems.map((each) => each.message)).toEqual([
      '“Bury MBC” is not an authority in the data. Did you mean “Bury”?',
      '“Dya care” is not a service in the data. Did you mean “Day care”?',
    ]);
  });

  test('a total of services is taken by one who names it, and that is said', async () => {
    const rows = [
      ['', 'Bury'],
      ['Home care', 5],
      ['Day care', 6],
      ['TOTAL OLDER PEOPLE', 11],
    ];
    const spend = await spendOf(rows, {
      header: 1,
      service: 'A',
      amounts: 'B',
      amountHeaderIs: 'authority',
      fixed: { year: '2017/18' },
      unit: '£',
    });
    const named = await baseBudget(spend, y2017, undefined, ['Total older people']);
    if (!named.ok) throw new Error('no base');
    expect([...named.value.amounts]).toEqual([11]);
    expect(codes(named)).toEqual(['service-is-a-total']);
    const all = await baseBudget(spend, y2017);
    expect(all.ok && [...all.value.amounts]).toEqual([5, 6]);
  });

  test('a year that the source does not hold is refused', async () => {
    expect(codes(await baseBudget(await spendOf(wide, wideSource), yearStarting(2020)))).toEqual(['base-year-not-in-data']);
  });
});

describe('the base year', () => {
  const lines = { year: Int32Array.of(2016, 2017, 2016, 2019) };

  test('is the latest before the first projected year, unless it is given', () => {
    expect(baseYearOf(lines, yearStarting(2018))).toMatchObject({ ok: true, value: 2017 });
    expect(baseYearOf(lines, yearStarting(2018), yearStarting(2016))).toMatchObject({ ok: true, value: 2016 });
  });

  test('must be in the source', () => {
    expect(codes(baseYearOf(lines, yearStarting(2016)))).toEqual(['base-year-not-found']);
    expect(codes(baseYearOf(lines, yearStarting(2018), yearStarting(2015)))).toEqual(['base-year-not-in-data']);
  });
});
