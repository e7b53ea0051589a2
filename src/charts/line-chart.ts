import { axisFigure, chartFigure, type ChartUnit } from './chart-figures';
import { drawnChart, wrapped, type DrawnChart } from './drawn-chart';
import { dashesOf, hatching, marker, PRINTED, type ChartLooks } from './looks';
import { axisStart, countingStep, ticks } from './scale';
import { element, rounded, type SvgElement } from './svg';

/** A named row of figures, one a category, in pounds. NaN is drawn as nothing. */
export interface ChartedFigures {
  readonly name: string;
  readonly values: readonly number[];
}

export interface LineChartGiven {
  readonly title: string;
  /** Under the axis: years, or authorities. */
  readonly categories: readonly string[];
  /** Scenarios, each a line with a marker and dashes of its own. */
  readonly lines: readonly ChartedFigures[];
  /** The gap, as bars that stand on nought; below it is a surplus. Drawn in a band of its own below the lines. */
  readonly bars?: readonly ChartedFigures[];
  readonly unit: ChartUnit;
  readonly width?: number;
  readonly looks?: ChartLooks;
  readonly id?: string;
}

const LEFT = 62;
const RIGHT = 16;
const LINES_HEIGHT = 190;
const BARS_HEIGHT = 110;
const LEGEND_ROW = 20;

/** Lines over categories, with bars below them on an axis of their own: two kinds of figure never share one axis. */
export function lineChart(given: LineChartGiven): DrawnChart {
  const { title, categories, lines, bars = [], unit, width = 640, looks = PRINTED, id = 'chart' } = given;
  const across = { from: LEFT, to: width - RIGHT, count: categories.length };
  const legendRows = legend(lines, bars, { width, looks, id });
  const linesTop = legendRows.height + 14;
  const figures = lines.flatMap((each) => each.values).filter((value) => !Number.isNaN(value));
  const start = axisStart(figures);
  const band = axisBand(start, figures, { top: linesTop, height: LINES_HEIGHT }, unit, across, looks);
  const barsTop = linesTop + LINES_HEIGHT + 22;
  const barFigures = bars.flatMap((each) => each.values).filter((value) => !Number.isNaN(value));
  const barBand =
    bars.length === 0 ? undefined : axisBand(0, [0, ...barFigures], { top: barsTop, height: BARS_HEIGHT }, unit, across, looks);
  const foot = barBand === undefined ? linesTop + LINES_HEIGHT : barsTop + BARS_HEIGHT;
  const names = categoryNames(categories, foot, across, looks);
  const note = band.low > 0 ? `The axis of the lines starts at ${chartFigure(band.low, unit)}, not at nought.` : '';
  const height = foot + names.height + (note === '' ? 6 : 22);
  const inWords = [...lines, ...bars]
    .map(
      ({ name, values }) => `${name}: ${values.map((value, index) => `${categories[index] ?? ''} ${chartFigure(value, unit)}`).join(', ')}`,
    )
    .join('. ');
  return drawnChart({ title, inWords: `In ${unit.words}. ${inWords}.${note === '' ? '' : ` ${note}`}`, width, height }, [
    element(
      'defs',
      {},
      bars.map((_, index) => hatching(`${id}-bar${index}`, barColour(looks, index), looks.paper)),
    ),
    ...legendRows.elements,
    ...band.elements,
    ...lines.flatMap((line, index) => drawnLine(line, index, band.at, across, looks)),
    ...(barBand === undefined ? [] : [...barBand.elements, ...drawnBars(bars, barBand.at, across, looks, id)]),
    ...names.elements,
    ...(note === '' ? [] : [element('text', { x: 0, y: height - 6, fill: looks.ink, 'font-size': 11 }, [note])]),
  ]);
}

interface Across {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const middleOf = ({ from, to, count }: Across, index: number): number => from + ((index + 0.5) * (to - from)) / Math.max(1, count);

const barColour = (looks: ChartLooks, index: number): string => looks.lines[(index + 1) % looks.lines.length] ?? looks.ink;

/** Grid, axis figures, and where an amount stands. */
function axisBand(
  start: number,
  figures: readonly number[],
  { top, height }: { readonly top: number; readonly height: number },
  unit: ChartUnit,
  across: Across,
  looks: ChartLooks,
): { readonly elements: readonly SvgElement[]; readonly at: (amount: number) => number; readonly low: number } {
  const least = Math.min(start, ...figures);
  const most = Math.max(...figures, start);
  const step = countingStep(Math.max(most - least, Math.abs(most) / 1000, 1) / 4);
  const [low, high] = [
    Math.floor(least / step + 1e-9) * step,
    Math.max(Math.ceil(most / step - 1e-9), Math.floor(least / step) + 1) * step,
  ];
  const at = (amount: number) => rounded(top + height - ((amount - low) / (high - low)) * height);
  const elements = ticks(low, high, (high - low) / step).flatMap((amount) => [
    element('line', {
      x1: across.from,
      x2: across.to,
      y1: at(amount),
      y2: at(amount),
      stroke: amount === 0 ? looks.ink : looks.faint,
      'stroke-width': amount === 0 ? 1 : 0.75,
    }),
    element('text', { x: across.from - 6, y: at(amount) + 4, fill: looks.ink, 'text-anchor': 'end', 'font-size': 11 }, [
      axisFigure(amount, step, unit),
    ]),
  ]);
  return { elements: [...elements, element('text', { x: 0, y: top - 8, fill: looks.ink, 'font-size': 11 }, [unit.words])], at, low };
}

/** Drawn up to where a figure is missing, and on after it. */
function drawnLine(
  { values }: ChartedFigures,
  index: number,
  at: (amount: number) => number,
  across: Across,
  looks: ChartLooks,
): readonly SvgElement[] {
  const colour = looks.lines[index % looks.lines.length] ?? looks.ink;
  let pen = 'M';
  const path = values
    .map((value, category) => {
      if (Number.isNaN(value)) {
        pen = 'M';
        return '';
      }
      const point = `${pen}${rounded(middleOf(across, category))} ${at(value)}`;
      pen = 'L';
      return point;
    })
    .join('');
  const points = values.flatMap((value, category) =>
    Number.isNaN(value) ? [] : [marker(index, rounded(middleOf(across, category)), at(value), colour, looks.paper)],
  );
  return [
    element('path', {
      d: path === '' ? 'M0 0' : path,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': dashesOf(index),
    }),
    ...points,
  ];
}

function drawnBars(
  bars: readonly ChartedFigures[],
  at: (amount: number) => number,
  across: Across,
  looks: ChartLooks,
  id: string,
): readonly SvgElement[] {
  const each = (across.to - across.from) / Math.max(1, across.count);
  const wide = Math.min(40, (each * 0.7) / bars.length);
  return bars.flatMap(({ values }, index) =>
    values.flatMap((value, category) => {
      if (Number.isNaN(value)) return [];
      const left = middleOf(across, category) - (wide * bars.length) / 2 + index * wide;
      const [top, foot] = [Math.min(at(value), at(0)), Math.max(at(value), at(0))];
      const fill = index % 2 === 0 ? `url(#${id}-bar${index})` : barColour(looks, index);
      return [
        element('rect', {
          x: rounded(left),
          y: top,
          width: rounded(wide * 0.92),
          height: rounded(Math.max(0.5, foot - top)),
          fill,
          stroke: barColour(looks, index),
        }),
      ];
    }),
  );
}

/** Each name with a piece of its line, or of its bar. Rows break where the width ends. */
function legend(
  lines: readonly ChartedFigures[],
  bars: readonly ChartedFigures[],
  { width, looks, id }: { readonly width: number; readonly looks: ChartLooks; readonly id: string },
): { readonly elements: readonly SvgElement[]; readonly height: number } {
  let [x, y] = [0, 12];
  const place = (name: string): { x: number; y: number } => {
    const wide = 44 + name.length * 6.6;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND_ROW];
    const placed = { x, y };
    x += wide;
    return placed;
  };
  const ofLines = lines.flatMap(({ name }, index) => {
    const at = place(name);
    const colour = looks.lines[index % looks.lines.length] ?? looks.ink;
    return [
      element('line', {
        x1: at.x,
        x2: at.x + 28,
        y1: at.y - 4,
        y2: at.y - 4,
        stroke: colour,
        'stroke-width': 2,
        'stroke-dasharray': dashesOf(index),
      }),
      marker(index, at.x + 14, at.y - 4, colour, looks.paper),
      element('text', { x: at.x + 34, y: at.y, fill: looks.ink }, [name]),
    ];
  });
  const ofBars = bars.flatMap(({ name }, index) => {
    const at = place(name);
    const fill = index % 2 === 0 ? `url(#${id}-bar${index})` : barColour(looks, index);
    return [
      element('rect', { x: at.x + 4, y: at.y - 10, width: 22, height: 12, fill, stroke: barColour(looks, index) }),
      element('text', { x: at.x + 34, y: at.y, fill: looks.ink }, [name]),
    ];
  });
  return { elements: [...ofLines, ...ofBars], height: y + 8 };
}

function categoryNames(
  categories: readonly string[],
  top: number,
  across: Across,
  looks: ChartLooks,
): { readonly elements: readonly SvgElement[]; readonly height: number } {
  const each = (across.to - across.from) / Math.max(1, across.count);
  const names = categories.map((name) => wrapped(name, Math.max(6, Math.floor(each / 6.2))));
  const elements = names.flatMap((rows, index) =>
    rows.map((row, line) =>
      element(
        'text',
        { x: rounded(middleOf(across, index)), y: top + 18 + line * 14, fill: looks.ink, 'text-anchor': 'middle', 'font-size': 11 },
        [row],
      ),
    ),
  );
  return { elements, height: 12 + 14 * Math.max(1, ...names.map((rows) => rows.length)) };
}
