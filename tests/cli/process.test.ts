import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CommandLine, scenariosOf, spendWorkbook } from './command-line';
import packageJson from '../../package.json';

jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');
const run = promisify(execFile);

/** The program as `prepare` builds it, in a process of its own. */
let built: string;
let line: CommandLine;

async function budgetScenarios(...given: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  const program = join(built, 'budget-scenarios.js');
  try {
    const { stdout, stderr } = await run(process.execPath, [program, ...given]);
    return { code: 0, out: stdout, errors: stderr };
  } catch (failed) {
    const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, errors: stderr };
  }
}

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'budget-scenarios-built-'));
  await run(
    process.execPath,
    [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--config-name', 'cli', '--output-path', built],
    { cwd: root },
  );
  line = new CommandLine();
});
afterAll(() => {
  rmSync(built, { recursive: true });
  line.remove();
});

test('tells its version and its help', async () => {
  expect(await budgetScenarios('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, errors: '' });
  expect((await budgetScenarios('--help')).out).toContain('budget-scenarios tables  <workbook> [--json]');
});

test('writes the workbook, prints on standard output and ends with 0', async () => {
  const out = line.path('out.xlsx');
  const ended = await budgetScenarios(
    'project',
    line.example('glasgow.xlsx'),
    '--scenarios',
    line.example('glasgow.scenarios.json'),
    '--out',
    out,
  );
  expect([ended.code, ended.errors]).toEqual([0, '']);
  expect(ended.out).toContain('£252,250,000  £257,500,000  £262,750,000  £268,000,000');
  expect(existsSync(out)).toBe(true);
});

test('ends with 2 where the input is wrong, one line for each problem on standard error', async () => {
  const file = line.put('wrong.json', scenariosOf({ model: 'percentage-saving', rate: -0.05 }));
  const out = line.path('none.xlsx');
  const ended = await budgetScenarios(
    'project',
    line.put('in.xlsx', await spendWorkbook([['Bolton', 'Care', 100]])),
    '--scenarios',
    file,
    '--out',
    out,
  );
  expect([ended.code, ended.out, ended.errors.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  expect(existsSync(out)).toBe(false);
});
