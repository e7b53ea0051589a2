import { project } from '../../../src/model/projection';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { readSelection } from '../../../src/model/scenario-file/selection';
import { baseFromFigures, clydeValley } from '../base-from-figures';
import { effectOf, modelOf, problemsOf, totals } from '../totals';

const base = baseFromFigures(2017, ['Bolton', 'Bury', 'Oldham'], { 'Adult Social Care': [100, 200, 400], 'Public Health': [10, 20, 40] });
const saving = { name: 'Saving', model: 'percentage-saving', rate: 0.04 };
const pay = {
  name: 'Pay',
  model: 'pay-uplift-share',
  workforceShare: 0.75,
  coverage: 0.7,
  wages: { '2017/18': 7.5, '2018/19': 7.83, '2019/20': 8.21 },
};

/** A file with one scenario of these measures. */
const fileOf = (...measures: readonly object[]) => ({ years: ['2018/19', '2019/20'], scenarios: [{ name: 'A', measures }] });
const problems = (file: unknown) => problemsOf(readScenarioFile(file, base));
const inputsOf = (measure: object) => modelOf(fileOf(measure), base).measures[0]?.inputs;

describe('scenarios', () => {
  test('“No change” comes first, then the file’s own, in its order', () => {
    const { scenarios, measures } = modelOf(
      {
        ...fileOf(saving),
        scenarios: [
          { name: 'A', measures: [saving] },
          { name: 'B', note: 'Second', measures: [saving, pay] },
        ],
      },
      base,
    );
    expect(scenarios).toEqual([
      { ref: 'S1', name: 'No change', note: '' },
      { ref: 'S2', name: 'A', note: '' },
      { ref: 'S3', name: 'B', note: 'Second' },
    ]);
    expect(measures.map(({ ref, scenarios: [scenario], stackingOrder }) => [ref, scenario, stackingOrder])).toEqual([
      ['M1', 'S2', 1],
      ['M2', 'S3', 1],
      ['M3', 'S3', 2],
    ]);
  });

  test('a first scenario of that name without measures is the “No change” there is', () => {
    const { scenarios } = modelOf({ years: ['2018/19'], scenarios: [{ name: ' no CHANGE ', note: 'Cash-flat' }, { name: 'A' }] }, base);
    expect(scenarios.map(({ ref, name, note }) => [ref, name, note])).toEqual([
      ['S1', 'No change', 'Cash-flat'],
      ['S2', 'A', ''],
    ]);
  });

  test.each([
    ['with measures', [{ name: 'No change', measures: [saving] }], 'scenarios[0].name'],
    ['further down', [{ name: 'A' }, { name: 'No change' }], 'scenarios[1].name'],
  ])('another “No change”, %s, is refused', (_, scenarios, where) => {
    expect(problems({ years: ['2018/19'], scenarios })).toEqual([['no-change-is-taken', where]]);
  });

  test('two names that differ in capitals and white space only are the same', () => {
    expect(problems({ years: ['2018/19'], scenarios: [{ name: 'Four  per cent' }, { name: ' FOUR PER CENT' }] })).toEqual([
      ['scenario-name-twice', 'scenarios[1].name'],
    ]);
  });

  test.each([undefined, null, '', '   '])('the name %j is no name', (name) => {
    expect(problems({ years: ['2018/19'], scenarios: [{ name }] })).toEqual([['scenario-name-empty', 'scenarios[0].name']]);
  });

  test.each(['=cmd', '+1', '-1', '@x', '*', 'a*b', '>5', '~t', '4%', '__proto__'])('the name %j is a text like any other', (name) => {
    expect(modelOf({ years: ['2018/19'], scenarios: [{ name, measures: [] }] }, base).scenarios[1]?.name).toBe(name);
  });
});

describe('years', () => {
  test('come in order, however the file lists and writes them', () => {
    expect(modelOf({ years: ['2019-20', '2018/9'], scenarios: [] }, base).years).toEqual([2018, 2019]);
  });

  test.each([
    ['before the base year', ['2016/17'], [['year-before-base', 'years']]],
    ['the base year itself', ['2017/18'], [['year-before-base', 'years']]],
    ['twice', ['2018/19', '2018-19'], [['year-twice', 'years[1]']]],
    ['no financial year', ['2018/20'], [['year-unknown', 'years[0]']]],
    ['a number', [2018], [['year-unknown', 'years[0]']]],
    ['none', [], [['years-empty', 'years']]],
    ['not given', undefined, [['years-empty', 'years']]],
    ['no list', '2018/19', [['scenario-file-wrong', 'years']]],
  ])('%s: refused', (_, years, expected) => {
    expect(problems({ years, scenarios: [] })).toEqual(expected);
  });

  test('a base year that is not the base budget’s is refused', () => {
    expect(problems({ years: ['2019/20'], baseYear: '2018/19', scenarios: [] })).toEqual([['base-year-other', 'baseYear']]);
  });

  test('years and names are known before there is a base budget', () => {
    const selection = readSelection({
      years: ['2019/20', '2018/19'],
      baseYear: '2017/18',
      authorities: ['Bolton'],
      scenarios: 'not read yet',
    });
    expect(selection.ok && selection.value).toEqual({ years: [2018, 2019], baseYear: 2017, authorities: ['Bolton'], services: 'all' });
    expect(readSelection([]).ok).toBe(false);
  });
});

describe('authorities and services', () => {
  test('narrow the base budget, in the data’s order and spelling', () => {
    const { base: chosen } = modelOf(
      { years: ['2018/19'], authorities: [' oldham', 'BURY'], services: ['adult  social care'], scenarios: [] },
      base,
    );
    expect(chosen.lines.map(({ ref, authority, service }) => [ref, authority.ref, authority.name, service])).toEqual([
      ['L1', 'LA1', 'Bury', 'Adult Social Care'],
      ['L2', 'LA2', 'Oldham', 'Adult Social Care'],
    ]);
    expect([...chosen.amounts]).toEqual([200_000, 400_000]);
    expect(chosen.authorities.map(({ name }) => name)).toEqual(['Bury', 'Oldham']);
    expect(chosen.services).toEqual(['Adult Social Care']);
  });

  test('names that are not in the data are refused, and the nearest is offered', () => {
    const result = readScenarioFile({ years: ['2018/19'], authorities: ['Boltn'], services: ['Adult care'], scenarios: [] }, base);
    expect(result.problems.map(({ message, where }) => [message, where])).toEqual([
      ['“Boltn” is not an authority in the data. Did you mean “Bolton”?', 'authorities[0]'],
      ['“Adult care” is not a service in the data. Did you mean “Adult Social Care”?', 'services[0]'],
    ]);
  });

  test('a measure names authorities and services in the same way', () => {
    const [measure] = modelOf(fileOf({ ...saving, authorities: ['bury'], services: ['public health '] }), base).measures;
    expect([measure?.authorities, measure?.services]).toEqual([['Bury'], ['Public Health']]);
    expect(problems(fileOf({ ...saving, authorities: ['Salford'] }))).toEqual([
      ['authority-unknown', 'scenarios[0].measures[0].authorities[0]'],
    ]);
  });

  test('a name that the file itself leaves out is not among those chosen', () => {
    expect(problems({ ...fileOf({ ...saving, authorities: ['Bury'] }), authorities: ['Bolton'] })).toEqual([
      ['name-not-chosen', 'scenarios[0].measures[0].authorities[0]'],
    ]);
  });

  test('a measure that applies to no line is refused', () => {
    const sparse = { ...base, lines: base.lines.filter(({ ref }) => ref !== 'L4') };
    const file = fileOf({ ...saving, authorities: ['Bolton'], services: ['Public Health'] });
    expect(problemsOf(readScenarioFile(file, sparse))).toEqual([['measure-matches-nothing', 'scenarios[0].measures[0]']]);
    expect(problems(fileOf({ ...saving, services: [] }))).toEqual([['measure-matches-nothing', 'scenarios[0].measures[0]']]);
  });
});

describe('inputs, read from the measure’s definition', () => {
  test('a rate left out, or null, is not quantified and never zero', () => {
    expect(inputsOf({ ...saving, rate: null })).not.toHaveProperty('rate');
    const { rate: _, ...without } = saving;
    expect(effectOf(project(modelOf(fileOf(without), base)), 'Saving')).toEqual([NaN, NaN]);
  });

  test.each([
    [-0.05, 'out-of-bounds', 'Saving rate of “Saving” is −5% (−0.05). It must be from 0% (0) to 100% (1).'],
    [1.5, 'out-of-bounds', 'Saving rate of “Saving” is 150% (1.5). It must be from 0% (0) to 100% (1). For 1.5% write 0.015.'],
    [4, 'out-of-bounds', 'Saving rate of “Saving” is 400% (4). It must be from 0% (0) to 100% (1). For 4% write 0.04.'],
    ['1.5', 'not-a-number', 'Saving rate of “Saving” is “1.5”, which is not a number. Give a number from 0% (0) to 100% (1).'],
    ['four', 'not-a-number', 'Saving rate of “Saving” is “four”, which is not a number. Give a number from 0% (0) to 100% (1).'],
    ['4%', 'not-a-number', 'Saving rate of “Saving” is “4%”, which is not a number. Give a number from 0% (0) to 100% (1).'],
    [true, 'not-a-number', 'Saving rate of “Saving” is “true”, which is not a number. Give a number from 0% (0) to 100% (1).'],
    [
      Number.POSITIVE_INFINITY,
      'not-a-number',
      'Saving rate of “Saving” is “Infinity”, which is not a number. Give a number from 0% (0) to 100% (1).',
    ],
  ])('a rate of %j is refused with the bound and the place', (rate, code, message) => {
    const file = { years: ['2018/19'], scenarios: [{ name: 'A', measures: [saving, { ...saving, rate }] }] };
    expect(readScenarioFile(file, base).problems).toEqual([{ code, severity: 'error', message, where: 'scenarios[0].measures[1].rate' }]);
  });

  test('both bounds are allowed', () => {
    expect(inputsOf({ ...saving, rate: 0 })?.['rate']).toEqual({ kind: 'single', value: 0 });
    expect(inputsOf({ ...saving, rate: 1 })?.['rate']).toEqual({ kind: 'single', value: 1 });
  });

  test('a wage of nought has a lower bound only', () => {
    const [problem] = readScenarioFile(fileOf({ ...pay, wages: { ...pay.wages, '2017/18': 0 } }), base).problems;
    expect(problem.message).toBe('Hourly wage of “Pay”, 2017/18, is £0. It must be at least £0.01.');
    expect(problem.where).toBe('scenarios[0].measures[0].wages["2017/18"]');
  });

  test('without a start a saving starts on 1 April of the first year projected', () => {
    expect(inputsOf(saving)?.['start']).toEqual({ kind: 'single', value: 43_191 });
    expect(inputsOf({ ...saving, start: '2018-04-01' })?.['start']).toEqual({ kind: 'single', value: 43_191 });
  });

  test.each(['1 July 2018', '2018-02-30', '01/07/2018', 20180701, '1066-10-14'])('%j is no date', (start) => {
    expect(problems(fileOf({ ...saving, start }))).toEqual([['not-a-date', 'scenarios[0].measures[0].start']]);
  });

  test('a start after the last year is worth a look, and so is one in the base year', () => {
    const [late] = readScenarioFile(fileOf({ ...saving, start: '2020-04-01' }), base).problems;
    expect([late.code, late.severity, late.where]).toEqual(['start-after-last-year', 'warning', 'scenarios[0].measures[0].start']);
    const [early] = readScenarioFile(fileOf({ ...saving, start: '2017-10-01' }), base).problems;
    expect([early.code, early.severity]).toEqual(['start-in-base-year', 'warning']);
    expect(problems(fileOf({ ...saving, start: '2020-03-31' }))).toEqual([]);
  });

  test('an own rate for an authority, in the data’s spelling', () => {
    const [measure] = modelOf(fileOf({ ...saving, rateFor: { ' bury': 0.03 } }), base).measures;
    expect(measure?.overrides).toEqual([{ authority: 'LA2', input: 'rate', value: 0.03 }]);
    expect(totals(project(modelOf(fileOf({ ...saving, rateFor: { Bury: 0.03 } }), base)), 'A')[0]).toBeCloseTo(770_000 * 0.96 + 2_200, 6);
  });

  test.each([
    [{ Salford: 0.03 }, 'authority-unknown', 'scenarios[0].measures[0].rateFor.Salford'],
    [{ Bury: 1.5 }, 'out-of-bounds', 'scenarios[0].measures[0].rateFor.Bury'],
    [{ Bury: null }, 'not-a-number', 'scenarios[0].measures[0].rateFor.Bury'],
    [{ Bury: 0.03, 'bury ': 0.02 }, 'override-twice', 'scenarios[0].measures[0].rateFor["bury "]'],
    [0.03, 'scenario-file-wrong', 'scenarios[0].measures[0].rateFor'],
  ])('own rates %j are refused', (rateFor, code, where) => {
    expect(problems(fileOf({ ...saving, rateFor }))).toEqual([[code, where]]);
  });

  test('an own rate where the measure does not apply changes nothing, and is said', () => {
    expect(problems(fileOf({ ...saving, authorities: ['Bolton'], rateFor: { Bury: 0.03 } }))).toEqual([
      ['override-applies-to-nothing', 'scenarios[0].measures[0].rateFor.Bury'],
    ]);
  });
});

describe('phasing', () => {
  const phased = (phasing: unknown, start?: string, years = ['2018/19', '2019/20', '2020/21']) =>
    modelOf({ years, scenarios: [{ name: 'A', measures: [{ ...saving, phasing, ...(start === undefined ? {} : { start }) }] }] }, base)
      .measures[0]?.inputs['phasing'];

  test.each([
    ['from the first year, the last share holds', undefined, [0.5, 1, 1]],
    ['nothing before the start year', '2019-10-01', [0, 0.5, 1]],
    ['a start before the first year is on its way already', '2017-10-01', [1, 1, 1]],
    ['after the last year there is nothing', '2021-04-01', [0, 0, 0]],
  ])('%s', (_, start, values) => {
    expect(phased([0.5, 1], start)).toEqual({ kind: 'by year', base: NaN, values });
  });

  test('counts by financial year where years are passed over', () => {
    expect(phased([0.25, 0.5, 0.75, 1], undefined, ['2018/19', '2020/21'])).toEqual({ kind: 'by year', base: NaN, values: [0.25, 0.75] });
  });

  test('replaces the months', () => {
    const file = fileOf({ ...saving, start: '2018-07-01', phasing: [0.5, 1], authorities: ['Bolton'], services: ['Adult Social Care'] });
    expect(effectOf(project(modelOf(file, base)), 'Saving')).toEqual([-2_000, -4_000]);
  });

  test.each([
    [[0.5, 1.1], 'out-of-bounds', 'scenarios[0].measures[0].phasing[1]'],
    [['half'], 'not-a-number', 'scenarios[0].measures[0].phasing[0]'],
    [[], 'scenario-file-wrong', 'scenarios[0].measures[0].phasing'],
    [0.5, 'scenario-file-wrong', 'scenarios[0].measures[0].phasing'],
  ])('%j is refused', (phasing, code, where) => {
    expect(problems(fileOf({ ...saving, phasing }))).toEqual([[code, where]]);
  });
});

describe('wages', () => {
  const paid = (wages: unknown) => problems(fileOf({ ...pay, wages }));
  const place = 'scenarios[0].measures[0].wages';

  test('by financial year: the base year and each year projected', () => {
    expect(inputsOf(pay)?.['wage']).toEqual({ kind: 'by year', base: 7.5, values: [7.83, 8.21] });
  });

  test('by date, or mixed: a financial year is its 1 April', () => {
    const dated = inputsOf({ ...pay, wages: { '2018-10-01': 8, '2018/19': 7.83, '2017-04-01': 7.5, '2019/20': 8.21 } });
    expect(dated?.['wage']).toEqual({
      kind: 'by date',
      from: [
        { date: 42_826, value: 7.5 },
        { date: 43_191, value: 7.83 },
        { date: 43_374, value: 8 },
        { date: 43_556, value: 8.21 },
      ],
    });
  });

  test.each([
    ['the base year', { '2018/19': 7.83, '2019/20': 8.21 }, '2017/18'],
    ['the base year, where only an earlier one has a figure', { '2016/17': 7.2, '2018/19': 7.83, '2019/20': 8.21 }, '2017/18'],
    ['a projected year', { '2017/18': 7.5, '2019/20': 8.21 }, '2018/19'],
    ['the base year, whose date comes too late', { '2017-05-01': 7.5, '2018-04-01': 7.83, '2019-04-01': 8.21 }, '2017/18'],
    ['a projected year without a date of its own', { '2017-04-01': 7.5, '2019-04-01': 8.21 }, '2018/19'],
  ])('%s is missing: the year before’s figure is never carried over', (_, wages, year) => {
    const { problems: found } = readScenarioFile(fileOf({ ...pay, wages }), base);
    expect(found.map(({ code, message, where }) => [code, message, where])).toEqual([
      [
        'year-missing',
        `Hourly wage of “Pay” is not given for ${year}. Give it for every year: the year before's figure is never carried over.`,
        place,
      ],
    ]);
  });

  test('figures from dates before the base year are in force until the next', () => {
    expect(paid({ '2016-10-01': 7.2, '2018-10-01': 7.83, '2019-04-01': 8.21 })).toEqual([]);
  });

  test('a date in the last days of a year is a figure of that year', () => {
    expect(paid({ '2017-04-01': 7.5, '2019-03-31': 7.83, '2019-04-01': 8.21 })).toEqual([]);
    expect(paid({ '2017-04-01': 7.5, '2018-03-31': 7.83, '2019-04-01': 8.21 })).toEqual([['year-missing', place]]);
  });

  test.each([
    [7.83, 'scenario-file-wrong', place],
    [{ ...pay.wages, 'April 2018': 8 }, 'scenario-file-wrong', `${place}["April 2018"]`],
    [{ ...pay.wages, '2018/19': '7.83' }, 'not-a-number', `${place}["2018/19"]`],
    [{ ...pay.wages, '2018-04-01': 7.9 }, 'date-twice', `${place}["2018-04-01"]`],
    [undefined, 'input-missing', 'scenarios[0].measures[0]'],
  ])('%j is refused', (wages, code, where) => {
    expect(paid(wages)).toEqual([[code, where]]);
  });
});

describe('what a saving is taken on', () => {
  const takenOn = (extra: object) => modelOf(fileOf({ ...saving, ...extra }), base).measures[0]?.takenOn;

  test.each([
    [{}, 'opening budget'],
    [{ stacking: 'additive' }, 'opening budget'],
    [{ savingOn: 'opening' }, 'opening budget'],
    [{ savingOn: 'after-pressures' }, 'budget after pressures'],
    [{ stacking: 'sequential' }, 'running budget'],
    [{ stacking: 'sequential', savingOn: 'after-pressures' }, 'running budget'],
  ])('%j: %s', (extra, expected) => {
    expect(takenOn(extra)).toBe(expected);
  });

  test('sequential, said to be on the opening budget, beside a pressure on the same lines: said', () => {
    const sequential = { ...saving, stacking: 'sequential', savingOn: 'opening', services: ['Public Health'] };
    const [said] = readScenarioFile(fileOf(sequential, pay), base).problems;
    expect([said.code, said.severity, said.where]).toEqual([
      'sequential-is-after-pressures',
      'information',
      'scenarios[0].measures[0].savingOn',
    ]);
    expect(problems(fileOf(sequential))).toEqual([]);
    expect(problems(fileOf(sequential, { ...pay, services: ['Adult Social Care'] }))).toEqual([]);
    expect(problems(fileOf({ ...sequential, savingOn: undefined }, pay))).toEqual([]);
  });

  test('a pay uplift is taken on the opening budget and offers no choice', () => {
    expect(problems(fileOf({ ...pay, stacking: 'sequential' }))).toEqual([['input-unknown', 'scenarios[0].measures[0].stacking']]);
    expect(problems(fileOf({ ...saving, stacking: 'both' }))).toEqual([['scenario-file-wrong', 'scenarios[0].measures[0].stacking']]);
  });
});

describe('what kind of effect it is', () => {
  test('cashable unless the file says otherwise; what does not change the budget stands beside it', () => {
    expect(modelOf(fileOf(saving), base).measures[0]?.effectClass).toBe('cashable');
    expect(modelOf(fileOf(pay), base).measures[0]?.effectClass).toBe('pressure');
    const avoided = project(modelOf(fileOf({ ...saving, class: 'cost avoidance' }), base));
    expect(totals(avoided, 'A')).toEqual([770_000, 770_000]);
    expect(effectOf(avoided, 'Saving')[0]).toBeCloseTo(-30_800, 6);
  });

  test('a class that the measure cannot have is refused', () => {
    expect(problems(fileOf({ ...saving, class: 'pressure' }))).toEqual([['scenario-file-wrong', 'scenarios[0].measures[0].class']]);
    expect(problems(fileOf({ ...pay, class: 'pressure' }))).toEqual([['input-unknown', 'scenarios[0].measures[0].class']]);
    expect(problems(fileOf({ ...saving, spread: 'equally' }))).toEqual([['input-unknown', 'scenarios[0].measures[0].spread']]);
  });
});

describe('keys', () => {
  test('source, note and owner travel with the measure', () => {
    const [measure] = modelOf(fileOf({ ...saving, source: 'Report, 3.2', note: 'Lower rate', owner: 'Commissioning' }), base).measures;
    expect([measure?.sources, measure?.notes, measure?.owner]).toEqual([{ '': 'Report, 3.2' }, { '': 'Lower rate' }, 'Commissioning']);
  });

  test('a measure without a name is called after its model', () => {
    expect(modelOf(fileOf({ model: 'percentage-saving', rate: 0.04 }), base).measures[0]?.name).toBe('Percentage saving');
  });

  test.each([
    ['in the file', { ...fileOf(), yeers: [] }, 'yeers', 'The scenario file has no setting called “yeers”. Did you mean “years”?'],
    [
      'in a scenario',
      { years: ['2018/19'], scenarios: [{ name: 'A', mesures: [] }] },
      'scenarios[0].mesures',
      'A scenario has no setting called “mesures”. Did you mean “measures”?',
    ],
    [
      'in a measure',
      fileOf({ ...saving, rates: 0.05 }),
      'scenarios[0].measures[0].rates',
      '“Saving” has no input called “rates”. Did you mean “rate”?',
    ],
    [
      'of another model',
      fileOf({ ...saving, coverage: 0.7 }),
      'scenarios[0].measures[0].coverage',
      '“Saving” has no input called “coverage”.',
    ],
  ])('an unknown key %s is refused, and the nearest is offered', (_, file, where, message) => {
    const { problems: found } = readScenarioFile(file, base);
    expect(found.map((each) => [each.where, each.message])).toEqual([[where, message]]);
  });

  test.each([
    ['percentage-savings', 'There is no measure called “percentage-savings”. Did you mean “percentage-saving”?'],
    [undefined, 'There is no measure called “not given”.'],
  ])('the model %j is refused', (model, message) => {
    expect(readScenarioFile(fileOf({ name: 'X', model }), base).problems.map((each) => each.message)).toEqual([message]);
  });

  test.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ years: ['2018/19'], scenarios: {} }],
    [{ years: ['2018/19'], scenarios: [null] }],
    [fileOf(null as unknown as object)],
  ])('%j is no scenario file, and no fault of the program', (file) => {
    expect(readScenarioFile(file, base).ok).toBe(false);
  });
});

test('all problems are told, not the first alone', () => {
  const file = {
    years: ['2016/17', '2018/19'],
    authorities: ['Boltn', 'Bury'],
    scenarios: [
      { name: '', measures: [{ ...saving, rate: 2, start: 'soon' }, { model: 'magic' }] },
      { name: 'B', measures: [{ ...pay, wages: {} }] },
    ],
  };
  expect(problems(file).map(([code]) => code)).toEqual([
    'authority-unknown',
    'year-before-base',
    'scenario-name-empty',
    'out-of-bounds',
    'not-a-date',
    'model-unknown',
    'year-missing',
    'year-missing',
    'year-missing',
  ]);
});

test('nothing of a wrong file is used', () => {
  const result = readScenarioFile(fileOf({ ...saving, rate: -0.05 }), clydeValley);
  expect(result).not.toHaveProperty('value');
});
