import { readXlsx, type Workbook } from 'hucre';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { CommandLine, scenariosOf, SPEND_SOURCE, spendWorkbook } from './command-line';

jest.setTimeout(60_000);

let line: CommandLine;
beforeEach(() => {
  line = new CommandLine();
});
afterEach(() => {
  line.remove();
});

const saving = { name: 'Saving', model: 'percentage-saving', rate: 0.04 };
const rows = (workbook: Workbook, sheet: string) => workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];

async function projected(ledger: object) {
  const workbook = line.put('in.xlsx', await spendWorkbook([['Bolton', 'Care', 100.5]]));
  const file = { ...scenariosOf(saving), source: { ...SPEND_SOURCE, ledger } };
  const { exitCode, out, errors } = await line.project(workbook, file, 'out.xlsx', '--json');
  return { exitCode, errors, problems: exitCode === 0 ? (JSON.parse(out) as ProjectionJson).problems.map(({ code }) => code) : [] };
}

const written = async () => readXlsx(line.bytes('out.xlsx'));
const ledgerCheck = async () => rows(await written(), 'Checks').find((row) => row[1] === 'Base budget agrees to the ledger total');

test('the difference stays in Checks to the penny, with the period, date and place of the ledger', async () => {
  const { problems } = await projected({ total: 110.75, asAt: '30 Apr 2017', period: 'Period 1', from: 'GL04' });
  expect(problems).toContain('ledger-differs');
  expect((await ledgerCheck())?.slice(2, 8)).toEqual(['Period 1, 30 Apr 2017, GL04', 110.75, 100.5, -10.25, 0.005, 'FAIL']);
  const inputs = rows(await written(), 'Scenario inputs');
  const kept = inputs.filter(([ref]) => /^G[3-6]-/.test(String(ref))).map((row) => [row[0], row[6]]);
  expect(kept).toEqual([
    ['G3-ledger', 110.75],
    ['G4-ledgerDate', '30 Apr 2017'],
    ['G5-ledgerPeriod', 'Period 1'],
    ['G6-ledgerFrom', 'GL04'],
  ]);
});

test('what a person has explained of the difference passes, with the reason; what is apart beyond it does not', async () => {
  const explained = { total: 110.75, explained: 10.25, reason: 'Journal 14, posted in May' };
  expect((await projected(explained)).problems).not.toContain('ledger-differs');
  expect((await ledgerCheck())?.slice(2, 8)).toEqual(['Journal 14, posted in May', 110.75, 110.75, 0, 0.005, 'OK']);
  expect((await projected({ ...explained, total: 111 })).problems).toContain('ledger-differs');
  expect((await ledgerCheck())?.slice(5, 8)).toEqual([-0.25, 0.005, 'FAIL']);
  expect((await projected({ total: 1, explained: 2 })).errors).toContain('the reason why the two are apart');
});

test('a ledger that agrees passes; without one there is no such check', async () => {
  expect((await projected({ total: 100.5 })).problems).not.toContain('ledger-differs');
  expect((await ledgerCheck())?.[7]).toBe('OK');
});

test('a total that is no number is refused at its place', async () => {
  const { exitCode, errors } = await projected({ total: '£100' });
  expect(exitCode).not.toBe(0);
  expect(errors).toContain('source.ledger');
});
