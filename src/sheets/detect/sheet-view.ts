import type { CellBlock, CellValue } from '../../workbook/port';
import { isMissingMark } from '../amounts/missing-marks';
import { isPrintedAmount } from '../amounts/read-amount';
import { textOf } from '../labels/cell-text';
import { readYearCell, readYearHeader } from '../years/read-year';

/** What a cell looks like, before it is known what its column holds. */
export type CellLook = 'blank' | 'number' | 'printed amount' | 'missing' | 'year' | 'date' | 'text';

/** The top of one sheet: its cells by row and column on the sheet, each looked at once. */
export class SheetView {
  readonly name: string;
  readonly lastRow: number;
  readonly lastColumn: number;
  private readonly looks = new Map<number, CellLook[]>();

  constructor(private readonly blocks: readonly CellBlock[]) {
    const [first] = blocks;
    this.name = first?.area.sheet ?? '';
    this.lastRow = Math.max(0, ...blocks.map(({ area }) => area.row + area.rows - 1));
    this.lastColumn = Math.max(0, ...blocks.map(({ area }) => area.column + area.columns - 1));
  }

  cell(row: number, column: number): CellValue {
    const block = this.blockOf(row);
    return block?.values[row - block.area.row]?.[column - block.area.column] ?? null;
  }

  text(row: number, column: number): string {
    return textOf(this.cell(row, column));
  }

  format(row: number, column: number): string {
    const block = this.blockOf(row);
    return block?.formats?.[row - block.area.row]?.[column - block.area.column] ?? '';
  }

  isHiddenRow(row: number): boolean {
    return this.blockOf(row)?.hiddenRows.has(row) ?? false;
  }

  isHiddenColumn(column: number): boolean {
    return this.blocks.some((block) => block.hiddenColumns.has(column));
  }

  /** The rows down to `last` as one block with formats, as the resolving of a source reads its headers. */
  headerBlock(last: number): CellBlock {
    const rows = Array.from({ length: last }, (_, index) => index + 1);
    const columns = Array.from({ length: this.lastColumn }, (_, index) => index + 1);
    return {
      area: { sheet: this.name, row: 1, column: 1, rows: last, columns: this.lastColumn },
      values: rows.map((row) => columns.map((column) => this.cell(row, column))),
      formats: rows.map((row) => columns.map((column) => this.format(row, column))),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
  }

  look(row: number, column: number): CellLook {
    let looks = this.looks.get(row);
    if (looks === undefined) {
      looks = Array.from({ length: this.lastColumn }, (_, index) => this.lookAt(row, index + 1));
      this.looks.set(row, looks);
    }
    return looks[column - 1] ?? 'blank';
  }

  private lookAt(row: number, column: number): CellLook {
    const value = this.cell(row, column);
    if (value === null) return 'blank';
    if (typeof value === 'number') return readYearHeader(value, this.format(row, column)) === undefined ? 'number' : 'year';
    if (typeof value !== 'string') return 'missing';
    if (value.trim() === '') return 'blank';
    if (isMissingMark(value)) return 'missing';
    if (isPrintedAmount(value)) return /^\s*(?:19[789]\d|20\d\d)\s*$/.test(value) ? 'year' : 'printed amount';
    const year = value.length <= 24 ? readYearCell(value) : undefined;
    if (year === undefined) return 'text';
    return year.how === 'date' ? 'date' : 'year';
  }

  private blockOf(row: number): CellBlock | undefined {
    return this.blocks.find(({ area }) => row >= area.row && row < area.row + area.rows);
  }
}

/** The views of the sheets that were read, in the order of the workbook. */
export function sheetViews(blocks: readonly CellBlock[]): readonly SheetView[] {
  const bySheet = new Map<string, CellBlock[]>();
  for (const block of blocks) bySheet.set(block.area.sheet, [...(bySheet.get(block.area.sheet) ?? []), block]);
  return [...bySheet.values()].map((each) => new SheetView(each));
}
