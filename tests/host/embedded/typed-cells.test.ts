import { unzipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../../src/hosts/embedded/embedded-workbook';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { loadModel } from '../../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { TypedCell } from '../../../src/hosts/embedded/book';
import { changeCells } from '../../../src/hosts/embedded/save/change-cells';
import { text } from '../../../src/workbook/sheet-content';
import { area, value } from '../contract';
import { contentOf, sheetEdit } from '../contents';
import type { StartingSheet } from '../person';
import { partsOf, zipOf } from './small-files';
import { startIronCalc } from './start-ironcalc';

beforeAll(startIronCalc);

const place = { file: 'a.xlsx', part: 'sheet1.xml', formats: ['General', '0.00'], date1904: false };
const typed = (row: number, column: number, cell: TypedCell['cell']): TypedCell => ({ row, column, cell });
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;

describe('cells changed in a worksheet part', () => {
  test.each<[string, string, readonly TypedCell[], string]>([
    [
      'one that is there keeps its looks',
      '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"/></row>',
      [typed(1, 1, 2)],
      '<row r="1"><c r="A1" s="3"><v>2</v></c><c r="B1"/></row>',
    ],
    [
      'one between others',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      [typed(1, 2, { text: 'a<b' })],
      '<row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t xml:space="preserve">a&lt;b</t></is></c><c r="C1"/></row>',
    ],
    [
      'one behind the last of its row',
      '<row r="1"><c r="A1"/></row>',
      [typed(1, 4, true), typed(1, 3, 1)],
      '<row r="1"><c r="A1"/><c r="C1"><v>1</v></c><c r="D1" t="b"><v>1</v></c></row>',
    ],
    [
      'one in a row that was empty',
      '<row r="1" s="2" customFormat="1"/>',
      [typed(1, 1, 5)],
      '<row r="1" s="2" customFormat="1"><c r="A1" s="2"><v>5</v></c></row>',
    ],
    [
      'one in a row between others, and one below all',
      '<row r="1"/><row r="3"/>',
      [typed(9, 1, 9), typed(2, 1, 2)],
      '<row r="1"/><row r="2"><c r="A2"><v>2</v></c></row><row r="3"/><row r="9"><c r="A9"><v>9</v></c></row>',
    ],
    ['the later of two changes', '<row r="1"/>', [typed(1, 1, 1), typed(1, 1, null)], '<row r="1"><c r="A1"/></row>'],
    [
      'a formula, with its value',
      '<row r="1"/>',
      [typed(1, 1, { formula: '=B1&"<"', value: '<' })],
      '<row r="1"><c r="A1" t="str"><f>B1&amp;&quot;&lt;&quot;</f><v>&lt;</v></c></row>',
    ],
    ['rows and cells without numbers', '<row><c/><c/></row>', [typed(1, 2, 7)], '<row><c/><c r="B1"><v>7</v></c></row>'],
    [
      'the first of those that share its formula: the others keep theirs',
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
      [typed(1, 1, 8)],
      '<row r="1"><c r="A1"><v>8</v></c></row><row r="2"><c r="A2"><f>B2+$C$1</f><v>2</v></c></row>',
    ],
  ])('%s', (_, before, cells, after) => {
    expect(changeCells(sheet(before), cells, place)).toBe(sheet(after));
  });

  test('in a sheet that has no cells at all, and one whose elements have a prefix', () => {
    expect(changeCells('<worksheet><sheetData/></worksheet>', [typed(2, 1, 1)], place)).toBe(
      '<worksheet><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
    );
    expect(changeCells('<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>', [typed(1, 1, 1)], place)).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });
});

async function open(sheets: readonly StartingSheet[], change = (parts: Map<string, string>) => parts) {
  const file = value(await openWorkbookFile(zipOf(change(partsOf(sheets))), 'made.xlsx'));
  const loaded = loadModel(file.book);
  const { model, problems } = loaded;
  return { file, model, problems, workbook: new EmbeddedWorkbook(file, loaded) };
}

async function saved(workbook: EmbeddedWorkbook) {
  const { bytes } = value(workbook.save());
  const again = fileWorkbook(value(await openWorkbookFile(bytes, 'saved.xlsx')));
  return { parts: unzipSync(bytes), again, outline: value(await again.outline()) };
}

describe('what a person typed in the embedded spreadsheet', () => {
  const OWN = {
    name: 'Spend',
    cells: [
      [text('Bolton'), 1000.1000000000001],
      [text('Total'), { formula: '=B1*2', value: 2000.2 }],
    ],
  };

  test('is in the saved file, our sheets beside it, and nothing else of the sheet has changed', async () => {
    const { workbook, model, file } = await open([OWN, { name: 'Other', cells: [[1]] }]);
    value(await workbook.write([sheetEdit('Workings', contentOf([[{ formula: '=Spend!B1', value: 1000.1 }]]))]));
    model.setUserInput(0, 1, 1, "'=Bolton");
    model.setUserInput(0, 3, 2, '=B2+1');
    const { again, parts, outline } = await saved(workbook);
    expect(outline.sheets.map(({ name }) => name)).toEqual(['Spend', 'Other', 'Workings']);
    const [block] = value(await again.read([{ area: area('Spend', 1, 1, 3, 2), formulas: true }]));
    expect(block?.values[0]).toEqual(['=Bolton', 1000.1000000000001]);
    expect(block?.formulas).toEqual([
      ['', ''],
      ['', '=B1*2'],
      ['', '=B2+1'],
    ]);
    expect(block?.values[2]?.[1]).toBeCloseTo(2001.2, 9);
    if (file.origin.format !== 'Excel') throw new Error('It was an xlsx.');
    expect(parts['xl/worksheets/sheet2.xml']).toEqual(file.origin.parts.get('xl/worksheets/sheet2.xml'));
  });

  test('on our sheets is there too', async () => {
    const { workbook, model } = await open([OWN]);
    value(
      await workbook.write([
        sheetEdit('Workings', contentOf([[1, 2]])),
        { edit: 'cells', sheet: 'Workings', row: 1, column: 2, cells: [[5]] },
      ]),
    );
    value(await workbook.write([{ edit: 'cells', sheet: 'Workings', row: 2, column: 1, cells: [[6]] }]));
    model.setUserInput(1, 3, 1, '7');
    const [block] = value(await (await saved(workbook)).again.read([{ area: area('Workings', 1, 1, 3, 2) }]));
    expect(block?.values).toEqual([
      [1, 5],
      [6, null],
      [7, null],
    ]);
  });

  test('does not bring back what was undone', async () => {
    const { workbook } = await open([OWN]);
    value(await workbook.write([sheetEdit('Workings', contentOf([[1]]))]));
    value(await workbook.undo(value(await workbook.write([sheetEdit('Workings', contentOf([[2]]))]))));
    const [block] = value(await (await saved(workbook)).again.read([{ area: area('Workings', 1, 1, 1, 1) }]));
    expect(block?.values).toEqual([[1]]);
  });

  test('nothing, leaves every part but the lists as it was', async () => {
    const { workbook, file } = await open([OWN]);
    const { parts } = await saved(workbook);
    if (file.origin.format !== 'Excel') throw new Error('It was an xlsx.');
    const changed = [...file.origin.parts.keys()].filter(
      (name) =>
        Buffer.compare(
          parts[name] ?? Buffer.alloc(0),
          file.origin.format === 'Excel' ? (file.origin.parts.get(name) ?? Buffer.alloc(0)) : Buffer.alloc(0),
        ) !== 0,
    );
    expect(changed).toEqual(['xl/workbook.xml']);
  });

  test('a sheet that was added or renamed, and one that was deleted', async () => {
    const { workbook, model } = await open([
      OWN,
      { name: 'Links', cells: [[{ formula: '=Spend!B1', value: 1000 }]] },
      { name: 'Old', cells: [[1]] },
    ]);
    model.renameSheet(0, 'Council spend');
    model.deleteSheet(2);
    model.newSheet();
    model.renameSheet(2, 'Mine');
    model.setUserInput(2, 1, 1, 'hello');
    const { again, outline } = await saved(workbook);
    expect(outline.sheets.map(({ name }) => name)).toEqual(['Council spend', 'Links', 'Mine']);
    const blocks = value(await again.read([{ area: area('Links', 1, 1, 1, 1), formulas: true }, { area: area('Mine', 1, 1, 1, 1) }]));
    expect(blocks[0]?.formulas).toEqual([["='Council spend'!B1"]]);
    expect(blocks[1]?.values).toEqual([['hello']]);
  });
});

describe('what the embedded spreadsheet is loaded with', () => {
  test('has nothing to undo, and nothing to tell', async () => {
    const { model } = await open([{ name: 'Spend', cells: [[1]] }]);
    expect([model.canUndo(), model.flushSendQueue().length]).toEqual([false, 1]);
  });

  test('our own write and its undo are no step of the person’s undo', async () => {
    const { workbook, model } = await open([{ name: 'Spend', cells: [[1]] }]);
    const receipt = value(await workbook.write([sheetEdit('Workings')]));
    expect(model.canUndo()).toBe(false);
    value(await workbook.undo(receipt));
    expect(model.canUndo()).toBe(false);
    model.setUserInput(0, 1, 1, '2');
    value(await workbook.write([sheetEdit('Workings')]));
    model.undo();
    expect(model.getCellContent(0, 1, 1)).toBe('1');
  });

  test('a write and its undo leave a person on the sheet and the cells where they were', async () => {
    const { workbook, model } = await open([
      { name: 'Spend', cells: [[1]] },
      { name: 'Notes', cells: [[1], [2]] },
    ]);
    value(await workbook.show(area('Notes', 2, 1, 1, 2)));
    const view = () => ({
      sheet: model.getWorksheetsProperties()[model.getSelectedSheet()]?.name,
      range: [...model.getSelectedView().range],
    });
    const before = view();
    expect(before).toEqual({ sheet: 'Notes', range: [2, 1, 2, 2] });
    value(await workbook.write([sheetEdit('Cover'), sheetEdit('Checks')]));
    expect(view()).toEqual(before);
    const bridge = value(await workbook.write([sheetEdit('Cover', contentOf([[1]])), sheetEdit('Bridge')]));
    expect(view()).toEqual(before);
    value(await workbook.show(area('Bridge', 1, 1, 1, 1)));
    value(await workbook.undo(bridge));
    expect(view().sheet).toBe('Spend');
  });

  test('references to tables become addresses, and a formula that it cannot compute shows the file’s value', async () => {
    const rows = [
      [text('Name'), text('2010/11'), text("a]'#b")],
      [text('Bolton'), 10, 1],
      [text('Bury'), 20, 2],
      [text('Total'), 30, null],
    ];
    const formulas = [
      '=SUM(T[2010/11])',
      '=SUM(T[[#Totals],[2010/11]])',
      "=SUM(T[[2010/11]:[a']'''#b]])",
      '=COUNTA(T[#Headers])',
      '=SUM(T[#All])',
      '=NOTAFUNCTION(T[2010/11])',
      '=T[Gone]',
    ];
    const cells = [...rows, ...formulas.map((formula) => [{ formula, value: 77 }])];
    const { workbook, problems } = await open([{ name: 'Spend', cells }], (parts) =>
      parts
        .set(
          'xl/worksheets/_rels/sheet1.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        )
        .set('xl/tables/table1.xml', '<table displayName="T" ref="A1:C4" totalsRowCount="1"/>'),
    );
    const [block] = value(await workbook.read([{ area: area('Spend', 5, 1, formulas.length, 1) }]));
    expect(block?.values.flat()).toEqual([30, 30, 33, 3, 63, 77, 77]);
    expect(problems.map(({ message }) => message)).toEqual([
      '2 formulas are beyond this preview: their cells show the value from the file and will not follow changes made here. The saved file keeps them as they are.',
    ]);
    expect((await open([{ name: 'Spend', cells: rows }])).problems).toEqual([]);
  });

  test('this row of a table is the row that the formula stands in', async () => {
    const cells = [
      [text('Spend'), text('Twice')],
      [4, { formula: '=T[[#This Row],[Spend]]*2', value: 8 }],
      [5, { formula: '=T[@Spend]*2', value: 10 }],
    ];
    const { workbook } = await open([{ name: 'Own', cells }], (parts) =>
      parts
        .set(
          'xl/worksheets/_rels/sheet1.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        )
        .set('xl/tables/table1.xml', '<table displayName="T" ref="A1:B3"/>'),
    );
    const [block] = value(await workbook.read([{ area: area('Own', 2, 2, 2, 1), formulas: true }]));
    expect(block?.values).toEqual([[8], [10]]);
    expect(block?.formulas).toEqual([['=Own!$A$2*2'], ['=Own!$A$3*2']]);
  });

  test('numbers are exact: what was put in to the last bit, what is computed to 15 digits, whatever the format', async () => {
    const { workbook } = await open([
      { name: 'Own', cells: [[0.1 + 0.2, { formula: '=1/3', value: 0 }, { formula: '=-2/3*1000000', value: 0 }, 1e-9, 1e21]] },
    ]);
    const [block] = value(await workbook.read([{ area: area('Own', 1, 1, 1, 5) }]));
    expect(block?.values).toEqual([[0.1 + 0.2, 0.333333333333333, -666_666.666666667, 1e-9, 1e21]]);
  });

  test('a number format with a bare pound sign shows the number all the same', async () => {
    const { model, workbook } = await open([{ name: 'Own', cells: [[5]] }], (parts) =>
      parts.set(
        'xl/styles.xml',
        '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="£#,##0.00;[$£-809]0"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>',
      ),
    );
    expect(model.getFormattedCellValue(0, 1, 1)).toBe('£5.00');
    expect(value(await workbook.read([{ area: area('Own', 1, 1, 1, 1) }]))[0]?.values).toEqual([[5]]);
  });

  test('says what is only in the saved file', async () => {
    const { workbook } = await open([{ name: 'Spend', cells: [[1]] }]);
    const rule = (kind: 'list' | 'decimal') => ({
      area: { row: 1, column: 1, rows: 1, columns: 1 },
      title: '',
      message: '',
      rule: kind === 'list' ? { kind, options: ['a'] } : { kind },
    });
    const one = { row: 1, column: 1, rows: 1, columns: 1 };
    const charts = [
      { title: '', alternativeText: '', over: one, categories: one, series: [], axis: { least: 0, title: '', numberFormat: '0' } },
    ];
    const receipt = value(
      await workbook.write([sheetEdit('Workings', { ...contentOf([[1]]), validations: [rule('list'), rule('decimal')], charts })]),
    );
    expect(receipt.onlyInSavedFile).toEqual(['charts', 'drop-down lists', 'limits on what may be typed', 'page set-up for printing']);
  });
});
