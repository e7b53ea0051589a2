import { asText, recorded, rectangleOf } from './arguments';
import type { ChartState, SheetState } from './book';
import type { HostObject } from './host-object';
import { HostFault, missing } from './host-object';

const TYPES = new Set(['ColumnStacked', 'ColumnClustered', 'LineMarkers']);

/** `Excel.ChartCollection` of a sheet. A chart takes a series from each column of its source, named by the cell at its head. */
export function charts(sheet: SheetState): HostObject {
  const find = (name: unknown) => {
    const found = sheet.charts.find((each) => each.name === name);
    return found === undefined ? missing() : chart(sheet, found);
  };
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map((each) => chart(sheet, each)),
    find: {
      getItem: find,
      add: (type, source, seriesBy) => {
        if (sheet.isProtected) throw new HostFault('AccessDenied');
        if (!TYPES.has(String(type)) || seriesBy !== 'Columns') throw new HostFault('InvalidArgument');
        const area = rectangleOf(addressWithin(source));
        const series = Array.from({ length: area.columns }, (_, index) => ({ named: sheet.cell(area.row, area.column + index).value }));
        const kind = type === 'ColumnStacked' ? {} : { type };
        const set = { source: addressWithin(source), ...kind };
        const made: ChartState = { name: `Chart ${String(sheet.charts.length + 1)}`, set, series };
        sheet.charts.push(made);
        return chart(sheet, made);
      },
    },
  };
}

function chart(sheet: SheetState, state: ChartState): HostObject {
  const { set } = state;
  return {
    type: 'Chart',
    id: state.name,
    get: { name: () => state.name },
    set: {
      name: (name) => {
        state.name = asText(name);
      },
    },
    parts: {
      title: () => ({ type: 'ChartTitle', set: recorded(set, 'title.', ['text']) }),
      legend: () => ({
        type: 'ChartLegend',
        set: recorded(set, 'legend.', ['position']),
        parts: {
          legendEntries: () => ({
            type: 'ChartLegendEntryCollection',
            find: { getItemAt: (index) => ({ type: 'ChartLegendEntry', set: recorded(seriesAt(state, index), 'legend.', ['visible']) }) },
          }),
        },
      }),
      axes: () => ({
        type: 'ChartAxes',
        parts: {
          valueAxis: () => ({
            type: 'ChartAxis',
            set: recorded(set, 'valueAxis.', ['minimum', 'numberFormat']),
            parts: { title: () => ({ type: 'ChartAxisTitle', set: recorded(set, 'valueAxis.title.', ['text']) }) },
          }),
        },
      }),
      series: () => ({ type: 'ChartSeriesCollection', find: { getItemAt: (index) => oneSeries(seriesAt(state, index)) } }),
    },
    call: {
      setPosition: (first, last) => {
        set['position'] = `${asText(first)}:${asText(last)}`;
      },
      delete: () => {
        sheet.charts = sheet.charts.filter((each) => each !== state);
      },
    },
  };
}

function oneSeries(series: Record<string, unknown>): HostObject {
  return {
    type: 'ChartSeries',
    set: recorded(series, '', ['gapWidth', 'markerStyle']),
    parts: {
      format: () => ({
        type: 'ChartSeriesFormat',
        parts: {
          line: () => ({ type: 'ChartLineFormat', set: recorded(series, 'line.', ['color', 'lineStyle']) }),
          fill: () => ({
            type: 'ChartFill',
            call: {
              clear: () => {
                series['fill'] = 'none';
              },
              setSolidColor: (colour) => {
                series['fill'] = asText(colour);
              },
            },
          }),
        },
      }),
    },
    call: {
      setXAxisValues: (source) => {
        series['categories'] = addressWithin(source);
      },
    },
  };
}

function seriesAt(state: ChartState, index: unknown): Record<string, unknown> {
  return state.series[Number(index)] ?? missing();
}

/** The address of a range that was given as an argument, without its sheet. */
function addressWithin(range: unknown): string {
  const get: unknown = typeof range === 'object' && range !== null ? Reflect.get(range, 'get') : undefined;
  const address: unknown = typeof get === 'object' && get !== null ? Reflect.get(get, 'address') : undefined;
  if (typeof address !== 'function') throw new HostFault('InvalidArgument');
  return String(Reflect.apply(address, undefined, [])).replace(/^.*!/, '');
}
