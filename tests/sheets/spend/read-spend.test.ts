import { serialFromDate } from '../../../src/model/financial-year';
import { codes, listed, readGrid } from '../grid';

const fixed = { year: '2017/18', service: 'Adult Social Care' };

describe('supported forms', () => {
  test('one column of amounts whose header names the service', async () => {
    const rows = [
      ['Net current expenditure (£ thousand)'],
      ['Code', 'Local authority', 'Education', 'Adult Social Care'],
      ['E1', 'Bolton', 209_423, 71_227],
      ['E2', 'Bury', 100, 53_148],
    ];
    const read = await readGrid(rows, { header: 2, authority: 'B', amounts: 'D', amountHeaderIs: 'service', fixed: { year: '2017/18' } });
    expect(listed(read)).toEqual([
      ['Bolton', 'Adult Social Care', 2017, 71_227_000],
      ['Bury', 'Adult Social Care', 2017, 53_148_000],
    ]);
    expect(codes(read)).toEqual([]);
  });

  test('columns by header text, without regard to capitals and outer spaces', async () => {
    const rows = [
      ['Code', ' Local  authority (a)', 'Adult Social Care '],
      ['E1', 'Bolton', 1],
    ];
    const read = await readGrid(rows, {
      header: 1,
      authority: 'local authority',
      amounts: 'adult social care',
      amountHeaderIs: 'service',
      fixed: { year: '2017/18' },
      unit: '£',
    });
    expect(listed(read)).toEqual([['Bolton', 'Adult Social Care', 2017, 1]]);
  });

  test('years across', async () => {
    const rows = [
      ['Council', 'Service', '2016/17', 2017, 'Total', '% change 2016/17-2017/18'],
      ['Bury', 'Care homes', 10, 20, 30, 1],
    ];
    const read = await readGrid(rows, { header: 1, authority: 'A', service: 'B', amounts: 'C:F', amountHeaderIs: 'year', unit: '£m' });
    expect(listed(read)).toEqual([
      ['Bury', 'Care homes', 2016, 10_000_000],
      ['Bury', 'Care homes', 2017, 20_000_000],
    ]);
    expect(codes(read)).toEqual(['year-from-bare-year']);
  });

  test('authorities across, services down', async () => {
    const rows = [
      ['England, 2007-08', '£ thousands', 'England', 'Barnet', 'Bath '],
      [null, 'Home care', 30, 10, 20],
      [null, 'TOTAL', 30, 10, 20],
    ];
    const read = await readGrid(rows, { header: 1, service: 'B', amounts: 'C:E', amountHeaderIs: 'authority', fixed: { year: '2007/08' } });
    expect(listed(read)).toEqual([
      ['Barnet', 'Home care', 2007, 10_000],
      ['Bath', 'Home care', 2007, 20_000],
    ]);
  });

  test('long form with a year column of labels, and payments by date', async () => {
    const rows = [
      ['Council', 'Service', 'Year', '£'],
      ['Bury', 'Care homes', '2016/17', 10],
      ['Bury', 'Care homes', serialFromDate(2018, 3, 31), 20],
      ['Bury', 'Care homes', '3 Apr 2018', 30],
      ['Bury', 'Care homes', 'soon', 40],
    ];
    const read = await readGrid(rows, {
      header: 1,
      authority: 'Council',
      service: 'Service',
      year: 'Year',
      amounts: '£',
      amountHeaderIs: 'none',
    });
    expect(listed(read).map(([, , year, amount]) => [year, amount])).toEqual([
      [2016, 10],
      [2017, 20],
      [2018, 30],
    ]);
    expect(codes(read)).toEqual(['years-not-read']);
  });

  test('an Excel Table by name, its totals row left alone', async () => {
    const rows = [
      [null, 'Authority', 'Service', '2010/11'],
      [null, 'Glasgow City', 'Fostering', 5],
      [null, 'Inverclyde', 'Fostering', 6],
      [null, 'Total', null, 11],
    ];
    const table = {
      name: 'Spend',
      area: { sheet: 'Spend', row: 1, column: 2, rows: 4, columns: 3 },
      hasHeaderRow: true,
      hasTotalsRow: true,
    };
    const read = await readGrid(
      { rows, tables: [table] },
      { table: 'spend', authority: 'Authority', service: 'Service', amounts: '2010/11', unit: '£' },
    );
    expect(listed(read)).toEqual([
      ['Glasgow City', 'Fostering', 2010, 5],
      ['Inverclyde', 'Fostering', 2010, 6],
    ]);
  });

  test('a group header above names the service, the header the year', async () => {
    const rows = [
      [null, 'Adults', null, 'Children', null],
      ['Council', '2016/17', '2017/18', '2016/17', '2017/18'],
      ['Bury', 1, 2, 3, 4],
    ];
    const read = await readGrid(rows, {
      header: 2,
      authority: 'A',
      amounts: 'B:E',
      amountHeaderIs: 'year',
      groupHeader: 1,
      groupHeaderIs: 'service',
      unit: '£',
    });
    expect(listed(read)).toEqual([
      ['Bury', 'Adults', 2016, 1],
      ['Bury', 'Adults', 2017, 2],
      ['Bury', 'Children', 2016, 3],
      ['Bury', 'Children', 2017, 4],
    ]);
  });

  test('an authority that stands once above its rows is carried down, and that is said', async () => {
    const rows = [
      ['Council', 'Service', '£'],
      ['Bury', 'Fostering', 1],
      [null, 'Care homes', 2],
      ['Bolton', 'Fostering', 3],
    ];
    const read = await readGrid(rows, {
      header: 1,
      authority: 'A',
      service: 'B',
      amounts: 'C',
      amountHeaderIs: 'none',
      fixed: { year: '2017/18' },
    });
    expect(listed(read).map(([authority, service]) => [authority, service])).toEqual([
      ['Bury', 'Fostering'],
      ['Bury', 'Care homes'],
      ['Bolton', 'Fostering'],
    ]);
    expect(codes(read)).toEqual(['name-carried-down']);
    if (read.ok) expect([...read.value.spend.authorityRow]).toEqual([2, 2, 4]);
  });

  test('two columns of one header are told apart by what stands above them', async () => {
    const rows = [
      [null, 'Adults', 'Children'],
      ['Council', 'Other', 'Other'],
      ['Bury', 1, 2],
    ];
    const read = await readGrid(rows, {
      header: 2,
      authority: 'A',
      amounts: 'B:C',
      amountHeaderIs: 'service',
      fixed: { year: '2017/18' },
      unit: '£',
    });
    expect(listed(read).map(([, service]) => service)).toEqual(['Adults: Other', 'Children: Other']);
  });
});

describe('where lines stand', () => {
  test('each line keeps the cell of its amount and of its names', async () => {
    const rows = [
      ['Council', 'Service', '2016/17', '2017/18'],
      ['Bury', 'Care homes', 10, 20],
    ];
    const read = await readGrid(rows, { header: 1, authority: 'A', service: 'B', amounts: 'C:D', amountHeaderIs: 'year', unit: '£' });
    if (!read.ok) throw new Error('not read');
    const { row, column, authorityRow, authorityColumn, serviceRow, serviceColumn } = read.value.spend;
    expect([...row]).toEqual([2, 2]);
    expect([...column]).toEqual([3, 4]);
    expect([...authorityRow, ...authorityColumn, ...serviceRow, ...serviceColumn]).toEqual([2, 2, 1, 1, 2, 2, 2, 2]);
  });

  test('a name in the header stands in the header, and one that is stated stands nowhere', async () => {
    const rows = [
      ['', 'Bury', 'Bolton'],
      ['Care homes', 10, 20],
    ];
    const read = await readGrid(rows, { header: 1, amounts: 'B:C', amountHeaderIs: 'authority', fixed, unit: '£' });
    if (!read.ok) throw new Error('not read');
    expect([...read.value.spend.authorityRow, ...read.value.spend.authorityColumn]).toEqual([1, 1, 2, 3]);
    expect([...read.value.spend.serviceRow]).toEqual([0, 0]);
  });
});

describe('figures printed as text', () => {
  test('keep their text and qualifier beside the value, in the unit of the source', async () => {
    const rows = [
      ['Service', 'Spend'],
      ['Residential', '£32.7m'],
      ['Care homes', '£185 m (estimated)'],
      ['Training', '>£6.3 m'],
      ['Telecare', '£1400k'],
    ];
    const read = await readGrid(rows, {
      header: 1,
      service: 'A',
      amounts: 'B',
      amountHeaderIs: 'none',
      fixed: { year: '2010/11', authority: 'All eight' },
      unit: '£ million',
    });
    expect(listed(read).map(([, , , pounds]) => pounds)).toEqual([32.7 * 1e6, 185_000_000, 6_300_000, 1_400_000]);
    if (read.ok) {
      expect(read.value.spend.printed.get(2)).toEqual({ text: '>£6.3 m', value: 6.3, qualifier: { kind: 'over', words: '>' } });
      expect([...read.value.spend.atSource]).toEqual([32.7, 185, 6.3, 1.4]);
    }
  });

  test('what has no figure is a line that is not quantified, never zero, and is counted', async () => {
    const rows = [
      ['Council', 'Service', '£'],
      ['Bury', 'A', '...'],
      ['Bury', 'B', { error: '#N/A' }],
      ['Bury', 'C', null],
      ['Bury', 'D', '4%'],
      ['Bury', 'E', 5],
    ];
    const read = await readGrid(rows, {
      header: 1,
      authority: 'A',
      service: 'B',
      amounts: 'C',
      amountHeaderIs: 'none',
      fixed: { year: '2017/18' },
    });
    expect(listed(read).map(([, , , pounds]) => pounds)).toEqual([NaN, NaN, NaN, NaN, 5]);
    expect(codes(read)).toEqual(['amount-not-money', 'amounts-not-quantified']);
    expect(read.problems[1]!.message).toContain('4 of 5 lines');
    expect(read.problems[1]!.where).toBe('Spend!C2');
  });
});

describe('what is not stated is asked for', () => {
  const rows = [
    ['Item', 'Amount'],
    ['Care homes', 5],
  ];

  test.each([
    [
      'authority',
      { header: 1, service: 'A', amounts: 'B', amountHeaderIs: 'none', fixed: { year: '2017/18' }, unit: '£' },
      'authority-not-stated',
    ],
    [
      'service',
      { header: 1, authority: 'A', amounts: 'B', amountHeaderIs: 'none', fixed: { year: '2017/18' }, unit: '£' },
      'service-not-stated',
    ],
    ['year', { header: 1, authority: 'A', amounts: 'B', amountHeaderIs: 'none', fixed: { service: 'X' }, unit: '£' }, 'year-not-stated'],
  ] as const)('the %s', async (_what, source, code) => {
    const read = await readGrid(rows, source);
    expect(read.ok).toBe(false);
    expect(codes(read)).toEqual([code]);
  });

  test('a unit that nothing states is pounds, and that is said', async () => {
    const read = await readGrid(rows, { header: 1, authority: 'A', amounts: 'B', amountHeaderIs: 'none', fixed });
    expect(read.ok).toBe(true);
    expect(codes(read)).toEqual(['unit-not-stated']);
  });

  test.each([
    [{ sheet: 'Spnd', header: 1, amounts: 'B' }, 'source-sheet-unknown'],
    [{ table: 'Spend', amounts: 'B' }, 'source-table-unknown'],
    [{ header: 1, amounts: 'Amounts' }, 'source-column-unknown'],
    [{ amounts: 'Amount' }, 'source-header-needed'],
    [{ header: 1, rows: '9:12', amounts: 'B' }, 'source-rows-outside'],
    [{ header: 1, authority: 'B', amounts: 'B' }, 'source-column-used-twice'],
    [{ header: 1, authority: 'A', amounts: 'B', fixed: { authority: 'Bury' } }, 'source-role-twice'],
    [{ header: 1, amounts: 'B', amountHeaderIs: 'year' }, 'header-names-no-year'],
  ] as const)('%j is refused', async (source, code) => {
    const read = await readGrid(rows, source);
    expect(read.ok).toBe(false);
    expect(codes(read)).toContain(code);
  });

  test('a header that two columns have is no choice between them', async () => {
    const read = await readGrid(
      [
        ['A', 'Net', 'net '],
        ['Bury', 1, 2],
      ],
      { header: 1, authority: 'A', amounts: 'Net', amountHeaderIs: 'none', fixed },
    );
    expect(codes(read)).toEqual(['source-header-twice']);
  });
});
