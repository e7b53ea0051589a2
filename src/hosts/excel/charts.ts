import { rangeReference } from '../../formula/address';
import { chartName } from '../../workbook/chart-names';
import type { Rectangle, SheetChart } from '../../workbook/sheet-content';
import type { Step } from './steps';
import { rangeOf, step } from './steps';

/** Columns of a bridge stand close together, so that the eye goes from one to the next. In per cent of a column. */
const GAP = 45;

const TYPES = { stacked: 'ColumnStacked', lines: 'LineMarkers', 'columns beside each other': 'ColumnClustered' } as const;
const MARKERS = ['Circle', 'Square', 'Triangle', 'Diamond', 'X'] as const;

/** The names of the charts on a sheet, after the next `sync`. None where the sheet is gone. */
export function askCharts(sheet: Excel.Worksheet): () => readonly string[] {
  const charts = sheet.charts.load('items/name');
  return () => (sheet.isNullObject ? [] : charts.items.map((chart) => chart.name));
}

export function removeChartSteps(sheet: string, names: readonly string[]): readonly Step[] {
  return names.map((name) =>
    step(2, (context) => {
      context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete();
    }),
  );
}

/** Draws the charts of a sheet over their cells. Their figures must stand there already: Excel takes names from the heads. */
export function chartSteps(sheet: string, charts: readonly SheetChart[] = []): readonly Step[] {
  return charts.map((chart, index) =>
    step(20 + 6 * chart.series.length, (context) => {
      draw(context, sheet, chart, chartName(index));
    }),
  );
}

function draw(context: Excel.RequestContext, sheet: string, chart: SheetChart, name: string): void {
  const figures = around(chart.series.flatMap((series) => [series.name, series.values]));
  const drawn = context.workbook.worksheets
    .getItem(sheet)
    .charts.add(TYPES[chart.kind ?? 'stacked'], rangeOf(context, sheet, figures), 'Columns');
  drawn.name = name;
  drawn.title.text = chart.title;
  drawn.setPosition(...corners(chart.over));
  drawn.legend.position = 'Bottom';
  const { valueAxis } = drawn.axes;
  if (chart.axis.least !== undefined) valueAxis.minimum = chart.axis.least;
  valueAxis.numberFormat = chart.axis.numberFormat;
  valueAxis.title.text = chart.axis.title;
  chart.series.forEach(({ fill }, index) => {
    const series = drawn.series.getItemAt(index);
    series.setXAxisValues(rangeOf(context, sheet, chart.categories));
    if (chart.kind === 'lines') {
      drawLine(series, fill, index);
      return;
    }
    series.gapWidth = GAP;
    if (fill === 'none') {
      series.format.fill.clear();
      // A series that is not drawn has no place in the legend either.
      drawn.legend.legendEntries.getItemAt(index).visible = false;
    } else series.format.fill.setSolidColor(fill.colour);
  });
}

/** Each line with a marker of its own shape, so that no two differ by their colour alone. */
function drawLine(series: Excel.ChartSeries, fill: SheetChart['series'][number]['fill'], index: number): void {
  if (fill === 'none') return;
  series.format.line.color = fill.colour;
  series.format.line.lineStyle = fill.hatched ? 'Dash' : 'Continuous';
  series.markerStyle = MARKERS[index % MARKERS.length] ?? 'Circle';
}

/** Names and figures of all series: they stand side by side, each name above its figures. */
function around(parts: readonly Rectangle[]): Rectangle {
  const row = Math.min(...parts.map((each) => each.row));
  const column = Math.min(...parts.map((each) => each.column));
  const rows = Math.max(...parts.map((each) => each.row + each.rows)) - row;
  const columns = Math.max(...parts.map((each) => each.column + each.columns)) - column;
  return { row, column, rows, columns };
}

function corners({ row, column, rows, columns }: Rectangle): [first: string, last: string] {
  const cell = (atRow: number, atColumn: number) => rangeReference({ row: atRow, column: atColumn, rows: 1, columns: 1 });
  return [cell(row, column), cell(row + rows - 1, column + columns - 1)];
}
