import fc from 'fast-check';
import { impliedRates } from '../../src/model/implied-rate';
import { printedResult } from '../../src/model/printed-result';
import { roundHalfAway } from '../../src/model/rounding';

const millions = (value: number, decimals: number) => ({ value: value * 1e6, step: Number(`1e${6 - decimals}`) });

describe('a result printed beside its base and rate', () => {
  test('Clyde Valley care homes: 1% of £185m printed as £1.8m is within rounding, from £184.5m up to £185.0m', () => {
    expect(printedResult(millions(185, 0), 0.01, millions(1.8, 1))).toEqual({
      verdict: 'within rounding',
      computed: 1_850_000,
      bases: { from: 184_500_000, to: 185_000_000 },
      toPrintsSo: 'half to even',
    });
  });

  test('£185m that is not rounded prints as £1.8m only half to even', () => {
    expect(printedResult({ value: 185e6, step: 0 }, 0.01, millions(1.8, 1))).toMatchObject({
      verdict: 'within rounding',
      bases: { from: 185e6, to: 185e6 },
      toPrintsSo: 'half to even',
    });
  });

  test.each([
    ['2.7% of £185m as £5m', millions(185, 0), 0.027, millions(5, 0)],
    ['4% of £178m as £7.1m', millions(178, 0), 0.04, millions(7.1, 1)],
    ['1% of £178m as £1.78m', millions(178, 0), 0.01, millions(1.78, 2)],
    ['4% of £32.7m as £1.3m', millions(32.7, 1), 0.04, millions(1.3, 1)],
    ['4% of £19.6m as £0.8m', millions(19.6, 1), 0.04, millions(0.8, 1)],
  ])('%s agrees', (_told, base, rate, result) => {
    expect(printedResult(base, rate, result).verdict).toBe('agrees');
  });

  test('a result that no rounding makes does not agree, and has no bases', () => {
    expect(printedResult(millions(185, 0), 0.01, millions(1.7, 1))).toEqual({
      verdict: 'does not agree',
      computed: 1_850_000,
      bases: undefined,
      toPrintsSo: 'no',
    });
  });

  test('what a base rounds to always agrees, or is within rounding once the base is itself rounded', () => {
    const base = fc.integer({ min: 1_000_000, max: 900_000_000 });
    const rate = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 1_000);
    fc.assert(
      fc.property(base, rate, (pounds, share) => {
        const result = { value: roundHalfAway(pounds * share, -5), step: 1e5 };
        expect(printedResult({ value: pounds, step: 1 }, share, result).verdict).not.toBe('does not agree');
        expect(printedResult({ value: roundHalfAway(pounds, -6), step: 1e6 }, share, result).verdict).not.toBe('does not agree');
      }),
    );
  });
});

test('a saving implies two rates: of the value, and of value and saving together', () => {
  expect(impliedRates(1_400, 450).ifBefore).toBeCloseTo(0.3214, 4);
  expect(impliedRates(1_400, 450).ifAfter).toBeCloseTo(0.2432, 4);
});
