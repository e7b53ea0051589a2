import { nearestName } from '../model/nearest-name';
import { problem, type Problem } from '../model/problems';
import { fail, succeed, type Result } from '../model/result';

/** What a person asked for. */
export type Asked =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'tables'; readonly workbook: string; readonly json: boolean }
  | {
      readonly command: 'project';
      readonly workbook: string;
      readonly scenarios: string;
      readonly out: string;
      readonly sumTo: string | undefined;
      readonly json: boolean;
    }
  | { readonly command: 'seek'; readonly workbook: string; readonly options: SeekOptions; readonly json: boolean }
  | { readonly command: 'report'; readonly workbook: string; readonly out: string; readonly options: ReportOptions };

/** What a person said of a report; the rest is as usual. */
export interface ReportOptions {
  readonly table: string | undefined;
  readonly scenario: string | undefined;
  readonly unit: string | undefined;
  readonly decimals: string | undefined;
  readonly rounding: string | undefined;
  readonly signs: string | undefined;
  readonly vat: string | undefined;
  readonly nation: string | undefined;
}

/** What a person said of a figure to be sought. */
export interface SeekOptions {
  readonly measure: string;
  readonly target: string;
  readonly scenario: string | undefined;
  readonly input: string | undefined;
  readonly year: string | undefined;
  readonly amount: string | undefined;
  readonly authority: string | undefined;
  readonly service: string | undefined;
  readonly between: string | undefined;
}

/** The options of each command and what stands after them; undefined for a switch. */
const OPTIONS = {
  tables: { '--json': undefined },
  project: { '--scenarios': 'the scenario file', '--out': 'the new file', '--sum-to': 'what makes one line', '--json': undefined },
  seek: {
    '--measure': 'the measure’s name',
    '--target': 'gap, total or effect',
    '--amount': 'pounds',
    '--input': 'the input’s name',
    '--scenario': 'the scenario’s name',
    '--year': 'the financial year',
    '--authority': 'the authority’s name',
    '--service': 'the service’s name',
    '--between': 'two figures with a comma',
    '--json': undefined,
  },
  report: {
    '--table': 'the names of tables',
    '--out': 'the new file',
    '--scenario': 'the scenario’s name',
    '--unit': 'the unit',
    '--decimals': 'a number',
    '--rounding': 'the rounding',
    '--signs': 'the sign rule',
    '--vat': 'the VAT basis',
    '--nation': 'the nation',
  },
} as const satisfies Record<string, Readonly<Record<string, string | undefined>>>;

type Command = keyof typeof OPTIONS;

/** Reads the arguments after the program's name. Everything that is wrong with them is told, and nothing is guessed. */
export function readArguments(given: readonly string[]): Result<Asked> {
  const beforeEnd = given.includes('--') ? given.slice(0, given.indexOf('--')) : given;
  if (beforeEnd.some((each) => each === '--help' || each === '-h')) return succeed({ command: 'help' });
  if (beforeEnd.includes('--version')) return succeed({ command: 'version' });
  const [command, ...rest] = given;
  if (command === undefined) return fail(problem('command-missing', {}));
  if (command === 'help') return succeed({ command: 'help' });
  if (!isCommand(command)) return fail(problem('command-unknown', { given: command, nearest: nearestName(command, Object.keys(OPTIONS)) }));
  return commandWith(command, rest);
}

function commandWith(command: Command, rest: readonly string[]): Result<Asked> {
  const { options, workbooks, problems } = sorted(command, rest);
  const [workbook, ...others] = workbooks;
  if (workbook === undefined) problems.push(problem('workbook-missing', { command }));
  for (const other of others) problems.push(problem('argument-too-many', { given: other }));
  const known: Readonly<Record<string, string | undefined>> = OPTIONS[command];
  const needed = (option: string): string => {
    const value = options.get(option);
    if (value === undefined) problems.push(problem('option-missing', { command, option, value: known[option] ?? '' }));
    return value ?? '';
  };
  const json = options.has('--json');
  const file = workbook ?? '';
  const asked: Record<Command, () => Asked> = {
    tables: () => ({ command: 'tables', workbook: file, json }),
    project: () => ({
      command: 'project',
      workbook: file,
      scenarios: needed('--scenarios'),
      out: needed('--out'),
      sumTo: options.get('--sum-to'),
      json,
    }),
    seek: () => ({ command: 'seek', workbook: file, options: seekOptions(options, needed), json }),
    report: () => ({ command: 'report', workbook: file, out: needed('--out'), options: reportOptions(options) }),
  };
  const made = asked[command]();
  const [first, ...more] = problems;
  return first === undefined ? succeed(made) : fail(first, ...more);
}

function seekOptions(options: ReadonlyMap<string, string>, needed: (option: string) => string): SeekOptions {
  return {
    measure: needed('--measure'),
    target: needed('--target'),
    scenario: options.get('--scenario'),
    input: options.get('--input'),
    year: options.get('--year'),
    amount: options.get('--amount'),
    authority: options.get('--authority'),
    service: options.get('--service'),
    between: options.get('--between'),
  };
}

function reportOptions(options: ReadonlyMap<string, string>): ReportOptions {
  return {
    table: options.get('--table'),
    scenario: options.get('--scenario'),
    unit: options.get('--unit'),
    decimals: options.get('--decimals'),
    rounding: options.get('--rounding'),
    signs: options.get('--signs'),
    vat: options.get('--vat'),
    nation: options.get('--nation'),
  };
}

interface Sorted {
  /** Given options; a switch has an empty text. */
  readonly options: ReadonlyMap<string, string>;
  readonly workbooks: readonly string[];
  readonly problems: Problem[];
}

function sorted(command: Command, rest: readonly string[]): Sorted {
  const known: Readonly<Record<string, string | undefined>> = OPTIONS[command];
  const options = new Map<string, string>();
  const workbooks: string[] = [];
  const problems: Problem[] = [];
  let onlyFiles = false;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (onlyFiles || !word.startsWith('-') || word === '-') {
      workbooks.push(word);
      continue;
    }
    if (word === '--') {
      onlyFiles = true;
      continue;
    }
    const [option = '', ...afterSign] = word.split('=');
    const inline = afterSign.length === 0 ? undefined : afterSign.join('=');
    if (!Object.hasOwn(known, option)) {
      problems.push(problem('option-unknown', { command, given: option, nearest: nearestName(option, Object.keys(known)) }));
      continue;
    }
    if (options.has(option)) problems.push(problem('option-twice', { option }));
    const expected = known[option];
    if (expected === undefined) {
      if (inline !== undefined) problems.push(problem('option-with-value', { option, given: inline }));
      options.set(option, '');
      continue;
    }
    const next = rest[at + 1];
    const value = inline ?? (next === undefined || Object.hasOwn(known, next) ? undefined : next);
    if (inline === undefined && value !== undefined) at += 1;
    if (value === undefined || value === '') problems.push(problem('option-without-value', { option, value: expected }));
    options.set(option, value ?? '');
  }
  return { options, workbooks, problems };
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(OPTIONS, word);
}
