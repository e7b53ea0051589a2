import { printedResult } from '../../src/model/printed-result';
import { rateToPay, WHOLE_QUARTER_HOUR } from '../../src/report/rate-to-pay';
import { moneyWords } from '../../src/report/sentences/money-words';
import { printedElsewhere } from '../../src/report/sentences/printed-elsewhere';

describe('figures as the published reports print them', () => {
  it.each([
    ['Clyde Valley: 4% of £178m', 178e6 * 0.04, { unit: '£m', decimals: 1 }, undefined, '£7.1m'],
    ['Clyde Valley: 1% of £178m', 178e6 * 0.01, { unit: '£m', decimals: 2 }, undefined, '£1.78m'],
    ['Clyde Valley: fostering 1%', 19.6e6 * 0.01, { unit: '£m', decimals: 1 }, undefined, '£0.2m'],
    ['Clyde Valley: fostering 4%', 19.6e6 * 0.04, { unit: '£m', decimals: 1 }, undefined, '£0.8m'],
    ['Clyde Valley: residential 1%', 32.7e6 * 0.01, { unit: '£m', decimals: 1 }, undefined, '£0.3m'],
    ['Clyde Valley: residential 4%', 32.7e6 * 0.04, { unit: '£m', decimals: 1 }, undefined, '£1.3m'],
    ['Clyde Valley: care homes 2.7%', 185e6 * 0.027, { unit: '£m', decimals: 0 }, undefined, '£5m'],
    ['Clyde Valley: care homes 1%', 185e6 * 0.01, { unit: '£m', decimals: 1 }, undefined, '£1.9m'],
    ['Southampton: reablement', 697_000, { unit: '£', decimals: 0 }, undefined, '£697,000'],
    ['Southampton, in thousands', 697_000, { unit: '£000', decimals: 0 }, undefined, '£697,000'],
    ['Glasgow: pay uplift', 21e6, { unit: '£m', decimals: 0 }, 'circa', 'circa £21m'],
  ] as const)('%s', (_, pounds, style, qualifier, printed) => {
    expect(moneyWords(pounds, style, qualifier)).toBe(printed);
    expect(moneyWords(-pounds, style, qualifier)).toBe(printed);
  });

  it('says why the report prints £1.8m where 1% of £185m is £1.9m', () => {
    const printed = printedResult({ value: 185e6, step: 1e6 }, 0.01, { value: 1.8e6, step: 1e5 });
    expect(printedElsewhere(printed, 1.8e6, { unit: '£m', decimals: 1 })).toBe(
      'Printed elsewhere as £1.8m; this report prints £1.9m, half away from zero, as Excel does. £1.8m fits rounding half to even, or an unrounded base from £184.5m up to but not with £185.0m.',
    );
  });

  it('says nothing of a figure that agrees, and does not explain away one that no rounding makes', () => {
    const style = { unit: '£m', decimals: 1 } as const;
    expect(printedElsewhere(printedResult({ value: 178e6, step: 1e6 }, 0.04, { value: 7.1e6, step: 1e5 }), 7.1e6, style)).toBe('');
    expect(printedElsewhere(printedResult({ value: 185e6, step: 1e6 }, 0.01, { value: 1.7e6, step: 1e5 }), 1.7e6, style)).toContain(
      'No usual rounding makes £1.7m.',
    );
  });
});

describe('a rate that is paid by the quarter of an hour', () => {
  it.each([
    [15.5, 15.52],
    [15.52, 15.52],
    [21.41, 21.44],
    [16.2, 16.2],
    [0.0401, 0.08],
  ])('£%d is rounded up to £%d, the next 4p', (rate, paid) => {
    expect(rateToPay(rate, WHOLE_QUARTER_HOUR)).toBe(paid);
  });
});
