import fc from 'fast-check';
import { proposeSources } from '../../../src/sheets/detect/propose-sources';
import type { TableProposal } from '../../../src/sheets/detect/proposal';
import { unitCostsApart } from '../../../src/sheets/spend/unit-costs';
import { gridWorkbook } from '../grid';
import type { Grid } from '../grid';

async function proposed(rows: Grid['rows']): Promise<TableProposal> {
  const found = await proposeSources(gridWorkbook({ Spend: { rows } }));
  const first = found.ok ? found.value.proposals[0] : undefined;
  if (first === undefined) throw new Error('nothing is proposed');
  return first;
}

const told = ({ problems }: TableProposal, code: string): readonly string[] =>
  problems.filter((each) => each.code === code).map(({ message }) => message);

/** Derby, scrutiny report of January 2014, paragraph 4.12, as printed. */
const STAFFING: Grid['rows'] = [
  ['Direct commissioning resource'],
  ['Job Title', 'FTE', 'Cost £'],
  ['Head of Commissioning', '1.00', 68_138],
  ['Strategic Commissioning Mgrs', '4.10', 196_525],
  ['Service Quality & Brokerage Mgr', '1.00', 44_642],
  ['Commissioning Officers', '3.00', 123_984],
  ['Senior Service Quality & Brokerage Officers', '2.00', 64_189],
  ['Service Quality & Brokerage Officers', '6.00', 73_562],
  ['Commissioning Support assistants', '3.00', 62_143],
  ['Commissioning Support Clerk', '1.00', 17_481],
  ['Total', '21.1', 750_665],
];

describe('Derby, staffing', () => {
  test('the rows add to £650,664, printed £750,665, difference £100,001', async () => {
    const table = await proposed(STAFFING);
    expect(table.total).toEqual({ printed: 750_665, computed: 650_664, verdict: 'does not cast' });
    expect(table.verdict).toBe('Does not add up by £100,001');
  });

  test('the row of 6.00 FTE is flagged at £12,260 for each FTE, beside £32,095', async () => {
    expect(told(await proposed(STAFFING), 'unit-cost-stands-out')).toEqual([
      'Spend!C8 works out at £12,260 for each FTE (£73,562 for 6), where Spend!C7 works out at £32,095. Nothing is changed.',
    ]);
  });

  test('a first digit lost there would leave the total £1 apart, and nothing is repaired', async () => {
    const table = await proposed(STAFFING);
    expect(told(table, 'total-explained-by-row')).toEqual([
      'Spend!C8 alone would explain the difference: it may have lost its first digit. If it were £173,562, the rows would be £1 from the total. Nothing is changed.',
    ]);
    expect(table.total.computed).toBe(650_664);
  });

  test('FTE casts at 21.1', async () => {
    expect(told(await proposed(STAFFING), 'counts-add-up')).toEqual(['“FTE” adds up: 21.1.']);
  });

  test('a count that does not cast is told with both figures', async () => {
    const rows = STAFFING.map((row) => row.map((cell) => (cell === '21.1' ? '22.1' : cell)));
    expect(told(await proposed(rows), 'counts-do-not-add-up')).toEqual([
      '“FTE” does not add up: the rows make 21.1, the total as printed is 22.1.',
    ]);
  });

  test('without the counts any of several rows may have lost a digit, and none is pointed at', async () => {
    const rows = STAFFING.map(([name, , cost]) => (name === 'Direct commissioning resource' ? [name] : [name ?? null, cost ?? null]));
    expect(told(await proposed(rows), 'total-explained-by-row')).toEqual([]);
  });
});

describe('Derby, procurement', () => {
  test('the implied rates, with both readings of the contract value', async () => {
    const table = await proposed([
      ['Recent tendering and procurement exercises'],
      ['Service Area', 'Annual Contract Value/Spend', 'Annual Saving'],
      ['Community Equipment Joint Contract with NHS', '£1400k', '£450k'],
      ['NHS Complaints Advocacy Regional contract', '£452k', '£301k'],
      ['Generalist Legal Advice', '£200k', '£80k'],
      ['Homecare within Extra Care environment', '£320k', '£50k'],
      ['Residential Care Y Adults', '£13,689k', '£525k'],
    ]);
    expect([table.lines, table.total.computed]).toEqual([5, 16_061_000]);
    expect(told(table, 'savings-imply-rates')).toEqual([
      'The savings beside the figures are 32.14%, 66.59%, 40.00%, 15.63%, 3.84% of them, if those are from before the saving, and 24.32%, 39.97%, 28.57%, 13.51%, 3.69% if they are from after it. The columns do not say which.',
    ]);
  });
});

describe('a table of base, rate and saving', () => {
  const rows: Grid['rows'] = [
    ['Savings on 2010/11 spend'],
    ['Service', 'Level of spend', 'Rate', 'Saving'],
    ['National care home contract', '£185m', '1%', '£1.8m'],
    ['Supported living', '£178m', '4%', '£7.1m'],
    ['Fostering', '£19.6m', '4%', '£0.9m'],
  ];

  test('Clyde Valley care homes: within rounding, and the cause is not claimed', async () => {
    expect(told(await proposed(rows), 'saving-agrees-within-rounding')).toEqual([
      '1% of £185,000,000 is £1,850,000 and is printed as £1,800,000: within rounding. Figures from £184,500,000 up to £185,000,000 print so half away from zero, and £185,000,000 itself only half to even. Which it was is not known.',
    ]);
  });

  test('a saving that no rounding makes is told; one that agrees is not', async () => {
    const table = await proposed(rows);
    expect(told(table, 'saving-does-not-agree')).toEqual([
      '4% of £19,600,000 is £784,000, and £900,000 is printed: no rounding of the two makes it so. Nothing is changed.',
    ]);
    expect(told(table, 'savings-imply-rates')).toEqual([]);
  });
});

describe('which rows cost far more or less for each', () => {
  test('none in a short table, and none where the rows are of different kinds', () => {
    const rows = (costs: readonly number[]) => costs.map((amount, index) => ({ row: index + 1, amount, count: 1 }));
    expect(unitCostsApart(rows([10, 100, 100]))).toEqual([]);
    expect(unitCostsApart(rows([1, 10, 100, 1_000]))).toEqual([]);
    expect(unitCostsApart(rows([10, 100, 100, 110])).map(({ row }) => row)).toEqual([1]);
  });

  test('one row ten times off is always found among rows within a quarter of each other', () => {
    const others = fc.array(fc.integer({ min: 800, max: 1_000 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(others, fc.nat(), fc.integer({ min: 1, max: 50 }), fc.boolean(), (costs, where, count, more) => {
        const position = where % costs.length;
        const off = (cost: number): number => (more ? cost * 10 : cost / 10);
        const rows = costs.map((cost, row) => ({ row, amount: (row === position ? off(cost) : cost) * count, count }));
        expect(unitCostsApart(rows).map(({ row }) => row)).toEqual([position]);
      }),
    );
  });
});
