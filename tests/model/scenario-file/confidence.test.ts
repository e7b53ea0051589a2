import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, problemsOf } from '../totals';

const base = baseFromFigures(2024, ['Derby', 'Leicester'], { Care: [100, 200] });
const fileOf = (confidence: unknown, level: unknown, model: object = { model: 'percentage-saving', rate: 0.04 }) => ({
  years: ['2025/26'],
  scenarios: [{ name: '4%', measures: [{ name: 'Prices', ...model, ...(level === undefined ? {} : { confidence: level }) }] }],
  ...(confidence === undefined ? {} : { confidence }),
});
const read = (confidence: unknown, level: unknown, model?: object) => readScenarioFile(fileOf(confidence, level, model), base);
const LEVELS = [
  { level: 'Green', weight: 0.95, source: 'Board, June' },
  { level: 'Amber', weight: 0.6, note: 'to be agreed' },
  { level: 'Red' },
];

describe('delivery confidence in a scenario file', () => {
  test('has levels of the body’s own with their weights, and a level for a saving, capitals aside', () => {
    const { confidence, measures } = modelOf(fileOf(LEVELS, 'amber'), base);
    expect(confidence).toEqual([
      { ref: 'W1', name: 'Green', weight: 0.95, source: 'Board, June', note: '' },
      { ref: 'W2', name: 'Amber', weight: 0.6, source: '', note: 'to be agreed' },
      { ref: 'W3', name: 'Red', weight: NaN, source: '', note: '' },
    ]);
    expect(measures[0]?.confidence).toBe('Amber');
  });

  test('has High, Medium and Low without weights where a saving has one of them and no levels are named', () => {
    const { confidence } = modelOf(fileOf(undefined, 'Low'), base);
    expect(confidence?.map(({ name, weight }) => [name, weight])).toEqual([
      ['High', NaN],
      ['Medium', NaN],
      ['Low', NaN],
    ]);
  });

  test('is none where nobody says anything of it', () => {
    const model = modelOf(fileOf(undefined, undefined), base);
    expect(model.confidence).toBeUndefined();
    expect(model.measures[0]?.confidence).toBeUndefined();
  });

  test('names the nearest level where one is misspelt, and all there are', () => {
    const { problems } = read(LEVELS, 'Ambr');
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['confidence-level-unknown', 'scenarios[0].measures[0].confidence']]);
    expect(problems.map(({ message }) => message).join()).toContain('“Green”, “Amber”, “Red”');
    expect(problems.map(({ message }) => message).join()).toContain('Did you mean “Amber”?');
  });

  test.each<[string, unknown, unknown, string, string]>([
    ['a weight above 100%', [{ level: 'High', weight: 1.5 }], 'High', 'out-of-bounds', 'confidence[0].weight'],
    ['a weight below 0%', [{ level: 'High', weight: -0.1 }], 'High', 'out-of-bounds', 'confidence[0].weight'],
    ['a weight in words', [{ level: 'High', weight: '90%' }], 'High', 'not-a-number', 'confidence[0].weight'],
    ['a level without a name', [{ weight: 0.9 }], undefined, 'scenario-file-wrong', 'confidence[0].level'],
    ['a level twice', [{ level: 'High' }, { level: 'HIGH' }], 'High', 'confidence-level-twice', 'confidence[1].level'],
    ['a key that means nothing', [{ level: 'High', wieght: 0.9 }], 'High', 'scenario-file-key-unknown', 'confidence[0].wieght'],
    ['no list', { High: 0.9 }, undefined, 'scenario-file-wrong', 'confidence'],
    ['a saving with a number for a level', LEVELS, 0.9, 'confidence-level-unknown', 'scenarios[0].measures[0].confidence'],
  ])('refuses %s', (_, confidence, level, code, where) => {
    expect(problemsOf(read(confidence, level))).toContainEqual([code, where]);
  });

  test('has no level for a pressure: a doubtful pressure is not a smaller one', () => {
    const pressure = { model: 'inflation', rise: { '2025/26': 0.03 } };
    expect(problemsOf(read(LEVELS, 'Amber', pressure))).toContainEqual(['input-unknown', 'scenarios[0].measures[0].confidence']);
  });
});
