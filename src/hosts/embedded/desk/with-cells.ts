import type { CellsEdit } from '../../../workbook/port';
import type { Cell, SheetContent } from '../../../workbook/sheet-content';

/** A sheet's content with a few cells changed. */
export function withCells(content: SheetContent, { row, column, cells }: CellsEdit): SheetContent {
  const changed: Cell[][] = Array.from({ length: Math.max(content.cells.length, row + cells.length - 1) }, (_, index) => [
    ...(content.cells[index] ?? []),
  ]);
  cells.forEach((line, rowIndex) => {
    const target = changed[row + rowIndex - 1] ?? [];
    while (target.length < column - 1) target.push(null);
    target.splice(column - 1, line.length, ...line);
  });
  return { ...content, cells: changed };
}
