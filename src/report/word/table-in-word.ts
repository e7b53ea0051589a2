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
import { fitColumns, type ColumnText } from './column-widths';

/** Twentieths of a point, as Word measures. */
const CELL_MARGIN = 80;
const NARROWEST = 600;
/** What the lines at both sides take. */
const BORDER_WIDTH = 40;

/** In points: the style `TableText`, and smaller for a table that would not fit else. */
export const TYPE_SIZES = [10, 9, 8] as const;

/** A table of so many rows fits a page, and is not parted over two. */
const ON_ONE_PAGE = 22;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A real table: its first row is a header row that repeats on the next page, and no cells are merged. */
export function tableInWord({ rowHead, columns, rows }: ReportTable, width: number): Table {
  const heads = [rowHead, ...columns.map(({ head }) => head)];
  const { widths, points } = fitColumns(
    heads.map((head, column): ColumnText => ({
      head,
      texts: rows.map((row) => (column === 0 ? row.head : (row.cells[column - 1]?.text ?? ''))),
      keepsWhole: columns[column - 1]?.align === 'right',
    })),
    { width, margins: 2 * CELL_MARGIN + BORDER_WIDTH, narrowest: NARROWEST, sizes: TYPE_SIZES },
  );
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
          children: [new TextRun({ text, ...face(look), ...(points === TYPE_SIZES[0] ? {} : { size: 2 * points }) })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text, column) => cell(text, column, { weight: 'bold', shaded: true })),
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
