import type { SeekJson } from '../../src/cli/seek-answer';
import { CommandLine, SPEND_SOURCE, spendWorkbook } from './command-line';

jest.setTimeout(60_000);

let line: CommandLine;
beforeEach(() => {
  line = new CommandLine();
});
afterEach(() => {
  line.remove();
});

type Spend = readonly (readonly [authority: string, service: string, pounds: number])[];

/** A written workbook with one scenario of these measures; the path of its file. */
async function written(spend: Spend, measures: readonly object[], more: object = {}): Promise<string> {
  const workbook = line.put('spend.xlsx', await spendWorkbook(spend));
  const file = { source: SPEND_SOURCE, years: ['2018/19'], scenarios: [{ name: 'Offset', measures }], ...more };
  const ended = await line.project(workbook, file);
  if (ended.exitCode !== 0) throw new Error(ended.errors);
  return line.path('out.xlsx');
}

async function seek(workbook: string, ...options: readonly string[]): Promise<SeekJson> {
  const { exitCode, out, errors } = await line.run('seek', workbook, ...options, '--json');
  expect([exitCode, errors]).toEqual([0, '']);
  return JSON.parse(out) as SeekJson;
}

const GLASGOW: Spend = [
  ['Glasgow City', 'Community-based', 160_000_000],
  ['Glasgow City', 'Other', 87_000_000],
];
const uplift = { model: 'fixed-pressure', name: 'Uplift', amount: 21_000_000, services: ['Community-based'] };
const saving = (more: object = {}) => ({ model: 'percentage-saving', name: 'Saving', rate: null, ...more });
const OFFSET = ['--measure', 'Saving', '--target', 'total', '--amount', '£247,000,000'] as const;

describe('The saving that offsets Glasgow’s £21m', () => {
  test.each([
    ['13.125', 'of £160m', 'opening', ['Community-based'], 160_000_000],
    ['11.60', 'of £181m, after the uplift', 'after-pressures', ['Community-based'], 181_000_000],
    ['8.50', 'of £247m', 'opening', ['Community-based', 'Other'], 247_000_000],
    ['7.84', 'of all of it after the uplift', 'after-pressures', ['Community-based', 'Other'], 268_000_000],
  ])('is %s%% %s, with its base', async (percent, _, savingOn, services, base) => {
    const answer = await seek(await written(GLASGOW, [uplift, saving({ savingOn, services })]), ...OFFSET);
    expect(answer).toMatchObject({ kind: 'found', exact: true, measure: 'Saving', input: 'Saving rate', year: '2018/19', now: null });
    const [{ figure, base: takenOn, effect } = { figure: NaN }] = answer.answers;
    expect((100 * figure).toFixed(percent.split('.')[1]?.length)).toBe(percent);
    expect(takenOn).toBeCloseTo(base, 4);
    expect(effect).toBeCloseTo(-21_000_000, 4);
  });

  test('is told in the pane’s sentences, and the workbook stays as it is', async () => {
    const workbook = await written(GLASGOW, [uplift, saving({ services: ['Community-based'] })]);
    const before = line.bytes('out.xlsx');
    const { exitCode, out } = await line.run('seek', workbook, ...OFFSET);
    expect(exitCode).toBe(0);
    expect(out).toContain(
      'In “Offset”:\n  “Saving” with saving rate of 13.125% leaves a budget of £247,000,000 in 2018/19.\n  Straight-line, so exact. It takes off £21,000,000 of £160,000,000.\n',
    );
    expect(line.bytes('out.xlsx')).toEqual(before);
  });
});

test('Clyde Valley: £5m on £185m of care homes needs 5 ÷ 185', async () => {
  const workbook = await written([['All eight', 'Care homes', 185_000_000]], [saving({ rate: { low: 0.01, high: 0.027 } })]);
  const { answers, now } = await seek(workbook, '--measure', 'saving', '--target', 'effect', '--amount', '5000000');
  expect(answers[0]?.figure).toBeCloseTo(5 / 185, 14);
  expect(answers[0]?.effect).toBeCloseTo(-5_000_000, 4);
  expect(now).toBeCloseTo(0.0185, 14);
});

test('Southampton: £337,000 needs 4.5 months at the calibrated monthly cost, in any input that is named', async () => {
  const delay = { model: 'delayed-entry', name: 'Delay', people: 600, months: { low: 3, high: 6 }, monthlyCost: 337_000 / 2_700 };
  const workbook = await written([['Southampton', 'Care', 20_000_000]], [delay]);
  const sought = (input: string) => seek(workbook, '--measure', 'Delay', '--target', 'effect', '--amount', '337000', '--input', input);
  const months = await sought('delay');
  expect(months.unit).toBe('months');
  expect(months.answers).toHaveLength(1);
  expect(months.answers[0]?.figure).toBeCloseTo(4.5, 10);
  const people = await sought('people');
  expect(people.answers[0]?.figure).toBeCloseTo(600, 8);
});

describe('A gap', () => {
  const spend: Spend = [
    ['Bolton', 'Care', 100_000_000],
    ['Bury', 'Care', 78_000_000],
  ];
  const funding = [
    { authority: 'Bolton', year: '2018/19', amount: 95_000_000 },
    { authority: 'Bury', year: '2018/19', amount: 75_000_000 },
  ];

  test('is closed for all, for one authority, or left at an amount', async () => {
    const workbook = await written(spend, [saving({ rate: 0.04 })], { funding });
    const rate = async (...more: readonly string[]) =>
      (await seek(workbook, '--measure', 'Saving', '--target', 'gap', ...more)).answers[0]?.figure;
    expect(await rate()).toBeCloseTo(8 / 178, 12);
    expect(await rate('--authority', 'bury')).toBeCloseTo(3 / 78, 12);
    expect(await rate('--amount', '1000000')).toBeCloseTo(7 / 178, 12);
  });

  test('without funding cannot be worked out, and within bounds that do not reach there is none: both are said, and are answers', async () => {
    const workbook = await written(spend, [saving({ rate: 0.04 })]);
    const text = async (...more: readonly string[]) => line.run('seek', workbook, '--measure', 'Saving', ...more);
    expect(await text('--target', 'gap')).toMatchObject({ exitCode: 0, out: expect.stringContaining('cannot be worked out') as string });
    const none = await text('--target', 'total', '--amount', '100000000', '--between', '0%,10%');
    expect(none.out).toContain('No saving rate between 0% and 10% gives it: the nearest is still £60,200,000 above.');
    expect(none.exitCode).toBe(0);
  });
});

test('where every figure gives it, the ends are given', async () => {
  const workbook = await written([['Bolton', 'Care', 100_000_000]], [saving({ rate: 0.04, start: '2020-04-01' })]);
  const any = await seek(workbook, '--measure', 'Saving', '--target', 'total', '--amount', '100000000');
  expect(any).toMatchObject({ kind: 'any', answers: [{ figure: 0 }, { figure: 1 }] });
});

test.each<[string, readonly string[], string]>([
  ['no measure', ['--target', 'gap'], '“seek” needs --measure with the measure’s name.'],
  ['a measure that is not there', ['--measure', 'Savin', '--target', 'gap'], 'Did you mean “Saving”?'],
  ['another target', ['--measure', 'Saving', '--target', 'gape'], '--target is “gape”. Did you mean “gap”?'],
  ['no amount', ['--measure', 'Saving', '--target', 'total'], '--target total needs --amount as well.'],
  ['an amount in words', ['--measure', 'Saving', '--target', 'total', '--amount', 'a lot'], '--amount is “a lot”.'],
  ['an input that it has not', ['--measure', 'Saving', '--target', 'gap', '--input', 'price'], '--input is “price”.'],
  ['a year that is not projected', ['--measure', 'Saving', '--target', 'gap', '--year', '2030/31'], 'It can be one of: 2018/19.'],
  ['bounds the wrong way round', ['--measure', 'Saving', '--target', 'gap', '--between', '5,3'], '--between is “5,3”.'],
  ['a service beside a gap', ['--measure', 'Saving', '--target', 'gap', '--service', 'Care'], '--service means nothing with --target gap'],
])('%s is told, and nothing is answered', async (_, options, told) => {
  const workbook = await written([['Bolton', 'Care', 100]], [saving({ rate: 0.04 })]);
  const { exitCode, out, errors } = await line.run('seek', workbook, ...options);
  expect([exitCode, out]).toEqual([2, '']);
  expect(errors).toContain(told);
});
