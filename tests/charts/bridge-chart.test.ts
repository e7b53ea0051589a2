/** @jest-environment jsdom */
import { bridgeBars, type BridgeStep } from '../../src/charts/bridge-bars';
import { bridgeChart } from '../../src/charts/bridge-chart';
import { chartUnit } from '../../src/charts/chart-figures';
import { svgText } from '../../src/charts/svg';

const SUPPORTED_LIVING: readonly BridgeStep[] = [
  { label: 'Base 2010/11', kind: 'budget', amount: 178_000_000 },
  { label: 'Minimum wage', kind: 'change', amount: 5_190_000 },
  { label: 'Provider negotiation', kind: 'change', amount: -7_120_000 },
  { label: 'Service redesign', kind: 'change', amount: NaN },
  { label: 'Projected 2013/14', kind: 'budget', amount: 176_070_000 },
];

describe('A bridge', () => {
  const { bars, start } = bridgeBars(SUPPORTED_LIVING);

  test('starts its axis below the lowest budget where the steps would otherwise be too small to see', () => {
    expect(start).toBe(168_500_000);
    expect(bars.map(({ broken }) => broken)).toEqual([true, false, false, false, true]);
    expect(
      bridgeBars([
        { label: 'Base', kind: 'budget', amount: 100 },
        { label: 'Cut', kind: 'change', amount: -60 },
      ]).start,
    ).toBe(0);
  });

  test('hangs each change between the budgets before and after it', () => {
    const [base, wage, negotiation, redesign, projected] = bars;
    expect(wage?.from).toBe(base?.to);
    expect(negotiation?.to).toBe(wage?.to);
    expect([redesign?.from, redesign?.to]).toEqual([negotiation?.from, negotiation?.from]);
    expect(projected?.to).toBeCloseTo(negotiation?.from ?? NaN, 12);
    expect(bars.map(({ look }) => look)).toEqual(['budget', 'increase', 'decrease', 'none', 'budget']);
  });

  test('below nought runs from nought, and its bars stay within the picture', () => {
    const below = bridgeBars([
      { label: 'Base', kind: 'budget', amount: 10 },
      { label: 'Cut', kind: 'change', amount: -30 },
      { label: 'Projected', kind: 'budget', amount: -20 },
    ]);
    expect(below.start).toBe(-20);
    expect(below.bars.map(({ from, to }) => [from, to])).toEqual([
      [20 / 30, 1],
      [0, 1],
      [0, 20 / 30],
    ]);
  });

  test('says every figure and the shortened axis in words', () => {
    const drawn = bridgeChart({ title: 'What moves it', steps: SUPPORTED_LIVING, unit: { pounds: 1000, words: '£000', decimals: 0 } });
    expect(drawn.inWords).toBe(
      'Base 2010/11 178,000; Minimum wage 5,190; Provider negotiation (7,120); Service redesign not quantified; Projected 2013/14 176,070, in £000. Bars start at 168,500 so that the steps can be seen.',
    );
    expect(svgText(drawn.picture)).toContain('>Bars start at 168,500 so that the steps can be seen.<');
  });

  test('tells a decrease from an increase without colour: by hatching and arrow', () => {
    const drawn = svgText(bridgeChart({ title: 'T', steps: SUPPORTED_LIVING, unit: chartUnit([178e6]), id: 'b' }).picture);
    expect(drawn).toContain('<pattern id="b-less"');
    expect(drawn.match(/fill="url\(#b-less\)"/g)).toHaveLength(1);
    expect(drawn).toContain('>↑ Minimum wage<');
    expect(drawn).toContain('>↓ Provider negotiation<');
  });

  test('prints names with signs of XML, and without characters that XML does not know', () => {
    const named: readonly BridgeStep[] = [{ label: 'A & B <“4%”>\u0007', kind: 'budget', amount: 1 }];
    const drawn = svgText(bridgeChart({ title: 'A & B', steps: named, unit: chartUnit([1]) }).picture);
    expect(drawn).toContain('>A &amp; B &lt;“4%”&gt;<');
    expect(new DOMParser().parseFromString(drawn, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  });
});

describe('The unit of a chart', () => {
  test('is the one in which the greatest figure has three to six digits', () => {
    expect([415_300_000, 22_300_000, 99_999].map((greatest) => chartUnit([-greatest, 1]).words)).toEqual(['£m', '£000', '£']);
  });
});
