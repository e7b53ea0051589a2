import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8 } from 'fflate';
import { fileWorkbook, type FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { yearLabel } from '../../src/model/financial-year';
import { quantifiedSum } from '../../src/model/projection';
import { createSession, type Session } from '../../src/pane/session/session';
import { value } from '../host/contract';
import { answersOf } from '../pane/open-example';
import { CommandLine, scenariosOf, spendWorkbook } from './command-line';

jest.setTimeout(120_000);

const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

const FOUR_SERVICES = 'Supported living; Care homes (national contract); Residential child care (external); Fostering (external)';

describe('A workbook written for some services of its source', () => {
  const line = new CommandLine();
  let out: string;

  beforeAll(async () => {
    const scenarios = JSON.parse(readFileSync(resolve(__dirname, '../../examples/clyde-valley.scenarios.json'), 'utf8')) as object;
    ({ out } = await line.project(line.example('clyde-valley.xlsx'), scenarios, 'written.xlsx', '--json'));
  });

  afterAll(() => line.remove());

  const opened = async (): Promise<{ workbook: FileWorkbook; session: Session }> => {
    const workbook = fileWorkbook(value(await openWorkbookFile(line.bytes('written.xlsx'), 'written.xlsx')));
    return { workbook, session: await reopened(workbook) };
  };

  const reopened = async (workbook: FileWorkbook): Promise<Session> => {
    const session = createSession(workbook);
    await session.open();
    return session;
  };

  const baseOf = (session: Session): number => quantifiedSum(session.state().agreed?.base.amounts ?? new Float64Array());

  const setting = async (workbook: FileWorkbook, ref: string): Promise<unknown> => {
    const inputs = value(await workbook.outline()).sheets.find(({ ours }) => ours === 'Scenario inputs')?.used;
    const [block] = inputs === undefined ? [] : value(await workbook.read([{ area: inputs }]));
    return block?.values.find(([each]) => each === ref)?.[6];
  };

  it('says on Scenario inputs which services it takes in', async () => {
    const { workbook, session } = await opened();
    expect(await setting(workbook, 'T1-services')).toBe(FOUR_SERVICES);
    expect(await setting(workbook, 'T1-authorities')).toBeUndefined();
    await session.close();
  });

  it('opens in the pane with the base and the totals it was written with', async () => {
    const { session } = await opened();
    expect(baseOf(session)).toBe(415_300_000);
    expect(session.state().changesNotWritten).toBe(0);
    const { model, projection } = session.state();
    const { scenarios } = JSON.parse(out) as ProjectionJson;
    expect(projection?.scenarios.map(({ scenario }) => scenario.name)).toEqual(scenarios.map(({ name }) => name));
    for (const [index, { budgets }] of scenarios.entries()) {
      const written = model?.years.map((year) => sum(budgets.filter((each) => each.year === yearLabel(year)).map(({ amount }) => amount)));
      const again = projection?.scenarios[index]?.budgets.map((each) => quantifiedSum(each));
      expect(again?.map((each) => each.toFixed(2))).toEqual(written?.map((each) => each.toFixed(2)));
    }
    await session.close();
  });

  it('keeps them when the pane writes it again and when its source is read again', async () => {
    const { workbook, session } = await opened();
    await session.write();
    await session.changeSource(session.state().agreed?.source ?? { amounts: '' });
    expect(baseOf(session)).toBe(415_300_000);
    await session.close();
    expect(await setting(workbook, 'T1-services')).toBe(FOUR_SERVICES);
    const again = await reopened(workbook);
    expect(baseOf(again)).toBe(415_300_000);
    await again.close();
  });

  it('takes in the whole table when a person confirms it anew', async () => {
    const { workbook, session } = await opened();
    await session.chooseAgain();
    const [table] = session.state().tables;
    if (table === undefined) throw new Error('No table was found.');
    expect(await session.agree(table, answersOf(table))).toEqual([]);
    expect(session.state().changesNotWritten).toBe(1);
    const whole = baseOf(session);
    expect(whole).toBeGreaterThan(422_000_000);
    await session.write();
    expect(session.state().changesNotWritten).toBe(0);
    await session.close();
    const again = await reopened(workbook);
    expect(baseOf(again)).toBe(whole);
    await again.close();
  });

  it('counts as changed when the same table is confirmed whole', async () => {
    const { session: first } = await opened();
    const confirm = async (session: Session): Promise<void> => {
      await session.chooseAgain();
      const [table] = session.state().tables;
      if (table !== undefined) await session.agree(table, answersOf(table));
    };
    await confirm(first);
    const source = first.state().agreed?.source;
    await first.close();
    const file = { ...scenariosOf(), source, years: ['2011/12'], services: ['Fostering (external)'] };
    expect((await line.project(line.example('clyde-valley.xlsx'), file, 'fostering.xlsx')).errors).toBe('');
    const session = await reopened(fileWorkbook(value(await openWorkbookFile(line.bytes('fostering.xlsx'), 'fostering.xlsx'))));
    expect(session.state().changesNotWritten).toBe(0);
    await confirm(session);
    expect(session.state().agreed?.source).toEqual(source);
    expect(session.state().changesNotWritten).toBe(1);
    await session.close();
  });

  it('is reported with the same base', async () => {
    await line.run('report', line.path('written.xlsx'), '--table', 'by-authority', '--scenario', '4% + 1%', '--out', line.path('r.txt'));
    expect(strFromU8(line.bytes('r.txt'))).toContain('Total\t415,300\t399,853\t399,408\t399,408');
  });

  it('reads back an authority called “all” and services whose names hold semicolons', async () => {
    const rows = ['Ayr', 'all'].flatMap((authority, row) =>
      ['Care; home', 'Day', 'Other'].map((service, at) => [authority, service, 10 ** at + row]),
    );
    const workbook = line.put('odd.xlsx', await spendWorkbook(rows));
    const file = { ...scenariosOf(), authorities: ['all'], services: ['Care; home', 'Day'] };
    expect((await line.project(workbook, file, 'odd-out.xlsx')).errors).toBe('');
    const session = createSession(fileWorkbook(value(await openWorkbookFile(line.bytes('odd-out.xlsx'), 'odd-out.xlsx'))));
    await session.open();
    expect(session.state().agreed?.base.lines.map(({ authority, service }) => [authority.name, service])).toEqual([
      ['all', 'Care; home'],
      ['all', 'Day'],
    ]);
    await session.close();
  });
});
