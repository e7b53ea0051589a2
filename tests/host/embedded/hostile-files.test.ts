import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeOds, writeXlsx } from 'hucre';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { text } from '../../../src/workbook/sheet-content';
import { describeWithShared } from '../../shared';
import { area, code, firstProblem, value } from '../contract';
import { partsOf, zipOf } from './small-files';

const TEN_SECONDS = 10_000;
const OWN = { name: 'Spend', cells: [[text('Authority'), 1000]] };
const utf8 = (content: string) => Buffer.from(content);

/** An OLE container's first bytes, and the names of its streams as the directory has them. */
const oleWith = (...streams: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);

describe('a file that cannot be read is one plain sentence', () => {
  test.each<[string, string, Uint8Array]>([
    ['empty', 'file-empty', new Uint8Array()],
    ['a picture', 'file-not-a-workbook', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['a text that says it is a workbook', 'file-not-a-workbook', utf8('Dear all, please find attached')],
    ['a web page saved as xls', 'file-is-web-page', utf8('<html><table><tr><td>1</td></tr></table></html>')],
    ['half a zip', 'file-damaged', zipOf(partsOf([OWN])).slice(0, 700)],
    ['a zip of something else', 'file-damaged', zipOf(new Map([['readme.txt', 'hello']]))],
    [
      'a Word document',
      'file-not-a-workbook',
      zipOf(
        new Map([
          ['_rels/.rels', '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'],
          ['word/document.xml', '<document/>'],
        ]),
      ),
    ],
    ['an old Word document', 'file-not-a-workbook', oleWith('WordDocument')],
    ['an Excel 97 workbook without its contents', 'file-damaged', oleWith('Workbook')],
    [
      'an Excel 97 workbook with a password',
      'file-encrypted',
      Buffer.concat([oleWith('Workbook'), Buffer.from([9, 8, 16, 0, 0, 6, 5, 0, ...Array<number>(12).fill(0), 0x2f, 0, 54, 0])]),
    ],
    ['a sheet of Excel 4', 'file-too-old', new Uint8Array([0x09, 0x04, 6, 0, 0, 0, 0x10, 0])],
    ['the mark beside an open workbook', 'file-is-lock', Buffer.concat([Buffer.from([5]), Buffer.from('Alice'.padEnd(164))])],
    ['without a list of sheets', 'file-damaged', zipOf(new Map([['xl/worksheets/sheet1.xml', '<worksheet/>']]))],
    [
      'with an empty list of sheets',
      'file-without-sheets',
      zipOf(new Map([...partsOf([OWN]), ['xl/workbook.xml', '<workbook><sheets/></workbook>']])),
    ],
    [
      'with a sheet of broken XML',
      'file-damaged',
      zipOf(new Map([...partsOf([OWN]), ['xl/worksheets/sheet1.xml', '<worksheet><sheetData><row></sheetData></worksheet>']])),
    ],
  ])('%s', async (_, expected, bytes) => {
    const answer = await openWorkbookFile(bytes, 'council.xlsx');
    expect(code(answer)).toBe(expected);
    expect(firstProblem(answer).message).toMatch(/^“council\.xlsx” .*\.$/);
  });

  test('encrypted by Excel', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'secret', spinCount: 1000 } });
    expect(code(await openWorkbookFile(bytes, 'council.xlsx'))).toBe('file-encrypted');
  });

  test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'])(
    'declaring entities in %s, none of which is expanded',
    async (part) => {
      const parts = partsOf([OWN]);
      const bomb = Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('');
      const declared = `<!DOCTYPE x [<!ENTITY a0 "ha"><!ENTITY file SYSTEM "file:///etc/hostname">${bomb}]>`;
      parts.set(part, (parts.get(part) ?? '').replace(/(<\?xml[^>]*>)?/, `$1${declared}`).replace('Authority', '&a30;&file;'));
      expect(code(await openWorkbookFile(zipOf(parts), 'council.xlsx'))).toBe('file-declares-entities');
    },
    TEN_SECONDS,
  );

  test('that unpacks to more than a machine holds', async () => {
    const bytes = zipOf(partsOf([OWN]));
    // The directory at the zip's end says how large each part will be.
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 2_000_000_000, true);
    expect(code(await openWorkbookFile(bytes, 'council.xlsx'))).toBe('file-too-large');
  });
});

describe('odd workbooks are read', () => {
  const read = async (sheet: string, rows = 3, columns = 3, name = 'Spend', change = (parts: Map<string, string>) => parts) => {
    const parts = change(partsOf([{ name, cells: [] }]));
    parts.set('xl/worksheets/sheet1.xml', sheet);
    const workbook = fileWorkbook(value(await openWorkbookFile(zipOf(parts), 'odd.xlsx')));
    const [block] = value(await workbook.read([{ area: area(name, 1, 1, rows, columns), formulas: true }]));
    return { block, outline: value(await workbook.outline()) };
  };

  test('rows and cells without numbers', async () => {
    const { block } = await read(
      '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row></sheetData></worksheet>',
      2,
      2,
    );
    expect(block?.values).toEqual([
      [1, 2],
      [null, 3],
    ]);
  });

  test('a cell in the last row and column costs nothing, and looks alone use nothing', async () => {
    const { outline } = await read(
      '<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>',
    );
    expect(outline.sheets[0]?.used).toEqual(area('Spend', 1, 1, 2, 2));
    const far = await read('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>');
    expect(far.outline.sheets[0]?.used).toEqual(area('Spend', 1, 1, 1_048_576, 16_384));
  });

  test(
    'fifty thousand merged areas',
    async () => {
      const merges = Array.from({ length: 50_000 }, (_, index) => `<mergeCell ref="A${index + 1}:C${index + 1}"/>`).join('');
      const { block } = await read(
        `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
        1,
        1,
      );
      expect(block?.values).toEqual([[1]]);
    },
    TEN_SECONDS,
  );

  test('every error value, which is never a number', async () => {
    const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];
    const cells = errors.map((error) => `<c t="e"><v>${error}</v></c>`).join('');
    const { block } = await read(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`, 1, errors.length);
    expect(block?.values).toEqual([errors.map((error) => ({ error }))]);
  });

  test('shared formulas, each cell with its own', async () => {
    const { block } = await read(
      '<worksheet><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(Sheet1!B:B)&amp;"B1"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData></worksheet>',
      2,
      1,
    );
    expect(block?.formulas).toEqual([['=B1*$C$1+SUM(Sheet1!B:B)&"B1"'], ['=B2*$C$1+SUM(Sheet1!B:B)&"B1"']]);
  });

  test('control characters in texts, as Excel marks them', async () => {
    const { block } = await read(
      '<worksheet><sheetData><row><c t="inlineStr"><is><r><t>a_x000D_</t></r><r><t>b_x005F_x000D_</t></r><rPh><t>no</t></rPh></is></c></row></sheetData></worksheet>',
      1,
      1,
    );
    expect(block?.values).toEqual([['a\rb_x000D_']]);
  });

  test('sheets without cells (charts, dialogs) are listed and hold nothing', async () => {
    const parts = partsOf([OWN, { name: 'Chart', cells: [] }]);
    parts.set(
      'xl/_rels/workbook.xml.rels',
      (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
        '/worksheet" Target="worksheets/sheet2',
        '/chartsheet" Target="worksheets/sheet2',
      ),
    );
    const workbook = fileWorkbook(value(await openWorkbookFile(zipOf(parts), 'chart.xlsx')));
    expect(value(await workbook.outline()).sheets.map(({ name, used }) => [name, used?.rows])).toEqual([
      ['Spend', 1],
      ['Chart', undefined],
    ]);
  });

  test('OpenDocument, its dates as days and its errors as errors', async () => {
    const bytes = await writeOds({
      sheets: [{ name: 'Spend', rows: [['Bolton', 1000.5, true, null, new Date(Date.UTC(2018, 3, 1))], [], ['#N/A']] }],
    });
    const workbook = fileWorkbook(value(await openWorkbookFile(bytes, 'spend.ods')));
    const [block] = value(await workbook.read([{ area: area('Spend', 1, 1, 3, 5), formats: true }]));
    expect(block?.values).toEqual([
      ['Bolton', 1000.5, true, null, 43_191],
      [null, null, null, null, null],
      [{ error: '#N/A' }, null, null, null, null],
    ]);
    expect(block?.formats?.[0]?.[4]).toBe('dd/mm/yyyy');
  });

  test('tables, with their header and totals row', async () => {
    const parts = partsOf([OWN]);
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
    );
    parts.set('xl/tables/table1.xml', '<table name="T1" displayName="Spend_2010" ref="A1:B9" totalsRowCount="1"/>');
    const workbook = fileWorkbook(value(await openWorkbookFile(zipOf(parts), 'table.xlsx')));
    expect(value(await workbook.outline()).sheets[0]?.tables).toEqual([
      { name: 'Spend_2010', area: area('Spend', 1, 1, 9, 2), hasHeaderRow: true, hasTotalsRow: true },
    ]);
  });
});

describeWithShared('Every hostile and real workbook gives its sheets or one sentence', (folder) => {
  const files = ['hostile', 'real'].flatMap((kind) => readdirSync(join(folder, 'data', kind)).map((name) => join('data', kind, name)));
  const REFUSED = new Map([
    ['closedxml-lockfile-LoadPivotTables.xlsx', 'file-is-lock'],
    ['exceljs-missing-bits.xlsx', 'file-damaged'],
    ['poi-xlsx-corrupted.xlsx', 'file-damaged'],
  ]);

  test.each(files)(
    '%s',
    async (file) => {
      const name = file.split(/[\\/]/).at(-1) ?? '';
      const answer = await openWorkbookFile(readFileSync(join(folder, file)), name);
      const expected = REFUSED.get(name);
      if (expected !== undefined) {
        expect(code(answer)).toBe(expected);
        return;
      }
      const workbook = fileWorkbook(value(answer));
      const { sheets } = value(await workbook.outline());
      expect(sheets.length).toBeGreaterThan(0);
      value(await workbook.read(sheets.flatMap(({ used }) => (used === undefined ? [] : [{ area: used, formulas: true, formats: true }]))));
    },
    TEN_SECONDS,
  );
});
