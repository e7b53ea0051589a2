import type { CellBlock, CellValue } from '../../workbook/port';

/** The cell of a block by its row and column on the sheet; null outside the block. */
export function cellAt(block: CellBlock, row: number, column: number): CellValue {
  return block.values[row - block.area.row]?.[column - block.area.column] ?? null;
}

/** The number format of a cell, or an empty text where formats were not read. */
export function formatAt(block: CellBlock, row: number, column: number): string {
  return block.formats?.[row - block.area.row]?.[column - block.area.column] ?? '';
}

/** What a cell shows as text: empty for a blank, an error or a truth value, which name nothing. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
