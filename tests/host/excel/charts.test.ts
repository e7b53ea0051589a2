import { clydeValleyModel } from '../../fixtures/clyde-valley';
import { sheetEdit } from '../contents';
import { value } from '../contract';
import { clydeValleyScene, earlierModel, editsFor } from './real-sheets';
import { makeScene, table } from './scene';

describe('the bridge’s chart', () => {
  it('is drawn from the cells of the bridge, with a clear foot and the axis where the sheet says', async () => {
    const { host, workbook } = clydeValleyScene();
    const edits = await editsFor(workbook, clydeValleyModel());
    value(await workbook.write(edits));
    expect(host.notAnswered).toEqual([]);
    const bridge = host.book.sheetNamed('Bridge');
    const [chart, ...more] = bridge?.charts ?? [];
    expect(more).toEqual([]);
    const planned = edits.find((edit) => edit.sheet === 'Bridge')?.content.charts?.[0];
    const last = Number(planned?.categories.row) + Number(planned?.categories.rows) - 1;
    expect(chart?.set).toEqual({
      source: `F5:I${String(last)}`,
      'title.text': 'Bridge from base to projected budget: S4 With pay pressure',
      'legend.position': 'Bottom',
      position: `A${String(last + 2)}:J${String(last + 23)}`,
      'valueAxis.minimum': planned?.axis.least,
      'valueAxis.numberFormat': ';;;',
      'valueAxis.title.text': planned?.axis.title,
    });
    const drawn = { gapWidth: 45, categories: `J6:J${String(last)}` };
    expect(chart?.series).toEqual([
      { named: 'Clear base', ...drawn, fill: 'none', 'legend.visible': false },
      { named: 'Budget', ...drawn, fill: '#24475B' },
      { named: 'Increase', ...drawn, fill: '#B0672A' },
      { named: 'Decrease', ...drawn, fill: '#7FB5B5' },
    ]);
  });

  it('is replaced when the sheets are written again, and comes back as it was with an undo', async () => {
    const { host, workbook } = clydeValleyScene();
    value(await workbook.write(await editsFor(workbook, earlierModel())));
    const before = JSON.stringify(host.book.sheetNamed('Bridge')?.charts);
    const receipt = value(await workbook.write(await editsFor(workbook, clydeValleyModel())));
    expect(host.book.sheetNamed('Bridge')?.charts).toHaveLength(1);
    expect(JSON.stringify(host.book.sheetNamed('Bridge')?.charts)).not.toBe(before);
    value(await workbook.undo(receipt));
    expect(JSON.stringify(host.book.sheetNamed('Bridge')?.charts)).toBe(before);
  });
});

describe('a chart that a person made on one of our sheets', () => {
  it('stays when the sheet is written again', async () => {
    const { host, workbook } = await makeScene();
    const own = { name: 'Chart 9', set: {}, series: [] };
    host.book.sheetNamed('Workings')?.charts.push(own);
    value(await workbook.write([sheetEdit('Workings', table('Workings', 5, 4, 5))]));
    expect(host.book.sheetNamed('Workings')?.charts).toHaveLength(2);
    expect(host.book.sheetNamed('Workings')?.charts).toContain(own);
  });
});

describe('the chart of the scenarios by year', () => {
  it('has lines that differ by marker and dashes, and leaves the axis to Excel', async () => {
    const { host, workbook } = clydeValleyScene();
    value(await workbook.write(await editsFor(workbook, clydeValleyModel())));
    expect(host.notAnswered).toEqual([]);
    const [chart] = host.book.sheetNamed('Charts')?.charts ?? [];
    expect(chart?.set['type']).toBe('LineMarkers');
    expect(chart?.set).not.toHaveProperty('valueAxis.minimum');
    expect(chart?.series.map((each) => [each['markerStyle'], each['line.lineStyle']])).toEqual([
      ['Circle', 'Continuous'],
      ['Square', 'Dash'],
      ['Triangle', 'Continuous'],
      ['Diamond', 'Dash'],
    ]);
  });
});
