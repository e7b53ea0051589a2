import { styleName } from '../../../src/workbook/styles';
import { text } from '../../../src/workbook/sheet-content';
import type { SheetContent } from '../../../src/workbook/sheet-content';
import { contentOf, sheetEdit } from '../contents';
import { value } from '../contract';
import { makeScene, table } from './scene';

const content: SheetContent = {
  ...contentOf(
    [[text('Title')], [text('Rate'), 0.04], [text('not quantified'), 5]],
    [
      { row: 1, column: 1, rows: 1, columns: 2, style: 'title' },
      { row: 2, column: 2, rows: 2, columns: 1, style: 'input rate' },
    ],
  ),
  columnWidths: [20, 12, 12],
  rowHeights: new Map([[2, 30]]),
  frozen: { rows: 2, columns: 1 },
  print: { paper: 'A3', orientation: 'portrait', titleRows: { first: 1, last: 2 } },
  validations: [
    {
      area: { row: 2, column: 2, rows: 1, columns: 1 },
      rule: { kind: 'decimal', least: 0, most: 1 },
      title: 'Rate',
      message: 'A rate from 0% to 100%.',
    },
    { area: { row: 3, column: 2, rows: 1, columns: 1 }, rule: { kind: 'date', from: 40_634 }, title: 'Start', message: 'A date.' },
  ],
  conditionalStyles: [
    { area: { row: 3, column: 1, rows: 1, columns: 2 }, when: { textBegins: 'not quantified' }, style: 'not quantified' },
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, when: { textIs: 'say "no"' }, style: 'failed' },
  ],
};

describe('how our sheets look in Excel', () => {
  const written = async () => {
    const { host, workbook } = await makeScene([]);
    value(await workbook.write([sheetEdit('View', content)]));
    const sheet = host.book.sheetNamed('View');
    if (sheet === undefined) throw new Error('The sheet is missing.');
    return { host, workbook, sheet };
  };

  it('has named styles, the later ones over the earlier, and body elsewhere', async () => {
    const { host, sheet } = await written();
    expect([1, 2, 3].map((row) => [1, 2].map((column) => sheet.cell(row, column).style))).toEqual([
      ['Budget title', 'Budget title'],
      ['Budget body', 'Budget input rate'],
      ['Budget body', 'Budget input rate'],
    ]);
    expect(host.book.styles.get(styleName('input rate'))).toMatchObject({
      numberFormat: '0.00%',
      horizontalAlignment: 'Right',
      wrapText: false,
      'font.color': '#1F4E9E',
      'fill.color': '#FFF6DB',
      'border.EdgeTop.weight': 'Thin',
      'border.EdgeTop.style': 'Continuous',
    });
  });

  it('takes as many calls however many cells look alike: none is for a single cell', async () => {
    const actionsFor = async (rows: number) => {
      const { host, workbook } = await makeScene([]);
      host.arm();
      value(await workbook.write([sheetEdit('View', table('View', rows, 4, 1))]));
      return host.counts.actions;
    };
    expect(await actionsFor(300)).toBe(await actionsFor(10));
  });

  it('makes each style once, and leaves one that a person has adapted', async () => {
    const { host, workbook } = await written();
    const style = host.book.styles.get(styleName('title'));
    if (style !== undefined) style['font.color'] = '#000000';
    value(await workbook.write([sheetEdit('View', content)]));
    expect(host.book.styles.get(styleName('title'))?.['font.color']).toBe('#000000');
    expect(host.notAnswered).toEqual([]);
  });

  it('has widths, heights, frozen panes and print settings', async () => {
    const { sheet } = await written();
    expect([...sheet.widths]).toEqual([
      [1, 108.75],
      [2, 66.75],
      [3, 66.75],
    ]);
    expect([...sheet.heights]).toEqual([[2, 30]]);
    expect(sheet.frozen).toBe('A1:A2');
    expect(sheet.page).toEqual({
      paperSize: 'A3',
      orientation: 'Portrait',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '1:2',
      'footer.leftFooter': '&A',
      'footer.centerFooter': '&P / &N',
      'footer.rightFooter': '&F',
    });
  });

  it('says what may be typed, and marks words', async () => {
    const { sheet } = await written();
    expect(sheet.validations.map(({ set }) => set['rule'])).toEqual([
      { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
      { date: { formula1: '2011-04-01', operator: 'GreaterThanOrEqualTo' } },
    ]);
    expect(sheet.validations[0]?.set['prompt']).toEqual({ showPrompt: true, title: 'Rate', message: 'A rate from 0% to 100%.' });
    expect(sheet.conditionals.map(({ set }) => set['rule'])).toEqual([
      { operator: 'BeginsWith', text: 'not quantified' },
      { formula1: '="say ""no"""', operator: 'EqualTo' },
    ]);
  });

  it('offers a list of options, unless Excel would cut one of them in two', async () => {
    const { workbook, sheet } = await written();
    const offering = (...options: string[]) =>
      sheetEdit('View', {
        ...content,
        validations: [
          {
            area: { row: 2, column: 2, rows: 1, columns: 1 },
            rule: { kind: 'list' as const, options },
            title: 'Class',
            message: 'Choose one.',
          },
        ],
      });
    value(await workbook.write([offering('cashable', 'one-off')]));
    expect(sheet.validations[0]?.set['rule']).toEqual({ list: { inCellDropDown: true, source: 'cashable,one-off' } });
    value(await workbook.write([offering('a, b', 'c')]));
    expect(Object.keys(sheet.validations[0]?.set ?? {})).toEqual(['prompt']);
  });

  it('does not gather rules when it is written again', async () => {
    const { workbook, sheet } = await written();
    value(await workbook.write([sheetEdit('View', content)]));
    expect([sheet.validations.length, sheet.conditionals.length]).toEqual([2, 2]);
  });

  it('keeps a text where a cell is formatted as text, and the style with it', async () => {
    const { workbook, sheet } = await written();
    const inputs = contentOf([[text('Name')]], [{ row: 1, column: 1, rows: 1, columns: 1, style: 'input text' }]);
    value(await workbook.write([sheetEdit('View', inputs)]));
    value(await workbook.write([{ edit: 'cells', sheet: 'View', row: 1, column: 1, cells: [[text('=cmd')]] }]));
    expect(sheet.cell(1, 1)).toEqual({ value: '=cmd', formula: '', style: 'Budget input text', format: undefined });
  });

  it('freezes whole rows, whole columns or nothing', async () => {
    const { workbook, sheet } = await written();
    for (const [frozen, expected] of [
      [{ rows: 3, columns: 0 }, '1:3'],
      [{ rows: 0, columns: 2 }, 'A:B'],
      [{ rows: 0, columns: 0 }, undefined],
    ] as const) {
      value(await workbook.write([sheetEdit('View', { ...content, frozen })]));
      expect(sheet.frozen).toBe(expected);
      const receipt = value(await workbook.write([sheetEdit('View', { ...content, frozen: { rows: 1, columns: 1 } })]));
      expect(sheet.frozen).toBe('A1');
      value(await workbook.undo(receipt));
      expect(sheet.frozen).toBe(expected);
    }
  });
});
