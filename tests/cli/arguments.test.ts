import { readArguments } from '../../src/cli/arguments';
import { CommandLine } from './command-line';

const asked = (given: string) => {
  const result = readArguments(given === '' ? [] : given.split(' '));
  return result.ok ? result.value : result.problems.map(({ message }) => message);
};

test.each([
  ['tables in.xlsx', { command: 'tables', workbook: 'in.xlsx', json: false }],
  ['tables --json in.xlsx', { command: 'tables', workbook: 'in.xlsx', json: true }],
  [
    'project in.xlsx --scenarios s.json --out o.xlsx',
    { command: 'project', workbook: 'in.xlsx', scenarios: 's.json', out: 'o.xlsx', json: false },
  ],
  [
    'project --out=o.xlsx --json --scenarios=s.json in.xlsx',
    { command: 'project', workbook: 'in.xlsx', scenarios: 's.json', out: 'o.xlsx', json: true },
  ],
  [
    'project --scenarios s.json --out o.xlsx -- --in.xlsx',
    { command: 'project', workbook: '--in.xlsx', scenarios: 's.json', out: 'o.xlsx', json: false },
  ],
  [
    'project in.xlsx --sum-to authority-and-service --scenarios s.json --out o.xlsx',
    { command: 'project', workbook: 'in.xlsx', scenarios: 's.json', out: 'o.xlsx', sumTo: 'authority-and-service', json: false },
  ],
  ['--help', { command: 'help' }],
  ['project --help', { command: 'help' }],
  ['help', { command: 'help' }],
  ['--version', { command: 'version' }],
])('%s', (given, expected) => {
  expect(asked(given)).toEqual(expected);
});

test.each([
  ['', ['No command is given. Write tables, project, seek or report; --help says more.']],
  ['porject in.xlsx', ['There is no command called “porject”. Did you mean “project”?']],
  ['--json', ['There is no command called “--json”.']],
  ['tables', ['“tables” needs a workbook. Name its file.']],
  ['tables a.xlsx b.xlsx', ['“b.xlsx” is one argument too many. Name one workbook; put a name with spaces in quotation marks.']],
  [
    'tables a.xlsx --out o.xlsx',
    ['“tables” has no option --out.', '“o.xlsx” is one argument too many. Name one workbook; put a name with spaces in quotation marks.'],
  ],
  ['project a.xlsx', ['“project” needs --scenarios with the scenario file.', '“project” needs --out with the new file.']],
  [
    'project a.xlsx --scenario s.json --out o.xlsx',
    [
      '“project” has no option --scenario. Did you mean “--scenarios”?',
      '“s.json” is one argument too many. Name one workbook; put a name with spaces in quotation marks.',
      '“project” needs --scenarios with the scenario file.',
    ],
  ],
  ['project a.xlsx --scenarios --out o.xlsx', ['--scenarios stands alone. Write the scenario file after it.']],
  ['project a.xlsx --scenarios s.json --out', ['--out stands alone. Write the new file after it.']],
  ['project a.xlsx --scenarios s.json --out o.xlsx --out p.xlsx', ['--out is given twice. Give it once.']],
  ['tables a.xlsx --json=yes', ['--json takes no value, and “yes” is given. Leave it out.']],
])('“%s” is refused', (given, messages) => {
  expect(asked(given)).toEqual(messages);
});

test('help and version are printed, and wrong arguments end with 2', async () => {
  const line = new CommandLine();
  try {
    expect(await line.run('--version')).toEqual({ exitCode: 0, out: '1.2.3\n', errors: '' });
    expect((await line.run('--help')).out).toContain(
      'budget-scenarios project <workbook> --scenarios <file.json> --out <file.xlsx>\n                           [--sum-to authority-and-service|',
    );
    expect(await line.run('tables')).toEqual({ exitCode: 2, out: '', errors: '“tables” needs a workbook. Name its file.\n' });
  } finally {
    line.remove();
  }
});
