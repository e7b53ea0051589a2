import { offsettingSaving } from '../../src/model/offsetting-saving';
import { pounds } from '../../src/model/units';
import { baseFromFigures } from './base-from-figures';
import { effectOf, projectionOf, totals } from './totals';

const percent = (budget: number) => {
  const { onOpeningBudget, onBudgetAfterPressures } = offsettingSaving(pounds(21_000_000), pounds(budget));
  return [(onOpeningBudget * 100).toFixed(3), (onBudgetAfterPressures * 100).toFixed(2)];
};

test('£21m on £160m: 13.125% of the opening budget, 11.60% of the £181m after the uplift', () => {
  expect(percent(160_000_000)).toEqual(['13.125', '11.60']);
});

test('£21m on all £247m that is bought: 8.50%, or 7.84% after the uplift', () => {
  expect(percent(247_000_000)).toEqual(['8.502', '7.84']);
});

test('without a budget there is no rate', () => {
  expect(offsettingSaving(pounds(1), pounds(0)).onOpeningBudget).toBeNaN();
});

test.each([
  ['opening', 'onOpeningBudget'],
  ['after-pressures', 'onBudgetAfterPressures'],
] as const)('put in as a saving on the budget %s, the rate pays for the uplift, and both stay on lines of their own', (savingOn, which) => {
  const rate = offsettingSaving(pounds(21_000_000), pounds(160_000_000))[which];
  const uplift = { name: 'Pay', model: 'pay-uplift-share', workforceShare: 0.75, coverage: 0.7, wages: { '2016/17': 7.2, '2017/18': 9 } };
  const file = {
    years: ['2017/18'],
    scenarios: [{ name: 'Standstill', measures: [uplift, { name: 'Saving', model: 'percentage-saving', rate, savingOn }] }],
  };
  const projection = projectionOf(file, baseFromFigures(2016, ['Glasgow City'], { Care: [160] }, 1_000_000));
  expect(totals(projection, 'Standstill')[0]).toBeCloseTo(160_000_000, 4);
  expect(effectOf(projection, 'Pay')[0]).toBeCloseTo(21_000_000, 4);
  expect(effectOf(projection, 'Saving')[0]).toBeCloseTo(-21_000_000, 4);
});
