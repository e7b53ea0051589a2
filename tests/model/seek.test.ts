import fc from 'fast-check';
import { project } from '../../src/model/projection';
import { seek, withFigure, type SeekQuestion } from '../../src/model/seek';
import { solve } from '../../src/model/solve';
import type { BaseBudget } from '../../src/model/spend';
import { totalOf } from '../../src/model/totals';
import { baseFromFigures } from './base-from-figures';
import { modelOf } from './totals';

type Asked = Pick<SeekQuestion, 'quantity' | 'target'> & {
  readonly measure: string;
  readonly year?: number;
  readonly between?: readonly [number, number];
};

/** Asks of the only scenario of a file. */
function ask(file: object, base: BaseBudget, { measure: name, year = 0, ...rest }: Asked) {
  const model = modelOf(file, base);
  const measure = model.measures.find((each) => each.name === name);
  if (measure === undefined) throw new Error(`There is no measure ${name}.`);
  const answer = seek({ scenario: 'S2', measure, year, ...rest }, model);
  if (answer === undefined) throw new Error('There is nothing to seek.');
  return { model, measure, answer };
}

const scenario = (...measures: readonly object[]) => ({ years: ['2017/18'], scenarios: [{ name: 'Offset', measures }] });
const only = ({ solution }: ReturnType<typeof ask>['answer']) => (solution.kind === 'found' ? solution.figures : []);

describe('The saving that offsets Glasgow’s £21m', () => {
  const base = baseFromFigures(2016, ['Glasgow City'], { 'Community-based': [160], Other: [87] }, 1_000_000);
  const uplift = { model: 'fixed-pressure', name: 'Uplift', amount: 21_000_000, services: ['Community-based'] };

  test.each([
    ['13.125', 'of £160m', 'opening', ['Community-based'], 160_000_000],
    ['11.60', 'of £181m, after the uplift', 'after-pressures', ['Community-based'], 181_000_000],
    ['8.50', 'of £247m', 'opening', ['Community-based', 'Other'], 247_000_000],
    ['7.84', 'of £268m, all of it after the uplift', 'after-pressures', ['Community-based', 'Other'], 268_000_000],
  ])('is %s%% %s, found with its base', (percent, _, savingOn, services, taken) => {
    const saving = { model: 'percentage-saving', name: 'Saving', rate: null, savingOn, services };
    const { answer } = ask(scenario(uplift, saving), base, {
      measure: 'Saving',
      quantity: 'rate',
      target: { of: 'total', amount: 247_000_000 },
    });
    const [rate = NaN] = only(answer);
    expect((100 * rate).toFixed(percent.split('.')[1]?.length)).toBe(percent);
    expect(answer.solution).toMatchObject({ kind: 'found', straight: true });
    expect(answer.at[0]?.base).toBeCloseTo(taken, 4);
    expect(answer.at[0]?.effect).toBeCloseTo(-21_000_000, 4);
  });
});

test('Clyde Valley: £5m on £185m of care homes needs 5 ÷ 185', () => {
  const base = baseFromFigures(2010, ['All eight'], { 'Care homes': [185] }, 1_000_000);
  const saving = { model: 'percentage-saving', name: 'Care homes', rate: { low: 0.01, high: 0.027 } };
  const { answer } = ask(scenario(saving), base, { measure: 'Care homes', quantity: 'rate', target: { of: 'effect', amount: -5_000_000 } });
  expect(only(answer)[0]).toBeCloseTo(5 / 185, 14);
});

test('Southampton: £337,000 needs 4.5 months at the calibrated monthly cost', () => {
  const base = baseFromFigures(2016, ['Southampton'], { Care: [20] }, 1_000_000);
  const delay = { model: 'delayed-entry', name: 'Delay', people: 600, months: { low: 3, high: 6 }, monthlyCost: 337_000 / 2_700 };
  const { answer } = ask(scenario(delay), base, { measure: 'Delay', quantity: 'delay', target: { of: 'effect', amount: -337_000 } });
  expect(only(answer)).toHaveLength(1);
  expect(only(answer)[0]).toBeCloseTo(4.5, 12);
});

describe('A gap', () => {
  const base = baseFromFigures(2016, ['Bolton', 'Bury'], { Care: [100, 78] }, 1_000_000);
  const file = (funding: readonly object[]) => ({
    ...scenario({ model: 'percentage-saving', name: 'Saving', rate: 0.04 }),
    funding,
  });
  const funded = file([
    { authority: 'Bolton', year: '2017/18', amount: 95_000_000 },
    { authority: 'Bury', year: '2017/18', amount: 75_000_000 },
  ]);

  test('is closed by the rate that leaves the funding, for one authority or for all', () => {
    const all = ask(funded, base, { measure: 'Saving', quantity: 'rate', target: { of: 'gap', amount: 0 } });
    expect(only(all.answer)[0]).toBeCloseTo(8 / 178, 12);
    const bury = ask(funded, base, { measure: 'Saving', quantity: 'rate', target: { of: 'gap', amount: 0, authority: 'LA2' } });
    expect(only(bury.answer)[0]).toBeCloseTo(3 / 78, 12);
  });

  test('without funding is not quantified, and no rate is offered', () => {
    const { answer } = ask(file([]), base, { measure: 'Saving', quantity: 'rate', target: { of: 'gap', amount: 0 } });
    expect(answer.solution).toEqual({ kind: 'not quantified' });
  });
});

describe('Where there is no one answer', () => {
  const base = baseFromFigures(2016, ['Bolton'], { Care: [100] }, 1_000_000);
  const saving = { model: 'percentage-saving', name: 'Saving', rate: 0.04 };

  test('none within bounds: it says how far the bounds reach', () => {
    const { answer } = ask(scenario(saving), base, { measure: 'Saving', quantity: 'rate', target: { of: 'total', amount: -1_000_000 } });
    expect(answer.solution).toEqual({ kind: 'none', least: 1_000_000, most: 101_000_000 });
  });

  test('a start date after the year: no rate changes anything', () => {
    const late = { ...scenario({ ...saving, start: '2019-04-01' }), years: ['2017/18', '2019/20'] };
    const of = (amount: number) =>
      ask(late, base, { measure: 'Saving', quantity: 'rate', target: { of: 'total', amount } }).answer.solution.kind;
    expect(of(90_000_000)).toBe('none');
    expect(of(100_000_000)).toBe('any');
  });

  test('a yearly saving that compounds is found by search, in its year', () => {
    const file = {
      ...scenario({ model: 'annual-percentage-saving', name: 'Yearly', rate: 0.05 }),
      years: ['2017/18', '2018/19', '2019/20'],
    };
    const { answer } = ask(file, base, {
      measure: 'Yearly',
      quantity: 'rate',
      year: 2,
      target: { of: 'total', amount: 100_000_000 * 0.93 ** 3 },
    });
    expect(answer.solution).toMatchObject({ kind: 'found', straight: false });
    expect(only(answer)[0]).toBeCloseTo(0.07, 12);
  });

  test('a rate of inflation is sought in its year alone', () => {
    const file = {
      ...scenario({ model: 'inflation', name: 'Prices', rate: 0.01, rates: { '2017/18': 0.02, '2018/19': 0.03 } }),
      years: ['2017/18', '2018/19'],
    };
    const { answer } = ask(file, base, {
      measure: 'Prices',
      quantity: 'rates',
      year: 1,
      target: { of: 'total', amount: 102_000_000 * 1.05 },
    });
    expect(answer.now).toBe(0.03);
    expect(only(answer)[0]).toBeCloseTo(0.05, 12);
  });

  test('a curve that passes the target several times gives each figure', () => {
    const found = solve((x) => (x - 1) * (x - 2.3) * (x - 4.7), 0, 5);
    expect(found.kind === 'found' ? found.figures.map((each) => Number(each.toFixed(9))) : found).toEqual([1, 2.3, 4.7]);
  });

  test('a cap that holds the quantity at the target gives the stretch', () => {
    expect(solve((x) => Math.max(0, 2 - x), 0, 4)).toEqual({ kind: 'any', from: 2, to: 4 });
  });
});

test('put into a copy, the figure gives the amount, whatever else the scenario does', () => {
  const base = baseFromFigures(2016, ['Bolton', 'Bury'], { Care: [100, 40], Homes: [30, 20] }, 1_000_000);
  const any = fc.record({
    pressure: fc.integer({ min: 0, max: 9_000_000 }),
    other: fc.integer({ min: 0, max: 20 }).map((percent) => percent / 100),
    wanted: fc.integer({ min: 1, max: 60 }).map((percent) => percent / 100),
    stacking: fc.constantFrom('additive', 'sequential'),
    first: fc.boolean(),
  });
  fc.assert(
    fc.property(any, ({ pressure, other, wanted, stacking, first }) => {
      const saving = { model: 'percentage-saving', name: 'Saving', rate: 0, stacking };
      const file = scenario(
        { model: 'fixed-pressure', name: 'P', amount: pressure },
        ...(first ? [saving] : []),
        { model: 'percentage-saving', name: 'Other', rate: other, stacking, services: ['Homes'] },
        ...(first ? [] : [saving]),
      );
      const model = modelOf(file, base);
      const measure = model.measures.find(({ name }) => name === 'Saving');
      if (measure === undefined) throw new Error('There is no saving.');
      const totalWith = (rate: number) =>
        totalOf(
          project({ ...model, measures: model.measures.map((each) => (each === measure ? withFigure(each, 'rate', 0, rate) : each)) })
            .scenarios[1]?.budgets[0],
        );
      const amount = totalWith(wanted);
      const answer = seek({ scenario: 'S2', measure, quantity: 'rate', year: 0, target: { of: 'total', amount } }, model);
      const [rate = NaN] = answer?.solution.kind === 'found' ? answer.solution.figures : [];
      expect(totalWith(rate)).toBeCloseTo(amount, 3);
    }),
    { numRuns: 60 },
  );
});
