import { effectsOf, figureOf } from './worked-rates';

const BANDS = [
  [0.45, 7.2],
  [0.25, 7.6],
  [0.2, 8.25],
  [0.1, 9],
] as const;
const bands = Object.fromEntries(
  BANDS.flatMap(([share, wage], index) => [
    [`band${index + 1}Share`, share],
    [`band${index + 1}Wage`, wage],
  ]),
);
/** Made-up bands, shares of paid hours; a pay bill of 80% of £160m, on-costs of 20% included. */
const made = { model: 'pay-uplift-distribution', payBill: 128_000_000, onCost: 0.2, wages: { '2016/17': 7.2, '2017/18': 9 }, ...bands };
const millions = (measure: object) => ((effectsOf(2016, ['2017/18'], measure)[0] ?? NaN) / 1e6).toFixed(1);

describe('bands from £7.20 to £9.00 under a floor of £9.00', () => {
  test.each([
    [0, '21.8'],
    [0.25, '23.8'],
    [0.5, '25.9'],
    [1, '30.0'],
  ])('%d of the differentials kept: £%sm', (differentials, expected) => {
    expect(millions({ ...made, differentials })).toBe(expected);
  });

  test('no differential is kept where none is given', () => {
    expect(effectsOf(2016, ['2017/18'], made)).toEqual(effectsOf(2016, ['2017/18'], { ...made, differentials: 0 }));
  });

  test('coverage is 68.1%, a share of cost, though 88.3% of pay is below the floor', () => {
    expect((figureOf(2016, ['2017/18'], made, 'coverage') * 100).toFixed(1)).toBe('68.1');
    const paid = BANDS.map(([share, wage]) => share * wage);
    const below = BANDS.filter(([, wage]) => wage < 9).map(([share, wage]) => share * wage);
    const sum = (figures: readonly number[]) => figures.reduce((one, other) => one + other, 0);
    expect(((sum(below) / sum(paid)) * 100).toFixed(1)).toBe('88.3');
  });

  test('its coverage makes the measure by workforce share come to the same', () => {
    const coverage = figureOf(2016, ['2017/18'], made, 'coverage');
    const share = { model: 'pay-uplift-share', workforceShare: 0.8, coverage, wages: made.wages };
    // Contracts of £100m here; of the £160m they are 100/160.
    expect((effectsOf(2016, ['2017/18'], share)[0] ?? NaN) * 1.6).toBeCloseTo(effectsOf(2016, ['2017/18'], made)[0] ?? NaN, 4);
  });

  test('13.87 million paid hours come to the same as the pay bill', () => {
    const hours = figureOf(2016, ['2017/18'], made, 'hours');
    expect((hours / 1e6).toFixed(2)).toBe('13.87');
    expect(effectsOf(2016, ['2017/18'], { ...made, payBill: null, paidHours: hours })[0]).toBeCloseTo(
      effectsOf(2016, ['2017/18'], made)[0] ?? NaN,
      4,
    );
  });

  test('a band below the old floor, such as of the young, is lifted to the new one', () => {
    const young = { ...made, band1Wage: 6.5, differentials: 1 };
    expect(figureOf(2016, ['2017/18'], young, 'bandLift1')).toBeCloseTo(0.45 * 2.5, 12);
  });

  test('on-costs by threshold are worked out at the average wage, before and after', () => {
    const nic = {
      ...made,
      onCost: null,
      hoursPerWeek: 24,
      nicRates: { library: 'employer-nic-rate' },
      nicThresholds: { library: 'employer-nic-threshold' },
    };
    const cost = (pay: number, threshold: number) => pay * (1 + 0.138 * (1 - threshold / (pay * 24)));
    const [before, after] = [cost(7.69, 156), cost(9, 157)];
    expect(effectsOf(2016, ['2017/18'], nic)[0]).toBeCloseTo(128_000_000 * (after / before - 1), 3);
  });
});
