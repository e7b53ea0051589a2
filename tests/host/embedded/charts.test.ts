import { unzipSync } from 'fflate';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { Edit } from '../../../src/workbook/port';
import type { Rectangle, SheetContent, SheetChart } from '../../../src/workbook/sheet-content';
import { formula, text } from '../../../src/workbook/sheet-content';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../../recalc/libreoffice';
import { value } from '../contract';
import { contentOf, sheetEdit } from '../contents';
import { partsOf, zipOf } from './small-files';

const OWN = {
  name: 'Spend',
  cells: [
    [text('Authority'), text('2010/11')],
    [text('Bolton'), 1000],
  ],
};
const LISTS = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

const down = (column: number): Rectangle => ({ row: 2, column, rows: 3, columns: 1 });
const head = (column: number): Rectangle => ({ row: 1, column, rows: 1, columns: 1 });

const CHART: SheetChart = {
  title: 'From base to budget',
  alternativeText: 'Base 5; "rise" <2>\u0001; budget 7.',
  over: { row: 6, column: 1, rows: 20, columns: 4 },
  categories: down(1),
  series: [
    { name: head(2), values: down(2), fill: 'none' },
    { name: head(3), values: down(3), fill: { colour: '#24475B', hatched: false } },
    { name: head(4), values: down(4), fill: { colour: '#B0672A', hatched: true } },
  ],
  axis: { least: 4_000_000, title: '£m, starting at 4', numberFormat: '0,,' },
};

const TABLE: SheetContent = contentOf([
  [text('Step'), text('Clear base'), text('Budget'), text('Increase')],
  [text('Base'), 0, 5_000_000, 0],
  [formula('="A & "&"b"', 'A & b'), formula('=C2', 5_000_000), 0, formula('=IF(FALSE,1,"not quantified")', 'not quantified')],
  [text('Budget'), 0, 7_000_000, 0],
]);

function bridge(charts: readonly SheetChart[] = [CHART], name = 'Bridge'): Edit {
  return { ...sheetEdit('Bridge', { ...TABLE, charts }), name };
}

interface Saved {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
}

async function save(bytes: Uint8Array, ...edits: readonly Edit[]): Promise<Saved> {
  const workbook = fileWorkbook(value(await openWorkbookFile(bytes, 'budget.xlsx')));
  value(await workbook.write(edits));
  return savedBy(value(workbook.save()).bytes);
}

function savedBy(bytes: Uint8Array): Saved {
  return { bytes, parts: new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)])) };
}

const start = () => zipOf(partsOf([OWN]));
const named = (parts: ReadonlyMap<string, string>, pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name));
const drawn = (parts: ReadonlyMap<string, string>) => named(parts, /drawing|chart/i);
const count = (part: string | undefined, pattern: RegExp) => [...(part ?? '').matchAll(pattern)].length;

describe('a chart of ours', () => {
  test('stands in the saved file, and every other part is as it was', async () => {
    const { parts } = await save(start(), bridge());
    expect(drawn(parts)).toEqual(['xl/drawings/drawing1.xml', 'xl/charts/chart1.xml', 'xl/drawings/_rels/drawing1.xml.rels']);
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(new RegExp(`<drawing xmlns:r="${OFFICE}" r:id="rId1"/></worksheet>$`));
    expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      `Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"`,
    );
    expect(parts.get('xl/drawings/_rels/drawing1.xml.rels')).toContain(`Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart1.xml"`);
    const types = parts.get('[Content_Types].xml');
    expect(types).toContain(
      'PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"',
    );
    expect(types).toContain('PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"');
    const before = savedBy(start()).parts;
    expect([...before.keys()].filter((name) => !LISTS.includes(name) && before.get(name) !== parts.get(name))).toEqual([]);
  });

  test('lies over its cells and is told in words to whoever cannot see it', async () => {
    const drawing = (await save(start(), bridge())).parts.get('xl/drawings/drawing1.xml') ?? '';
    expect(drawing.match(/<xdr:(?:col|row)>\d+/g)).toEqual(['<xdr:col>0', '<xdr:row>5', '<xdr:col>4', '<xdr:row>25']);
    expect(drawing).toContain('id="2" name="Budget Scenarios chart 1" descr="Base 5; &quot;rise&quot; &lt;2&gt;\uFFFD; budget 7."');
  });

  test('is drawn from the cells, with what stands there now', async () => {
    const chart = (await save(start(), bridge([CHART], "Bob's bridge"))).parts.get('xl/charts/chart1.xml') ?? '';
    expect([...chart.matchAll(/<c:f>(.*?)<\/c:f>/g)].map((each) => each[1])).toEqual(
      ['B', 'C', 'D'].flatMap((column) =>
        [`$${column}$1`, '$A$2:$A$4', `$${column}$2:$${column}$4`].map((area) => `'Bob''s bridge'!${area}`),
      ),
    );
    expect(count(chart, /<c:pt idx="1"><c:v>A &amp; b<\/c:v>/g)).toBe(3);
    const [, , increase] = [...chart.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([cache]) => cache);
    expect(increase).toBe(
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache>',
    );
  });

  test('has its fills, and the series that is not drawn stands neither in the chart nor in the legend', async () => {
    const chart = (await save(start(), bridge())).parts.get('xl/charts/chart1.xml') ?? '';
    const fills = [...chart.matchAll(/<\/c:tx><c:spPr>(.*?)<\/c:spPr><c:invertIfNegative/g)].map((each) => each[1]);
    expect(fills[0]).toBe('<a:noFill/><a:ln><a:noFill/></a:ln>');
    expect(fills[1]).toMatch(/^<a:solidFill><a:srgbClr val="24475B"\/>.*<a:srgbClr val="162B37"\/>/);
    expect(fills[2]).toMatch(/^<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="B0672A"\/>.*<a:bgClr><a:srgbClr val="EFE1D4"\/>/);
    expect(chart.match(/<c:legendEntry>.*<\/c:legendEntry>/)?.[0]).toBe(
      '<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>',
    );
    expect(chart).toContain('<c:grouping val="stacked"/>');
    expect(chart).toContain('<c:gapWidth val="45"/><c:overlap val="100"/>');
    expect(chart).toContain('<c:min val="4000000"/>');
    expect(chart).toContain('<a:t>£m, starting at 4</a:t>');
    expect(chart).toContain('<c:numFmt formatCode="0,," sourceLinked="0"/>');
    expect(chart).toContain('<c:lang val="en-GB"/>');
    expect(chart).not.toContain('en-US');
  });

  test('is replaced in its own parts when the sheet is written again', async () => {
    const first = await save(start(), bridge());
    const second = await save(first.bytes, bridge([{ ...CHART, title: 'Other' }]));
    expect([...second.parts.keys()]).toEqual([...first.parts.keys()]);
    expect(second.parts.get('xl/charts/chart1.xml')).toContain('<a:t>Other</a:t>');
    expect(count(second.parts.get('xl/drawings/drawing1.xml'), /<xdr:twoCellAnchor/g)).toBe(1);
    expect(second.parts.get('xl/drawings/_rels/drawing1.xml.rels')).toBe(first.parts.get('xl/drawings/_rels/drawing1.xml.rels'));
  });

  test('goes, and leaves no part behind, when the sheet is written without it', async () => {
    const { parts } = await save((await save(start(), bridge([CHART, CHART]))).bytes, bridge([CHART]));
    expect(named(parts, /charts/)).toEqual(['xl/charts/chart1.xml']);
    expect(parts.get('[Content_Types].xml')).not.toContain('chart2');
    expect(parts.get('xl/drawings/_rels/drawing1.xml.rels')).not.toContain('chart2');
    expect(count(parts.get('xl/drawings/drawing1.xml'), /<xdr:twoCellAnchor/g)).toBe(1);
  });

  test('goes with its sheet, and with what Excel put beside it, but not with what others need', async () => {
    const first = await save(start(), bridge());
    const parts = new Map(first.parts);
    const beside = (id: string, target: string) => `<Relationship Id="${id}" Type="x/${id}" Target="${target}"/>`;
    parts.set(
      'xl/charts/_rels/chart1.xml.rels',
      `${RELATIONSHIPS}${beside('look', 'style1.xml')}${beside('image', '../media/image1.png')}</Relationships>`,
    );
    parts.set('xl/worksheets/_rels/sheet1.xml.rels', `${RELATIONSHIPS}${beside('image', '../media/image1.png')}</Relationships>`);
    parts.set('xl/charts/style1.xml', '<style/>').set('xl/media/image1.png', 'picture');
    const workbook = fileWorkbook(value(await openWorkbookFile(zipOf(parts), 'budget.xlsx')));
    workbook.change({ ...workbook.book(), sheets: workbook.book().sheets.filter(({ ours }) => ours === undefined) }, []);
    const left = savedBy(value(workbook.save()).bytes).parts;
    expect(named(left, /drawing|chart|sheet2/)).toEqual([]);
    expect(left.get('xl/media/image1.png')).toBe('picture');
    expect(left.get('[Content_Types].xml')).not.toMatch(/drawing|chart/);
  });
});

describe('what a person drew on our sheet', () => {
  const ANCHOR =
    '<d:oneCellAnchor><d:graphicFrame><d:nvGraphicFramePr><d:cNvPr id="7" name="Chart 6"/></d:nvGraphicFramePr><c:chart xmlns:c="c" xmlns:z="z" z:id="rId1"/></d:graphicFrame></d:oneCellAnchor>';

  test('stays beside our chart, in the same drawing', async () => {
    const plain = await save(start(), bridge([]));
    expect(drawn(plain.parts)).toEqual([]);
    const parts = new Map(plain.parts);
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const chart = `${RELATIONSHIPS}<Relationship Id="rId1" Type="${OFFICE}/chart" Target="/xl/charts/chart1.xml"/></Relationships>`;
    parts
      .set('xl/worksheets/sheet2.xml', sheet.replace('</worksheet>', '<drawing xmlns:q="q" q:id="rId5"/></worksheet>'))
      .set(
        'xl/worksheets/_rels/sheet2.xml.rels',
        `${RELATIONSHIPS}<Relationship Id="rId5" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      )
      .set('xl/drawings/drawing1.xml', `<d:wsDr xmlns:d="d">${ANCHOR}</d:wsDr>`)
      .set('xl/drawings/_rels/drawing1.xml.rels', chart)
      .set('xl/charts/chart1.xml', '<mine/>');
    const once = await save(zipOf(parts), bridge());
    const twice = await save(once.bytes, bridge());
    for (const saved of [once, twice]) {
      const drawing = saved.parts.get('xl/drawings/drawing1.xml');
      expect(drawing).toContain(ANCHOR);
      expect(drawing).toContain('id="8" name="Budget Scenarios chart 1"');
      expect(count(drawing, /Anchor /g)).toBe(1);
      expect(saved.parts.get('xl/charts/chart1.xml')).toBe('<mine/>');
      expect(named(saved.parts, /charts/)).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml']);
      expect(count(saved.parts.get('xl/worksheets/sheet2.xml'), /<drawing/g)).toBe(1);
    }
    const without = await save(twice.bytes, bridge([]));
    expect(without.parts.get('xl/drawings/drawing1.xml')).toBe(`<d:wsDr xmlns:d="d">${ANCHOR}</d:wsDr>`);
    expect(named(without.parts, /charts/)).toEqual(['xl/charts/chart1.xml']);
  });
});

describeWithLibreOffice('LibreOffice', () => {
  test(
    'reads our chart as it is meant, and what it saves takes our next chart in place of it',
    async () => {
      const theirs = savedBy(await recalculate((await save(start(), bridge())).bytes));
      const chart = theirs.parts.get('xl/charts/chart1.xml') ?? '';
      expect(chart).toMatch(/^.*?<\/c:tx><c:spPr><a:noFill\/>/s);
      expect(chart).toMatch(/<a:pattFill.*b0672a/i);
      expect(chart).toContain('<c:min val="4000000"/>');
      expect(chart).toContain('<c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
      expect(chart).toContain('<c:gapWidth val="45"/>');
      const ours = await save(theirs.bytes, bridge());
      expect(drawn(ours.parts)).toEqual(drawn(theirs.parts));
      expect(count(ours.parts.get('xl/drawings/drawing1.xml'), /<xdr:twoCellAnchor/g)).toBe(1);
    },
    LIBREOFFICE_TIMEOUT,
  );
});

describe('a chart of lines, and one of columns beside each other', () => {
  const lines: SheetChart = { ...CHART, kind: 'lines', axis: { title: '£m', numberFormat: '0,,' } };
  const beside: SheetChart = { ...CHART, kind: 'columns beside each other' };

  test('are drawn as such, lines with markers of their own and dashes where columns are hatched', async () => {
    const { parts } = await save(start(), bridge([lines, beside]));
    const [first, second] = ['xl/charts/chart1.xml', 'xl/charts/chart2.xml'].map((name) => parts.get(name) ?? '');
    expect(first).toContain('<c:lineChart><c:grouping val="standard"/>');
    expect(first?.match(/<c:symbol val="[^"]*"/g)).toEqual([
      '<c:symbol val="circle"',
      '<c:symbol val="square"',
      '<c:symbol val="triangle"',
    ]);
    expect(first?.match(/<a:prstDash val="dash"\/>/g)).toHaveLength(1);
    expect(first).not.toContain('<c:min ');
    expect(second).toContain('<c:grouping val="clustered"/>');
    expect(second).toContain('<c:overlap val="0"/>');
  });
});
