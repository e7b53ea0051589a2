import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureRates } from '../../src/model/measure-rates';
import { baseFromFigures, clydeValley } from './base-from-figures';
import { effectOf, modelOf, projectionOf, totals } from './totals';

const example = (name: string): unknown => JSON.parse(readFileSync(resolve(__dirname, '../../examples', name), 'utf8'));

/** One saving or several on one service, in 2011/12. */
function savings(service: string, ...measures: readonly object[]) {
  return {
    years: ['2011/12'],
    scenarios: [
      {
        name: 'Savings',
        measures: measures.map((measure, index) => ({
          name: `Saving ${index + 1}`,
          model: 'percentage-saving',
          services: [service],
          ...measure,
        })),
      },
    ],
  };
}

describe('Clyde Valley outline business case, benefits', () => {
  test.each([
    ['Supported living', 0.04, -7_120_000],
    ['Supported living', 0.01, -1_780_000],
    ['Fostering (external)', 0.01, -196_000],
    ['Fostering (external)', 0.04, -784_000],
    ['Residential child care (external)', 0.01, -327_000],
    ['Residential child care (external)', 0.04, -1_308_000],
    ['Care homes (national contract)', 0.01, -1_850_000],
    ['Care homes (national contract)', 0.027, -4_995_000],
  ])('%s at %d is %d', (service, rate, effect) => {
    expect(effectOf(projectionOf(savings(service, { rate }), clydeValley), 'Saving 1')[0]).toBeCloseTo(effect, 6);
  });

  test('a further 1% is £1,780,000 added to the 4%, and £1,708,800 on what the 4% leaves', () => {
    const further = (stacking: string) =>
      effectOf(projectionOf(savings('Supported living', { rate: 0.04 }, { rate: 0.01, stacking }), clydeValley), 'Saving 2')[0];
    expect(further('additive')).toBeCloseTo(-1_780_000, 6);
    expect(further('sequential')).toBeCloseTo(-1_708_800, 6);
  });

  test('the four scenarios of the example, to the penny', () => {
    const projection = projectionOf(example('clyde-valley.scenarios.json'), clydeValley);
    const pennies = (scenario: string) => totals(projection, scenario).map((total) => total.toFixed(2));
    expect(pennies('No change')).toEqual(['415300000.00', '415300000.00', '415300000.00']);
    expect(pennies('4%')).toEqual(['405807000.00', '405807000.00', '405807000.00']);
    expect(pennies('4% + 1%')).toEqual(['399853000.00', '399408000.00', '399408000.00']);
    expect(pennies('With pay pressure')).toEqual(['403770234.38', '407573356.25', '412456118.75']);
  });
});

test.each([
  ['opening', 179_780_000],
  ['after-pressures', 179_424_000],
])('£178m with a 5%% pay pressure and a 4%% saving on the budget %s', (savingOn, total) => {
  const pay = { name: 'Pay', model: 'pay-uplift-share', workforceShare: 1, coverage: 1, wages: { '2010/11': 10, '2011/12': 10.5 } };
  const file = {
    years: ['2011/12'],
    scenarios: [{ name: 'Both', measures: [{ name: 'Saving', model: 'percentage-saving', rate: 0.04, savingOn }, pay] }],
  };
  expect(totals(projectionOf(file, baseFromFigures(2010, ['All'], { 'Supported living': [178_000] })), 'Both')[0]).toBeCloseTo(total, 4);
});

test('Glasgow: £21m a year at the end of the path to £9, and £17.73m on the path that happened', () => {
  const glasgow = baseFromFigures(
    2016,
    ['Glasgow City'],
    { 'Community-based services': [160], 'Other purchased social care': [87] },
    1_000_000,
  );
  const projection = projectionOf(example('glasgow.scenarios.json'), glasgow);
  const millions = (measure: string) => effectOf(projection, measure).map((effect) => (effect / 1e6).toFixed(2));
  expect(millions('National minimum wage to £9, in equal steps')).toEqual(['5.25', '10.50', '15.75', '21.00']);
  expect(millions('National Living Wage as published')).toEqual(['3.50', '7.35', '11.78', '17.73']);
  expect(effectOf(projection, 'National minimum wage to £9, in equal steps')[3]).toBeCloseTo(21_000_000, 6);
});

test('wages from a date on count by months: £9.50, then £10.02 from 1 December 2021, average £9.6733', () => {
  const base = baseFromFigures(2020, ['A'], { Care: [1] });
  const wages = { '2020/21': 9.3, '2021-04-01': 9.5, '2021-12-01': 10.02 };
  const file = {
    years: ['2021/22'],
    scenarios: [{ name: 'Pay', measures: [{ name: 'Pay', model: 'pay-uplift-share', workforceShare: 1, coverage: 1, wages }] }],
  };
  const model = modelOf(file, base);
  const [measure] = model.measures;
  const rates = measure && measureRates(measure, model.years, base.year, base.authorities);
  expect(rates?.find('wage')?.figures[0]).toBeCloseTo(9.6733, 4);
  expect(rates?.find('baseWage')?.figures[0]).toBe(9.3);
});

test('from 1 July, 9 of 12 months: £178,000,000 × 4% × 9/12 = £5,340,000, and the rest is carried over to the next year', () => {
  const file = {
    years: ['2011/12', '2012/13'],
    scenarios: [
      {
        name: 'July',
        measures: [{ name: 'Saving', model: 'percentage-saving', rate: 0.04, start: '2011-07-01', services: ['Supported living'] }],
      },
    ],
  };
  const [partYear, fullYear] = effectOf(projectionOf(file, clydeValley), 'Saving');
  expect(partYear).toBeCloseTo(-5_340_000, 6);
  expect(fullYear).toBeCloseTo(-7_120_000, 6);
});

test('a saving without a rate is not quantified from its start, and a known nil before it', () => {
  const projection = projectionOf(example('clyde-valley.scenarios.json'), clydeValley);
  const [beforeStart, ...fromStart] = effectOf(projection, 'Supported living: service redesign');
  expect(beforeStart).toBeCloseTo(0, 9);
  expect(fromStart).toEqual([NaN, NaN]);
});
