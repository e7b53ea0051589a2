import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureRates } from '../../src/model/measure-rates';
import { project, type Projection } from '../../src/model/projection';
import { projectionProblems } from '../../src/model/projection-problems';
import type { BaseBudget } from '../../src/model/spend';
import { baseFromFigures, clydeValley } from './base-from-figures';
import { effectOf, modelOf, projectionOf, totals } from './totals';

/** The figures of the reports that can be worked out, from the scenario files of the examples and from single measures. */
const example = (name: string): unknown => JSON.parse(readFileSync(resolve(__dirname, '../../examples', `${name}.scenarios.json`), 'utf8'));

/** The effect of a measure in one scenario, year by year: the same measure stands in several. */
function effectIn(projection: Projection, scenario: string, measure: string): readonly number[] {
  const only = projection.scenarios.filter(({ scenario: { name } }) => name === scenario);
  return effectOf({ ...projection, scenarios: only }, measure);
}

const oneOf = (pounds: number) => baseFromFigures(2013, ['A'], { Care: [pounds] }, 1);
const effects = (base: BaseBudget, measures: readonly object[], years = ['2014/15']) =>
  totals(projectionOf({ years, scenarios: [{ name: 'S', measures }] }, base), 'S').map(
    (total) => total - base.amounts.reduce((sum, amount) => sum + amount, 0),
  );

describe('Clyde Valley, Year 1', () => {
  const base = baseFromFigures(
    2010,
    clydeValley.authorities.map(({ name }) => name),
    {
      ...Object.fromEntries(
        clydeValley.services.map((service) => [
          service,
          clydeValley.lines.flatMap((line, index) => (line.service === service ? [clydeValley.atSource[index] ?? NaN] : [])),
        ]),
      ),
      'Telecare (equipment only)': [60, 55, 350, 55, 170, 90, 160, 60],
      'Training and development': [390, 350, 2_200, 340, 1_060, 570, 1_020, 370],
    },
  );
  const projection = projectionOf(example('clyde-valley-year-1'), base);
  const programme = (scenario: string) => 422_600_000 - (totals(projection, scenario)[0] ?? NaN);

  test('the programme is £11.273m at the low and £15.987m at the high target', () => {
    expect(programme('Low target')).toBeCloseTo(11_273_000, 4);
    expect(programme('High target')).toBeCloseTo(15_987_000, 4);
  });

  test('of £415.3m procured 2.71% to 3.85%, of £1.4bn 0.81% to 1.14%, an equal eighth £1.41m to £2.00m', () => {
    const shares = (of: number) => ['Low target', 'High target'].map((scenario) => ((100 * programme(scenario)) / of).toFixed(2));
    expect(shares(415_300_000)).toEqual(['2.71', '3.85']);
    expect(shares(1_400_000_000)).toEqual(['0.81', '1.14']);
    expect(['Low target', 'High target'].map((scenario) => (programme(scenario) / 8 / 1e6).toFixed(2))).toEqual(['1.41', '2.00']);
  });

  test('the figures as printed drift from it by £0.093m at the low end and £0.007m at the high end', () => {
    const printed = { 'Low target': [7.1, 1.78, 0.2, 0.3, 1.8], 'High target': [7.1, 1.78, 0.8, 1.3, 5] };
    const drift = Object.entries(printed).map(([scenario, millions]) =>
      (programme(scenario) / 1e6 - millions.reduce((sum, each) => sum + each, 0)).toFixed(3),
    );
    expect(drift).toEqual(['0.093', '0.007']);
  });

  test('telecare, behaviour management, e-learning and service redesign are not quantified, each told with its input', () => {
    const told = projectionProblems(projection).filter(({ code }) => code === 'effect-not-quantified');
    const low = told.filter(({ message }) => message.includes('“Low target”')).map(({ message }) => /^“([^”]*)”/.exec(message)?.[1]);
    expect(low.sort()).toEqual([
      'Behaviour management contracts',
      'E-learning',
      'Service redesign with providers',
      'Telecare: national contract',
    ]);
  });

  test('e-learning stands beside the budget: no total counts it as missing or as a saving', () => {
    const elearning = projection.scenarios[1]?.workings.find(({ measure }) => measure.name === 'E-learning');
    expect(elearning?.changesBudget).toBe(false);
    expect(elearning?.measure.effectClass).toBe('cost avoidance');
    const training = base.lines.findIndex(({ service }) => service === 'Training and development');
    // One measure without a figure: the contracts. E-learning is not counted in the budget at all.
    expect(projection.scenarios[1]?.notQuantified[training]).toBe(1);
  });

  test('4% and 1% of £178m: £8.90m added, £8.8288m one after the other', () => {
    const both = (stacking: string) =>
      effects(oneOf(178_000_000), [
        { model: 'percentage-saving', rate: 0.04 },
        { model: 'percentage-saving', rate: 0.01, stacking },
      ])[0];
    expect(both('additive')).toBeCloseTo(-8_900_000, 4);
    expect(both('sequential')).toBeCloseTo(-8_828_800, 4);
  });

  test('an authority that has saved already: max(0, 4% of its base − achieved)', () => {
    const [glasgow, inverclyde] = [62_000_000, 9_500_000];
    const net = projectionOf(
      {
        years: ['2011/12'],
        scenarios: [
          {
            name: 'S',
            measures: [
              {
                name: 'It',
                model: 'percentage-saving-net',
                rate: 0.04,
                services: ['Supported living'],
                achievedFor: { 'Glasgow City': 1_000_000, Inverclyde: 500_000 },
              },
            ],
          },
        ],
      },
      clydeValley,
    );
    expect(effectOf(net, 'It')[0]).toBeCloseTo(-(7_120_000 - 1_000_000 - 0.04 * inverclyde), 4);
    expect(0.04 * glasgow - 1_000_000).toBeGreaterThan(0);
    expect(0.04 * inverclyde - 500_000).toBeLessThan(0);
  });

  test('behaviour management at 4-5% a year on all of £6.3m would be £0.252m to £0.315m, an upper bound', () => {
    const first = (rate: number) => effects(oneOf(6_300_000), [{ model: 'annual-percentage-saving', rate }])[0];
    expect([first(0.04), first(0.05)].map((effect) => effect?.toFixed(0))).toEqual(['-252000', '-315000']);
  });
});

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
    [0.059 / 0.051 - 1, '13.6%'],
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
});

describe('Derby', () => {
  const VALUES = [1_400, 452, 200, 320, 13_689];
  const SERVICES = [
    'Community equipment, joint contract with the NHS',
    'NHS complaints advocacy, regional contract',
    'Generalist legal advice',
    'Home care within extra care',
    'Residential care, younger adults',
  ];
  const baseOf = (values: readonly number[]) =>
    baseFromFigures(2013, ['Derby City Council'], Object.fromEntries(SERVICES.map((service, index) => [service, [values[index] ?? NaN]])));
  const savings = [450, 301, 80, 50, 525];
  const shares = (values: readonly number[]) => {
    const base = baseOf(values);
    const saved = projectionOf(example('derby'), base).scenarios[1]?.budgets[0] ?? new Float64Array();
    return {
      all: 1 - saved.reduce((sum, each) => sum + each, 0) / base.amounts.reduce((sum, each) => sum + each, 0),
      each: [...saved].map((left, line) => 1 - left / (base.amounts[line] ?? NaN)),
    };
  };
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

  test('£1,406k of £16,061k is 8.75%, against a simple mean of 31.64%', () => {
    const { all, each } = shares(VALUES);
    expect(percent(all)).toBe('8.75%');
    expect(each.map(percent)).toEqual(['32.14%', '66.59%', '40.00%', '15.63%', '3.84%']);
    expect(percent(each.reduce((sum, share) => sum + share, 0) / 5)).toBe('31.64%');
  });

  test('8.05% if the printed values are those after the saving', () => {
    const { all, each } = shares(VALUES.map((value, index) => value + (savings[index] ?? NaN)));
    expect(percent(all)).toBe('8.05%');
    expect(each.map(percent)).toEqual(['24.32%', '39.97%', '28.57%', '13.51%', '3.69%']);
  });

  test('the savings are 2.56% of the £55m that is purchased', () => {
    const [effect = NaN] = effects(oneOf(55_000_000), [{ model: 'fixed-sum', amount: 1_406_000 }]);
    expect(percent(effect / -55_000_000)).toBe('2.56%');
  });

  test('staffing: £328k done and £241k in 2015/16 make £569k, year by year', () => {
    const measures = [
      { model: 'fixed-sum', amount: 328_000, start: '2014-04-01' },
      { model: 'fixed-sum', amount: 241_000, start: '2015-04-01' },
    ];
    expect(effects(oneOf(1_078_665), measures, ['2014/15', '2015/16']).map((each) => Math.round(each))).toEqual([-328_000, -569_000]);
  });

  test('campus care comes with its funding: net nil', () => {
    expect(effects(oneOf(5_000_000), [{ model: 'transfer', cost: 1_000_000 }])[0]).toBeCloseTo(0, 9);
  });
});

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
});
