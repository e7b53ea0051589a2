import { chartUnit } from '../../src/charts/chart-figures';
import { lineChart } from '../../src/charts/line-chart';
import { axisStart, countingStep, ticks } from '../../src/charts/scale';
import { svgText, type SvgElement } from '../../src/charts/svg';

const GIVEN = {
  title: 'Projected budgets and gap',
  categories: ['2011/12', '2012/13', '2013/14'],
  lines: [
    { name: 'No change', values: [415_300_000, 415_300_000, 415_300_000] },
    { name: '4%', values: [405_807_000, NaN, 405_807_000] },
  ],
  bars: [{ name: 'Gap, 4%', values: [5_807_000, 5_807_000, -1_193_000] }],
  unit: chartUnit([415_300_000]),
};

function all(drawn: SvgElement, name: SvgElement['name']): readonly SvgElement[] {
  const children = drawn.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name)));
  return drawn.name === name ? [drawn, ...children] : children;
}

describe('Scenarios as lines, the gap as bars', () => {
  const chart = lineChart(GIVEN);

  test('says every figure in words, a surplus in brackets and a figure that is missing as such', () => {
    expect(chart.inWords).toBe(
      'In £m. No change: 2011/12 415.3, 2012/13 415.3, 2013/14 415.3. 4%: 2011/12 405.8, 2012/13 not quantified, 2013/14 405.8. ' +
        'Gap, 4%: 2011/12 5.8, 2012/13 5.8, 2013/14 (1.2). The axis of the lines starts at 395.0, not at nought.',
    );
  });

  test('draws a line only between figures that are there', () => {
    const [, broken] = all(chart.picture, 'path').filter(({ attributes }) => attributes['fill'] === 'none');
    expect(String(broken?.attributes['d']).match(/[ML]/g)).toEqual(['M', 'M']);
  });

  test('tells lines apart without colour: by dashes', () => {
    const lines = all(chart.picture, 'path').filter(({ attributes }) => attributes['fill'] === 'none');
    expect(lines.map(({ attributes }) => attributes['stroke-dasharray'])).toEqual(['none', '7 4']);
  });

  test('stands bars on nought: a gap above it, a surplus below', () => {
    const bars = all(chart.picture, 'rect').filter(
      ({ attributes }) => attributes['fill'] === 'url(#chart-bar0)' && attributes['height'] !== 12,
    );
    const [gap, , surplus] = bars.map(({ attributes }) => ({ top: Number(attributes['y']), height: Number(attributes['height']) }));
    expect((gap?.top ?? NaN) + (gap?.height ?? NaN)).toBeCloseTo(surplus?.top ?? NaN, 1);
  });

  test('carries no inline style, which the page refuses', () => {
    expect(svgText(chart.picture)).not.toContain('style=');
  });
});

describe('An axis', () => {
  test('counts in ones, twos and fives', () => {
    expect([0.9, 1.5, 3, 7, 12].map(countingStep)).toEqual([1, 2, 5, 10, 20]);
    expect(ticks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticks(-2, 3, 5)).toEqual([-2, -1, 0, 1, 2, 3]);
  });

  test('starts above nought only where changes are small beside the budgets', () => {
    expect(axisStart([100, 20])).toBe(0);
    expect(axisStart([415.3e6, 405.8e6])).toBe(396e6);
    expect(axisStart([-5, 10])).toBe(-5);
    expect(axisStart([7, 7])).toBe(0);
  });
});
