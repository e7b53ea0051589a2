import { serialFromDate, yearStarting } from '../../../src/model/financial-year';
import { sharesByYear } from '../../../src/model/quarterly-phasing';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { effectOf, modelOf, problemsOf, projectionOf } from '../totals';

const base = baseFromFigures(2010, ['Ayr'], { Care: [178_000] });
const YEARS = ['2011/12', '2012/13', '2013/14'];
const fileOf = (measure: object) => ({
  years: YEARS,
  scenarios: [{ name: 'A', measures: [{ name: 'It', model: 'percentage-saving', rate: 0.04, ...measure }] }],
});
const saved = (measure: object) => effectOf(projectionOf(fileOf(measure), base), 'It').map((effect) => Math.round(-effect));

describe('Phasing by quarter', () => {
  test('a year has the mean of its four quarters, and the last share holds: 25%, 50%, 75% and 100% of £7.12m are £4.45m', () => {
    expect(saved({ start: '2011-04-01', phasing: { byQuarter: [0.25, 0.5, 0.75, 1] } })).toEqual([4_450_000, 7_120_000, 7_120_000]);
  });

  test('the first share is that of the quarter of the start; before it there is nothing', () => {
    expect(saved({ start: '2011-10-15', phasing: { byQuarter: [0.5, 1] } })).toEqual([2_670_000, 7_120_000, 7_120_000]);
  });

  test.each([
    ['the first quarter', '2011-04-01', 1],
    ['the second', '2011-07-01', 0.75],
    ['the third', '2011-10-01', 0.5],
    ['the fourth', '2012-01-01', 0.25],
  ])('in full from %s it is what the months say', (_, start, part) => {
    const byQuarter = saved({ start, phasing: { byQuarter: [1] } });
    expect(byQuarter).toEqual(saved({ start }));
    expect(byQuarter[0]).toBe(7_120_000 * part);
  });

  test('over two years, with a year that is not projected passed over', () => {
    const years = [2011, 2013].map(yearStarting);
    expect(sharesByYear([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], serialFromDate(2011, 4, 1), years)).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.975, 12),
    ]);
  });

  test('the shares as they were given stand in the note of the yearly ones', () => {
    const [measure] = modelOf(fileOf({ start: '2011-07-01', phasing: { byQuarter: [0, 0.5, 1] } }), base).measures;
    expect(measure?.inputs['phasing']).toEqual({ kind: 'by year', base: NaN, values: [0.375, 1, 1] });
    expect(measure?.notes['phasing']).toBe('By quarter from 1 Jul 2011: 0%, 50%, 100%; each year has the mean of its four.');
  });

  test('a share above 100%, no share at all and a key that is misspelt are told with their places', () => {
    const told = (phasing: object) => problemsOf(readScenarioFile(fileOf({ phasing }), base));
    expect(told({ byQuarter: [0.5, 1.5] })).toEqual([['out-of-bounds', 'scenarios[0].measures[0].phasing.byQuarter[1]']]);
    expect(told({ byQuarter: [] })).toEqual([['scenario-file-wrong', 'scenarios[0].measures[0].phasing.byQuarter']]);
    expect(told({ byQuarters: [1] }).map(([code]) => code)).toEqual(['scenario-file-key-unknown', 'scenario-file-wrong']);
  });
});
