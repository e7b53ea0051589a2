import { explainTotal } from '../../../src/model/explain';
import { baseFromFigures } from '../base-from-figures';
import { projectionOf } from '../totals';

const wages = { '2020/21': 8.72, '2021/22': 9 };
const told = (measure: object) => {
  const file = { years: ['2021/22'], scenarios: [{ name: 'A', measures: [{ name: 'Pay', ...measure }] }] };
  return explainTotal(projectionOf(file, baseFromFigures(2020, ['A'], { Care: [100_000] })), 'S2', 'M1', 0)?.sum;
};

describe('a pay uplift in words, short enough to follow on a calculator', () => {
  test('by workforce share, with inflation of the rest', () => {
    const share = { model: 'pay-uplift-share', workforceShare: 0.6, coverage: 1, wages };
    expect(told(share)).toBe('£100,000,000 × 60% × (£9.00 ÷ £8.72 − 1)');
    expect(told({ ...share, otherInflation: 0.03 })).toBe('£100,000,000 × (60% × (£9.00 ÷ £8.72 − 1) + (1 − 60%) × ((1 + 3%)^1 − 1))');
  });

  test('by contact hours: the cost of an hour before and after', () => {
    const hours = {
      model: 'pay-uplift-hours',
      contactHours: 1_000_000,
      wages,
      travelTime: 0.2,
      holiday: 0.1,
      training: 0.05,
      sickness: 0.05,
      onCost: 0.05,
    };
    expect(told(hours)).toBe('1,000,000 × (£13.50 − £13.08)');
  });

  test('by pay bands: paid hours and the cost of an average hour', () => {
    const bands = {
      model: 'pay-uplift-distribution',
      paidHours: 1_000_000,
      onCost: 0.25,
      wages,
      band1Share: 0.5,
      band1Wage: 8.72,
      band2Share: 0.5,
      band2Wage: 9,
    };
    expect(told(bands)).toBe('1,000,000 × (£11.25 − £11.075)');
  });

  test('sleepovers', () => {
    const nights = { model: 'sleepovers', nights: 10_000, hours: 8, onCost: 0.168, sleepRates: { '2020/21': 3.5, '2021/22': 8.75 } };
    expect(told(nights)).toBe('10,000 × (8 × £8.75 × (1 + 16.8%) − 8 × £3.50 × (1 + 16.8%))');
  });
});
