import { explainBudget } from '../../../src/model/explain';
import { baseFromFigures } from '../base-from-figures';
import { projectionOf } from '../totals';

/** Supported living of the Clyde Valley councils, £000; the split by council is illustrative. */
const COUNCILS = {
  'Glasgow City': 62_000,
  'North Lanarkshire': 30_000,
  'South Lanarkshire': 29_000,
  Renfrewshire: 16_000,
  'East Dunbartonshire': 11_000,
  'West Dunbartonshire': 10_500,
  'East Renfrewshire': 10_000,
  Inverclyde: 9_500,
};
const base = baseFromFigures(2010, Object.keys(COUNCILS), { 'Supported living': Object.values(COUNCILS) });
const fileOf = (measure: object) => ({
  years: ['2011/12', '2012/13'],
  scenarios: [{ name: 'A', measures: [{ name: 'It', model: 'percentage-saving-net', rate: 0.04, ...measure }] }],
});
const ACHIEVED = { 'Glasgow City': 1_000_000, Inverclyde: 500_000 };
const saved = (measure: object) => {
  const effects = projectionOf(fileOf(measure), base).scenarios[1]?.workings[0]?.effect ?? [];
  return effects.map((effect) => Array.from(effect, (each) => -each + 0));
};
const sum = (figures: readonly number[] = []) => figures.reduce((total, each) => total + each, 0);

describe('4% for every council, less what Glasgow (£1m of £2.48m) and Inverclyde (£0.5m of £0.38m) have saved already', () => {
  test('forgone: Glasgow has £1.48m to save, Inverclyde nothing, and the others what they had', () => {
    const [first] = saved({ achievedFor: ACHIEVED });
    expect(first?.map(Math.round)).toEqual([1_480_000, 1_200_000, 1_160_000, 640_000, 440_000, 420_000, 400_000, 0]);
    expect(sum(first)).toBeCloseTo(5_740_000, 4);
  });

  test('made up for by the others: £7.12m in all, shared by what each has left to save', () => {
    const [first] = saved({ achievedFor: ACHIEVED, spread: 'rest by headroom' });
    expect(sum(first)).toBeCloseTo(7_120_000, 4);
    const headroom = [1_480, 1_200, 1_160, 640, 440, 420, 400, 0];
    expect(first?.map((each) => Math.round(each))).toEqual(headroom.map((each) => Math.round((each * 1_000 * 7_120) / 5_740)));
    expect(first?.at(-1)).toBe(0);
  });

  test('from 1 July 9/12 of either in the first year, and the rest in the next', () => {
    for (const spread of ['rest forgone', 'rest by headroom']) {
      const [first, second] = saved({ achievedFor: ACHIEVED, spread, start: '2011-07-01' });
      expect(sum(first)).toBeCloseTo((sum(second) * 9) / 12, 4);
    }
  });

  test('before the start a known nil, and where nobody has anything left to save not quantified: nobody could make up for it', () => {
    expect(saved({ achievedFor: ACHIEVED, spread: 'rest by headroom', start: '2012-04-01' })[0]).toEqual(base.lines.map(() => 0));
    expect(saved({ achieved: 10_000_000, spread: 'rest by headroom' })[0]).toEqual(base.lines.map(() => NaN));
    expect(saved({ achieved: 10_000_000 })[0]).toEqual(base.lines.map(() => 0));
  });

  test('with nothing achieved both are the plain percentage', () => {
    const plain = Object.values(COUNCILS).map((thousands) => expect.closeTo(thousands * 40, 4) as number);
    expect(saved({})[0]).toEqual(plain);
    expect(saved({ spread: 'rest by headroom' })[0]).toEqual(plain);
  });

  test('in words: what is still to save, and what all are to save of what all have left', () => {
    const projection = projectionOf(fileOf({ achievedFor: ACHIEVED, spread: 'rest by headroom' }), base);
    expect(explainBudget(projection, 'S2', 0, 0)?.steps[0]?.sum).toContain(
      '£1,480,000 still to save by itself × £7,120,000 target in the year, all lines ÷ £5,740,000 still to save by itself, all lines',
    );
  });
});
