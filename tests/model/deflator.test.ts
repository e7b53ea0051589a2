import { priceFactors, pricesWords, yearsNotQuantified, type Deflator } from '../../src/model/deflator';
import { deflatorProblems } from '../../src/model/deflator-problems';
import { yearLabel, yearsBetween, yearStarting } from '../../src/model/financial-year';

const years = yearsBetween(yearStarting(2018), yearStarting(2020));
const model = { base: { year: yearStarting(2017) }, years };
const index: Deflator = {
  ref: 'D1',
  measuredBy: 'index',
  pricesOf: yearStarting(2018),
  base: 98,
  figures: [100, 102, 105],
  source: 'made up',
  note: '',
};
const rises: Deflator = { ...index, measuredBy: 'rise', base: NaN, figures: [0.02, 0.03, -0.01] };

describe('A deflator', () => {
  test('turns nominal into real amounts by the index of the year of the prices over that of their own year', () => {
    const { factors, baseFactor } = priceFactors(index, model);
    expect([baseFactor, ...factors]).toEqual([100 / 98, 1, 100 / 102, 100 / 105]);
    expect(pricesWords(index)).toBe('2018/19 prices');
  });

  test('by rises has the base year at 1, and falls are rises below nought', () => {
    const { baseLevel, levels, baseFactor } = priceFactors(rises, model);
    expect([baseLevel, ...levels]).toEqual([1, 1.02, 1.02 * 1.03, 1.02 * 1.03 * 0.99]);
    expect(baseFactor).toBe(1.02);
  });

  test.each<[string, Deflator, string]>([
    ['a year without an index alone', { ...index, figures: [100, NaN, 105] }, '2019/20'],
    ['a year without a rise, and every year after it', { ...rises, figures: [0.02, NaN, 0.01] }, '2019/20, 2020/21'],
    ['an index of nought or below', { ...index, figures: [100, 0, -5] }, '2019/20, 2020/21'],
    ['every year where the year of the prices has no index', { ...index, figures: [NaN, 102, 105] }, '2017/18, 2018/19, 2019/20, 2020/21'],
  ])('does not quantify %s', (_, deflator, without) => {
    expect(yearsNotQuantified(deflator, model).map(yearLabel).join(', ')).toBe(without);
  });

  test('by rises leads over no year that is not projected, which is said', () => {
    const apart = { ...model, years: [yearStarting(2018), yearStarting(2020)] };
    const twoRises = { ...rises, figures: [0.02, 0.04] };
    expect(yearsNotQuantified(twoRises, apart).map(yearLabel)).toEqual(['2020/21']);
    expect(deflatorProblems(twoRises, apart).map(({ code, where }) => [code, where])).toEqual([['rise-skips-years', 'D1-rise']]);
  });

  test('says which figures it lacks, each with its place, and that it has no source', () => {
    const lacking = { ...index, base: NaN, figures: [100, NaN, 105], source: ' ' };
    const told = deflatorProblems(lacking, model, (ref, year) => `${ref} ${year === undefined ? '' : yearLabel(year)}`.trim());
    expect(told.map(({ code, where }) => [code, where])).toEqual([
      ['deflator-year-missing', 'D1-indexBase'],
      ['deflator-year-missing', 'D1-index 2019/20'],
      ['deflator-without-source', 'D1-index'],
    ]);
    expect(told[1]?.message).toBe('The price index has no figure for 2019/20, so that year is not quantified in real prices.');
    expect(deflatorProblems({ ...index, pricesOf: yearStarting(2030) }, model).map(({ code }) => code)).toEqual(['prices-of-unknown-year']);
  });
});
