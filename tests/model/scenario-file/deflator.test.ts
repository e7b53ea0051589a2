import { MEASURES } from '../../../src/model/measures/catalogue';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { scenarioFileSchema } from '../../../src/model/scenario-file/schema';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, problemsOf } from '../totals';
import { matches } from './schema-check';

const base = baseFromFigures(2024, ['Derby'], { Care: [100] });
const fileOf = (deflator: unknown) => ({ years: ['2025/26', '2026/27'], scenarios: [], deflator });
const schema = scenarioFileSchema(MEASURES);
const allowed = (deflator: unknown) => matches({ ...fileOf(deflator), source: { sheet: 'Spend', amounts: 'C' } }, schema);

const index = { pricesOf: '2025/26', index: { '2024/25': 98, '2025/26': 100 }, source: 'GDP deflator as our treasurer had it on 1 May' };
const rise = { pricesOf: '2024/25', rise: { '2025/26': 0.02, '2026/27': 0.025 }, source: 'Our own forecast' };

describe('A deflator in a scenario file', () => {
  test('is an index, the base year among its years, or a rise on the year before', () => {
    expect(modelOf(fileOf(index), base).deflator).toEqual({
      ref: 'D1',
      measuredBy: 'index',
      pricesOf: 2025,
      base: 98,
      figures: [100, NaN],
      source: index.source,
      note: '',
    });
    expect(modelOf(fileOf(rise), base).deflator).toMatchObject({ measuredBy: 'rise', pricesOf: 2024, base: NaN, figures: [0.02, 0.025] });
    expect(modelOf({ years: ['2025/26'], scenarios: [] }, base).deflator).toBeUndefined();
    expect([index, rise].map(allowed)).toEqual([true, true]);
  });

  test.each<[string, unknown, string, string]>([
    ['without a source', { ...index, source: undefined }, 'scenario-file-wrong', 'deflator.source'],
    ['by both', { ...index, rise: rise.rise }, 'deflator-both', 'deflator'],
    ['by neither', { pricesOf: '2025/26', source: 'none' }, 'scenario-file-wrong', 'deflator'],
    ['in prices of no year', { ...index, pricesOf: 'now' }, 'year-unknown', 'deflator.pricesOf'],
    ['with an index of nought', { ...index, index: { '2025/26': 0 } }, 'out-of-bounds', 'deflator.index["2025/26"]'],
    ['with an index below nought', { ...index, index: { '2025/26': -100 } }, 'out-of-bounds', 'deflator.index["2025/26"]'],
    ['with an index in words', { ...index, index: { '2025/26': 'about 100' } }, 'not-a-number', 'deflator.index["2025/26"]'],
    ['of a year that is not projected', { ...index, index: { '2019/20': 90 } }, 'scenario-file-wrong', 'deflator.index["2019/20"]'],
    ['with 2 for a rise of 2%', { ...rise, rise: { '2025/26': 2 } }, 'out-of-bounds', 'deflator.rise["2025/26"]'],
    ['with a misspelt key', { ...index, sauce: 'x' }, 'scenario-file-key-unknown', 'deflator.sauce'],
  ])('%s is refused, with its place', (_, deflator, code, where) => {
    expect(problemsOf(readScenarioFile(fileOf(deflator), base))).toContainEqual([code, where]);
  });

  test('is held to the same bounds by the schema', () => {
    const refused = [
      { ...index, rise: rise.rise },
      { ...index, index: { '2025/26': 0 } },
      { ...rise, rise: { '2025/26': 2 } },
    ];
    expect(refused.map(allowed)).toEqual([false, false, false]);
  });

  test('in prices of a year that is not projected is taken, and said: nothing is quantified', () => {
    expect(problemsOf(readScenarioFile(fileOf({ ...index, pricesOf: '2030/31' }), base))).toContainEqual([
      'prices-of-unknown-year',
      'deflator.pricesOf',
    ]);
  });
});
