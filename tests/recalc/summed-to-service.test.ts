import { readXlsx, writeXlsx, type CellValue, type Workbook } from 'hucre';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { CommandLine } from '../cli/command-line';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

/** Payments by two funders, mixed, with pence; a name that SUMIFS would take for a pattern, and one spelt in two ways. */
const AUTHORITIES = ['Bury', 'Bolton', 'a*b'];
const SERVICES = ['Home care', 'Day care (a)', 'Adults 18-64'];
const rows: readonly (readonly CellValue[])[] = Array.from({ length: 72 }, (_, index) => [
  AUTHORITIES[index % 3] ?? '',
  (SERVICES[Math.floor(index / 3) % 3] ?? '').replace(/ \(a\)$/, index % 2 === 0 ? '' : ' (a)'),
  index % 5 === 0 ? 'NHS' : 'Council',
  ((index * 7_919) % 100_003) / 100,
]);
const source = {
  sheet: 'Spend',
  header: 1,
  authority: 'Authority',
  service: 'Service',
  funder: 'Paid by',
  amounts: 'Amount',
  amountHeaderIs: 'none',
  fixed: { year: '2017/18' },
  unit: '£',
};
const file = {
  source,
  years: ['2018/19', '2019/20'],
  scenarios: [
    {
      name: 'Cut',
      measures: [
        { name: '4%', model: 'percentage-saving', rate: 0.04, start: '2018-07-01' },
        { name: 'Dearer', model: 'inflation', rate: 0.031, services: ['Home care'] },
        { name: 'A sum', model: 'fixed-sum', amount: 1_234.56 },
      ],
    },
  ],
};

const WAYS = ['authority-service-and-funder', 'authority-and-service'] as const;

describeWithLibreOffice('A model summed to authority and service first, recalculated', () => {
  const line = new CommandLine();
  const books = new Map<string, Workbook>();
  const answers = new Map<string, ProjectionJson>();
  beforeAll(async () => {
    const sheet = { name: 'Spend', rows: [['Authority', 'Service', 'Paid by', 'Amount'], ...rows.map((row) => [...row])] };
    const workbook = line.put('in.xlsx', await writeXlsx({ sheets: [sheet] }));
    for (const way of WAYS) {
      const { errors, out } = await line.project(workbook, file, `${way}.xlsx`, '--sum-to', way, '--json');
      expect(errors).toBe('');
      answers.set(way, JSON.parse(out) as ProjectionJson);
    }
    // And turned back, over the sheets that hold the sums.
    const back = await line.project(line.path(`${WAYS[1]}.xlsx`), file, 'back.xlsx', '--sum-to', WAYS[0], '--json');
    expect(back.errors).toBe('');
    const names = [...WAYS, 'back'];
    const recalculated = await recalculateAll(names.map((name) => line.bytes(`${name}.xlsx`)));
    for (const [index, name] of names.entries()) books.set(name, await readXlsx(recalculated[index] ?? new Uint8Array()));
  });
  afterAll(() => line.remove());

  const cells = (name: string, wanted: string) => books.get(name)?.sheets.find((each) => each.name === wanted)?.rows ?? [];
  const refs = (name: string) =>
    cells(name, 'Base budget')
      .slice(5)
      .map((row) => [row[0], row[4]]);
  /** By scenario, authority, service and year: what the lines of Projected budgets come to, in pence. */
  const totals = (name: string): Readonly<Record<string, number>> => {
    const sums: Record<string, number> = {};
    for (const row of cells(name, 'Projected budgets').slice(4)) {
      if (typeof row[12] !== 'number' || row[3] === 'All') continue;
      [12, 13].forEach((column) => {
        const key = [row[1], row[5], row[6], column].join(' ');
        sums[key] = (sums[key] ?? 0) + Number(row[column]);
      });
    }
    return Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, Math.round(sum * 100)]));
  };

  test('has half the lines, and every total of scenario, authority, service and year to the penny', () => {
    expect(refs(WAYS[0])).toHaveLength(18);
    expect(refs(WAYS[1])).toHaveLength(9);
    expect(Object.keys(totals(WAYS[1]))).toHaveLength(2 * 9 * 2);
    expect(totals(WAYS[1])).toEqual(totals(WAYS[0]));
    expect(WAYS.map((way) => cells(way, 'Checks').filter((row) => row[7] === 'FAIL'))).toEqual([[], []]);
  });

  test('recalculates to what the command line says', () => {
    const said = answers.get(WAYS[1])?.scenarios.find(({ name }) => name === 'Cut')?.budgets ?? [];
    const bury = said.find(({ authority, service, year }) => authority === 'Bury' && service === 'Home care' && year === '2019/20');
    expect(totals(WAYS[1])['S2 Bury Home care 13']).toBe(Math.round((bury?.amount ?? NaN) * 100));
  });

  test('shows the sum in the cell: a SUMIFS over the payments, and a comparison where a name would be a pattern', async () => {
    const { sheets } = await readXlsx(line.bytes(`${WAYS[1]}.xlsx`));
    const base = sheets.find(({ name }) => name === 'Base budget');
    const formulaOf = (authority: string, service: string) => {
      const row = base?.rows.findIndex((each) => each[2] === authority && each[3] === service) ?? -1;
      return base?.cells?.get(`${row},9`)?.formula ?? '';
    };
    expect(formulaOf('Bury', 'Home care')).toMatch(/^SUMIFS\(Spend!\$D\$2:\$D\$65,Spend!\$A\$2:\$A\$65,\$C6,Spend!\$B\$2:\$B\$65,\$D6\)$/);
    expect(formulaOf('a*b', 'Home care')).toMatch(/^SUMPRODUCT\(\(Spend!\$A/);
    expect(formulaOf('Bury', 'Day care')).toMatch(/^SUMPRODUCT\(\(Spend!\$A/);
    expect(new Set(refs(WAYS[1]).map(([, funder]) => funder))).toEqual(new Set(['Council and NHS', 'NHS and Council']));
  });

  test('keeps the choice in a cell of Scenario inputs, and can be turned back', () => {
    const setting = (name: string) =>
      cells(name, 'Scenario inputs')
        .find((row) => row[0] === 'T1-sumTo')
        ?.slice(4, 7);
    expect(setting(WAYS[1])).toEqual(['Spend table: summed to', 'setting', 'authority and service']);
    expect(setting('back')?.[2]).toBe('authority, service and funder');
    expect(totals('back')).toEqual(totals(WAYS[0]));
    expect(cells('back', 'Checks').filter((row) => row[7] === 'FAIL')).toEqual([]);
  });
});

describeWithLibreOffice('Payments of several years in one column, mixed, recalculated', () => {
  const line = new CommandLine();
  afterAll(() => line.remove());
  /** 1 April 2016 and so many days later. */
  const day = (index: number): number => 42_461 + ((index * 37) % 1_000);

  test.each<[string, (index: number) => CellValue, number]>([
    ['as labels, one of them spelt in two ways', (index) => ['2016/17', '2017/18', '2017-18'][index % 3] ?? '', 1],
    ['as bare years', (index) => 2016 + (index % 3), 1],
    ['as days', (index) => day(index), 1],
    ['as days, with a note among the rows', (index) => day(index), 0],
  ])('each sum takes its own year alone: %s', async (_, yearOf, unbroken) => {
    const payments = Array.from({ length: 240 }, (_each, index): CellValue[] => [
      index % 2 === 0 ? 'Bury' : 'Bolton',
      'Care',
      yearOf(index),
      index + 0.25,
    ]);
    const rows = [['Authority', 'Service', 'When', 'Amount'], ...payments.slice(0, 100), ...(unbroken === 1 ? [] : [['Note: see page 2']])];
    const sheet = { name: 'Spend', rows: [...rows, ...payments.slice(100)] };
    const workbook = line.put('in.xlsx', await writeXlsx({ sheets: [sheet] }));
    const { fixed: _fixed, funder: _funder, ...table } = source;
    const given = { source: { ...table, year: 'When' }, years: ['2018/19'], baseYear: '2017/18', scenarios: [] };
    const { errors } = await line.project(workbook, given, 'out.xlsx');
    expect(errors).toBe('');
    const [recalculated] = await recalculateAll([line.bytes('out.xlsx')]);
    const { sheets } = await readXlsx(recalculated ?? new Uint8Array());
    const cells = (name: string) => sheets.find((each) => each.name === name)?.rows ?? [];
    const isOwn = (when: CellValue) =>
      typeof when === 'number' ? when === 2017 || (when >= 42_826 && when < 43_191) : when === '2017/18' || when === '2017-18';
    const sumOf = (authority: CellValue) =>
      payments.filter((each) => each[0] === authority && isOwn(each[2] ?? null)).reduce((sum, each) => sum + Number(each[3]), 0);
    const lines = cells('Base budget').slice(5);
    expect(lines).toHaveLength(2);
    expect(lines.map((row) => row[10])).toEqual(lines.map((row) => sumOf(row[2] ?? null)));
    expect(lines.every((row) => Number(row[10]) > 1_000)).toBe(true);
    expect(cells('Checks').filter((row) => row[7] === 'FAIL')).toEqual([]);
  });
});
