import {
  type IRunOptions,
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PrintedCell, PrintedRow, ReportTable } from '../table';

/** Twentieths of a point, as Word measures. */
const CELL_MARGIN = 80;
/** A figure or word of so many letters is this wide in the table's type. */
const LETTER = 105;
const NARROWEST = 700;

/** A table of so many rows fits a page, and is not parted over two. */
const ON_ONE_PAGE = 22;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A real table: its first row is a header row that repeats on the next page, and no cells are merged. */
export function tableInWord({ rowHead, columns, rows }: ReportTable, width: number): Table {
  const texts = [[rowHead, ...columns.map(({ head }) => head)], ...rows.map((row) => [row.head, ...row.cells.map(({ text }) => text)])];
  const widths = columnWidths(texts, width);
  const align = (column: number) => (column > 0 && columns[column - 1]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const together = rows.length <= ON_ONE_PAGE;
  const cell = (text: string, column: number, look: CellLook) =>
    new TableCell({
      width: { size: widths[column] ?? NARROWEST, type: WidthType.DXA },
      borders: BORDERS,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: CELL_MARGIN / 2, bottom: CELL_MARGIN / 2 },
      ...(look.shaded === true ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F0F0' } } : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: align(column),
          keepNext: together,
          children: [new TextRun({ text, ...face(look) })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: (texts[0] ?? []).map((text, column) => cell(text, column, { weight: 'bold', shaded: true })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(row.head, 0, { weight: weightOf(row) }),
              ...row.cells.map((each, column) => cell(each.text, column + 1, { weight: weightOf(row), doubt: isDoubt(each) })),
            ],
          }),
      ),
    ],
  });
}

interface CellLook {
  readonly weight: 'bold' | 'normal';
  readonly doubt?: boolean;
  readonly shaded?: boolean;
}

function face({ weight, doubt = false }: CellLook): Pick<IRunOptions, 'bold' | 'italics'> {
  return { bold: weight === 'bold', italics: doubt };
}

function weightOf({ look }: PrintedRow): CellLook['weight'] {
  return look === 'total' ? 'bold' : 'normal';
}

function isDoubt({ kind }: PrintedCell): boolean {
  return kind === 'not quantified' || kind === 'missing';
}

/** Each column as wide as its longest word, and what is left shared by how much text each holds. */
function columnWidths(texts: readonly (readonly string[])[], width: number): number[] {
  const count = texts[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, column) => texts.map((row) => row[column] ?? ''));
  const least = columns.map((column) => widest(column.flatMap((text) => text.split(/\s+/))));
  const wanted = columns.map((column) => widest(column));
  const spare = Math.max(0, width - sum(least));
  const more = wanted.map((each, column) => Math.max(0, each - (least[column] ?? 0)));
  const share = sum(more) === 0 ? 0 : Math.min(1, spare / sum(more));
  const squeeze = Math.min(1, width / sum(least));
  return least.map((each, column) => Math.floor(each * squeeze + (more[column] ?? 0) * share));
}

function widest(texts: readonly string[]): number {
  return Math.max(NARROWEST, ...texts.map((text) => text.length * LETTER + 2 * CELL_MARGIN + 40));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((made, each) => made + each, 0);
}
