import { PAY_UPLIFT_METHODS } from '../../src/model/measures/pay-uplift-methods';
import { project } from '../../src/model/projection';
import { addOffsettingSaving, offsetOf, type OffsetOn, type OffsetScope } from '../../src/pane/session/offsetting-edit';
import { setUpMethod, methodsOnSameLines, tryInCopy } from '../../src/pane/session/method-edits';
import { methodsBesideEachOther } from '../../src/model/methods-beside-each-other';
import { baseFromFigures } from '../model/base-from-figures';
import { effectOf, modelOf, totals } from '../model/totals';

/** £160m of community-based care and £87m of other care, as Glasgow buys it. */
const base = baseFromFigures(2016, ['Glasgow City'], { Community: [160], Other: [87] }, 1_000_000);
const model = modelOf(
  {
    years: ['2017/18', '2018/19', '2019/20', '2020/21'],
    scenarios: [
      {
        name: '£9 by 2020',
        measures: [
          {
            name: 'Pay',
            model: 'pay-uplift-share',
            workforceShare: 0.75,
            coverage: 0.7,
            services: ['Community'],
            wages: { from: 7.2, to: 9, by: '2020/21' },
          },
        ],
      },
    ],
  },
  base,
);
const LAST = 3;
const offset = (scope: OffsetScope) => {
  const found = offsetOf(project(model), 'S2', 'M1', scope);
  if (found === undefined) throw new Error('The scenario has no such measure.');
  return found;
};

test.each<[OffsetScope, OffsetOn, string]>([
  ['its lines', 'onOpeningBudget', '13.125'],
  ['its lines', 'onBudgetAfterPressures', '11.602'],
  ['every line', 'onOpeningBudget', '8.502'],
  ['every line', 'onBudgetAfterPressures', '7.836'],
])('£21m on %s, %s: %s%%', (scope, on, percent) => {
  expect(((offset(scope).rates[LAST]?.[on] ?? NaN) * 100).toFixed(3)).toBe(percent);
});

describe.each<OffsetOn>(['onOpeningBudget', 'onBudgetAfterPressures'])('added as a saving, %s', (on) => {
  const projection = project(addOffsettingSaving(model, offset('its lines'), LAST, on, 'S2'));

  test('it pays for the cost in every year of the path', () => {
    for (const total of totals(projection, '£9 by 2020')) expect(total).toBeCloseTo(247_000_000, 4);
  });

  test('the cost stays on a line of its own', () => {
    expect(effectOf(projection, 'Pay').map(Math.round)).toEqual([5_250_000, 10_500_000, 15_750_000, 21_000_000]);
    expect(effectOf(projection, 'Saving to pay for Pay').map(Math.round)).toEqual([-5_250_000, -10_500_000, -15_750_000, -21_000_000]);
  });
});

describe('another method for the same lines', () => {
  const [pay] = model.measures;
  if (pay === undefined) throw new Error('There is no measure.');
  const hours = setUpMethod(model, pay, methodOf('pay-uplift-hours'));

  test('stands in a scenario of its own, with the same lines and wages', () => {
    expect(hours.scenario.name).toBe('By contact hours');
    expect(hours.measure).toMatchObject({ scenarios: [hours.scenario.ref], services: ['Community'] });
    expect(hours.measure?.inputs['wage']).toEqual(pay.inputs['wage']);
    expect(project(hours.model).scenarios[1]?.budgets).toEqual(project(model).scenarios[1]?.budgets);
  });

  test('stands beside the first one, from whichever of them one looks', () => {
    expect(methodsOnSameLines(hours.model, pay).map(({ ref }) => ref)).toEqual(['M1', 'M2']);
    const [, second] = methodsOnSameLines(hours.model, pay);
    expect(second === undefined ? [] : methodsOnSameLines(hours.model, second).map(({ ref }) => ref)).toEqual(['M1', 'M2']);
  });
});

test('the figure that gives £20m is tried in a copy, and comes to £20m there; the scenario stays as it is', () => {
  const [answer] = methodsBesideEachOther(model.measures, 20_000_000, LAST, model);
  const coverage = answer?.agreement.find(({ quantity }) => quantity === 'coverage');
  if (answer === undefined || coverage === undefined) throw new Error('Coverage is not sought.');
  const tried = tryInCopy(model, 'S2', answer.measure, coverage);
  const projection = project(tried.model);
  expect(totals(projection, tried.scenario.name)[LAST]).toBeCloseTo(267_000_000, 3);
  expect(totals(projection, '£9 by 2020')[LAST]).toBeCloseTo(268_000_000, 3);
});

function methodOf(name: string) {
  const found = PAY_UPLIFT_METHODS.find((each) => each.model === name);
  if (found === undefined) throw new Error('There is no such method.');
  return found;
}
