import { readXlsx, type Workbook } from 'hucre';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { CommandLine } from '../cli/command-line';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

/** Derby's staffing table: the rows add to £650,664, and £750,665 is printed in C13. The row of the 6.00 FTE is C10. */
const STAFFING = {
  sheet: 'Staffing',
  header: 4,
  service: 'Job Title',
  amounts: 'Cost £',
  amountHeaderIs: 'none',
  fixed: { authority: 'Derby', year: '2013/14' },
};
const reason = '£35,577 for each FTE agrees with Leicester';
const accepted = {
  rows: { total: 'C13', take: 'rows', reason },
  total: { total: 'C13', take: 'total', reason },
  figure: { total: 'C13', take: 'another figure', cell: 'C10', figure: 173_562, reason },
};

describeWithLibreOffice('A total that does not add up, and what a person accepted about it', () => {
  const line = new CommandLine();
  const workbooks = new Map<string, Workbook>();
  const problems = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const workbook = line.example('derby.xlsx');
    const scenarios = [{ name: 'Cut', measures: [{ name: '10%', model: 'percentage-saving', rate: 0.1 }] }];
    const written: Uint8Array[] = [];
    for (const [name, decided] of Object.entries(accepted)) {
      const file = { source: { ...STAFFING, accepted: decided }, years: ['2014/15'], scenarios };
      const { errors, out } = await line.project(workbook, file, `${name}.xlsx`, '--json');
      expect(errors).toBe('');
      problems.set(
        name,
        (JSON.parse(out) as ProjectionJson).problems.map(({ message }) => message),
      );
      written.push(line.bytes(`${name}.xlsx`));
    }
    const recalculated = await recalculateAll(written);
    for (const [index, name] of Object.keys(accepted).entries())
      workbooks.set(name, await readXlsx(recalculated[index] ?? new Uint8Array()));
  });
  afterAll(() => line.remove());

  const rows = (name: string, sheet: string) => workbooks.get(name)?.sheets.find((each) => each.name === sheet)?.rows ?? [];
  const baseTotal = (name: string) => rows(name, 'Base budget')[4]?.[10];
  const baseLine = (name: string, service: string) =>
    rows(name, 'Base budget')
      .find((row) => row[3] === service)
      ?.slice(9, 15);
  const check = (name: string) =>
    rows(name, 'Checks')
      .find((row) => row[1] === 'Total as printed = lines as taken and the accepted difference')
      ?.slice(2, 8);
  const where = `Staffing!C13: ${reason}`;

  test('the rows: £650,664, and £100,001 as the accepted difference', () => {
    expect(baseTotal('rows')).toBe(650_664);
    expect(check('rows')).toEqual([where, 750_665, 750_665, 0, 0.005, 'OK']);
    const difference = rows('rows', 'Scenario inputs').find(([ref]) => ref === 'T1-accepted.apart');
    expect([difference?.[6], difference?.at(-1)]).toEqual([100_001, reason]);
  });

  test('the total: £750,665, with £100,001 as a line “Not explained” that follows the cells', () => {
    expect(baseTotal('total')).toBe(750_665);
    expect(baseLine('total', 'Not explained')?.slice(0, 4)).toEqual([100_001, 100_001, 750_665, `accepted: ${reason}`]);
    expect(check('total')?.slice(1)).toEqual([750_665, 750_665, 0, 0.005, 'OK']);
  });

  test('another figure for one row: printed, accepted and reason stand side by side, and £1 stays apart', () => {
    expect(baseTotal('figure')).toBe(750_664);
    expect(baseLine('figure', 'Service Quality & Brokerage Officers')?.slice(0, 5)).toEqual([
      173_562,
      173_562,
      73_562,
      `accepted: ${reason}`,
      'same',
    ]);
    expect(check('figure')?.slice(1)).toEqual([750_665, 750_665, 0, 0.005, 'OK']);
  });

  test('is told with both figures and the reason, and every check passes', () => {
    for (const name of Object.keys(accepted)) {
      expect(problems.get(name)).toContainEqual(
        expect.stringMatching(/^“Total” is printed as £750,665, and the rows make £650,664: .*Leicester$/),
      );
      expect(rows(name, 'Checks').filter((row) => row[7] === 'FAIL')).toEqual([]);
    }
  });
});
