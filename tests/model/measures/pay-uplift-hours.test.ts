import { effectsOf, figureOf } from './worked-rates';

/** Homecare Association, then UKHCA, April 2020: what £20.69 an hour is made of, in pounds. */
const PRINTED = { contact: 8.72, travel: 1.7, onCosts: 1.14, timeOff: 1.97, mileage: 1.36, running: 5.2, surplus: 0.6 };
const pay = PRINTED.contact + PRINTED.travel;
const HOLIDAY = 0.1207;
const ukhca = {
  model: 'pay-uplift-hours',
  wages: { '2020/21': PRINTED.contact, '2021/22': 9 },
  travelTime: PRINTED.travel / PRINTED.contact,
  holiday: HOLIDAY,
  training: 0.03,
  sickness: PRINTED.timeOff / pay - HOLIDAY - 0.03,
  onCost: PRINTED.onCosts / pay,
  mileage: PRINTED.mileage,
  runningCosts: PRINTED.running,
  surplus: PRINTED.surplus,
};
const figure = (quantity: string, more: object = {}) => figureOf(2020, ['2021/22'], { ...ukhca, ...more }, quantity);

describe('UKHCA, April 2020', () => {
  test('the components come to £20.69 an hour, 65.4% of it related to the wage', () => {
    expect(figure('basePrice')).toBeCloseTo(20.69, 9);
    expect((figure('wageRelated') * 100).toFixed(1)).toBe('65.4');
  });

  test('each £1 of contact wage costs £1.552 before overheads', () => {
    expect((figure('baseStaffCost') / PRINTED.contact).toFixed(3)).toBe('1.552');
    expect(figure('staffDifference', { wages: { '2020/21': 8.72, '2021/22': 9.72 } }).toFixed(3)).toBe('1.552');
  });

  test('11.7 paid minutes of travel for each contact hour', () => {
    expect((ukhca.travelTime * 60).toFixed(1)).toBe('11.7');
  });
});

describe('the effect', () => {
  const rise = (9 / 8.72 - 1) * (pay + PRINTED.onCosts + PRINTED.timeOff);

  test('is contact hours × the rise of the price of an hour', () => {
    expect(effectsOf(2020, ['2021/22'], { ...ukhca, contactHours: 1_000_000 })[0]).toBeCloseTo(1_000_000 * rise, 4);
  });

  test('takes the hours that the spend buys where none are given', () => {
    expect(effectsOf(2020, ['2021/22'], ukhca)[0]).toBeCloseTo((100_000_000 / 20.69) * rise, 4);
  });

  test('is lessened by coverage, and grows with inflation of the rest', () => {
    expect(figure('priceDifference', { coverage: 0.7 })).toBeCloseTo(rise * 0.7, 9);
    expect(figure('priceDifference', { otherInflation: 0.02 })).toBeCloseTo(rise + (1.36 + 5.2 + 0.6) * 0.02, 9);
  });

  test('counts a rise of NIC where the wage stays: April 2025 at £12.21', () => {
    const sameWage = {
      ...ukhca,
      onCost: null,
      hoursPerWeek: 30,
      wages: { '2024/25': 12.21, '2025/26': 12.21 },
      nicRates: { library: 'employer-nic-rate' },
      nicThresholds: { library: 'employer-nic-threshold' },
    };
    const [before, after] = [0.138 * (1 - 175 / (12.21 * 30)), 0.15 * (1 - 96 / (12.21 * 30))];
    expect(figureOf(2024, ['2025/26'], sameWage, 'priceDifference')).toBeCloseTo(12.21 * (1 + ukhca.travelTime) * (after - before), 9);
  });
});
