import { project } from '../../../src/model/projection';
import { measureRates } from '../../../src/model/measure-rates';
import { projectionProblems } from '../../../src/model/projection-problems';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, problemsOf, projectionOf, totals } from '../totals';
import { effectsOf, oneLine, pence, YEARS } from './effects';

/** The figures of one step of a measure, as a scenario file gives it. */
function stepOf(measure: object, key: string): readonly number[] {
  const model = modelOf({ years: YEARS, scenarios: [{ name: 'S', measures: [measure] }] }, oneLine);
  const [only] = model.measures;
  return (only && measureRates(only, model.years, model.base.year, model.base.authorities).find(key)?.figures) ?? [];
}

describe.each(['inflation', 'demographic-growth', 'other-growth'])('Growth by a rate a year: %s', (model) => {
  test('compounds, each year on the year before', () => {
    expect(pence(effectsOf({ model, rate: 0.03 }))).toEqual(['30000.00', '60900.00', '92727.00']);
  });

  test('takes the rate of a single year where there is one', () => {
    expect(pence(effectsOf({ model, rate: 0.03, rates: { '2026/27': 0.05 } }))).toEqual(['30000.00', '81500.00', '113945.00']);
  });

  test('holds for each of the years that are not projected', () => {
    expect(pence(effectsOf({ model, rate: 0.03 }, oneLine, ['2027/28']))).toEqual(['92727.00']);
  });

  test('is not quantified from the first year without a rate on, and never taken for nought', () => {
    const [first, ...later] = effectsOf({ model, rates: { '2025/26': 0.03 } });
    expect(first).toBeCloseTo(30_000, 6);
    expect(later).toEqual([NaN, NaN]);
  });

  test('refuses the rate of a year that is not projected', () => {
    const file = { years: YEARS, scenarios: [{ name: 'S', measures: [{ model, rates: { '2030/31': 0.03 } }] }] };
    expect(problemsOf(readScenarioFile(file, oneLine))).toEqual([['scenario-file-wrong', 'scenarios[0].measures[0].rates["2030/31"]']]);
  });
});

test('price and volume apart: dV × P₀, then V₀ × dP + dV × dP where inflation is taken on the running budget', () => {
  const growth = { name: 'Volume', model: 'demographic-growth', rate: 0.1 };
  const price = { name: 'Price', model: 'inflation', rate: 0.05 };
  const of = (extra: object) =>
    totals(projectionOf({ years: ['2025/26'], scenarios: [{ name: 'S', measures: [growth, { ...price, ...extra }] }] }, oneLine), 'S')[0];
  expect(of({ stacking: 'sequential' })).toBeCloseTo(1_000_000 * 1.1 * 1.05, 6);
  expect(of({})).toBeCloseTo(1_000_000 * (1 + 0.1 + 0.05), 6);
});

test('complex care from £3.4m to £7.8m over five years is 18.07% a year', () => {
  const base = baseFromFigures(2000, ['Leicestershire, Leicester and Rutland'], { 'Complex care': [3_400_000] }, 1);
  const file = { years: ['2005/06'], scenarios: [{ name: 'S', measures: [{ model: 'demographic-growth', rate: 0.1807 }] }] };
  expect(totals(projectionOf(file, base), 'S')[0]).toBeCloseTo(7_802_000, -4);
});

describe('One-off cost', () => {
  test('falls in the year of its date and is gone the next', () => {
    expect(pence(effectsOf({ model: 'one-off-cost', amount: 400_000, date: '2026-04-01' }))).toEqual(['0.00', '400000.00', '0.00']);
    expect(pence(effectsOf({ model: 'one-off-cost', amount: 400_000, date: '2027-03-31' }))).toEqual(['0.00', '400000.00', '0.00']);
  });

  test('tells after how many years it has paid for itself, and takes no saving of its own', () => {
    expect(stepOf({ model: 'one-off-cost', amount: 400_000, saving: 250_000 }, 'payback')).toEqual([1.6]);
    expect(pence(effectsOf({ model: 'one-off-cost', amount: 400_000, saving: 250_000 }))).toEqual(['400000.00', '0.00', '0.00']);
  });

  test('without a date falls in the first year', () => {
    expect(pence(effectsOf({ model: 'one-off-cost', amount: 5 }))[0]).toBe('5.00');
  });
});

describe('Change in funding', () => {
  const grant = {
    name: 'It',
    model: 'funding-change',
    funding: { '2024/25': 14_300_000, '2025/26': 15_100_000, '2026/27': 15_100_000, '2027/28': 14_000_000 },
  };

  test('£14.3m to £15.1m is £0.8m, 5.59%', () => {
    expect(pence(effectsOf(grant))).toEqual(['-800000.00', '-800000.00', '300000.00']);
    expect(stepOf(grant, 'rise')[0]).toBeCloseTo(0.0559, 4);
  });

  test('ring-fenced, it stands beside the budget; free to use, it changes the net budget', () => {
    const of = (extra: object) =>
      totals(projectionOf({ years: YEARS, scenarios: [{ name: 'S', measures: [{ ...grant, ...extra }] }] }, oneLine), 'S');
    expect(of({})).toEqual([1_000_000, 1_000_000, 1_000_000]);
    expect(of({ class: 'income or funding' })).toEqual([200_000, 200_000, 1_300_000]);
  });
});

describe('Transfer of cost and funding', () => {
  test('with the same funding the budget does not change, and both sums stand in rows of their own', () => {
    const transfer = { model: 'transfer', cost: 2_000_000, start: '2025-07-01' };
    expect(pence(effectsOf(transfer))).toEqual(['0.00', '0.00', '0.00']);
    expect(stepOf(transfer, 'costInYear')).toEqual([1_500_000, 2_000_000, 2_000_000]);
    expect(stepOf(transfer, 'fundingInYear')).toEqual([1_500_000, 2_000_000, 2_000_000]);
  });

  test('what is not funded is a pressure', () => {
    expect(pence(effectsOf({ model: 'transfer', cost: 2_000_000, funding: 1_900_000 }))).toEqual(['100000.00', '100000.00', '100000.00']);
  });
});

describe('Savings brought forward', () => {
  const given = { model: 'savings-brought-forward', target: 1_200_000, recurrent: 700_000, once: 200_000 };

  test('what was not delivered for good opens the gap of the next year', () => {
    expect(pence(effectsOf(given))).toEqual(['500000.00', '500000.00', '500000.00']);
    expect(stepOf(given, 'undelivered')).toEqual([300_000]);
  });

  test('until it is delivered later, and never more than that', () => {
    expect(pence(effectsOf({ ...given, later: { '2026/27': 100_000, '2027/28': 900_000 } }))).toEqual(['500000.00', '400000.00', '0.00']);
  });
});

describe('Bad input, each with its field', () => {
  test.each([
    [{ model: 'inflation', rate: -0.6 }, 'out-of-bounds', 'rate'],
    [{ model: 'inflation', rate: 'three' }, 'not-a-number', 'rate'],
    [{ model: 'call-off', places: -1 }, 'out-of-bounds', 'places'],
    [{ model: 'call-off', uptakeMonths: 0 }, 'out-of-bounds', 'uptakeMonths'],
    [{ model: 'reablement', lasting: 1 }, 'out-of-bounds', 'lasting'],
    [{ model: 'annual-percentage-saving', rate: 1 }, 'out-of-bounds', 'rate'],
    [{ model: 'step-down', weeks: 60 }, 'out-of-bounds', 'weeks'],
    [{ model: 'fixed-sum', amount: -1 }, 'out-of-bounds', 'amount'],
    [{ model: 'fixed-sum', spread: 'by weight' }, 'scenario-file-wrong', 'spread'],
    [{ model: 'delayed-entry', class: 'pressure' }, 'scenario-file-wrong', 'class'],
    [{ model: 'one-off-cost', date: '1 April' }, 'not-a-date', 'date'],
    [{ model: 'transfer', costs: 1 }, 'input-unknown', 'costs'],
  ])('%j', (measure, code, field) => {
    const file = { years: YEARS, scenarios: [{ name: 'S', measures: [measure] }] };
    expect(problemsOf(readScenarioFile(file, oneLine))).toEqual([[code, `scenarios[0].measures[0].${field}`]]);
  });

  test('an amount without a figure is not quantified and stops nothing', () => {
    const result = readScenarioFile(
      { years: YEARS, scenarios: [{ name: 'S', measures: [{ model: 'fixed-sum', amount: null }] }] },
      oneLine,
    );
    expect(result.ok && project(result.value).scenarios[1]?.notQuantified[0]).toBe(1);
  });
});

test('measures that together take more than the line are computed as stated, and told with the line and the year', () => {
  const measures = [
    { model: 'fixed-sum', amount: 700_000 },
    { model: 'fixed-sum', amount: 600_000, start: '2026-04-01' },
  ];
  const projection = projectionOf({ years: YEARS, scenarios: [{ name: 'S', measures }] }, oneLine);
  expect(totals(projection, 'S')).toEqual([300_000, -300_000, -300_000]);
  expect(projectionProblems(projection).map(({ code, message }) => [code, message])).toEqual([
    ['takes-more-than-the-line', expect.stringMatching(/Ayr.*Care.*2026\/27/)],
  ]);
});

test('a measure that matches no line, and a start after the last year, are told where they stand', () => {
  const file = (measure: object) => ({ years: YEARS, scenarios: [{ name: 'S', measures: [measure] }] });
  expect(problemsOf(readScenarioFile(file({ model: 'fixed-sum', amount: 1, services: [] }), oneLine))).toEqual([
    ['measure-matches-nothing', 'scenarios[0].measures[0]'],
  ]);
  expect(problemsOf(readScenarioFile(file({ model: 'call-off', start: '2030-04-01' }), oneLine))).toEqual([
    ['start-after-last-year', 'scenarios[0].measures[0].start'],
  ]);
});
