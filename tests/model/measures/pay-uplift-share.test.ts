import { effectsOf, figureOf, figuresOf } from './worked-rates';

const share = { model: 'pay-uplift-share', coverage: 1 };
/** The uplift of the price from one year to the next, in per cent. */
const uplift = (baseYear: number, year: string, measure: object) => figureOf(baseYear, [year], { ...share, ...measure }, 'uplift') * 100;

describe('what bodies publish', () => {
  const scotland = { wages: { '2020/21': 9.5, '2021/22': 10.02 } };

  test.each([
    ['71% of the value of residential contracts', 0.71, 3.886],
    ['86% of the value of other contracts', 0.86, 4.707],
  ])('Scotland, £9.50 to £10.02 in December 2021, %s', (_, workforceShare, percent) => {
    expect(uplift(2020, '2021/22', { ...scotland, workforceShare })).toBeCloseTo(percent, 3);
  });

  test.each([
    ['April 2020, £9.00 to £9.30', 9, 9.3, 3.333],
    ['2021, £9.30 to £9.50', 9.3, 9.5, 2.151],
  ])('Scotland, on the whole contract rate, %s', (_, from, to, percent) => {
    const whole = { workforceShare: 0.86, restWithPay: 1, wages: { '2019/20': from, '2020/21': to } };
    expect(uplift(2019, '2020/21', whole)).toBeCloseTo(percent, 3);
    expect(uplift(2019, '2020/21', { ...whole, restWithPay: 0 })).toBeCloseTo(percent * 0.86, 2);
  });

  test('Cardiff 2024/25: 60% × 10.1% + 40% × 3% = 7.26%', () => {
    const cardiff = { workforceShare: 0.6, otherInflation: 0.03, wages: { '2023/24': 10.9, '2024/25': 12 } };
    expect(uplift(2023, '2024/25', cardiff).toFixed(2)).toBe('7.26');
    expect(uplift(2023, '2024/25', { ...cardiff, wages: { library: 'real-living-wage' } }).toFixed(2)).toBe('7.26');
  });

  test.each([
    ['North Northamptonshire, home care 2024/25', 0.7, '2024/25', '6.85'],
    ['Nottinghamshire, care homes 2024/25 (which rounds 9.79% to 9.8% first)', 0.7, '2024/25', '6.85'],
    ['supported living in England, £7.83 to £8.21', 0.85, '2019/20', '4.13'],
  ])('%s', (_, workforceShare, year, percent) => {
    const baseYear = Number(year.slice(0, 4)) - 1;
    expect(uplift(baseYear, year, { workforceShare, wages: { library: 'national-living-wage' } }).toFixed(2)).toBe(percent);
  });
});

describe('optional inputs', () => {
  const years = ['2017/18', '2018/19'];
  const plain = { ...share, workforceShare: 0.75, coverage: 0.7, wages: { '2016/17': 7.2, '2017/18': 7.5, '2018/19': 7.83 } };

  test('change nothing while they are empty', () => {
    const empty = { restWithPay: null, otherInflation: null, onCosts: null, indexation: null };
    const expected = [7.5, 7.83].map((wage) => 100_000_000 * 0.75 * 0.7 * (wage / 7.2 - 1));
    for (const measure of [plain, { ...plain, ...empty }])
      effectsOf(2016, years, measure).forEach((effect, year) => expect(effect).toBeCloseTo(expected[year] ?? NaN, 6));
  });

  test('other inflation compounds on the rest of the price', () => {
    const [first = NaN, second = NaN] = figuresOf(2016, years, { ...plain, otherInflation: 0.03 }, 'uplift');
    expect(first).toBeCloseTo(0.75 * 0.7 * (7.5 / 7.2 - 1) + 0.25 * 0.03, 12);
    expect(second).toBeCloseTo(0.75 * 0.7 * (7.83 / 7.2 - 1) + 0.25 * (1.03 ** 2 - 1), 12);
  });

  test('other inflation counts years, not columns: a year that is not projected is inflated all the same', () => {
    expect(
      figureOf(2016, ['2018/19'], { ...plain, wages: { '2016/17': 7.2, '2018/19': 7.83 }, otherInflation: 0.03 }, 'otherRise'),
    ).toBeCloseTo(1.03 ** 2 - 1, 12);
  });

  test('the contract’s indexation is a floor: the greater of the two is paid, not their sum', () => {
    const [first = NaN, second = NaN] = figuresOf(2016, years, { ...plain, indexation: 0.03 }, 'uplift');
    expect(first).toBeCloseTo(0.03, 12);
    expect(second).toBeCloseTo(1.03 ** 2 - 1, 12);
    expect(figuresOf(2016, years, { ...plain, indexation: 0.01 }, 'uplift')).toEqual(figuresOf(2016, years, plain, 'uplift'));
  });

  test('on-costs that rise faster than pay, as in April 2025, raise the cost of staff by more than the wage', () => {
    const onCosts = { '2024/25': 0.0503, '2025/26': 0.1013 };
    const rise = figureOf(
      2024,
      ['2025/26'],
      { ...share, workforceShare: 0.7, wages: { library: 'real-living-wage' }, onCosts },
      'staffRise',
    );
    expect(rise).toBeCloseTo((12.6 * 1.1013) / (12 * 1.0503) - 1, 12);
    expect(rise).toBeGreaterThan(0.05);
  });
});
