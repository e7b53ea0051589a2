import { serialFromDate, yearStarting } from '../../../src/model/financial-year';
import { printFormula } from '../../../src/formula/print';
import { meanOfQuarters, quarterlyShares } from '../../../src/model/quarterly-phasing';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { effectOf, problemsOf, projectionOf } from '../totals';

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
    const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    expect(quarterlyShares(shares, serialFromDate(2011, 4, 1), years).quarters).toEqual([
      [0.1, 0.9],
      [0.2, 1],
      [0.3, 1],
      [0.4, 1],
    ]);
  });

  test('each quarter’s shares are inputs of their own, and the year’s share follows from their cells', () => {
    const projection = projectionOf(fileOf({ start: '2011-07-01', phasing: { byQuarter: [0, 0.5, 1] } }), base);
    const rows = projection.rates.get('M1')?.rows ?? [];
    const shown = rows.filter(({ ref }) => ref.startsWith('M1-phasing')).map(({ ref, label, figures }) => [ref, label, figures]);
    expect(shown).toEqual([
      ['M1-phasing-Q1', 'Phasing (empty: by months), April to June', [0, 1, 1]],
      ['M1-phasing-Q2', 'Phasing (empty: by months), July to September', [0, 1, 1]],
      ['M1-phasing-Q3', 'Phasing (empty: by months), October to December', [0.5, 1, 1]],
      ['M1-phasing-Q4', 'Phasing (empty: by months), January to March', [1, 1, 1]],
      ['M1-phasing', 'Phasing (empty: by months), mean of the four quarters', [0.375, 1, 1]],
    ]);
    expect(printFormula(meanOfQuarters('phasing'), (name) => name.slice(-2))).toBe(
      'IF(AND(ISNUMBER(Q1),ISNUMBER(Q2),ISNUMBER(Q3),ISNUMBER(Q4)),IF(1+1+1+1<>0,(Q1+Q2+Q3+Q4)/(1+1+1+1),"not quantified"),"not quantified")',
    );
  });

  test('a share above 100%, no share at all and a key that is misspelt are told with their places', () => {
    const told = (phasing: object) => problemsOf(readScenarioFile(fileOf({ phasing }), base));
    expect(told({ byQuarter: [0.5, 1.5] })).toEqual([['out-of-bounds', 'scenarios[0].measures[0].phasing.byQuarter[1]']]);
    expect(told({ byQuarter: [] })).toEqual([['scenario-file-wrong', 'scenarios[0].measures[0].phasing.byQuarter']]);
    expect(told({ byQuarters: [1] }).map(([code]) => code)).toEqual(['scenario-file-key-unknown', 'scenario-file-wrong']);
  });
});
