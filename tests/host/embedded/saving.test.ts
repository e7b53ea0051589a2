import { unzipSync } from 'fflate';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { Edit, Outline } from '../../../src/workbook/port';
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
/** The parts that list others, and the styles: all that saving may change. */
const LISTS = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

const OUTPUTS: readonly Edit[] = [
  sheetEdit(
    'Workings',
    contentOf([
      [text('=cmd\u0001\uFFFF_x0041_'), 0.1 + 0.2],
      [formula('=Spend!$B$2*2', 2000), formula('=IF(A1="","","a"&"<b>")', 'a<b>')],
    ]),
  ),
  sheetEdit('Cover'),
];

interface Saved {
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly problems: readonly string[];
}

async function saveWith(bytes: Uint8Array, fileName: string, edits: readonly Edit[] = OUTPUTS): Promise<Saved> {
  const workbook = fileWorkbook(value(await openWorkbookFile(bytes, fileName)));
  value(await workbook.write(edits));
  const saved = workbook.save();
  const { bytes: out, fileName: name } = value(saved);
  return { bytes: out, parts: textsOf(out), fileName: name, problems: saved.problems.map(({ code }) => code) };
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]));
}

async function outlineOf(bytes: Uint8Array): Promise<Outline> {
  return value(await fileWorkbook(value(await openWorkbookFile(bytes, 'saved.xlsx'))).outline());
}

/** The names of the parts of the first file that the second lacks or has otherwise. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [textsOf(before), textsOf(after)];
  return Object.keys(one).filter((name) => one[name] !== other[name]);
}

describe('saving', () => {
  test('puts our sheets into the file and leaves every other part as it is', async () => {
    const input = zipOf(
      new Map<string, string | Uint8Array>([
        ...partsOf([OWN]),
        ['xl/media/image1.png', new Uint8Array([1, 2, 3])],
        ['docProps/app.xml', '<Properties/>'],
      ]),
    );
    const { bytes, fileName, problems } = await saveWith(input, 'budget.xlsx');
    expect(changedParts(input, bytes).filter((name) => !LISTS.includes(name))).toEqual([]);
    expect([fileName, problems]).toEqual(['budget.xlsx', []]);
    const outline = await outlineOf(bytes);
    expect(outline.sheets.map(({ name, ours }) => [name, ours])).toEqual([
      ['Spend', undefined],
      ['Cover', 'Cover'],
      ['Workings', 'Workings'],
    ]);
  });

  test('what was written reads the same when the file is opened again', async () => {
    const { bytes } = await saveWith(zipOf(partsOf([OWN])), 'budget.xlsx');
    const again = fileWorkbook(value(await openWorkbookFile(bytes, 'budget.xlsx')));
    const [block] = value(await again.read([{ area: area('Workings', 1, 1, 2, 2), formulas: true }]));
    expect(block?.values).toEqual([
      ['=cmd\u0001\uFFFF_x0041_', 0.1 + 0.2],
      [2000, 'a<b>'],
    ]);
    expect(block?.formulas).toEqual([
      ['', ''],
      ['=Spend!$B$2*2', '=IF(A1="","","a"&"<b>")'],
    ]);
  });

  test('has the looks, widths, freezing, print set-up, drop-down lists and warnings of our sheets', async () => {
    const content = {
      ...contentOf(
        [
          [text('Rate'), 0.04],
          [text('from'), 40_634],
        ],
        [
          { row: 1, column: 2, rows: 1, columns: 1, style: 'input rate' as const },
          { row: 2, column: 2, rows: 1, columns: 1, style: 'input date' as const },
        ],
      ),
      validations: [
        {
          area: { row: 1, column: 2, rows: 1, columns: 1 },
          rule: { kind: 'decimal' as const, least: 0, most: 1 },
          title: 'Rate',
          message: 'From 0% to 100%.',
        },
        {
          area: { row: 2, column: 2, rows: 1, columns: 1 },
          rule: { kind: 'date' as const, from: 36_617 },
          title: 'Date',
          message: 'A date.',
        },
        {
          area: { row: 3, column: 2, rows: 1, columns: 1 },
          rule: { kind: 'list' as const, options: ['a', 'b "c"'] },
          title: 'One',
          message: 'One of them.',
        },
        {
          area: { row: 4, column: 2, rows: 1, columns: 1 },
          rule: { kind: 'list from cells' as const, source: "='Yearly rates'!$A$1:$A$3" },
          title: 'One',
          message: 'One of them.',
        },
      ],
      conditionalStyles: [
        { area: { row: 1, column: 1, rows: 9, columns: 2 }, when: { textIs: 'not quantified' }, style: 'not quantified' as const },
        { area: { row: 1, column: 1, rows: 9, columns: 2 }, when: { textBegins: 'FAIL' }, style: 'failed' as const },
      ],
    };
    const { parts } = await saveWith(zipOf(partsOf([OWN])), 'budget.xlsx', [sheetEdit('Scenario inputs', content)]);
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
    expect(sheet).toMatch(/<col min="1" max="1" width="20.7109375" customWidth="1"\/>/);
    expect(sheet).toMatch(/<row r="1" ht="24" customHeight="1">/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/>/);
    expect(sheet).toContain('<oddFooter>&amp;L&amp;8&amp;A&amp;C&amp;8Page &amp;P of &amp;N&amp;R&amp;8&amp;F</oddFooter>');
    expect(
      [...sheet.matchAll(/<dataValidation [^>]*type="(\w+)"|<dataValidation type="(\w+)"/g)].map((each) => each[1] ?? each[2]),
    ).toEqual(['decimal', 'date', 'list', 'list']);
    expect(sheet).toContain('<formula1>&quot;a,b &quot;&quot;c&quot;&quot;&quot;</formula1>');
    expect(sheet).toContain("<formula1>'Yearly rates'!$A$1:$A$3</formula1>");
    expect(sheet).toContain('type="beginsWith" operator="beginsWith" text="FAIL"><formula>LEFT(A1,4)=&quot;FAIL&quot;</formula>');
    expect(sheet).toContain('type="cellIs" operator="equal"><formula>&quot;not quantified&quot;</formula>');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Scenario inputs'!$1:$1</definedName>`,
    );
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    expect(parts['xl/styles.xml']).toContain('formatCode="d mmm yyyy"');
    expect(parts['xl/styles.xml']).toContain('<fgColor rgb="FFFFF6DB"/>');
  });

  test('writes our sheets again in their own parts, and appends no looks twice', async () => {
    const first = await saveWith(zipOf(partsOf([OWN])), 'budget.xlsx');
    const second = await saveWith(first.bytes, 'budget.xlsx', [sheetEdit('Workings', contentOf([[7]]))]);
    expect(changedParts(first.bytes, second.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
    expect(Object.keys(second.parts)).toEqual(Object.keys(first.parts));
    expect((await outlineOf(second.bytes)).sheets.map(({ name }) => name)).toEqual(['Spend', 'Cover', 'Workings']);
  });
});
