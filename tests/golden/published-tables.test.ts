import { parseYear } from '../../src/model/financial-year';
import type { Result } from '../../src/model/result';
import { proposeSources } from '../../src/sheets/detect/propose-sources';
import type { TableProposal } from '../../src/sheets/detect/proposal';
import type { SpendSource } from '../../src/sheets/source/spend-source';
import { baseBudget } from '../../src/sheets/spend/base-budget';
import type { SpendReading } from '../../src/sheets/spend/reading';
import { spendFrom } from '../../src/sheets/spend/spend-from';
import { describeWithShared } from '../shared';
import { openShared } from './open-shared';

// The OpenDocument file alone takes seconds to open on a slow machine.
jest.setTimeout(60_000);

const MANCHESTER = ['Bolton', 'Bury', 'Manchester', 'Oldham', 'Rochdale', 'Salford', 'Stockport', 'Tameside', 'Trafford', 'Wigan'];
const MIDLANDS = ['Birmingham', 'Coventry', 'Dudley', 'Sandwell', 'Solihull', 'Walsall', 'Wolverhampton'];
const OLDER_PEOPLE = 'TOTAL OLDER PEOPLE including Supporting People (LINES B11+B12)';

/** Published tables with the answers that were worked out from them by hand. */
interface Published {
  readonly file: string;
  /** As a person writes it who has looked at the table. */
  readonly source: SpendSource;
  readonly year: string;
  /** Pounds by year over all lines, or over the authorities and service named. */
  readonly answers: Readonly<Record<string, number>>;
  readonly authorities?: readonly string[];
  readonly service?: string;
  /** Pounds over all lines. */
  readonly whole?: number;
  /** What a table does not say is filled in by a person before its lines can be used. */
  readonly said?: SpendSource['fixed'];
}

const PUBLISHED: readonly Published[] = [
  {
    file: 'bbc-RS_2017-18_data_by_LA.xlsx',
    source: {
      sheet: 'RS LA Data 2017-18',
      header: 7,
      rows: '8:452',
      authority: 'C',
      service: null,
      amounts: 'I',
      amountHeaderIs: 'service',
      fixed: { year: '2017/18' },
      unit: '£ thousand',
    },
    year: '2017/18',
    authorities: MANCHESTER,
    service: 'Adult Social Care',
    answers: { '2017/18': 695_483_000 },
    whole: 15_330_170_048.9,
  },
  {
    file: 'RA_2021-22_data_by_LA.csv',
    source: {
      header: 7,
      authority: 'Local authority',
      amounts: 'TOTAL ADULT SOCIAL CARE',
      amountHeaderIs: 'service',
      fixed: { year: '2021/22' },
    },
    year: '2021/22',
    authorities: MIDLANDS,
    service: 'TOTAL ADULT SOCIAL CARE',
    answers: { '2021/22': 909_837_000 },
    whole: 18_368_147_000,
  },
  {
    file: 'RA_2024-25_data_Part_1.ods',
    source: {
      sheet: 'RA_LA_Data_2024-25',
      header: 10,
      authority: 'C',
      amounts: 'TOTAL ADULT SOCIAL CARE',
      amountHeaderIs: 'service',
      fixed: { year: '2024/25' },
    },
    year: '2024/25',
    authorities: MIDLANDS,
    service: 'TOTAL ADULT SOCIAL CARE',
    answers: { '2024/25': 1_313_934_000 },
    whole: 24_494_231_000,
  },
  {
    file: 'pss-expend2008.xls',
    source: {
      sheet: 'Gross Current Expenditure',
      header: 3,
      rows: '26:26',
      service: 'B',
      amounts: 'D:EW',
      amountHeaderIs: 'authority',
      fixed: { year: '2007/08' },
      unit: '£ thousand',
    },
    year: '2007/08',
    authorities: MIDLANDS,
    service: OLDER_PEOPLE,
    answers: { '2007/08': 486_422_587.6 },
    whole: 8_768_985_111.02,
  },
  {
    file: 'lancashire-fire-spend-2022-23.xlsx',
    source: {
      table: 'MonthlySpends',
      service: 'Expenditure Category',
      amounts: 'Amount',
      amountHeaderIs: 'none',
      fixed: { year: '2022/23', authority: 'Lancashire Fire' },
      unit: '£',
    },
    year: '2022/23',
    answers: { '2022/23': 13_539_464.68 },
    said: { year: '2022/23', authority: 'Lancashire Fire' },
  },
  {
    file: 'hyndburn-over250-2023-04.csv',
    source: {
      header: 2,
      service: 'Service Cost Centre',
      amounts: 'Net Amount (£)',
      amountHeaderIs: 'none',
      fixed: { year: '2023/24', authority: 'Hyndburn' },
    },
    year: '2023/24',
    answers: { '2023/24': 1_216_217.07 },
    said: { year: '2023/24', authority: 'Hyndburn' },
  },
  {
    file: 'nhs-loans-all-data.xlsx',
    source: {
      sheet: 'ALL TRUSTS',
      header: 1,
      authority: 'Org name',
      amounts: 'B:E',
      amountHeaderIs: 'year',
      fixed: { service: 'Loans' },
      unit: '£',
    },
    year: '2018/19',
    answers: { '2016/17': 4_668_755_000, '2017/18': 7_353_708_000, '2018/19': 10_144_201_000 },
    said: { service: 'Loans' },
  },
];

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((each) => each.message).join('\n'));
  return result.value;
}

async function pounds(spend: SpendReading, { authorities, service }: Published, year: string): Promise<number> {
  const base = valueOf(await baseBudget(spend, parseYear(year)!, authorities, service === undefined ? undefined : [service]));
  return base.amounts.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0);
}

const whole = (spend: SpendReading): number => spend.amount.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0);

describeWithShared('published tables', (shared) => {
  const proposals = async (file: string): Promise<readonly TableProposal[]> =>
    valueOf(await proposeSources(await openShared(shared, `real/${file}`))).proposals;

  describe.each(PUBLISHED)('$file', (published) => {
    test('gives the stated answers from a source written by hand', async () => {
      const { spend } = valueOf(await spendFrom(await openShared(shared, `real/${published.file}`), published.source));
      for (const [year, answer] of Object.entries(published.answers)) expect(await pounds(spend, published, year)).toBeCloseTo(answer, 1);
      if (published.whole !== undefined) expect(Math.abs(whole(spend) - published.whole)).toBeLessThan(0.05);
    });

    test('gives them from the first proposal, once a person has said what the table does not', async () => {
      const [first] = await proposals(published.file);
      if (first === undefined) throw new Error('nothing is proposed');
      expect(first.problems.filter((each) => each.severity === 'error').map((each) => each.code)).toEqual(
        published.said === undefined ? [] : [published.said.authority === undefined ? 'service-not-stated' : 'authority-not-stated'],
      );
      const source = { ...first.source, ...(published.said === undefined ? {} : { fixed: { ...first.source.fixed, ...published.said } }) };
      const { spend } = valueOf(await spendFrom(await openShared(shared, `real/${published.file}`), source));
      expect(spend.count).toBe(first.lines);
      for (const [year, answer] of Object.entries(published.answers)) expect(await pounds(spend, published, year)).toBeCloseTo(answer, 1);
    });
  });

  test('a total that does not cast is told by how much: adult social care 2021/22 is short by 260,637 thousand', async () => {
    const published = PUBLISHED.find(({ file }) => file.startsWith('RA_2021'))!;
    const read = await spendFrom(await openShared(shared, `real/${published.file}`), published.source);
    expect(read.problems.find((each) => each.code === 'total-does-not-cast')?.message).toContain('£260,637,000');
  });

  test('the total of England casts over every council, and the notes, classes and amounts below it are left out', async () => {
    const { rows: _rows, ...source } = PUBLISHED[0]!.source;
    const { spend } = valueOf(await spendFrom(await openShared(shared, `real/${PUBLISHED[0]!.file}`), source));
    expect(spend.count).toBe(445);
    expect(spend.checks).toMatchObject([{ row: 455, verdict: 'casts', ofAll: true, lines: 445 }]);
    expect(spend.leftOut.map(({ row }) => row)).toEqual([455, 457, 458, 459, 460, 461, 462, 463, 465]);
  });

  test('150 councils are England, line by line, and totals nested four deep cast', async () => {
    const [first] = await proposals('pss-expend2008.xls');
    expect(first).toMatchObject({
      authorities: 150,
      verdict: 'Adds up',
      facts: { unit: { value: '£ thousand' }, year: { value: '2007/08' }, kind: { value: 'Gross' } },
    });
  });

  test('the Scottish budget names no authority: it asks, and does not guess', async () => {
    for (const proposal of await proposals('scottish-budget-2024-25-level-4.xlsx')) {
      expect(proposal.problems.map((each) => each.code)).toContain('authority-not-stated');
      expect(proposal.source).not.toHaveProperty('authority');
      expect(proposal.authorities).toBe(0);
    }
  });

  test('accounts pasted from a document: padded brackets add to the printed gross expenditure', async () => {
    const [first] = await proposals('sctc-Statement-of-Accounts-2016-17.xlsx');
    expect(first?.total.computed).toBe(-514_970);
  });
});
