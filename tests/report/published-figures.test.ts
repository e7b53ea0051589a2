import { rateToPay, WHOLE_QUARTER_HOUR } from '../../src/report/rate-to-pay';
import { moneyWords } from '../../src/report/sentences/money-words';
import { figureAsPrinted, printedElsewhere, usualBaseStep } from '../../src/report/sentences/printed-elsewhere';
import type { SentenceFigure } from '../../src/report/sentences/sentence';

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

  it.each([
    [
      '1% of £185m, which may stand for less',
      { pounds: -1.85e6, base: 185e6 },
      1e6,
      '£1.8m',
      'Printed elsewhere as £1.8m; this report prints £1.9m, half away from zero, as Excel does. £1.8m fits rounding half to even, or an unrounded base from £184.5m up to but not with £185.0m.',
    ],
    [
      '1% of exactly £185m',
      { pounds: -1.85e6, base: 185e6 },
      0,
      '£1.8m',
      'Printed elsewhere as £1.8m; this report prints £1.9m, half away from zero, as Excel does. £1.8m fits rounding half to even.',
    ],
    ['a figure that is no percentage', { pounds: 10_477_500 }, 0, '£10,478k', ''],
    [
      'one that no rounding makes',
      { pounds: -1.85e6, base: 185e6 },
      1e6,
      '£1.7m',
      'Printed elsewhere as £1.7m; this report prints £1.9m, half away from zero, as Excel does. No usual rounding makes £1.7m.',
    ],
    ['the same to a coarser step', { pounds: -4.995e6, base: 185e6 }, 1e6, 'circa £5m', ''],
    ['the same with what binary arithmetic leaves', { pounds: 178e6 * 0.04, base: 178e6 }, 1e6, '£7.1m', ''],
  ] as const)('says of a figure printed elsewhere what rounding makes both true: %s', (_, figure, baseStep, text, said) => {
    const published = figureAsPrinted(text);
    expect(published && printedElsewhere({ ...FIGURE, ...figure }, published, baseStep)).toBe(said);
  });

  it('takes for the step of a base what its noughts allow, and no text without an amount for a figure', () => {
    expect([185e6, 32.7e6, 1_400_500_000, 1234.5].map(usualBaseStep)).toEqual([1e6, 1e5, 1e5, 0]);
    expect(['', 'tbc', '4%'].map(figureAsPrinted)).toEqual([undefined, undefined, undefined]);
  });
});

const FIGURE: SentenceFigure = {
  words: '£1.9m',
  pounds: NaN,
  place: undefined,
  year: '2011/12',
  basis: 'full-year',
  prices: 'nominal',
  scenario: 'S2 1%',
  asAt: 'not written to the workbook yet',
};

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
