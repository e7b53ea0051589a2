import { serialFromDate } from '../../../src/model/financial-year';
import { areasToLookAt } from '../../../src/sheets/detect/areas-to-look-at';
import { proposeSources } from '../../../src/sheets/detect/propose-sources';
import type { Detection, TableProposal } from '../../../src/sheets/detect/proposal';
import type { CellValue } from '../../../src/workbook/port';
import { gridOutline, gridWorkbook } from '../grid';
import type { Grid, Sheets } from '../grid';

async function detect(sheets: Sheets): Promise<Detection> {
  const found = await proposeSources(gridWorkbook(sheets));
  if (!found.ok) throw new Error(found.problems[0].message);
  return found.value;
}

async function first(rows: Grid['rows'] | Grid): Promise<TableProposal> {
  const { proposals } = await detect({ Spend: 'rows' in rows ? rows : { rows } });
  if (proposals[0] === undefined) throw new Error('nothing is proposed');
  return proposals[0];
}

const codes = (proposal: TableProposal): readonly string[] => proposal.problems.map((each) => each.code);
const councils = ['Bolton', 'Bury', 'Wigan', 'Oldham'];

describe('what is found', () => {
  test('a table under a title, a unit line, group headers and line numbers, above a total, classes and notes', async () => {
    const rows: CellValue[][] = [
      ['Revenue outturn 2017-18: net current expenditure'],
      ['All figures in £ thousand'],
      [null, null, 'Care services', null],
      [null, null, 110, 120],
      ['Code', 'Local authority', 'Children Social Care', 'Adult Social Care'],
      ...councils.map((name, index) => [`E420${index}`, name, 10 + index, 100 + index]),
      [null],
      [null, 'ENGLAND', 46, 406],
      [null, 'METROPOLITAN DISTRICTS', 46, 406],
      ['Source: returns of councils'],
    ];
    const proposal = await first(rows);
    expect(proposal.source).toEqual({
      sheet: 'Spend',
      header: 5,
      authority: 'B',
      amounts: 'C:D',
      amountHeaderIs: 'service',
      fixed: { year: '2017/18' },
      unit: '£ thousand',
    });
    expect(proposal).toMatchObject({
      title: 'Revenue outturn 2017-18: net current expenditure',
      where: 'Spend!A5:D9',
      lines: 8,
      authorities: 4,
      services: 2,
      verdict: 'Adds up',
    });
    expect(proposal.total).toEqual({ printed: 452_000, computed: 452_000, verdict: 'casts' });
    expect(proposal.facts).toEqual({
      unit: { value: '£ thousand', evidence: { text: 'All figures in £ thousand', cell: { sheet: 'Spend', row: 2, column: 1 } } },
      year: {
        value: '2017/18',
        evidence: { text: 'Revenue outturn 2017-18: net current expenditure', cell: { sheet: 'Spend', row: 1, column: 1 } },
      },
      total: { value: '£452,000', evidence: { text: 'ENGLAND', cell: { sheet: 'Spend', row: 11, column: 3 } } },
      kind: {
        value: 'Outturn, net',
        evidence: { text: 'Revenue outturn 2017-18: net current expenditure', cell: { sheet: 'Spend', row: 1, column: 1 } },
      },
    });
  });

  test('years across', async () => {
    const proposal = await first([
      ['Council', 'Service', '2015/16', '2016/17', 'Change %'],
      ...councils.map((name, index) => [name, 'Care homes', index, index + 1, 0.5]),
    ]);
    expect(proposal.source).toEqual({ sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C:D', amountHeaderIs: 'year' });
    expect(proposal.facts.year.value).toBe('2015/16 to 2016/17');
    expect(codes(proposal)).toEqual(['unit-not-stated', 'kind-of-money-not-stated']);
    expect(proposal.verdict).toBe('1 to check');
  });

  test('authorities across', async () => {
    const proposal = await first([
      ['2007-08', '£000', 'England', ...councils],
      [1, 'Home care', 10, 1, 2, 3, 4],
      [2, 'Day care', 26, 5, 6, 7, 8],
    ]);
    expect(proposal.source).toEqual({
      sheet: 'Spend',
      header: 1,
      service: 'B',
      amounts: 'C:G',
      amountHeaderIs: 'authority',
      fixed: { year: '2007/08' },
      unit: '£ thousand',
    });
    expect(proposal).toMatchObject({ lines: 8, authorities: 4, verdict: 'Adds up', total: { printed: 36_000 } });
  });

  test('payments, one a row: the year that nearly all the dates fall in, and the authority asked for', async () => {
    const rows = [
      ['Cost Centre', 'Supplier Name', 'Payment Date', 'Net Amount (£)'],
      ...Array.from({ length: 20 }, (_, index) => [
        index % 2 === 0 ? 'Allotments' : 'Parks',
        `Supplier ${index}`,
        serialFromDate(2023, 4, 3 + index),
        250 * (index + 1),
      ]),
      ['Parks', 'A card', serialFromDate(2023, 3, 31), 1_998],
    ];
    const formats = Object.fromEntries(rows.map((_, index) => [`C${index + 1}`, 'dd/mm/yyyy']));
    const proposal = await first({ rows, formats });
    expect(proposal.source).toEqual({
      sheet: 'Spend',
      header: 1,
      service: 'A',
      amounts: 'D',
      amountHeaderIs: 'none',
      fixed: { year: '2023/24' },
      unit: '£',
    });
    expect(proposal.lines).toBe(21);
    expect(codes(proposal)).toEqual(['authority-not-stated']);
  });

  test('an Excel Table by its name', async () => {
    const table = {
      name: 'Spend10',
      area: { sheet: 'Spend', row: 3, column: 2, rows: 5, columns: 3 },
      hasHeaderRow: true,
      hasTotalsRow: false,
    };
    const rows: CellValue[][] = [
      ['Spend'],
      [],
      [null, 'Authority', 'Service', '2010/11 £'],
      ...councils.map((name) => [null, name, 'Homes', 5]),
    ];
    const proposal = await first({ rows, tables: [table] });
    expect(proposal).toMatchObject({
      title: 'Spend10',
      source: { table: 'Spend10', authority: 'B', service: 'C', amounts: 'D', amountHeaderIs: 'year' },
      lines: 4,
    });
  });

  test('two tables, one under the other: each by itself', async () => {
    const rows: CellValue[][] = [
      ['Council', '2016/17'],
      ...councils.map((name) => [name, 5]),
      [null],
      ['Class', '2016/17'],
      ['Districts', 20],
      ['Counties', 30],
    ];
    const { proposals } = await detect({ Spend: { rows } });
    expect(proposals.map(({ where, source, lines }) => [where, source.rows, lines])).toEqual([
      ['Spend!A1:B5', '2:5', 4],
      ['Spend!A7:B9', undefined, 2],
    ]);
  });

  test('two tables side by side, parted by a blank column', async () => {
    const rows: CellValue[][] = [
      ['Council', '2016/17', null, 'In debt', 'Count'],
      ...councils.map((name, index) => [name, 5, null, name, index * 3]),
    ];
    const { proposals } = await detect({ Spend: { rows } });
    expect(proposals[0]?.source).toMatchObject({ authority: 'A', amounts: 'B' });
  });

  test('a header that Excel made a date of, offered as the year it was typed as', async () => {
    const rows = [['Council', 'Service', serialFromDate(2010, 11, 1)], ...councils.map((name) => [name, 'Homes', 5])];
    const proposal = await first({ rows, formats: { C1: 'mmm-yy' } });
    expect(proposal.facts.year.value).toBe('2010/11');
    expect(codes(proposal)).toContain('header-was-made-a-date');
  });

  test('figures that each state their unit need none from a header', async () => {
    const proposal = await first([
      ['Area', 'Spend'],
      ['Homes', '£32.7m'],
      ['Fostering', '£1400k'],
      ['Training', '>£6.3 m'],
    ]);
    expect(proposal.facts.unit).toEqual({ value: '£', evidence: { text: '£32.7m', cell: { sheet: 'Spend', row: 2, column: 2 } } });
    expect(proposal.total.computed).toBe(40_400_000);
  });
});

test('a balance at a date among many services makes no table of years', async () => {
  const proposal = await first([
    ['Council', 'Education', 'Highways', 'Housing', 'Reserves at 31 March 2018'],
    ...councils.map((name, index) => [name, index, index * 2, index * 3, 9]),
  ]);
  expect(proposal.source).toMatchObject({ amountHeaderIs: 'service', amounts: 'B:E' });
});

test('a row of words with a figure over figures is no header', async () => {
  const rows = [
    ['Service', 'Reference', 'Amount £'],
    ['Parks', 'B1', 5],
    ['Parks', 'B2', 6],
    ['Parks', 'PARKS APR', 7],
    ['Parks', 36_293, 8],
    ['Parks', 36_337, 9],
  ];
  const { proposals } = await detect({ Spend: { rows } });
  expect(proposals.map(({ where, lines }) => [where, lines])).toEqual([['Spend!A1:C6', 5]]);
});

describe('what is not found, or left out', () => {
  test('what the table does not say is asked for and has no value: nothing is guessed', async () => {
    const proposal = await first([
      ['Item', 'Amount'],
      ['Homes', 5],
      ['Fostering', 6],
      ['Other', 7],
    ]);
    expect(codes(proposal)).toEqual(['authority-not-stated', 'year-not-stated', 'unit-not-stated', 'kind-of-money-not-stated']);
    const { unit, year, total, kind } = proposal.facts;
    expect([unit.value, year.value, total.value, kind.value]).toEqual([undefined, undefined, undefined, undefined]);
    expect(proposal.source).not.toHaveProperty('fixed');
  });

  test('hidden sheets are left out and said, empty ones too', async () => {
    const table = [['Council', '2016/17'], ...councils.map((name) => [name, 5])];
    const { proposals, leftOut } = await detect({
      Old: { rows: table, visibility: 'very hidden' },
      Rates: { rows: table, visibility: 'hidden' },
      Empty: { rows: [] },
      Now: { rows: table },
    });
    expect(proposals.map(({ source }) => source.sheet)).toEqual(['Now']);
    expect(leftOut).toEqual([
      { sheet: 'Old', why: 'very hidden' },
      { sheet: 'Rates', why: 'hidden' },
      { sheet: 'Empty', why: 'empty' },
    ]);
  });

  test('a workbook without a table says where was looked', async () => {
    const found = await proposeSources(
      gridWorkbook({ Letter: { rows: [['Dear colleague'], ['The figures follow.']] }, Old: { rows: [['x']], visibility: 'hidden' } }),
    );
    expect(found.problems.map((each) => each.message)).toEqual([
      'No spend table was found: no row of headings stands over a column of amounts. 1 sheet was looked at, and 1 hidden sheet left out. Say where the table is.',
    ]);
  });
});

describe('how much is read', () => {
  test('three exchanges, however many sheets there are', async () => {
    const table = { rows: [['Council', '2016/17'], ...councils.map((name) => [name, 5])] };
    const workbook = gridWorkbook({ One: table, Two: table, Three: table });
    await proposeSources(workbook);
    expect(workbook.exchanges()).toBe(2);
  });

  test('a used range that runs to the last row costs no more than its top', () => {
    const outline = gridOutline({ Spend: { rows: [['a']] } });
    const endless = {
      ...outline,
      sheets: outline.sheets.map((sheet) => ({ ...sheet, used: { sheet: 'Spend', row: 1, column: 1, rows: 1_048_576, columns: 16_384 } })),
    };
    const cells = areasToLookAt(endless).requests.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    expect(cells).toBeLessThanOrEqual(300_000);
  });
});
