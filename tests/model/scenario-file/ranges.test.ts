import { serialFromDate } from '../../../src/model/financial-year';
import { figureUsed } from '../../../src/model/figure-range';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { effectOf, modelOf, problemsOf, projectionOf } from '../totals';

const base = baseFromFigures(2010, ['Glasgow City'], { 'Supported living': [178_000] });
const fileOf = (rate: unknown) => ({
  years: ['2011/12'],
  scenarios: [{ name: 'A', measures: [{ name: 'Saving', model: 'percentage-saving', rate }] }],
});
const measureWith = (rate: unknown) => modelOf(fileOf(rate), base).measures[0];
const problems = (rate: unknown) => problemsOf(readScenarioFile(fileOf(rate), base));

describe('A range in a scenario file', () => {
  test('4-5% in region of, without a central figure: the budget uses the midpoint, 4.5%', () => {
    const measure = measureWith({ low: 0.04, high: 0.05, words: 'in region of', asAt: '2010-11-26' });
    expect(measure?.inputs['rate']).toEqual({ kind: 'range', low: 0.04, central: NaN, high: 0.05, uses: 'central' });
    expect(figureUsed(measure?.inputs['rate'])).toBe(0.045);
    expect(measure?.qualifiers).toEqual({ rate: { words: 'in region of', asAt: serialFromDate(2010, 11, 26) } });
    expect(effectOf(projectionOf(fileOf({ low: 0.04, high: 0.05 }), base), 'Saving')[0]).toBeCloseTo(-8_010_000, 6);
  });

  test.each([
    [{ low: 0.04, high: 0.05, uses: 'low' }, -7_120_000],
    [{ low: 0.04, high: 0.05, uses: 'high' }, -8_900_000],
    [{ low: 0.04, central: 0.041, high: 0.05 }, -7_298_000],
  ])('the budget uses the point that it says: %j', (rate, effect) => {
    expect(effectOf(projectionOf(fileOf(rate), base), 'Saving')[0]).toBeCloseTo(effect, 6);
  });

  test('one figure keeps the words before it and its day', () => {
    const measure = measureWith({ figure: 0.04, words: 'up to' });
    expect(measure?.inputs['rate']).toEqual({ kind: 'single', value: 0.04 });
    expect(measure?.qualifiers).toEqual({ rate: { words: 'up to', asAt: undefined } });
  });

  test('figures to try stand beside the figure in use', () => {
    expect(measureWith({ figure: 0.01, try: [0.01, 0.04] })?.tried).toEqual({ rate: [0.01, 0.04] });
  });

  test.each([
    ['one end only', { low: 0.04 }, 'range-without-end', 'scenarios[0].measures[0].rate'],
    ['the larger end first', { low: 0.05, high: 0.04 }, 'range-out-of-order', 'scenarios[0].measures[0].rate'],
    ['a central figure beyond its ends', { low: 0.04, central: 0.06, high: 0.05 }, 'range-out-of-order', 'scenarios[0].measures[0].rate'],
    ['a figure as well', { low: 0.04, high: 0.05, figure: 0.04 }, 'range-and-figure', 'scenarios[0].measures[0].rate.figure'],
    ['an end out of bounds', { low: 0.04, high: 5 }, 'out-of-bounds', 'scenarios[0].measures[0].rate.high'],
    ['a misspelt key', { low: 0.04, hi: 0.05, high: 0.05 }, 'scenario-file-key-unknown', 'scenarios[0].measures[0].rate.hi'],
    ['a point that is none', { low: 0.04, high: 0.05, uses: 'middle' }, 'scenario-file-wrong', 'scenarios[0].measures[0].rate.uses'],
  ])('%s is refused, with its place', (_, rate, code, where) => {
    expect(problems(rate)).toEqual([[code, where]]);
  });
});

describe('Ranges of other inputs in a scenario file', () => {
  const told = (measure: object) =>
    problemsOf(
      readScenarioFile({ years: ['2011/12', '2012/13'], scenarios: [{ name: 'A', measures: [{ name: 'M', ...measure }] }] }, base),
    );
  const place = 'scenarios[0].measures[0]';
  const saving = { model: 'percentage-saving', rate: 0.04 };
  const inflation = { model: 'inflation', rate: 0.02 };
  const grant = (funding: object) => ({ model: 'funding-change', funding });

  test.each([
    ['a latest start before the earliest', { ...saving, start: { low: '2011-07-01', high: '2011-04-01' } }, 'range-out-of-order', 'start'],
    ['a start without its latest day', { ...saving, start: { low: '2011-07-01' } }, 'range-without-end', 'start'],
    ['an earliest start that is no date', { ...saving, start: { low: 'spring', high: '2011-04-01' } }, 'not-a-date', 'start.low'],
    [
      'an own figure out of bounds',
      { ...saving, rateFor: { 'Glasgow City': { low: 0.02, high: 3 } } },
      'out-of-bounds',
      'rateFor["Glasgow City"].high',
    ],
    [
      'words on an own figure',
      { ...saving, rateFor: { 'Glasgow City': { low: 0.02, high: 0.03, words: 'about' } } },
      'scenario-file-key-unknown',
      'rateFor["Glasgow City"].words',
    ],
    [
      'a year’s ends the wrong way round',
      { ...inflation, rates: { '2011/12': { low: 0.03, high: 0.02 } } },
      'range-out-of-order',
      'rates["2011/12"]',
    ],
    [
      'a year’s point in use that is none',
      { ...inflation, rates: { '2011/12': { low: 0.02, high: 0.03 }, uses: 'mid' } },
      'scenario-file-wrong',
      'rates.uses',
    ],
    [
      'a range of the base year',
      grant({ '2010/11': { low: 1, high: 2 }, '2011/12': 2, '2012/13': 3 }),
      'range-not-here',
      'funding["2010/11"]',
    ],
    [
      'a range of a figure with a date',
      grant({ '2010-04-01': 1, '2011-07-01': { low: 2, high: 3 }, '2012-04-01': 3 }),
      'range-not-here',
      'funding["2011-07-01"]',
    ],
  ])('%s is refused, with its place', (_, measure, code, where) => {
    expect(told(measure)).toEqual([[code, `${place}.${where}`]]);
  });
});
