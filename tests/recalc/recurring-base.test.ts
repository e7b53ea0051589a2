import { readXlsx, writeXlsx, type CellValue, type Workbook } from 'hucre';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { CommandLine } from '../cli/command-line';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const rows: readonly (readonly CellValue[])[] = [
  ['Authority', 'Service', 'Budget £000', 'One-offs', 'Full-year effect'],
  ['Bury', 'Home care', 1_000, 40, 25],
  ['Bury', 'Day care', 300, null, -12],
  ['Bolton', 'Agency', 60, 5, null],
  ['Bolton', 'Agency', 40, 5, null],
  ['Bolton', 'Homes', 500, 'tbc', null],
];
const source = {
  sheet: 'Spend',
  header: 1,
  authority: 'Authority',
  service: 'Service',
  amounts: 'Budget £000',
  amountHeaderIs: 'none',
  fixed: { year: '2017/18' },
  unit: '£ thousand',
};
const sources = {
  recurring: { ...source, oneOffs: 'One-offs', fullYearEffect: 'Full-year effect' },
  'part year': { ...source, actualsTo: 5 },
  profile: { ...source, actualsTo: 5, yearShare: 0.4 },
  both: { ...source, oneOffs: 'One-offs', fullYearEffect: 'Full-year effect', actualsTo: 5 },
};

describeWithLibreOffice('A recurring base of a full year, recalculated', () => {
  const line = new CommandLine();
  const books = new Map<string, Workbook>();
  const problems = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const workbook = line.put('in.xlsx', await writeXlsx({ sheets: [{ name: 'Spend', rows: rows.map((row) => [...row]) }] }));
    const written: Uint8Array[] = [];
    for (const [name, given] of Object.entries(sources)) {
      const scenarios = [{ name: 'Cut', measures: [{ name: '10%', model: 'percentage-saving', rate: 0.1 }] }];
      const { errors, out } = await line.project(workbook, { source: given, years: ['2018/19'], scenarios }, `${name}.xlsx`, '--json');
      expect(errors).toBe('');
      problems.set(
        name,
        (JSON.parse(out) as ProjectionJson).problems.map(({ message }) => message),
      );
      written.push(line.bytes(`${name}.xlsx`));
    }
    const recalculated = await recalculateAll(written);
    for (const [index, name] of Object.keys(sources).entries()) books.set(name, await readXlsx(recalculated[index] ?? new Uint8Array()));
  });
  afterAll(() => line.remove());

  const sheet = (name: string, wanted: string) => books.get(name)?.sheets.find((each) => each.name === wanted)?.rows ?? [];
  const base = (name: string): Readonly<Record<string, readonly CellValue[]>> =>
    Object.fromEntries(
      sheet(name, 'Base budget')
        .slice(5)
        .map((row): [string, readonly CellValue[]] => [String(row[3]), row.slice(9)]),
    );
  const failing = (name: string) => sheet(name, 'Checks').filter((row) => row[7] === 'FAIL');

  test('stands in columns: current, less one-offs, plus the full-year effect of past decisions; a blank is nil, a text is not', () => {
    expect(sheet('recurring', 'Base budget')[3]?.slice(9)).toEqual([
      'At source, £ thousand',
      'Base budget 2017/18',
      'Less one-offs',
      'Plus full-year effect',
    ]);
    expect(base('recurring')).toEqual({
      'Home care': [1_000, 985_000, 40, 25],
      'Day care': [300, 288_000, 0, -12],
      Agency: [100, 90_000, 10, 0],
      Homes: [500, 'not quantified', 'not quantified', 0],
    });
    expect(problems.get('recurring')).toContainEqual(expect.stringMatching(/^Spend!D6 is “tbc”/));
    expect(failing('recurring')).toEqual([]);
  });

  test('is 12 ÷ the period of part-year actuals, which is an input, and is told', () => {
    expect(base('part year')['Home care']?.slice(0, 2)).toEqual([1_000, 2_400_000]);
    const rates = sheet('part year', 'Yearly rates').filter(([ref]) => String(ref).startsWith('T1-'));
    expect(rates.filter(([ref]) => /actualsTo|yearFactor/.test(String(ref))).map((row) => [row[0], row[6]])).toEqual([
      ['T1-actualsTo', 5],
      ['T1-yearFactor', 2.4],
    ]);
    expect(problems.get('part year')).toContainEqual(expect.stringMatching(/^The amounts of T1 are actuals to period 5: .* 12\/5 of them/));
    expect(failing('part year')).toEqual([]);
  });

  test('or follows a profile: the share of a year that is spent by then', () => {
    expect(base('profile')['Home care']?.[1]).toBe(2_500_000);
    expect(failing('profile')).toEqual([]);
  });

  test('with both, one-offs go out before the year is made whole, and full-year effects come in after', () => {
    expect(base('both')['Home care']?.[1]).toBeCloseTo(((1_000 - 40) * 2.4 + 25) * 1_000, 6);
    expect(failing('both')).toEqual([]);
  });
});
