import { serialFromDate } from '../../../src/model/financial-year';
import { recurrenceOf } from '../../../src/model/recurrence';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, problemsOf } from '../totals';

const base = baseFromFigures(2024, ['Ayr'], { Care: [1_000] });
const fileOf = (measure: object) => ({ years: ['2025/26', '2026/27'], scenarios: [{ name: 'A', measures: [measure] }] });
const saving = { model: 'percentage-saving', rate: 0.04 };
const measureOf = (measure: object) => {
  const [read] = modelOf(fileOf(measure), base).measures;
  if (read === undefined) throw new Error('The measure was not read.');
  return read;
};

describe('Whose a benefit is', () => {
  test.each([undefined, 'own', 'collaborative', 'national'])('%s in the file; own where the file says nothing', (attribution) => {
    expect(measureOf({ ...saving, attribution }).attribution).toBe(attribution ?? 'own');
  });

  test('another word is refused, with its place and the three there are', () => {
    const result = readScenarioFile(fileOf({ ...saving, attribution: 'shared' }), base);
    expect(problemsOf(result)).toEqual([['scenario-file-wrong', 'scenarios[0].measures[0].attribution']]);
    expect(result.problems[0].message).toBe('“attribution” is shared. Give “own” or “collaborative” or “national”.');
  });
});

describe('What a savings schedule prints beside the figures', () => {
  test('is read as it stands, and left out where nothing is said', () => {
    const said = { reference: 'H&AS1', signedOff: '2014-02-12', impactAssessment: 'ESIA 12', posts: -3.5 };
    expect(measureOf({ ...saving, ...said }).particulars).toEqual({ ...said, signedOff: serialFromDate(2014, 2, 12) });
    expect(measureOf(saving).particulars).toEqual({});
  });

  test('a day that is none and posts that are no number are told, each with its place', () => {
    expect(problemsOf(readScenarioFile(fileOf({ ...saving, signedOff: '31 February', posts: 'few' }), base))).toEqual([
      ['not-a-date', 'scenarios[0].measures[0].signedOff'],
      ['not-a-number', 'scenarios[0].measures[0].posts'],
    ]);
  });
});

describe('How long an effect lasts, from its dates', () => {
  test.each([
    ['without an end', saving, { kind: 'recurrent' }],
    ['within one financial year', { ...saving, start: '2025-07-01', end: '2026-03-31' }, { kind: 'one-off' }],
    ['over two', { ...saving, start: '2025-07-01', end: '2026-04-30' }, { kind: 'ends', on: serialFromDate(2026, 4, 30) }],
    ['a one-off cost', { model: 'one-off-cost', amount: 5 }, { kind: 'one-off' }],
  ])('%s', (_, measure, lasts) => {
    expect(recurrenceOf(measureOf(measure))).toEqual(lasts);
  });
});
