import { bridgeBars, type BridgeBar, type BridgeStep } from './bridge-bars';
import { chartFigure, type ChartUnit } from './chart-figures';
import { drawnChart, wrapped, type DrawnChart } from './drawn-chart';
import { hatching, PRINTED, type ChartLooks } from './looks';
import { element, rounded, type SvgElement } from './svg';

export interface BridgeChartGiven {
  readonly title: string;
  readonly steps: readonly BridgeStep[];
  readonly unit: ChartUnit;
  /** In pixels; 640 where nothing is said. */
  readonly width?: number;
  readonly looks?: ChartLooks;
  /** Told apart from other pictures on the same page. */
  readonly id?: string;
}

const LINE = 16;
const BAR = 18;
const FIGURES = 92;

/** A horizontal bridge: a row a step, its name at the left, its bar, its amount at the right. A shortened axis is broken and said. */
export function bridgeChart(given: BridgeChartGiven): DrawnChart {
  const { steps, unit, title, width = 640, looks = PRINTED, id = 'bridge' } = given;
  const { bars, start } = bridgeBars(steps);
  const labels = Math.round(width * 0.34);
  const space = width - labels - FIGURES - 16;
  let top = 8;
  const rows = bars.flatMap((bar) => {
    const lines = wrapped(bar.step.label, Math.floor(labels / 6.4));
    const height = Math.max(BAR + 10, lines.length * LINE + 10);
    const row = bridgeRow(bar, { lines, top, height, labels, space, unit, looks, id, width });
    top += height;
    return row;
  });
  const note = start > 0 ? `Bars start at ${chartFigure(start, unit)} so that the steps can be seen.` : '';
  const height = top + (note === '' ? 8 : LINE + 12);
  const foot = note === '' ? [] : [element('text', { x: 0, y: top + LINE, fill: looks.ink, 'font-size': 11 }, [note])];
  const inWords = `${steps.map((step) => `${step.label} ${chartFigure(step.amount, unit)}`).join('; ')}, in ${unit.words}.${note === '' ? '' : ` ${note}`}`;
  return drawnChart({ title, inWords, width, height }, [
    element('defs', {}, [hatching(`${id}-less`, looks.decrease, looks.decreaseTint)]),
    ...rows,
    ...foot,
  ]);
}

interface RowGiven {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly labels: number;
  readonly space: number;
  readonly unit: ChartUnit;
  readonly looks: ChartLooks;
  readonly id: string;
  readonly width: number;
}

function bridgeRow(bar: BridgeBar, { lines, top, height, labels, space, unit, looks, id, width }: RowGiven): readonly SvgElement[] {
  const weight = bar.look === 'budget' ? 600 : 400;
  const middle = top + height / 2;
  const firstLine = middle - ((lines.length - 1) * LINE) / 2 + 4;
  const arrow = { budget: '', increase: '↑ ', decrease: '↓ ', none: '' }[bar.look];
  return [
    ...lines.map((line, index) =>
      element('text', { x: 0, y: rounded(firstLine + index * LINE), fill: looks.ink, 'font-weight': weight }, [
        index === 0 ? `${arrow}${line}` : line,
      ]),
    ),
    ...barElements(bar, { x: labels + 8, y: middle - BAR / 2, space, height: BAR }, looks, `${id}-less`),
    element('text', { x: width, y: rounded(middle + 4), fill: looks.ink, 'font-weight': weight, 'text-anchor': 'end' }, [
      chartFigure(bar.step.amount, unit),
    ]),
    element('line', { x1: 0, y1: rounded(top + height), x2: width, y2: rounded(top + height), stroke: looks.faint, 'stroke-width': 0.5 }),
  ];
}

/** One bar in the space there is, drawn also by whoever sets the bars into a table of his own. */
export function barElements(
  bar: BridgeBar,
  { x, y, space, height }: { readonly x: number; readonly y: number; readonly space: number; readonly height: number },
  looks: ChartLooks,
  hatchingId: string,
): readonly SvgElement[] {
  const left = rounded(x + bar.from * space);
  const wide = rounded(Math.max(bar.look === 'none' ? 1 : 1.5, (bar.to - bar.from) * space));
  const fill = {
    budget: looks.budget,
    increase: looks.increase,
    decrease: `url(#${hatchingId})`,
    none: looks.ink,
  }[bar.look];
  const stroke = { budget: looks.budget, increase: looks.increase, decrease: looks.decrease, none: looks.ink }[bar.look];
  const drawn = element('rect', { x: left, y: rounded(y), width: wide, height, fill, stroke, 'stroke-width': 1 });
  if (!bar.broken || wide < 24) return [drawn];
  // The slanted gap near the foot says that the bar is longer than it is drawn.
  const at = left + 9;
  const gap = `M${rounded(at)} ${rounded(y + height + 1)}l5 ${-(height + 2)}h4l-5 ${height + 2}z`;
  return [drawn, element('path', { d: gap, fill: looks.paper })];
}
