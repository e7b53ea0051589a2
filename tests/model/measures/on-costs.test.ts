import { averageIn } from '../../../src/model/rates/look-up';
import { secondaryThreshold } from '../../../src/model/rates/employer-insurance';
import { yearStarting } from '../../../src/model/financial-year';
import { figureOf } from './worked-rates';

const hours = { model: 'pay-uplift-hours', travelTime: 0, holiday: 0, training: 0, sickness: 0 };
const byThreshold = { nicRates: { library: 'employer-nic-rate' }, nicThresholds: { library: 'employer-nic-threshold' } };
const atMinimum = { ...hours, ...byThreshold, wages: { library: 'national-living-wage' } };
const pension = {
  pensionRates: { library: 'auto-enrolment-employer-minimum' },
  pensionTriggers: { library: 'auto-enrolment-trigger' },
  pensionLowers: { library: 'auto-enrolment-lower' },
  pensionUppers: { library: 'auto-enrolment-upper' },
};
const inPercent = (measure: object, quantity: string) => (figureOf(2024, ['2025/26'], measure, quantity) * 100).toFixed(1);

describe('employer NIC as a share of pay at the National Living Wage, threshold by the week', () => {
  test.each([
    [16, '0.6', '7.6'],
    [24, '5.0', '10.1'],
    [30, '6.8', '11.1'],
    [37.5, '8.2', '11.9'],
  ])('%d hours: %s%% in 2024/25, %s%% in 2025/26', (hoursPerWeek, before, after) => {
    expect(inPercent({ ...atMinimum, hoursPerWeek }, 'baseNicShare')).toBe(before);
    expect(inPercent({ ...atMinimum, hoursPerWeek }, 'nicShare')).toBe(after);
  });

  test('37.5 hours in 2025/26 is 11.9% with £96 a week and 11.8% with £5,000 over 52 weeks: the weekly threshold is the convention', () => {
    const yearly = { '2024/25': 9_100 / 52, '2025/26': 5_000 / 52 };
    expect(inPercent({ ...atMinimum, hoursPerWeek: 37.5 }, 'nicShare')).toBe('11.9');
    expect(inPercent({ ...atMinimum, hoursPerWeek: 37.5, nicThresholds: yearly }, 'nicShare')).toBe('11.8');
    expect(averageIn(secondaryThreshold, yearStarting(2025))).toBe(96);
  });

  test('below the threshold none is due', () => {
    expect(inPercent({ ...atMinimum, hoursPerWeek: 7 }, 'nicShare')).toBe('0.0');
  });
});

describe('the pension of auto-enrolment', () => {
  const share = (measure: object, quantity: 'basePensionShare' | 'pensionShare') =>
    figureOf(2024, ['2025/26'], { ...atMinimum, ...pension, ...measure }, quantity);

  test('16 hours cross the trigger of £10,000 in 2025/26: a step from nothing to 3% of the band', () => {
    expect(share({ hoursPerWeek: 16 }, 'basePensionShare')).toBe(0);
    expect(share({ hoursPerWeek: 16 }, 'pensionShare')).toBeCloseTo((0.03 * (12.21 * 16 * 52 - 6_240)) / (12.21 * 16 * 52), 12);
  });

  test('the weeks of the year are an input: £10,187 at 365 ÷ 7, £10,159 at 52', () => {
    const pay = (weeks: object) => Math.round(figureOf(2024, ['2025/26'], { ...atMinimum, hoursPerWeek: 16, ...weeks }, 'yearlyPay'));
    expect(pay({ weeksPerYear: 365 / 7 })).toBe(10_187);
    expect(pay({})).toBe(10_159);
  });

  test('who earns exactly the trigger is not enrolled', () => {
    const wages = { '2024/25': 10, '2025/26': 10 };
    expect(share({ wages, hoursPerWeek: 20, weeksPerYear: 50 }, 'pensionShare')).toBe(0);
    expect(share({ wages, hoursPerWeek: 20.1, weeksPerYear: 50 }, 'pensionShare')).toBeGreaterThan(0);
  });

  test('pay above the band bears no more', () => {
    const wages = { '2024/25': 50, '2025/26': 50 };
    expect(share({ wages, hoursPerWeek: 37.5 }, 'pensionShare')).toBeCloseTo((0.03 * (50_270 - 6_240)) / (50 * 37.5 * 52), 12);
  });

  test('none is counted where none is given', () => {
    expect(figureOf(2024, ['2025/26'], { ...atMinimum, hoursPerWeek: 37.5 }, 'pensionShare')).toBe(0);
  });
});

test('a flat on-cost takes the place of NIC and pension', () => {
  expect(figureOf(2024, ['2025/26'], { ...atMinimum, ...pension, hoursPerWeek: 30, onCost: 0.2 }, 'onCostRate')).toBe(0.2);
});

test('without a flat on-cost and without hours a week the on-cost is not quantified', () => {
  expect(figureOf(2024, ['2025/26'], atMinimum, 'onCostRate')).toBeNaN();
});
