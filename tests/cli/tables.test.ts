import { validateSource } from '../../src/sheets/source/validate-source';
import type { TablesJson } from '../../src/cli/tables-answer';
import { writeXlsx } from 'hucre';
import { describeWithShared } from '../shared';
import { CommandLine, scenariosOf } from './command-line';

// Real workbooks are large, and the machine is shared with other tests.
jest.setTimeout(60_000);

let line: CommandLine;
beforeEach(() => {
  line = new CommandLine();
});
afterEach(() => {
  line.remove();
});

const answer = (out: string): TablesJson => JSON.parse(out) as TablesJson;

test('lists the tables of a workbook, the best first, each with a source that is right as it stands', async () => {
  const { exitCode, out } = await line.run('tables', line.example('clyde-valley.xlsx'), '--json');
  expect(exitCode).toBe(0);
  const { tables } = answer(out);
  expect(Object.keys(tables[0] ?? {})).toEqual(['source', 'lines', 'total', 'problems']);
  expect([tables[0]?.lines, tables[0]?.source.table, tables[0]?.total.computed]).toEqual([48, 'Spend', 422_600_000]);
  expect(tables[0]?.total).toEqual({ printed: 422_600_000, computed: 422_600_000, verdict: 'casts' });
  for (const { source } of tables) expect(validateSource(source).ok).toBe(true);
});

test('the source goes into a scenario file as it is printed', async () => {
  const workbook = line.example('clyde-valley.xlsx');
  const [best] = answer((await line.run('tables', workbook, '--json')).out).tables;
  const file = { ...scenariosOf({ name: 'S', model: 'percentage-saving', rate: 0.04 }), source: best?.source, years: ['2011/12'] };
  const { exitCode, out } = await line.project(workbook, file);
  expect(exitCode).toBe(0);
  expect(out).toContain('£422,600,000  £405,696,000');
});

test('says for a person what was understood, what is odd, and the source on one line', async () => {
  const { out } = await line.run('tables', line.example('clyde-valley.xlsx'));
  expect(out).toContain('Spend (Spend!A4:C52): Adds up\n');
  expect(out).toContain('48 lines, 8 authorities, 6 services, £422,600,000; £ thousand, 2010/11, Original budget, gross\n');
  expect(out).toMatch(/^ {2}"source": \{"table":"Spend",.*\}$/m);
});

test('a workbook without a spend table: one plain line, exit code 2', async () => {
  const workbook = line.put(
    'in.xlsx',
    await writeXlsx({ sheets: [{ name: 'Letter', rows: [['Dear treasurer,'], ['Thank you for your letter.']] }] }),
  );
  const { exitCode, out, errors } = await line.run('tables', workbook);
  expect([exitCode, out, errors]).toEqual([2, '', expect.stringContaining('No spend table was found')]);
  expect(answer((await line.run('tables', workbook, '--json')).out).tables).toEqual([]);
});

describeWithShared('published tables', (folder) => {
  test('RS 2017-18: the sheet of all services, which casts', async () => {
    const { tables } = answer((await line.run('tables', `${folder}/data/real/bbc-RS_2017-18_data_by_LA.xlsx`, '--json')).out);
    expect(tables[0]?.source).toMatchObject({ sheet: 'RS LA Data 2017-18', header: 7, authority: 'C' });
  });
});
