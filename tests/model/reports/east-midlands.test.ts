import { measureRates } from '../../../src/model/measure-rates';
import { project } from '../../../src/model/projection';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, projectionOf, totals } from '../totals';
import { effects, example, oneOf, percent } from './one-report';

describe('East Midlands: three readings of £315,000', () => {
  const base = baseFromFigures(2005, ['Leicestershire, Leicester and Rutland'], { 'Complex care': [7_800] });
  const projection = projectionOf(example('east-midlands'), base);
  const saved = (scenario: string) => totals(projection, scenario).map((total) => 7_800_000 - total);
  const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0);

  test('read as a yearly rate, 100 places come to £516k a year', () => {
    expect(saved('Reading 1: £315,000 a year').map((each) => (each / 1e3).toFixed(0))).toEqual(['129', '516', '516', '387']);
  });

  test('read as half of what three years bring, £630k in all', () => {
    expect(sum(saved('Reading 2: £315,000 in half the time'))).toBeCloseTo(630_000, 4);
  });

  test('read over place-years, £1.146m in all, of which £315k by month 18', () => {
    expect(sum(saved('Reading 3: place-years'))).toBeCloseTo((315_000 / 45.75) * 166.5, 4);
    expect((sum(saved('Reading 3: place-years')) / 1e6).toFixed(3)).toBe('1.146');
  });

  test('place-years: 45.75 in the first 18 months and 166.5 in all; £650,000 would need £3,904 each', () => {
    const years = (measure: string) => {
      const found = projection.model.measures.find(({ name }) => name === measure);
      return (found && measureRates(found, projection.model.years, base.year, base.authorities).find('placeYears')?.figures) ?? [];
    };
    expect(sum(years('61 places by month 18')) + sum(years('39 more by month 36'))).toBeCloseTo(166.5, 9);
    const byMonth18 = modelOf(
      {
        years: ['2008/09', '2009/10', '2010/11'],
        scenarios: [
          { name: 'S', measures: [{ model: 'call-off', places: 61, saving: 1, uptakeMonths: 18, start: '2009-01-01', end: '2010-06-30' }] },
        ],
      },
      base,
    );
    expect(sum(totals(project(byMonth18), 'S').map((total) => 7_800_000 - total))).toBeCloseTo(45.75, 6);
    expect((650_000 / 166.5).toFixed(0)).toBe('3904');
  });

  test('six placements at £19,000 each save Leicestershire £114,000 a year, £365 a week', () => {
    expect(effects(oneOf(1_000_000), [{ model: 'call-off', places: 6, saving: 19_000 }])[0]).toBeCloseTo(-114_000, 6);
    expect(effects(oneOf(1_000_000), [{ model: 'step-down', people: 6, oldCost: 19_000 / 52, newCost: 0 }])[0]).toBeCloseTo(-114_000, 6);
  });

  test('£3.4m to £7.8m in five years is 129.4%, 18.07% a year', () => {
    const oneYear = (7.8 / 3.4) ** (1 / 5) - 1;
    expect(percent(oneYear)).toBe('18.07%');
    const years = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19'];
    const rates = Object.fromEntries(years.map((year) => [year, oneYear]));
    const grown = effects(oneOf(3_400_000), [{ model: 'other-growth', rates }], years);
    expect(grown[4]).toBeCloseTo(4_400_000, 3);
    expect(percent((grown[4] ?? NaN) / 3_400_000, 1)).toBe('129.4%');
  });

  test('67 placements above £1,000 a week are more than £3.484m over 52 weeks, £3.494m over 365 days', () => {
    const cost = (weeks: number) =>
      -(effects(oneOf(7_800_000), [{ model: 'step-down', people: 67, oldCost: 1_000, newCost: 0, weeks }])[0] ?? NaN);
    expect([52, 365 / 7].map((weeks) => (cost(weeks) / 1e6).toFixed(3))).toEqual(['3.484', '3.494']);
    expect(percent(cost(52) / 7_800_000, 0)).toBe('45%');
  });

  test('100 places over 36 months are 2.78 a month and 50 by month 18; 61 are 22% ahead', () => {
    const placeMonths = (months: string) =>
      effects(
        oneOf(7_800_000),
        [{ model: 'call-off', places: 100, saving: 12, uptakeMonths: 36, start: '2014-04-01', end: months }],
        ['2014/15', '2015/16'],
      ).reduce((sum, effect) => sum - effect, 0);
    expect((100 / 36).toFixed(2)).toBe('2.78');
    // Place-months rise with the square of the months: the places held at month 18 are twice their average until then.
    expect((2 * placeMonths('2015-09-30')) / 18).toBeCloseTo(50, 6);
    expect(percent(61 / 50 - 1, 0)).toBe('22%');
  });

  test('more than £315,000 is £5,164 a place and £6,885 a place-year; the £335,000 to come over 39 places are £8,590 each', () => {
    const [perPlace, perPlaceYear] = [315_000 / 61, 315_000 / 45.75];
    expect([perPlace, perPlaceYear, (650_000 - 315_000) / 39].map((each) => each.toFixed(0))).toEqual(['5164', '6885', '8590']);
    expect(effects(oneOf(7_800_000), [{ model: 'call-off', places: 61, saving: perPlace }])[0]).toBeCloseTo(-315_000, 6);
  });

  test('£19,000 a place from six placements is no rate for a hundred: £1.9m against a forecast of £650,000', () => {
    expect(effects(oneOf(7_800_000), [{ model: 'call-off', places: 100, saving: 19_000 }])[0]).toBeCloseTo(-1_900_000, 6);
  });

  test('£114,000, £28,000 and £65,000 a year are £207,000, each on its own council; £114,000 is outside £115,000 to £137,000', () => {
    const councils = baseFromFigures(2005, ['Leicestershire', 'Nottingham City', 'Rutland'], { 'Complex care': [1_000, 1_000, 1_000] });
    const named = Object.entries({ Leicestershire: 114_000, 'Nottingham City': 28_000, Rutland: 65_000 });
    const measures = named.map(([council, amount]) => ({ model: 'fixed-sum', amount, authorities: [council] }));
    expect(effects(councils, measures, ['2009/10'])[0]).toBeCloseTo(-207_000, 6);
    expect(315_000 - 207_000).toBe(108_000);
    expect((115_000 + 137_000) / 2).toBe(126_000);
    expect(114_000).toBeLessThan(115_000);
  });

  test('a lot of which nothing is used saves nothing, and that is a known nil', () => {
    expect(effects(oneOf(7_800_000), [{ model: 'call-off', places: 0, saving: 19_000 }])).toEqual([0]);
  });
});
