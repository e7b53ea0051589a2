import { isoDate } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { scenarioFileSchema } from '../../../src/model/scenario-file/schema';
import { inputRows } from '../../../src/sheets/inputs/input-rows';
import { baseFromFigures } from '../base-from-figures';
import { effectOf, modelOf, problemsOf, projectionOf } from '../totals';
import { matches } from './schema-check';

const glasgow = baseFromFigures(2016, ['Glasgow City'], { Care: [160] }, 1_000_000);
const YEARS = ['2017/18', '2018/19', '2019/20', '2020/21'];
const place = 'scenarios[0].measures[0]';
const fileOf = (wages: unknown, years: readonly string[] = YEARS, more: object = {}) => ({
  years,
  scenarios: [{ name: 'A', measures: [{ name: 'Pay', model: 'pay-uplift-share', workforceShare: 0.75, coverage: 0.7, wages, ...more }] }],
});
const inputOf = (wages: unknown, years?: readonly string[]) => modelOf(fileOf(wages, years), glasgow).measures[0]?.inputs['wage'];
const datesOf = (wages: unknown, years?: readonly string[]) => {
  const value = inputOf(wages, years);
  return value?.kind === 'by date' ? value.from.map(({ date, value: wage }) => [isoDate(date), wage]) : value;
};
const messages = (wages: unknown, years: readonly string[] = YEARS, base = glasgow, more: object = {}) =>
  readScenarioFile(fileOf(wages, years, more), base).problems.map(({ severity, message }) => `${severity}: ${message}`);
/** Source and note of each row of Scenario inputs that has one. */
const said = (wages: unknown, years: readonly string[] = YEARS) =>
  inputRows(modelOf(fileOf(wages, years), glasgow), { source: {}, baseYear: glasgow.year, kindOfMoney: '' })
    .flatMap(({ ref, source, note }) => (source + note === '' ? [] : [[ref, source, note]]))
    .filter(([ref]) => ref?.startsWith('M1-wage') === true || ref?.startsWith('M1-baseWage') === true);

describe('a table of the library', () => {
  test('gives its rates with their days, from the one in force on the first day of the base year', () => {
    expect(datesOf({ library: 'national-living-wage' })).toEqual([
      ['2016-04-01', 7.2],
      ['2017-04-01', 7.5],
      ['2018-04-01', 7.83],
      ['2019-04-01', 8.21],
      ['2020-04-01', 8.72],
    ]);
  });

  test('says source and status beside each rate', () => {
    const [first, , , , last] = said({ library: 'national-living-wage' });
    expect(first).toEqual(['M1-wage-1', expect.stringMatching(/^National Living Wage, aged 25 and over: /), 'Published, from 1 Apr 2016']);
    expect(last).toEqual(['M1-wage-5', expect.stringMatching(/^National Living Wage, aged 25 and over: /), 'Published, from 1 Apr 2020']);
  });

  test('a rate that is not confirmed is used and told by name, and its row says so', () => {
    const wages = { library: 'scottish-adult-social-care' };
    const scotland = { ...glasgow, year: baseFromFigures(2017, ['A'], { Care: [1] }).year };
    const result = readScenarioFile(fileOf(wages, ['2018/19', '2019/20']), scotland);
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ message }) => message)).toEqual([
      'Scottish adult social care floor from 1 May 2019, £9.00, is not confirmed: The amount follows the Real Living Wage; its day, 1 May 2019, is recalled and no letter was found. Check it before you rely on it.',
    ]);
    expect(result.ok && Object.values(result.value.measures[0]?.notes ?? {})).toContain('UNCONFIRMED, from 1 May 2019');
  });

  test('a year outside it is refused, and never given the year before’s rate', () => {
    const base = baseFromFigures(2025, ['A'], { Care: [1] });
    expect(messages({ library: 'national-living-wage' }, ['2026/27', '2027/28'], base)).toEqual([
      'error: National Living Wage has no rate for 2027/28: it runs from 1 Oct 2014 to 31 Mar 2027. Give that year a figure of its own, marked as a forecast if it is one; the last rate is never carried on.',
    ]);
    expect(messages({ library: 'scottish-adult-social-care' }, ['2017/18'])).toEqual([
      'error: Scottish adult social care floor has no rate for 2016/17: it runs from 1 Oct 2016 to 31 Mar 2027. Give that year a figure of its own, marked as a forecast if it is one; the last rate is never carried on.',
    ]);
  });

  test('a forecast extends it, and looks different', () => {
    const base = baseFromFigures(2025, ['A'], { Care: [1] });
    const wages = { library: 'national-living-wage', '2027/28': { figure: 13.2, forecast: true, note: 'two thirds of median pay' } };
    const result = readScenarioFile(fileOf(wages, ['2026/27', '2027/28']), base);
    expect(result.problems).toEqual([]);
    expect(result.ok && result.value.measures[0]?.notes).toMatchObject({
      'wage-2': 'Published, from 1 Apr 2026',
      'wage-3': 'FORECAST, not a published rate: two thirds of median pay',
    });
  });

  test('a figure of one’s own of the same day takes the place of the published one', () => {
    expect(datesOf({ library: 'national-living-wage', '2020-04-01': 9 })).toEqual(expect.arrayContaining([['2020-04-01', 9]]));
    expect(datesOf({ library: 'national-living-wage', '2020-04-01': 9 })).not.toEqual(expect.arrayContaining([['2020-04-01', 8.72]]));
  });

  test.each<[string, object, string, string]>([
    ['a name that is not there', { library: 'national-livng-wage' }, 'library-unknown', `${place}.wages.library`],
    ['a table in another unit', { library: 'employer-nic-rate' }, 'library-other-unit', `${place}.wages.library`],
    ['a start of one’s own beside it', { library: 'national-living-wage', from: 7.2 }, 'scenario-file-key-unknown', `${place}.wages.from`],
  ])('%s is refused', (_, wages, code, where) => {
    expect(problemsOf(readScenarioFile(fileOf(wages), glasgow))).toEqual([[code, where]]);
  });
});

describe('a path', () => {
  const straight = { from: 7.2, to: 9, by: '2020/21', path: 'straight' };

  test('in a straight line: £5.25m, £10.50m, £15.75m and £21.00m, £52.5m over the four years', () => {
    const effects = effectOf(projectionOf(fileOf(straight), glasgow), 'Pay');
    expect(effects.map((effect) => (effect / 1e6).toFixed(2))).toEqual(['5.25', '10.50', '15.75', '21.00']);
    expect(effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(52_500_000, 4);
  });

  test('says in its rows that it is one', () => {
    expect(said(straight)).toEqual([
      ['M1-baseWage', '', 'Start of a straight path'],
      ['M1-wage', '', 'Straight path from £7.20 to £9.00 by 2020/21'],
    ]);
  });

  test('with steps in October: the first year has six months of the new wage', () => {
    const value = datesOf({ ...straight, starts: '2017-10-01' });
    expect(Array.isArray(value) && value.map(([day, wage]) => `${String(day)} £${Number(wage).toFixed(2)}`)).toEqual([
      '2016-04-01 £7.20',
      '2017-10-01 £7.65',
      '2018-10-01 £8.10',
      '2019-10-01 £8.55',
      '2020-10-01 £9.00',
    ]);
    const effects = effectOf(projectionOf(fileOf({ ...straight, starts: '2017-10-01' }), glasgow), 'Pay');
    expect(effects.map((effect) => (effect / 1e6).toFixed(3))).toEqual(['2.625', '7.875', '13.125', '18.375']);
  });

  test('by published rates to the target: £3.50m, £7.35m, £11.78m and £21.00m', () => {
    const effects = effectOf(projectionOf(fileOf({ library: 'national-living-wage', to: 9, by: '2020/21' }), glasgow), 'Pay');
    expect(effects.map((effect) => (effect / 1e6).toFixed(2))).toEqual(['3.50', '7.35', '11.78', '21.00']);
  });

  test('by hand, with a forecast said', () => {
    const wages = {
      '2016/17': 7.2,
      '2017/18': 7.5,
      '2018/19': 7.83,
      '2019/20': 8.21,
      '2020/21': { figure: 8.67, forecast: true, source: 'Low Pay Commission' },
    };
    expect(said(wages)).toEqual([['M1-wage', '2020/21: Low Pay Commission', '2020/21: FORECAST, not a published rate']]);
  });

  test('ends with its target: a year after it is refused', () => {
    expect(problemsOf(readScenarioFile(fileOf({ ...straight, by: '2019/20' }), glasgow))).toEqual([['year-missing', `${place}.wages`]]);
    expect(readScenarioFile(fileOf({ ...straight, by: '2019/20', '2020/21': 9.2 }), glasgow).ok).toBe(true);
  });

  test.each<[string, object, string, string]>([
    ['a target below the current rate', { from: 9, to: 7.2, by: '2020/21' }, 'wage-below-base', place],
    ['a target in the base year', { from: 7.2, to: 9, by: '2016/17' }, 'path-target-before-base', `${place}.wages.by`],
    ['no target', { from: 7.2, by: '2020/21' }, 'not-a-number', `${place}.wages`],
    ['no year of the target', { from: 7.2, to: 9 }, 'year-unknown', `${place}.wages`],
    ['a path that there is not', { ...straight, path: 'curved' }, 'scenario-file-wrong', `${place}.wages.path`],
    ['a first step on no day', { ...straight, starts: 'autumn' }, 'not-a-date', `${place}.wages.starts`],
    [
      'a forecast that is neither true nor false',
      { '2016/17': 7.2, '2017/18': { figure: 7.5, forecast: 'yes' } },
      'scenario-file-wrong',
      `${place}.wages["2017/18"].forecast`,
    ],
  ])('%s is refused', (_, wages, code, where) => {
    expect(problemsOf(readScenarioFile(fileOf(wages), glasgow))).toEqual([[code, where]]);
  });
});

describe('what is wrong is said plainly', () => {
  test('a wage below that of the base year', () => {
    expect(messages({ '2016/17': 7.2, '2017/18': 7.1 }, ['2017/18'])).toEqual([
      'error: In “Pay” the wage of 2017/18, £7.10, is below the £7.20 of the base year. A pay uplift is worked out for a rise: give the higher wage as the target.',
    ]);
  });

  test('coverage over 100%, and a share that is 71 in place of 71%', () => {
    const wages = { library: 'national-living-wage' };
    expect(messages(wages, YEARS, glasgow, { coverage: 1.2 })).toEqual([
      'error: Coverage of the pay bill of “Pay” is 120% (1.2). It must be from 0% (0) to 100% (1). For 1.2% write 0.012.',
    ]);
    expect(messages(wages, YEARS, glasgow, { workforceShare: 71 })).toEqual([
      'error: Workforce share of the price of “Pay” is 7100% (71). It must be from 0% (0) to 100% (1). For 71% write 0.71.',
    ]);
  });
});

describe('the schema is of one mind with the reader', () => {
  const schema = scenarioFileSchema(MEASURES);
  const inFile = (wages: unknown): unknown => JSON.parse(JSON.stringify({ source: { amounts: 'I' }, ...fileOf(wages) }));

  test.each<object>([
    { library: 'national-living-wage' },
    { library: 'national-living-wage', to: 9, by: '2020/21' },
    { library: 'national-living-wage', '2020-10-01': { figure: 9, forecast: true } },
    { from: 7.2, to: 9, by: '2020/21' },
    { from: 7.2, to: 9, by: '2020/21', path: 'straight', starts: '2017-10-01' },
  ])('%j: accepted by both', (wages) => {
    expect(matches(inFile(wages), schema)).toBe(true);
    expect(readScenarioFile(fileOf(wages), glasgow).ok).toBe(true);
  });

  test.each<object>([
    { library: 'wages' },
    { library: 'employer-nic-rate' },
    { from: 7.2, to: 9, by: 2020 },
    { from: 7.2, to: 9, by: '2020/21', path: 'curved' },
    { '2020-10-01': { forecast: true } },
    { wage: 9 },
  ])('%j: refused by both', (wages) => {
    expect(matches(inFile(wages), schema)).toBe(false);
    expect(readScenarioFile(fileOf(wages), glasgow).ok).toBe(false);
  });
});
