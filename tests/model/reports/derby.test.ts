import { baseFromFigures } from '../base-from-figures';
import { projectionOf } from '../totals';
import { effects, example, oneOf, percent } from './one-report';

describe('Derby', () => {
  const VALUES = [1_400, 452, 200, 320, 13_689];
  const SERVICES = [
    'Community equipment, joint contract with the NHS',
    'NHS complaints advocacy, regional contract',
    'Generalist legal advice',
    'Home care within extra care',
    'Residential care, younger adults',
  ];
  const baseOf = (values: readonly number[]) =>
    baseFromFigures(2013, ['Derby City Council'], Object.fromEntries(SERVICES.map((service, index) => [service, [values[index] ?? NaN]])));
  const savings = [450, 301, 80, 50, 525];
  const shares = (values: readonly number[]) => {
    const base = baseOf(values);
    const saved = projectionOf(example('derby'), base).scenarios[1]?.budgets[0] ?? new Float64Array();
    return {
      all: 1 - saved.reduce((sum, each) => sum + each, 0) / base.amounts.reduce((sum, each) => sum + each, 0),
      each: [...saved].map((left, line) => 1 - left / (base.amounts[line] ?? NaN)),
    };
  };

  test('£1,406k of £16,061k is 8.75%, against a simple mean of 31.64%', () => {
    const { all, each } = shares(VALUES);
    expect(percent(all)).toBe('8.75%');
    expect(each.map((share) => percent(share))).toEqual(['32.14%', '66.59%', '40.00%', '15.63%', '3.84%']);
    expect(percent(each.reduce((sum, share) => sum + share, 0) / 5)).toBe('31.64%');
  });

  test('8.05% if the printed values are those after the saving', () => {
    const { all, each } = shares(VALUES.map((value, index) => value + (savings[index] ?? NaN)));
    expect(percent(all)).toBe('8.05%');
    expect(each.map((share) => percent(share))).toEqual(['24.32%', '39.97%', '28.57%', '13.51%', '3.69%']);
  });

  test('the savings are 2.56% of the £55m that is purchased', () => {
    const [effect = NaN] = effects(oneOf(55_000_000), [{ model: 'fixed-sum', amount: 1_406_000 }]);
    expect(percent(effect / -55_000_000)).toBe('2.56%');
  });

  test('staffing: £328k done and £241k in 2015/16 make £569k, year by year', () => {
    const measures = [
      { model: 'fixed-sum', amount: 328_000, start: '2014-04-01' },
      { model: 'fixed-sum', amount: 241_000, start: '2015-04-01' },
    ];
    expect(effects(oneOf(1_078_665), measures, ['2014/15', '2015/16']).map((each) => Math.round(each))).toEqual([-328_000, -569_000]);
  });

  test('campus care comes with its funding: net nil', () => {
    expect(effects(oneOf(5_000_000), [{ model: 'transfer', cost: 1_000_000 }])[0]).toBeCloseTo(0, 9);
  });

  test('without residential care 37.14%', () => {
    const [first = NaN] = effects(oneOf(16_061_000 - 13_689_000), [{ model: 'fixed-sum', amount: 1_406_000 - 525_000 }]);
    expect(percent(-first / 2_372_000)).toBe('37.14%');
  });

  test('the five contracts are 29.2% of the £55m', () => {
    expect(percent(baseOf(VALUES).amounts.reduce((sum, amount) => sum + amount, 0) / 55_000_000, 1)).toBe('29.2%');
  });

  test.each([
    ['printed total', 750_665, '52.75%', 509_665],
    ['sum of the rows', 650_664, '58.14%', 409_664],
  ])('staffing from the %s: £569k is not 50% but %s of what it was, and £%d is left after 2015/16', (_, after2013, share, left) => {
    const before = after2013 + 328_000;
    const [, second = NaN] = effects(
      oneOf(before),
      [
        { model: 'fixed-sum', amount: 328_000, start: '2014-04-01' },
        { model: 'fixed-sum', amount: 241_000, start: '2015-04-01' },
      ],
      ['2014/15', '2015/16'],
    );
    expect(percent(-second / before)).toBe(share);
    expect(before + second).toBeCloseTo(left, 6);
  });

  test('a 50% reduction would imply £1,138k before it', () => {
    expect(effects(oneOf(1_138_000), [{ model: 'percentage-saving', rate: 0.5 }])[0]).toBeCloseTo(-569_000, 6);
  });

  test('Leicester’s £2.56m for 72 FTE is £35,556 each, Derby’s £750,665 for 21.1 £35,577, 29.3% of both', () => {
    const each = [2_560_000 / 72, 750_665 / 21.1];
    expect(each.map((cost) => cost.toFixed(0))).toEqual(['35556', '35577']);
    expect([21.1 / 72, 750_665 / 2_560_000].map((share) => percent(share, 1))).toEqual(['29.3%', '29.3%']);
    const [saved = NaN] = effects(oneOf(1), [{ model: 'benchmark-gap', gap: (each[1] ?? NaN) / (each[0] ?? NaN) - 1 }]);
    expect(percent(-saved)).toBe('0.06%');
  });
});
