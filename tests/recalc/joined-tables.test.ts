import { readXlsx, writeXlsx, type CellValue, type Workbook } from 'hucre';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { CommandLine } from '../cli/command-line';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const service = { header: 1, service: 'Service', amounts: 'B', amountHeaderIs: 'none' };
const named = { header: 1, authority: 'Authority', service: 'Service', amounts: 'C', amountHeaderIs: 'none', unit: '£' };
const year = '2017/18';

/** An authority a sheet, in different units; a month a sheet; the same money twice; and one cell in two tables. */
const sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  Bury: [
    ['Service', 'Budget'],
    ['Home care', 10],
    ['Day care', 4],
  ],
  Bolton: [
    ['Service', 'Budget'],
    ['Home care', 20_500],
  ],
  April: [
    ['Authority', 'Service', 'Spend'],
    ['Bury', 'Home care', 100],
    ['Bury', 'Home care', 30],
    ['Bury', 'Day care', 7],
  ],
  May: [
    ['Authority', 'Service', 'Spend'],
    ['Bury', 'Home care', '£90'],
    ['Bolton', 'Home care', 5],
    ['Bury', 'Day care', null],
  ],
  Summary: [
    ['Authority', 'Service', 'Spend'],
    ['Bury', 'All care', 137],
  ],
};
const authorityASheet = {
  sheet: 'Bury',
  ...service,
  unit: '£ thousand',
  fixed: { authority: 'Bury', year },
  join: [{ sheet: 'Bolton', ...service, unit: '£', fixed: { authority: 'Bolton', year } }],
};
const months = (sameLines?: string) => ({
  sheet: 'April',
  ...named,
  fixed: { year },
  join: [{ sheet: 'May', ...named, fixed: { year }, ...(sameLines === undefined ? {} : { sameLines }) }],
});

const line = new CommandLine();
afterAll(() => line.remove());

async function projected(source: object, out: string) {
  const workbook = line.put(
    'in.xlsx',
    await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) }),
  );
  const scenarios = [{ name: 'Cut', measures: [{ name: '10%', model: 'percentage-saving', rate: 0.1 }] }];
  const ended = await line.project(workbook, { source, years: ['2018/19'], scenarios }, out, '--json');
  return { ...ended, problems: ended.exitCode === 0 ? (JSON.parse(ended.out) as ProjectionJson).problems : [] };
}

describeWithLibreOffice('Tables that are joined into one base budget, recalculated', () => {
  const books = new Map<string, Workbook>();
  const codes = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const sources = { authorities: authorityASheet, added: months('add'), 'left out': months('leave out') };
    const written: Uint8Array[] = [];
    for (const [name, source] of Object.entries(sources)) {
      const { errors, problems } = await projected(source, `${name}.xlsx`);
      expect(errors).toBe('');
      codes.set(
        name,
        problems.map(({ code }) => code),
      );
      written.push(line.bytes(`${name}.xlsx`));
    }
    const recalculated = await recalculateAll(written);
    for (const [index, name] of Object.keys(sources).entries()) books.set(name, await readXlsx(recalculated[index] ?? new Uint8Array()));
  });

  const rows = (name: string, sheet: string) => books.get(name)?.sheets.find((each) => each.name === sheet)?.rows ?? [];
  const base = (name: string) =>
    rows(name, 'Base budget')
      .slice(5)
      .map((row) => [row[2], row[3], row[9], row[10]]);
  const failing = (name: string) => rows(name, 'Checks').filter((row) => row[7] === 'FAIL');

  test('an authority a sheet, each in its own unit', () => {
    expect(base('authorities')).toEqual([
      ['Bury', 'Home care', 10, 10_000],
      ['Bury', 'Day care', 4, 4_000],
      ['Bolton', 'Home care', 20_500, 20_500],
    ]);
    expect(rows('authorities', 'Base budget')[4]?.[10]).toBe(34_500);
    expect(failing('authorities')).toEqual([]);
  });

  test('a month a sheet: the same lines are added, texts and all, and it is told', () => {
    expect(base('added')).toEqual([
      ['Bury', 'Home care', 220, 220],
      ['Bury', 'Day care', 7, 7],
      ['Bolton', 'Home care', 5, 5],
    ]);
    expect(codes.get('added')).toContain('tables-are-added');
    expect(failing('added')).toEqual([]);
  });

  test('or left out, where they are the same money', () => {
    expect(base('left out').map((row) => row[3])).toEqual([130, 7, 5]);
    expect(codes.get('left out')).toContain('tables-lines-left-out');
  });

  test('how each was read stands in Scenario inputs, table by table', () => {
    const refs = rows('added', 'Scenario inputs').map((row) => [row[0], row[6]]);
    expect(refs).toEqual(
      expect.arrayContaining([
        ['T1-sheet', 'April'],
        ['T2-sheet', 'May'],
        ['T2-sameLines', 'add'],
        ['T2-unitPounds', 1],
      ]),
    );
  });
});

test('lines that two tables have are refused until a person says what they are, with both amounts', async () => {
  const { exitCode, errors } = await projected(months(), 'refused.xlsx');
  expect(exitCode).not.toBe(0);
  expect(errors).toContain(
    '2 lines of T2 (such as Bury, Home care: £130 and £90) are in T1 as well. Say whether they are added (a month a sheet) or left out of T2.',
  );
});

test('a cell that two tables read is refused; a table that comes to what another does is told', async () => {
  const twice = await projected({ ...months(), join: [{ sheet: 'April', ...named, rows: '3:4', fixed: { year } }] }, 'refused.xlsx');
  expect(twice.errors).toContain('April!C3 belongs to both T1 and T2');
  const summary = await projected({ ...months(), join: [{ sheet: 'Summary', ...named, fixed: { year } }] }, 'summary.xlsx');
  expect(summary.problems.map(({ message }) => message)).toContain(
    'T1 and T2 both come to £137 for Bury: one may be the sum of the other, and the money counted twice.',
  );
});
