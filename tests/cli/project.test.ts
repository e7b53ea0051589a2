import { linkSync, symlinkSync } from 'node:fs';
import { readXlsx, writeXlsx, type Workbook } from 'hucre';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ProjectionJson } from '../../src/cli/projection-json';
import { ALWAYS_MADE } from '../../src/workbook/output-sheets';
import { describeWithShared } from '../shared';
import { CommandLine, scenariosOf, SPEND_SOURCE, spendWorkbook } from './command-line';

// Real workbooks are large, and the machine is shared with other tests.
jest.setTimeout(60_000);

let line: CommandLine;
beforeEach(() => {
  line = new CommandLine();
});
afterEach(() => {
  line.remove();
});

const saving = { name: 'Saving', model: 'percentage-saving', rate: 0.04 };
const answer = (out: string): ProjectionJson => JSON.parse(out) as ProjectionJson;
const cells = (workbook: Workbook, sheet: string) => workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];

describe('project', () => {
  const locking = (rate: number, more: object = {}) => ({
    ...scenariosOf(),
    scenarios: [
      { name: 'Agreed', owner: 'Finance', locked: { on: '2018-02-01', total: 288 }, measures: [{ ...saving, rate }], ...more },
      { name: 'Other', measures: [saving] },
    ],
  });

  test.each<[string, object, number]>([
    ['as it stands there, with another scenario beside it', locking(0.04), 0],
    ['with another rate', locking(0.05), 2],
    ['under another name', locking(0.04, { name: 'Renamed' }), 2],
    ['without its lock', locking(0.04, { locked: undefined }), 2],
    ['not at all', { ...scenariosOf(), scenarios: [] }, 2],
  ])('a scenario that is locked in the workbook may be in the file %s', async (_, file, exitCode) => {
    const spend = line.put('spend.xlsx', await spendWorkbook([['Bolton', 'Care', 300]]));
    expect(await line.project(spend, locking(0.04), 'locked.xlsx')).toMatchObject({ exitCode: 0 });
    const again = await line.project(line.path('locked.xlsx'), file, 'again.xlsx');
    expect(again.exitCode).toBe(exitCode);
    if (exitCode === 2) expect(again.errors).toContain('“Agreed” is locked in the workbook');
    expect(line.files().includes('again.xlsx')).toBe(exitCode === 0);
  });

  test('writes our sheets beside the user’s own, and says the totals', async () => {
    const workbook = line.example('clyde-valley.xlsx');
    const { exitCode, out, errors } = await line.run(
      'project',
      workbook,
      '--scenarios',
      line.example('clyde-valley.scenarios.json'),
      '--out',
      line.path('out.xlsx'),
    );
    expect([exitCode, errors]).toEqual([0, '']);
    expect(out).toContain('S3 4% + 1%            £415,300,000  £399,853,000  £399,408,000  £399,408,000\n');
    expect(out).toContain('“Supported living: service redesign” in “4% + 1%” has no figure for Saving rate: its effect is not quantified.');
    const written = await readXlsx(line.bytes('out.xlsx'));
    expect(written.sheets.map(({ name }) => name)).toEqual(['Spend', 'Table 1', 'Table 2', ...ALWAYS_MADE]);
  });

  test('--json gives pounds, unrounded, savings negative; what is not quantified is null and a problem says so', async () => {
    const workbook = line.example('clyde-valley.xlsx');
    const { out } = await line.run(
      'project',
      workbook,
      '--scenarios',
      line.example('clyde-valley.scenarios.json'),
      '--out',
      line.path('out.xlsx'),
      '--json',
    );
    const { scenarios, problems } = answer(out);
    const total = (scenario: string, year: string) =>
      scenarios
        .find(({ name }) => name === scenario)
        ?.budgets.filter((each) => each.year === year)
        .reduce((sum, { amount }) => sum + (amount ?? NaN), 0);
    expect(total('No change', '2013/14')).toBeCloseTo(415_300_000, 3);
    expect(['2011/12', '2012/13', '2013/14'].map((year) => total('With pay pressure', year)?.toFixed(2))).toEqual([
      '403770234.38',
      '407573356.25',
      '412456118.75',
    ]);
    const measures = scenarios.find(({ name }) => name === '4% + 1%')?.measures ?? [];
    expect(measures.find(({ name, authority }) => name === 'Supported living: price negotiation' && authority === 'Inverclyde')).toEqual({
      name: 'Supported living: price negotiation',
      authority: 'Inverclyde',
      service: 'Supported living',
      year: '2011/12',
      class: 'cashable',
      attribution: 'own',
      amount: -285_000,
    });
    expect(
      measures
        .filter(({ name }) => name === 'Supported living: service redesign')
        .map(({ year, amount }) => [year, amount])
        .slice(0, 3),
    ).toEqual([
      ['2011/12', 0],
      ['2012/13', null],
      ['2013/14', null],
    ]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      // The total below the table, which is checked and not added.
      ['rows-left-out', 'information'],
      ['effect-not-quantified', 'warning'],
      ['effect-not-quantified', 'warning'],
    ]);
    expect(Object.keys(scenarios[0] ?? {})).toEqual(['name', 'budgets', 'measures']);
  });

  test('a figure that is not in the source is not quantified in the answer either', async () => {
    const workbook = line.put(
      'in.xlsx',
      await spendWorkbook([
        ['Bolton', 'Care', 100],
        ['Bury', 'Care', '..'],
      ]),
    );
    const { out, exitCode } = await line.project(workbook, scenariosOf(saving), 'out.xlsx', '--json');
    expect(exitCode).toBe(0);
    const { scenarios, problems } = answer(out);
    expect(scenarios[1]?.budgets.map(({ authority, amount }) => [authority, amount])).toEqual([
      ['Bolton', 96],
      ['Bury', null],
    ]);
    expect(problems.map(({ code }) => code)).toContain('budget-not-quantified');
  });

  test('the kind of money stands on Cover as the source says it, or else as the sheet does', async () => {
    const workbook = line.put('in.xlsx', await spendWorkbook([['Bolton', 'Care', 100]]));
    const file = scenariosOf(saving);
    const said = { ...file, source: { ...file.source, fixed: { kindOfMoney: 'Forecast, net, third-party payments', funder: 'NHS' } } };
    const { out } = await line.project(workbook, said, 'said.xlsx', '--json');
    expect(answer(out).problems.map(({ code }) => code)).toContain('purchases-net-of-income');
    const sheets = await readXlsx(line.bytes('said.xlsx'));
    expect(cells(sheets, 'Cover').flat().join('\n')).toContain('kind of money: Forecast, net, third-party payments.');
    expect(cells(sheets, 'Base budget').flat()).toContain('NHS');

    const scenarios = line.example('clyde-valley.scenarios.json');
    await line.run('project', line.example('clyde-valley.xlsx'), '--scenarios', scenarios, '--out', line.path('cv.xlsx'));
    expect(
      cells(await readXlsx(line.bytes('cv.xlsx')), 'Cover')
        .flat()
        .join('\n'),
    ).toContain('kind of money: Original budget, gross.');
  });

  test('writing into its own output again gives the same sheets and the same figures', async () => {
    const workbook = line.put('in.xlsx', await spendWorkbook([['Bolton', 'Care', 100]]));
    await line.project(workbook, scenariosOf(saving), 'first.xlsx');
    const { exitCode } = await line.project(line.path('first.xlsx'), scenariosOf(saving), 'second.xlsx');
    expect(exitCode).toBe(0);
    const [first, second] = [await readXlsx(line.bytes('first.xlsx')), await readXlsx(line.bytes('second.xlsx'))];
    expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
    expect(cells(second, 'Projected budgets')).toEqual(cells(first, 'Projected budgets'));
  });

  test.each(['=1+1', '+SUM(A1)', '-2+3', '@name', '*', 'a*b', '>5', '=cmd', '~t'])(
    'an authority and a scenario called %s stay text',
    async (name) => {
      const workbook = line.put(
        'in.xlsx',
        await spendWorkbook([
          [name, name, 100],
          ['Bury', 'Care', 200],
        ]),
      );
      const { exitCode, out } = await line.project(
        workbook,
        { ...scenariosOf(saving), scenarios: [{ name, measures: [{ ...saving, authorities: [name], services: [name] }] }] },
        'out.xlsx',
        '--json',
      );
      expect(exitCode).toBe(0);
      expect(answer(out).scenarios[1]?.budgets).toEqual([
        { authority: name, service: name, year: '2018/19', amount: 96 },
        { authority: 'Bury', service: 'Care', year: '2018/19', amount: 200 },
      ]);
      const parts = unzipSync(line.bytes('out.xlsx'));
      const formulas = Object.entries(parts).flatMap(([part, bytes]) =>
        part.includes('worksheets/') ? [...strFromU8(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula]) => formula) : [],
      );
      expect(formulas.filter((formula) => `=${formula ?? ''}` === name || formula === name)).toEqual([]);
      const budgets = cells(await readXlsx(line.bytes('out.xlsx')), 'Projected budgets');
      expect(budgets.flat()).toContain(name);
    },
  );
});

describe('wrong input: every problem on a line of its own, exit code 2, and nothing written', () => {
  /** Runs, and gives the lines on standard error after making sure that nothing was written. */
  async function refused(workbook: string, scenarios: object, out = 'out.xlsx'): Promise<readonly string[]> {
    line.put('scenarios.json', scenarios);
    const before = line.files();
    const { exitCode, errors, out: said } = await line.project(workbook, scenarios, out);
    expect(exitCode).toBe(2);
    expect(said).toBe('');
    expect(line.files()).toEqual(before);
    return errors.trimEnd().split('\n');
  }
  const greater = async () =>
    line.put(
      'in.xlsx',
      await spendWorkbook([
        ['Bolton', 'Care', 100],
        ['Bury', 'Care', 200],
      ]),
    );

  test.each([
    [-0.05, 'scenarios[0].measures[0].rate: Saving rate of “Saving” is −5% (−0.05). It must be from 0% (0) to 100% (1).'],
    [
      1.5,
      'scenarios[0].measures[0].rate: Saving rate of “Saving” is 150% (1.5). It must be from 0% (0) to 100% (1). For 1.5% write 0.015.',
    ],
    [
      'four',
      'scenarios[0].measures[0].rate: Saving rate of “Saving” is “four”, which is not a number. Give a number from 0% (0) to 100% (1).',
    ],
  ])('a rate of %j', async (rate, message) => {
    expect(await refused(await greater(), scenariosOf({ ...saving, rate }))).toEqual([message]);
  });

  test('a year before the base year', async () => {
    expect(await refused(await greater(), { ...scenariosOf(saving), baseYear: '2017/18', years: ['2016/17'] })).toEqual([
      'years: 2016/17 is not after the base year 2017/18. Choose later years, or an earlier base year.',
    ]);
    expect(await refused(await greater(), { ...scenariosOf(saving), years: ['2016/17'] })).toEqual([
      expect.stringContaining('no year before 2016/17'),
    ]);
  });

  test('no table of that name', async () => {
    const file = { ...scenariosOf(saving), source: { ...SPEND_SOURCE, sheet: undefined, header: undefined, table: 'Spending' } };
    expect(await refused(await greater(), file)).toEqual([expect.stringContaining('There is no Excel table called “Spending”')]);
  });

  test('no source at all', async () => {
    expect(await refused(await greater(), { ...scenariosOf(saving), source: undefined })).toEqual([expect.stringMatching(/^source: /)]);
  });

  test('an empty table', async () => {
    const workbook = line.put('empty.xlsx', await spendWorkbook([], true));
    const file = {
      ...scenariosOf(saving),
      source: { table: 'Spend', authority: 'Authority', service: 'Service', amounts: '2017/18', unit: '£' },
    };
    expect((await refused(workbook, file)).join()).toMatch(/no spend lines|no year|holds no/);
  });

  test('an authority that is not in the data', async () => {
    expect(await refused(await greater(), { ...scenariosOf(saving), authorities: ['Boltn'] })).toEqual([
      '“Boltn” is not an authority in the data. Did you mean “Bolton”?',
    ]);
    expect(await refused(await greater(), scenariosOf({ ...saving, rateFor: { Salford: 0.03 } }))).toEqual([
      'scenarios[0].measures[0].rateFor.Salford: “Salford” is not an authority in the data.',
    ]);
  });

  test('a file that is no workbook', async () => {
    expect(await refused(line.put('in.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])), scenariosOf(saving))).toHaveLength(1);
    expect(await refused(line.put('letter.docx', 'Dear treasurer'), scenariosOf(saving))).toHaveLength(1);
  });

  test('an encrypted workbook', async () => {
    const encrypted = await writeXlsx({ sheets: [{ name: 'Spend', rows: [['a']] }], encryption: { password: 'secret', spinCount: 1 } });
    expect(await refused(line.put('in.xlsx', encrypted), scenariosOf(saving))).toEqual([
      expect.stringContaining('protected by a password'),
    ]);
  });

  test('a protected output sheet', async () => {
    await line.project(await greater(), scenariosOf(saving), 'first.xlsx');
    const parts = unzipSync(line.bytes('first.xlsx'));
    const [workings] = Object.entries(parts).flatMap(([part, bytes]) =>
      part.includes('worksheets/sheet') && strFromU8(bytes).includes('Applies to') ? [part] : [],
    );
    const sheet = strFromU8(parts[workings ?? ''] ?? new Uint8Array());
    parts[workings ?? ''] = strToU8(sheet.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
    expect(await refused(line.put('protected.xlsx', zipSync(parts)), scenariosOf(saving))).toEqual([
      expect.stringMatching(/is protected\. Nothing was written\./),
    ]);
  });

  test('several at once', async () => {
    const file = { ...scenariosOf({ ...saving, rate: 2 }, { ...saving, services: ['Cure'] }), scenaros: [] };
    expect(await refused(await greater(), file)).toHaveLength(3);
  });

  test('a wrong source does not hide what is wrong with the scenarios', async () => {
    const file = { ...scenariosOf({ ...saving, rate: 2, authorities: ['Bolton'] }), source: { ...SPEND_SOURCE, sheet: 'Spending' } };
    expect(await refused(await greater(), file)).toEqual([
      expect.stringContaining('There is no sheet called “Spending”'),
      expect.stringContaining('Saving rate of “Saving” is 200% (2)'),
    ]);
    const [, rate] = await refused(await greater(), { ...scenariosOf({ ...saving, rate: 2 }), authorities: ['Boltn'] });
    expect(rate).toContain('Saving rate of “Saving” is 200% (2)');
    expect(await refused(await greater(), { ...file, years: [] })).toHaveLength(3);
  });

  test('a scenario file that is no JSON, and one that is not there', async () => {
    const workbook = await greater();
    line.put('bad.json', '{\n  "years": [2018/19"]\n}');
    const bad = await line.run('project', workbook, '--scenarios', line.path('bad.json'), '--out', line.path('out.xlsx'));
    expect([bad.exitCode, bad.errors]).toEqual([2, expect.stringContaining('is not JSON: it cannot be read from line 2')]);
    const none = await line.run('project', line.path('none.xlsx'), '--scenarios', line.path('none.json'), '--out', line.path('out.xlsx'));
    expect(none.errors.trimEnd().split('\n')).toEqual([expect.stringContaining('none.xlsx'), expect.stringContaining('none.json')]);
    expect(line.files()).toEqual(['bad.json', 'in.xlsx']);
  });

  test('with --json the problems are printed as well', async () => {
    const { out, exitCode } = await line.project(await greater(), scenariosOf({ ...saving, rate: 2 }), 'out.xlsx', '--json');
    expect([exitCode, answer(out).scenarios]).toEqual([2, []]);
    expect(answer(out).problems.map(({ code, where }) => [code, where])).toEqual([['out-of-bounds', 'scenarios[0].measures[0].rate']]);
  });
});

describe('where the output goes', () => {
  const example = async () => line.put('in.xlsx', await spendWorkbook([['Bolton', 'Care', 100]]));

  test('never over the input: by its name, by a link, by another name of the same file', async () => {
    const workbook = await example();
    const before = line.bytes('in.xlsx');
    symlinkSync(workbook, line.path('symbolic.xlsx'));
    linkSync(workbook, line.path('hard.xlsx'));
    for (const out of ['in.xlsx', 'symbolic.xlsx', 'hard.xlsx', './in.xlsx']) {
      const { exitCode, errors } = await line.project(workbook, scenariosOf(saving), out);
      expect([exitCode, errors]).toEqual([2, expect.stringContaining('which is never written over')]);
    }
    expect(line.bytes('in.xlsx')).toEqual(before);
    expect((await line.project(line.path('symbolic.xlsx'), scenariosOf(saving), 'in.xlsx')).exitCode).toBe(2);
  });

  test('never over the scenario file', async () => {
    const { exitCode } = await line.project(await example(), scenariosOf(saving), 'scenarios.json');
    expect(exitCode).toBe(2);
  });

  test.each([
    ['a folder that is not there', 'none/out.xlsx', 'is not there. Make it'],
    ['a folder itself', '.', 'is a folder'],
    ['a name that ends otherwise', 'out.xls', 'Give --out a name that ends in .xlsx'],
  ])('%s is refused', async (_, out, message) => {
    const { exitCode, errors } = await line.project(await example(), scenariosOf(saving), out);
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(message)]);
    expect(line.files()).toEqual(['in.xlsx', 'scenarios.json']);
  });

  test('over an earlier output it goes', async () => {
    const workbook = await example();
    expect((await line.project(workbook, scenariosOf(saving))).exitCode).toBe(0);
    expect((await line.project(workbook, scenariosOf(saving))).exitCode).toBe(0);
    expect(line.files()).toEqual(['in.xlsx', 'out.xlsx', 'scenarios.json']);
  });

  test('from a csv the values come along into a new xlsx, and that is said', async () => {
    const workbook = line.put('in.csv', 'Authority,Service,2017/18\nBolton,Care,100\n');
    const {
      source: { sheet: _, ...source },
      ...file
    } = scenariosOf(saving);
    const { exitCode, out } = await line.project(workbook, { ...file, source }, 'out.xlsx', '--json');
    expect(exitCode).toBe(0);
    expect(answer(out).problems.map(({ code }) => code)).toContain('saved-as-new-workbook');
  });
});

describeWithShared('published outturn of 2017-18', (folder) => {
  test('ten Greater Manchester boroughs, adult social care: £695,483k, and £667,663.68k after 4%', async () => {
    const boroughs = ['Bolton', 'Bury', 'Manchester', 'Oldham', 'Rochdale', 'Salford', 'Stockport', 'Tameside', 'Trafford', 'Wigan'];
    const file = {
      source: {
        sheet: 'RS LA Data 2017-18',
        header: 7,
        rows: '8:452',
        authority: 'C',
        service: null,
        amounts: 'I',
        amountHeaderIs: 'service',
        fixed: { year: '2017/18' },
        unit: '£ thousand',
      },
      authorities: boroughs,
      years: ['2018/19'],
      scenarios: [{ name: 'Four per cent', measures: [{ ...saving, services: ['Adult Social Care'] }] }],
    };
    const { exitCode, out } = await line.project(`${folder}/data/real/bbc-RS_2017-18_data_by_LA.xlsx`, file, 'out.xlsx', '--json');
    expect(exitCode).toBe(0);
    const totals = answer(out).scenarios.map(({ budgets }) => budgets.reduce((sum, { amount }) => sum + (amount ?? NaN), 0).toFixed(2));
    expect(totals).toEqual(['695483000.00', '667663680.00']);
  });
});

describe('a model that no sheet can hold', () => {
  /** So many services, each paid for by two funders. */
  const payments = (services: number) =>
    Array.from({ length: services * 2 }, (_, index) => [
      'Bury',
      `Service ${Math.floor(index / 2)}`,
      index % 2 === 0 ? 'Council' : 'NHS',
      100,
    ]);
  const measures = Array.from({ length: 50 }, (_, index) => ({ ...saving, name: `Saving ${index}`, rate: 0.001 }));
  const file = {
    source: { ...SPEND_SOURCE, funder: 'Paid by' },
    years: ['2018/19'],
    scenarios: Array.from({ length: 6 }, (_, index) => ({ name: `Scenario ${index}`, measures })),
  };
  const workbookOf = async (services: number) =>
    line.put(
      'large.xlsx',
      await writeXlsx({ sheets: [{ name: 'Spend', rows: [['Authority', 'Service', 'Paid by', '2017/18'], ...payments(services)] }] }),
    );

  test('is refused with the option that would make it fit, and nothing is written', async () => {
    const { exitCode, errors } = await line.project(await workbookOf(1_800), file, 'out.xlsx');
    expect(exitCode).toBe(2);
    expect(errors).toContain(
      'Workings would take 1,080,000 rows, and a sheet has 1,048,576. Nothing can be written line by line. Summed to authority and service first, Workings takes 540,000 rows (--sum-to authority-and-service).',
    );
    expect(line.files()).not.toContain('out.xlsx');
  });

  test('even summed is refused, and the option is not offered', async () => {
    const { exitCode, errors } = await line.project(await workbookOf(3_600), file, 'out.xlsx', '--sum-to', 'authority-and-service');
    expect(exitCode).toBe(2);
    expect(errors).toContain(
      'Workings would take 1,080,000 rows, and a sheet has 1,048,576. Nothing can be written line by line. Each line is one',
    );
  });

  test('what makes one line is one of two', async () => {
    const { exitCode, errors } = await line.project(await workbookOf(1), file, 'out.xlsx', '--sum-to', 'authority');
    expect(exitCode).toBe(2);
    expect(errors).toContain('authority-service-and-funder, authority-and-service');
  });
});
