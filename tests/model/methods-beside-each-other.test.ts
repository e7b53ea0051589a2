import { effectInYear, figureThatGives } from '../../src/model/seek';
import { methodsBesideEachOther } from '../../src/model/methods-beside-each-other';
import { baseFromFigures } from './base-from-figures';
import { modelOf } from './totals';

const TARGET = 21_000_000;
const base = baseFromFigures(2016, ['Glasgow City'], { 'Community-based services': [160] }, 1_000_000);
const wages = { '2016/17': 7.2, '2017/18': 9 };
const bands = {
  band1Share: 0.45,
  band1Wage: 7.2,
  band2Share: 0.25,
  band2Wage: 7.6,
  band3Share: 0.2,
  band3Wage: 8.25,
  band4Share: 0.1,
  band4Wage: 9,
};
const UKHCA = { travelTime: 1.7 / 8.72, holiday: 0.1207, training: 0.03, sickness: 1.97 / 10.42 - 0.1507, onCost: 1.14 / 10.42 };
const model = modelOf(
  {
    years: ['2017/18'],
    scenarios: [
      {
        name: 'Three methods',
        measures: [
          { name: 'Share', model: 'pay-uplift-share', workforceShare: 0.86, coverage: 1, wages },
          { name: 'Hours', model: 'pay-uplift-hours', contactHours: 160_000_000 / 15, coverage: 1, ...UKHCA, wages },
          { name: 'Bands', model: 'pay-uplift-distribution', payBill: 128_000_000, onCost: 0.2, differentials: 0, ...bands, wages },
        ],
      },
    ],
  },
  base,
);
const answers = methodsBesideEachOther(model.measures, TARGET, 0, model);
const agreeing = (method: string, quantity: string) =>
  answers.find(({ measure }) => measure.name === method)?.agreement.find((each) => each.quantity === quantity)?.agreeing;

describe('three methods for £160m beside each other', () => {
  test('what each gives, and as a share of the base', () => {
    expect(answers.map(({ measure, effect }) => [measure.name, (effect / 1e6).toFixed(1)])).toEqual([
      ['Share', '34.4'],
      ['Hours', '29.8'],
      ['Bands', '21.8'],
    ]);
    expect(answers[0]?.shareOfBase).toBeCloseTo(0.86 * 0.25, 12);
  });

  test.each<[string, string, number, number]>([
    ['Share', 'baseWage', 7.81, 2],
    ['Share', 'workforceShare', 0.525, 9],
    ['Share', 'coverage', 0.6105, 4],
    ['Hours', 'coverage', 0.705, 3],
    ['Hours', 'contactHours', TARGET / ((1.8 * 13.53) / 8.72), 4],
    ['Bands', 'payBill', 123_300_000, -5],
  ])('%s gives £21m with %s', (method, quantity, expected, digits) => {
    expect(agreeing(method, quantity)).toBeCloseTo(expected, digits);
  });

  test('every figure found gives £21m to the penny when it is put in', () => {
    for (const { measure, agreement } of answers) {
      for (const { quantity, agreeing: figure } of agreement.filter((each) => each.agreeing !== undefined)) {
        const inputs =
          quantity === 'baseWage'
            ? { wage: { kind: 'by year' as const, base: figure ?? NaN, values: [9] } }
            : { [quantity]: { kind: 'single' as const, value: figure ?? NaN } };
        expect(effectInYear({ ...measure, inputs: { ...measure.inputs, ...inputs } }, model, 0)).toBeCloseTo(TARGET, 2);
      }
    }
  });

  test('an input that cannot do it by itself says so: lower differentials than none', () => {
    expect(
      answers.find(({ measure }) => measure.name === 'Bands')?.agreement.find((each) => each.quantity === 'differentials'),
    ).toMatchObject({ now: 0, agreeing: undefined });
  });

  test('an input that is not given is not sought', () => {
    expect(answers.find(({ measure }) => measure.name === 'Bands')?.agreement.map(({ quantity }) => quantity)).toEqual([
      'payBill',
      'differentials',
    ]);
  });
});

describe('wages that are given by date', () => {
  const dated = (from: object) =>
    methodsBesideEachOther(
      modelOf(
        {
          years: ['2017/18'],
          scenarios: [{ name: 'A', measures: [{ model: 'pay-uplift-share', workforceShare: 0.86, coverage: 1, wages: from }] }],
        },
        base,
      ).measures,
      TARGET,
      0,
      model,
    )[0]?.agreement.find((each) => each.quantity === 'baseWage')?.agreeing;

  test('have a start wage too', () => {
    expect(dated({ '2016-04-01': 7.2, '2017-04-01': 9 })?.toFixed(2)).toBe('7.81');
  });

  test('have none where the base year has several: their average is no figure of its own', () => {
    expect(dated({ '2016-04-01': 7.2, '2016-10-01': 7.3, '2017-04-01': 9 })).toBeUndefined();
  });
});

describe('the start wage of D2: £9 with everyone uplifted comes to £21m', () => {
  test.each([
    [0.86, '7.81'],
    [0.8, '7.73'],
    [0.75, '7.66'],
    [0.71, '7.60'],
  ])('at a share of %d from £%s', (workforceShare, expected) => {
    const [share] = model.measures;
    if (share === undefined) throw new Error('There is no measure.');
    const measure = { ...share, inputs: { ...share.inputs, workforceShare: { kind: 'single' as const, value: workforceShare } } };
    const start = figureThatGives(TARGET, { measure, quantity: 'baseWage', year: 0, between: [1, 9] }, model);
    expect(start?.toFixed(2)).toBe(expected);
    // Closed form: target ÷ (1 + amount ÷ (base × share)).
    expect(start).toBeCloseTo(9 / (1 + TARGET / (160_000_000 * workforceShare)), 9);
  });
});

test('a quantity that the measure does not have gives nothing', () => {
  const [measure] = model.measures;
  if (measure === undefined) throw new Error('There is no measure.');
  expect(figureThatGives(TARGET, { measure, quantity: 'nights', year: 0, between: [0, 1] }, model)).toBeUndefined();
});
