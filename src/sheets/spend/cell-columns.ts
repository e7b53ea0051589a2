import type { CellBlock, CellValue } from '../../workbook/port';

/** Reads the cells of one column by row number on the sheet; blank where the blocks at hand do not hold them. */
export type CellColumn = (row: number) => CellValue;

/** Looks at the columns of a table through the blocks that have been read last: a table of a million rows is never at hand as a whole. */
export class CellWindow {
  private blocks: readonly CellBlock[] = [];

  /** From now on the columns show these cells. */
  show(blocks: readonly CellBlock[]): void {
    this.blocks = blocks;
  }

  column(column: number): CellColumn {
    let shown: readonly CellBlock[] | undefined;
    let block: CellBlock | undefined;
    return (row) => {
      if (shown !== this.blocks) {
        shown = this.blocks;
        block = shown.find(({ area }) => column >= area.column && column < area.column + area.columns);
      }
      return block?.values[row - block.area.row]?.[column - block.area.column] ?? null;
    };
  }
}
