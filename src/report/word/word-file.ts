import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  SectionType,
  type Table,
} from 'docx';
import type { ReportTable } from '../table';
import type { ReportDocument, ReportPicture } from './report-document';
import { TYPE_SIZES, tableInWord } from './table-in-word';

/** A4 in twentieths of a point, and its margins. */
const A4 = { short: 11_906, long: 16_838, margin: 1_134 };
/** Beyond so many columns a table stands on a page turned on its side. */
const UPRIGHT_COLUMNS = 7;
/** Pixels to the width of an upright page. */
const PICTURE_WIDTH = 600;

/**
 * The report as a Word file: headings, real tables, pictures with alternative text, British English throughout, page numbers.
 * Fonts and sizes are those that councils ask for: Arial 12 point, tables smaller.
 */
export async function wordFile(report: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    creator: 'Budget Scenarios',
    description: report.tables.map(({ caption }) => caption).join('; '),
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: 'recommendations',
          levels: [
            {
              level: 0,
              format: LevelFormat.LOWER_LETTER,
              text: '%1)',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 567, hanging: 567 } } },
            },
          ],
        },
      ],
    },
    sections: sectionsOf(report).map(({ wide, children }, index) => ({
      properties: {
        ...(index === 0 ? {} : { type: SectionType.NEXT_PAGE }),
        page: {
          size: { width: A4.short, height: A4.long, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
        },
      },
      footers: { default: footer() },
      children,
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Section {
  readonly wide: boolean;
  readonly children: (Paragraph | Table)[];
}

/** Pages stand upright but for tables too wide for them, which have pages of their own. */
function sectionsOf(report: ReportDocument): readonly Section[] {
  const sections: Section[] = [
    {
      wide: false,
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(report.title)] }),
        ...recommended(report.recommendations),
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(report.heading)] }),
        ...report.sentences.map((sentence) => new Paragraph({ style: 'Body', children: [new TextRun(sentence)] })),
      ],
    },
  ];
  const put = (wide: boolean, parts: readonly (Paragraph | Table)[]) => {
    const last = sections.at(-1);
    if (last?.wide === wide) last.children.push(...parts);
    else sections.push({ wide, children: [...parts] });
  };
  for (const table of report.tables) {
    const wide = table.columns.length + 1 > UPRIGHT_COLUMNS;
    put(wide, tablePart(table, (wide ? A4.long : A4.short) - 2 * A4.margin));
  }
  for (const picture of report.pictures) put(false, picturePart(picture));
  return sections;
}

function tablePart(table: ReportTable, width: number) {
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(table.caption)] }),
    tableInWord(table, width),
    // The last row keeps with the first note; the notes keep together.
    ...table.notes.map((line) => new Paragraph({ style: 'Note', keepNext: true, children: [new TextRun(line)] })),
    new Paragraph({ style: 'Note', children: [new TextRun(table.source)] }),
  ];
}

function recommended(stems: readonly string[]): readonly Paragraph[] {
  if (stems.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('Recommendations')] }),
    ...stems.map(
      (stem) => new Paragraph({ style: 'Body', numbering: { reference: 'recommendations', level: 0 }, children: [new TextRun(stem)] }),
    ),
  ];
}

function picturePart(picture: ReportPicture): readonly Paragraph[] {
  const { title, alternativeText, png } = picture;
  // A picture that nothing here could draw is told in words: its figures are the same.
  if (png === undefined) {
    return [
      new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(title)] }),
      new Paragraph({ style: 'Body', keepLines: true, children: [new TextRun(alternativeText)] }),
    ];
  }
  const shrink = Math.min(1, PICTURE_WIDTH / picture.width);
  const transformation = { width: Math.round(picture.width * shrink), height: Math.round(picture.height * shrink) };
  const altText = { name: title, title, description: alternativeText };
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(title)] }),
    new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation, altText })] }),
  ];
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const ENGLISH = { language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } };
const heading = (size: number) => ({
  run: { font: 'Arial', size, bold: true, color: '24475B' },
  paragraph: { spacing: { before: 240, after: 120 } },
});

const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 24, ...ENGLISH } },
    heading1: heading(32),
    heading2: heading(28),
  },
  paragraphStyles: [
    { id: 'Body', name: 'Report text', basedOn: 'Normal', paragraph: { spacing: { after: 120, line: 276 } } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 22 },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
    { id: 'TableText', name: 'Table text', basedOn: 'Normal', run: { size: 2 * TYPE_SIZES[0] } },
    { id: 'Note', name: 'Table note', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { before: 60 } } },
  ],
};
