import { figureThatGives } from '../../../src/model/seek';
import { measureRates } from '../../../src/model/measure-rates';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, projectionOf } from '../totals';
import { effectIn, effects, example, oneOf, percent } from './one-report';

describe('Southampton', () => {
  const base = baseFromFigures(2013, ['Southampton City Council', 'Southampton City CCG'], {
    'Home care': [15_000, 5_000],
    'Public health (ring-fenced grant)': [14_300, NaN],
  });
  const projection = projectionOf(example('southampton'), base);

  test.each([
    [3, '224667'],
    [4.5, '337000'],
    [6, '449333'],
  ])('600 people, %d months later, at the calibrated monthly cost: £%s in a full year, beside the budget', (months, pounds) => {
    const [first] = effectIn(projection, `Full year, ${months} months of delay`, `H&AS 2: care delayed by ${months} months`);
    expect((-(first ?? NaN)).toFixed(0)).toBe(pounds);
    const scenario = projection.scenarios.find(({ scenario: { name } }) => name === `Full year, ${months} months of delay`);
    expect(scenario?.budgets[0]?.[0]).toBe(15_000_000 - 697_000);
  });

  test('the monthly cost is £337,000 ÷ 2,700 unrounded, and its note says that it is a calibration and no evidence', () => {
    const measure = projection.model.measures.find(({ name }) => name.startsWith('H&AS 2'));
    expect(measure?.inputs['monthlyCost']).toEqual({ kind: 'single', value: 337_000 / 2_700 });
    expect(measure?.notes['']).toContain('a calibration and no evidence');
  });

  test('of £6,811,000 in 2014/15 at least £5,777,000 is not broken down, and £6,035,500 if both start on 1 July', () => {
    const left = (scenario: string) =>
      6_811_000 +
      (effectIn(projection, scenario, 'H&AS 1: reablement')[0] ?? NaN) +
      (effectIn(projection, scenario, 'H&AS 2: care delayed by 4.5 months')[0] ?? NaN);
    expect(left('Full year, 4.5 months of delay')).toBeCloseTo(5_777_000, 4);
    expect(left('From 1 July 2014')).toBeCloseTo(6_035_500, 4);
  });

  test('what is left over from 1 July is made up in the next year: part-year and carry-over are the full-year figure', () => {
    expect(effectIn(projection, 'From 1 July 2014', 'H&AS 1: reablement').map((each) => each.toFixed(0))).toEqual(['-522750', '-697000']);
  });

  test('a home care price without prices and 41 placements without unit costs are not quantified', () => {
    expect(effectIn(projection, 'From 1 July 2014', 'H&AS 4: home care price')).toEqual([NaN, NaN]);
    expect(effectIn(projection, 'From 1 July 2014', 'H&AS 6: other placements')).toEqual([NaN, NaN]);
  });

  test('the public health grant rises by £0.8m, 5.59%, beside the budget', () => {
    const grant = projection.model.measures.find(({ name }) => name === 'Public health grant');
    const rates = grant && measureRates(grant, projection.model.years, base.year, base.authorities);
    expect(rates?.find('change')?.figures[0]).toBe(800_000);
    expect(rates?.find('rise')?.figures[0]).toBeCloseTo(0.0559, 4);
  });

  test.each([
    [0.26, '20.6%'],
    [0.17, '14.5%'],
    [0.3, '23.1%'],
  ])('%d above comparators is %s of our own', (gap, share) => {
    const [effect = NaN] = effects(oneOf(1), [{ model: 'benchmark-gap', gap }]);
    expect(`${(-100 * effect).toFixed(1)}%`).toBe(share);
  });

  test('£697,000 is 81.3 packages of £8,571 a year, 135.5 people of whom 60% need none', () => {
    const packages = 697_000 / (15_000_000 / 1_750);
    const [effect] = effects(oneOf(15_000_000), [{ model: 'unit-price', volume: packages, oldPrice: 15_000_000 / 1_750, newPrice: 0 }]);
    expect(packages.toFixed(1)).toBe('81.3');
    expect((packages / 0.6).toFixed(1)).toBe('135.5');
    expect(effect).toBeCloseTo(-697_000, 4);
  });

  test.each([
    [3, '187.22'],
    [4.5, '124.81'],
    [6, '93.61'],
  ])('£337,000 over 600 people is £561.67 each, and over %d months £%s a month', (months, monthly) => {
    const model = modelOf(
      {
        years: ['2014/15'],
        scenarios: [{ name: 'S', measures: [{ model: 'delayed-entry', people: 600, months, monthlyCost: 1, class: 'cashable' }] }],
      },
      oneOf(15_000_000),
    );
    const [measure] = model.measures;
    const found = measure && figureThatGives(-337_000, { measure, quantity: 'monthlyCost', year: 0, between: [0, 1_000] }, model);
    expect(found?.toFixed(2)).toBe(monthly);
    expect((months * (found ?? NaN)).toFixed(2)).toBe('561.67');
  });

  test('£124.81 a month is 17.5% of an average package: about 105 of the 600 would have had one', () => {
    const averagePackage = 15_000_000 / 1_750 / 12;
    expect(averagePackage.toFixed(2)).toBe('714.29');
    expect(percent(337_000 / 2_700 / averagePackage, 1)).toBe('17.5%');
    const [effect] = effects(oneOf(15_000_000), [
      {
        model: 'delayed-entry',
        people: 600,
        takeUp: 337_000 / 2_700 / averagePackage,
        months: 4.5,
        monthlyCost: averagePackage,
        class: 'cashable',
      },
    ]);
    expect(effect).toBeCloseTo(-337_000, 4);
    expect((600 * (337_000 / 2_700 / averagePackage)).toFixed(0)).toBe('105');
  });

  test('home care: £8,571 a year and £164.84 a week for the council, £83,333 and £1,602.56 for the CCG, £11,050 and £212.49 for both', () => {
    const yearly = [15_000_000 / 1_750, 5_000_000 / 60, 20_000_000 / 1_810];
    expect(yearly.map((each) => each.toFixed(0))).toEqual(['8571', '83333', '11050']);
    const weekly = yearly.map((cost) => {
      const model = modelOf(
        {
          years: ['2014/15'],
          scenarios: [{ name: 'S', measures: [{ model: 'step-down', people: 1, oldCost: 1, newCost: 0 }] }],
        },
        oneOf(20_000_000),
      );
      const [measure] = model.measures;
      return measure && figureThatGives(-cost, { measure, quantity: 'oldCost', year: 0, between: [0, 5_000] }, model)?.toFixed(2);
    });
    expect(weekly).toEqual(['164.84', '1602.56', '212.49']);
  });

  test('60% for at most 104 weeks: nobody counts longer, and 40% go on as before', () => {
    const [, , third = NaN] = effects(
      oneOf(15_000_000),
      [{ model: 'reablement', people: 100, diverted: 0.6, weeklyCost: 10, lasting: 0.99, longest: 24, episodeCost: 0 }],
      ['2014/15', '2015/16', '2016/17'],
    );
    const mostWeeks = 100 * 0.6 * 104;
    expect(-third / 10).toBeLessThan(mostWeeks);
    expect(-third / 10).toBeGreaterThan(0.97 * mostWeeks);
  });

  test('41 people × take-up × (£ a week before − after) × weeks', () => {
    const [effect] = effects(oneOf(15_000_000), [{ model: 'step-down', people: 41, takeUp: 0.5, oldCost: 1_450, newCost: 900 }]);
    expect(effect).toBeCloseTo(-41 * 0.5 * 550 * 52, 6);
  });

  test('£697,000 and £337,000 are 15.2% of £6,811,000, and 84.8% is not broken down', () => {
    const quantified = -(
      effects(oneOf(15_000_000), [
        { model: 'fixed-sum', amount: 697_000 },
        { model: 'delayed-entry', people: 600, months: 4.5, monthlyCost: 337_000 / 2_700, class: 'cashable' },
      ])[0] ?? NaN
    );
    expect(percent(quantified / 6_811_000, 1)).toBe('15.2%');
    expect(percent(1 - quantified / 6_811_000, 1)).toBe('84.8%');
  });

  test('an absence of 5.9% is 15.7% above 5.1%', () => {
    const [effect = NaN] = effects(oneOf(1), [{ model: 'benchmark-gap', gap: 5.9 / 5.1 - 1 }]);
    expect(percent(5.9 / 5.1 - 1, 1)).toBe('15.7%');
    // Closing it is less: g above saves g ÷ (1 + g).
    expect(percent(-effect, 1)).toBe('13.6%');
  });

  test('a proposal that lowers an overspend leaves every budget as it is', () => {
    expect(effects(oneOf(15_000_000), [{ model: 'fixed-sum', amount: 697_000, class: 'overspend reduction' }])).toEqual([0]);
  });

  test('every proposal with an impact assessment says so, under the report’s own reference', () => {
    const proposals = projection.model.measures.filter(({ name }) => name.startsWith('H&AS'));
    expect(new Set(proposals.map(({ particulars }) => particulars.reference))).toEqual(new Set(['H&AS1', 'H&AS2', 'H&AS4', 'H&AS6']));
    expect(new Set(proposals.map(({ particulars }) => particulars.impactAssessment))).toEqual(new Set(['Yes']));
  });
});
