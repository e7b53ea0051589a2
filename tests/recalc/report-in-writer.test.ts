import { strFromU8, unzipSync } from 'fflate';
import { serialFromDate } from '../../src/model/financial-year';
import { pageHtml, tableHtml } from '../../src/report/html-table';
import { reportDocument } from '../../src/report/make-document';
import { makeTable } from '../../src/report/make-table';
import { wordFile } from '../../src/report/word/word-file';
import { describeWithLibreOffice } from '../programs';
import { baseFromFigures } from '../model/base-from-figures';
import { CHOICES, contextOf, fourAndOne, savingOf } from '../report/supported-living';
import { convertText, LIBREOFFICE_TIMEOUT } from './libreoffice';

jest.setTimeout(2 * LIBREOFFICE_TIMEOUT);

const HOSTILE = ['<script>alert(1)</script>', '=HYPERLINK("http://example.org","press")', '"quoted" & \'single\'', 'ירושלים'];

function partOf(file: Uint8Array, part: string): string {
  const bytes = unzipSync(file)[part];
  if (bytes === undefined) throw new Error(`${part} is not in the file.`);
  return strFromU8(bytes);
}

/** The texts of a table's cells in a Word document, row by row. */
function tablesIn(document: string): readonly (readonly (readonly string[])[])[] {
  const inside = (text: string, tag: string) => [...text.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs'))].map(([found]) => found);
  return inside(document, 'tbl').map((table) =>
    inside(table, 'tr').map((row) =>
      inside(row, 'tc').map((cell) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
          .map(([, text = '']) => text)
          .join('')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      ),
    ),
  );
}

const schedule = fourAndOne(baseFromFigures(2010, HOSTILE, { Care: [62_000, 30_000, 29_000, 16_000] }));
const context = contextOf({
  ...schedule,
  measures: [...schedule.measures, savingOf('M3', 'Redesign', NaN, serialFromDate(2012, 4, 1))],
});

describeWithLibreOffice('A table that is pasted into Writer as HTML and saved for Word', () => {
  it('is a real table with a header row, every name as text, and nothing merged', async () => {
    const { table } = makeTable(context, CHOICES);
    const page = new TextEncoder().encode(pageHtml(table.caption, tableHtml(table)));
    const saved = await convertText(page, { from: 'html', to: 'docx', filter: 'docx:MS Word 2007 XML', infilter: 'HTML (StarWriter)' });
    const document = partOf(saved, 'word/document.xml');
    const [rows = []] = tablesIn(document);
    expect(rows[0]).toEqual(['Authority', 'Base 2010/11', '2011/12', '2012/13']);
    expect(rows.slice(1).map(([name]) => name)).toEqual([...HOSTILE, 'Total']);
    expect(rows.at(-1)).toEqual(['Total', '137,000', '130,493', '130,150']);
    expect(document.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(document).not.toMatch(/<w:(gridSpan|vMerge)/);
    expect(document).toContain('Table 1: Care, projected budget');
  });
});

describe('The Word file', () => {
  let file: Uint8Array;
  let document: string;

  beforeAll(async () => {
    const wanted = (['by-authority', 'options', 'savings'] as const).map((table) => ({
      ...CHOICES,
      table,
      rounding: 'both add up' as const,
    }));
    file = await wordFile(reportDocument(context, wanted));
    document = partOf(file, 'word/document.xml');
  });

  it('has one first heading, and second ones below it', () => {
    const headings = [...document.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(([, style]) => style);
    expect(headings).toEqual(['Heading1', 'Heading2', 'Heading2']);
  });

  it('marks the first row of every table, and that alone, as its header, and merges no cells', () => {
    const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => /<w:tblHeader/.test(row));
      expect(rows).toEqual([true, ...rows.slice(1).map(() => false)]);
      expect(table).not.toMatch(/<w:(gridSpan|vMerge)/);
    }
  });

  it('is in British English throughout', () => {
    const languages = [...partOf(file, 'word/styles.xml').matchAll(/<w:lang [^>]*w:val="([^"]+)"/g)].map(([, language]) => language);
    expect(new Set(languages)).toEqual(new Set(['en-GB']));
    expect(document).not.toMatch(/<w:lang /);
  });

  it('keeps hostile names as text', () => {
    expect(tablesIn(document)[0]?.map(([name]) => name)).toEqual(['Authority', ...HOSTILE, 'Total']);
    expect(document).not.toContain('HYPERLINK(&quot;http://example.org&quot;,&quot;press&quot;)</w:instrText>');
  });

  it('leaves no cell empty, and tells what is not quantified in words', () => {
    const cells = tablesIn(document).flat(2);
    expect(cells.filter((text) => text.trim() === '')).toEqual([]);
    expect(cells).toContain('not quantified');
  });

  it('gives every picture its words, or tells it in words where nothing here can draw', () => {
    const pictures = [...document.matchAll(/<wp:docPr [^>]*>/g)].map(([properties]) => properties);
    expect(pictures.filter((properties) => !/descr="[^"]{20,}"/.test(properties))).toEqual([]);
    const texts = [...document.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text);
    const title = texts.indexOf('From the base budget to 2012/13, 4% and collaborative 1%');
    expect(texts[title + 1]).toMatch(/^Base budget 2010\/11 137\.0; Price negotiation \(5\.5\)/);
  });

  it('gives a picture that was drawn its alternative text', async () => {
    const drawn = reportDocument(context, [CHOICES]);
    const png = Uint8Array.from(atob(ONE_POINT), (letter) => letter.charCodeAt(0));
    const withPicture = await wordFile({ ...drawn, pictures: drawn.pictures.map((picture) => ({ ...picture, png })) });
    expect(partOf(withPicture, 'word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Base budget 2010\/11 [^"]*"/);
  });
});

/** A PNG of one point. */
const ONE_POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describeWithLibreOffice('The Word file in LibreOffice', () => {
  it('opens and prints', async () => {
    const file = await wordFile(reportDocument(context, [{ ...CHOICES, table: 'savings' }]));
    const pdf = await convertText(file, { from: 'docx', to: 'pdf', filter: 'pdf:writer_pdf_Export' });
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-');
  });
});
