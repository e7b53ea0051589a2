import { effectsOf, figureOf } from './worked-rates';

const night = { model: 'sleepovers', nights: 10_000, hours: 8, onCost: 0.168, sleepRates: { '2017/18': 3.5, '2018/19': 8.75 } };
const effect = (more: object) => effectsOf(2017, ['2018/19'], { ...night, ...more })[0];

test('nights × hours × difference × (1 + on-cost)', () => {
  expect(effect({})).toBeCloseTo(10_000 * 8 * (8.75 - 3.5) * 1.168, 6);
});

test('over £14m for more than 500,000 sleepovers is £28.00 a night, £3.50 an hour over 8 hours', () => {
  expect(figureOf(2017, ['2018/19'], { ...night, onCost: 0 }, 'baseNight')).toBe(14_000_000 / 500_000);
});

test('a part of the nights becomes waking nights at the full rate', () => {
  const waking = { wakingShare: 0.25, wakingRates: { '2017/18': 8.45, '2018/19': 8.75 }, sleepRates: { '2017/18': 3.5, '2018/19': 4 } };
  expect(effect(waking)).toBeCloseTo(10_000 * 8 * 1.168 * (0.75 * 4 + 0.25 * 8.75 - 3.5), 6);
});

test('a responder covers a part of the nights, counted against the sleepover it replaces', () => {
  expect(effect({ responderShare: 0.5, responderCost: 20 })).toBeCloseTo(10_000 * (0.5 * 8 * 8.75 * 1.168 + 0.5 * 20 - 8 * 3.5 * 1.168), 6);
});

test('waking nights without a waking rate are not quantified, and not free', () => {
  expect(effect({ wakingShare: 0.25 })).toBeNaN();
});
