import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';

const base = baseFromFigures(2016, ['Council'], { Care: [160] });
const told = (measure: object) =>
  readScenarioFile({ years: ['2017/18'], scenarios: [{ name: 'A', measures: [{ name: 'Pay', ...measure }] }] }, base).problems.map(
    ({ code, severity }) => `${severity} ${code}`,
  );

const bands = {
  model: 'pay-uplift-distribution',
  payBill: 100,
  onCost: 0.2,
  wages: { '2016/17': 7.2, '2017/18': 9 },
  band1Share: 0.6,
  band1Wage: 7.2,
  band2Share: 0.4,
  band2Wage: 8,
};

test('bands as they should be', () => {
  expect(told(bands)).toEqual([]);
});

test.each<[string, object, string]>([
  ['no bands', { band1Share: null, band1Wage: null, band2Share: null, band2Wage: null }, 'error bands-missing'],
  ['a third band without hours', { band3Wage: 8.5 }, 'error band-without-hours'],
  ['a third band without a wage', { band2Share: 0.3, band3Share: 0.1 }, 'error band-without-wage'],
  ['shares that make 90%', { band2Share: 0.3 }, 'error bands-not-whole'],
  ['shares that make 110%', { band2Share: 0.5 }, 'error bands-not-whole'],
  ['a pay bill and paid hours', { paidHours: 10 }, 'error pay-bill-and-hours'],
  ['neither', { payBill: null }, 'warning no-pay-bill-or-hours'],
  ['a floor below that of the base year', { wages: { '2016/17': 7.2, '2017/18': 7 } }, 'error wage-below-base'],
])('%s', (_, wrong, expected) => {
  expect(told({ ...bands, ...wrong })).toEqual([expected]);
});

test('thirds with two decimals make a whole', () => {
  expect(told({ ...bands, band1Share: 0.3333, band2Share: 0.3333, band3Share: 0.3333, band3Wage: 9 })).toEqual([]);
});

test('what is wrong by itself is told once', () => {
  expect(told({ ...bands, band1Share: 60 })).toEqual(['error out-of-bounds']);
});

test('more nights replaced than there are', () => {
  const nights = {
    model: 'sleepovers',
    nights: 10,
    hours: 8,
    onCost: 0,
    sleepRates: { '2016/17': 3.5, '2017/18': 8 },
    wakingRates: { '2016/17': 8, '2017/18': 9 },
    responderCost: 20,
  };
  expect(told({ ...nights, wakingShare: 0.5, responderShare: 0.5 })).toEqual([]);
  expect(told({ ...nights, wakingShare: 0.6, responderShare: 0.5 })).toEqual(['error nights-over-whole']);
});
