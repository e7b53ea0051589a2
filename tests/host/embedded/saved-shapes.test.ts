import { unzipSync } from 'fflate';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { Edit } from '../../../src/workbook/port';
import { formula, text } from '../../../src/workbook/sheet-content';
import { area, value } from '../contract';
import { contentOf, sheetEdit } from '../contents';
import { partsOf, zipOf } from './small-files';

const OWN = {
  name: 'Spend',
  cells: [
    [text('Authority'), text('2010/11')],
    [text('Bolton'), 1000],
  ],
};
const WORKINGS = sheetEdit('Workings', contentOf([[text('Bolton'), formula('=Spend!B2*2', 2000)]]));

type PartTexts = Map<string, string | Uint8Array>;

async function save(parts: PartTexts, fileName: string, edits: readonly Edit[] = [WORKINGS]) {
  const workbook = fileWorkbook(value(await openWorkbookFile(zipOf(parts), fileName)));
  value(await workbook.write(edits));
  const saved = value(workbook.save());
  const texts = new Map(Object.entries(unzipSync(saved.bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  const reopened = fileWorkbook(value(await openWorkbookFile(saved.bytes, saved.fileName)));
  return { ...saved, texts, reopened, outline: value(await reopened.outline()) };
}

function spoil(parts: PartTexts, name: string, change: (part: string) => string): PartTexts {
  const part = parts.get(name);
  if (typeof part !== 'string') throw new Error(`${name} is not there.`);
  return parts.set(name, change(part));
}

const prefixed = (part: string) =>
  part
    .replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:')
    .replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml');

describe('our sheets are put into a file', () => {
  test('whose elements have a prefix', async () => {
    const parts: PartTexts = partsOf([OWN]);
    for (const name of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']) spoil(parts, name, prefixed);
    const { outline, texts } = await save(parts, 'budget.xlsx');
    expect(outline.sheets.map(({ name, ours }) => [name, ours])).toEqual([
      ['Spend', undefined],
      ['Workings', 'Workings'],
    ]);
    expect(texts.get('xl/workbook.xml')).toMatch(/<x:sheet name="Workings" sheetId="2" xmlns:r="[^"]+" r:id="rId3"\/>/);
    expect(texts.get('xl/workbook.xml')).toContain('<x:calcPr fullCalcOnLoad="1"/>');
    expect(texts.get('xl/styles.xml')).not.toMatch(/<(?!\/?x:|\?)/);
  });

  test('that has no styles', async () => {
    const parts: PartTexts = partsOf([OWN]);
    parts.delete('xl/styles.xml');
    spoil(parts, '[Content_Types].xml', (part) => part.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''));
    spoil(parts, 'xl/_rels/workbook.xml.rels', (part) => part.replace(/<Relationship Id="rId2"[^>]*>/, ''));
    const { texts, outline } = await save(parts, 'budget.xlsx');
    expect(outline.sheets).toHaveLength(2);
    expect(texts.get('xl/styles.xml')).toMatch(
      /<fonts count="2">.*<fills count="2">.*<borders count="2">.*<cellStyleXfs count="1">.*<cellXfs count="2">.*<dxfs count="2">/,
    );
    expect(texts.get('[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  });

  test('that has its own way of calculating: it is kept, and all is calculated anew when the file is opened', async () => {
    const parts: PartTexts = partsOf([OWN]);
    spoil(parts, 'xl/workbook.xml', (part) =>
      part.replace('</sheets>', '</sheets><calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="0"/><extLst/>'),
    );
    const { texts } = await save(parts, 'budget.xlsx');
    expect(texts.get('xl/workbook.xml')).toMatch(
      /<\/definedNames><calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"\/><extLst\/><\/workbook>$/,
    );
  });

  test('with macros, which stays one with macros', async () => {
    const parts: PartTexts = partsOf([OWN]);
    spoil(parts, '[Content_Types].xml', (part) =>
      part.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    parts.set('xl/vbaProject.bin', new Uint8Array([9, 9, 9]));
    const { texts, fileName, bytes } = await save(parts, 'budget.xlsm');
    expect(fileName).toBe('budget.xlsm');
    expect(texts.get('[Content_Types].xml')).toContain('application/vnd.ms-excel.sheet.macroEnabled.main+xml');
    expect([...(unzipSync(bytes)['xl/vbaProject.bin'] ?? [])]).toEqual([9, 9, 9]);
  });

  test('in which a part, an id and a relationship have the numbers that would come next', async () => {
    const parts: PartTexts = partsOf([OWN]);
    parts.set('xl/worksheets/Sheet2.xml', '<left-over/>');
    spoil(parts, 'xl/_rels/workbook.xml.rels', (part) => part.replace('rId2', 'rId3'));
    spoil(parts, 'xl/workbook.xml', (part) => part.replace('sheetId="1"', 'sheetId="41"'));
    const { texts } = await save(parts, 'budget.xlsx');
    expect(texts.get('xl/worksheets/Sheet2.xml')).toBe('<left-over/>');
    expect(texts.get('xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet3.xml"');
    expect(texts.get('xl/workbook.xml')).toMatch(/sheetId="42" [^>]*r:id="rId4"/);
  });

  test('and names of single sheets, the active sheet and the links of the user’s own sheets stay what they were', async () => {
    const parts: PartTexts = partsOf([OWN, { name: 'Links', cells: [[{ formula: '=Workings!B1', value: 2000 }]] }]);
    const once = await save(parts, 'budget.xlsx');
    // The user moves Links behind our sheet, names an area there, and leaves it in front.
    const moved: PartTexts = new Map(Object.entries(unzipSync(once.bytes)));
    const workbook = once.texts.get('xl/workbook.xml') ?? '';
    const links = /<sheet name="Links"[^>]*>/.exec(workbook)?.[0] ?? '';
    moved.set(
      'xl/workbook.xml',
      workbook
        .replace(links, '')
        .replace('</sheets>', `${links}</sheets>`)
        .replace('<workbookView/>', '<workbookView activeTab="2"/>')
        .replace('localSheetId="2"', 'localSheetId="1"')
        .replace('</definedNames>', '<definedName name="Mine" localSheetId="2">Links!$A$1</definedName></definedNames>'),
    );
    const { texts, reopened, outline } = await save(moved, 'budget.xlsx', [sheetEdit('Cover'), sheetEdit('Checks')]);
    expect(outline.sheets.map(({ name }) => name)).toEqual(['Spend', 'Cover', 'Workings', 'Checks', 'Links']);
    expect(texts.get('xl/workbook.xml')).toContain('<definedName name="Mine" localSheetId="4">Links!$A$1</definedName>');
    expect(texts.get('xl/workbook.xml')).toContain('<workbookView activeTab="4"/>');
    expect(texts.get('xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">Workings!$1:$1</definedName>');
    const [block] = value(await reopened.read([{ area: area('Links', 1, 1, 1, 1), formulas: true }]));
    expect(block?.formulas).toEqual([['=Workings!B1']]);
  });

  test('which counts days from 1904: dates are written in its own count and read in ours', async () => {
    const parts: PartTexts = partsOf([OWN]);
    spoil(parts, 'xl/workbook.xml', (part) => part.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
    const dated = contentOf(
      [[40_634, 40_634, formula('=A1', 40_634)]],
      [
        { row: 1, column: 1, rows: 1, columns: 1, style: 'input date' },
        { row: 1, column: 3, rows: 1, columns: 1, style: 'body date' },
      ],
    );
    const { texts, reopened } = await save(parts, 'budget.xlsx', [sheetEdit('Workings', dated)]);
    expect([...(texts.get('xl/worksheets/sheet2.xml') ?? '').matchAll(/<v>(\d+)<\/v>/g)].map((each) => each[1])).toEqual([
      '39172',
      '40634',
      '39172',
    ]);
    const [block] = value(await reopened.read([{ area: area('Workings', 1, 1, 1, 3) }]));
    expect(block?.values).toEqual([[40_634, 40_634, 40_634]]);
  });

  test('again, keeping a person’s chart and notes on our sheet, and dropping Excel’s stale order of calculation', async () => {
    const once = await save(partsOf([OWN]), 'budget.xlsx');
    const parts: PartTexts = new Map(Object.entries(unzipSync(once.bytes)));
    parts.set(
      'xl/worksheets/sheet2.xml',
      (once.texts.get('xl/worksheets/sheet2.xml') ?? '')
        .replace('<worksheet ', '<worksheet xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ')
        .replace('</worksheet>', '<drawing rel:id="rId1"/></worksheet>'),
    );
    parts.set('xl/calcChain.xml', '<calcChain><c r="B1" i="2"/></calcChain>');
    parts.set(
      'xl/_rels/workbook.xml.rels',
      (once.texts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    );
    parts.set(
      '[Content_Types].xml',
      (once.texts.get('[Content_Types].xml') ?? '').replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'),
    );
    const { texts } = await save(parts, 'budget.xlsx', [sheetEdit('Workings', contentOf([[1]]))]);
    expect(texts.get('xl/worksheets/sheet2.xml')).toContain('<drawing rel:id="rId1"/></worksheet>');
    expect(texts.get('xl/worksheets/sheet2.xml')).toContain('xmlns:rel=');
    expect([...texts.values()].some((part) => part.includes('calcChain'))).toBe(false);
  });

  test('of another format as a new xlsx with its values, and this is said', async () => {
    const workbook = fileWorkbook(
      value(await openWorkbookFile(Buffer.from('Authority;2010/11\r\nBolton;1000\r\n=cmd;007'), 'council spend.csv')),
    );
    value(await workbook.write([sheetEdit('Workings', contentOf([[formula("='council spend'!B2*2", 2000)]]))]));
    const saved = workbook.save();
    expect(saved.problems.map(({ code, severity }) => [code, severity])).toEqual([['saved-as-new-workbook', 'information']]);
    const { bytes, fileName } = value(saved);
    expect(fileName).toBe('council spend.xlsx');
    const again = fileWorkbook(value(await openWorkbookFile(bytes, fileName)));
    const [block] = value(await again.read([{ area: area('council spend', 1, 1, 3, 2), formulas: true }]));
    expect(block?.values).toEqual([
      ['Authority', '2010/11'],
      ['Bolton', 1000],
      ['=cmd', '007'],
    ]);
    expect(block?.formulas?.flat().join('')).toBe('');
  });
});
