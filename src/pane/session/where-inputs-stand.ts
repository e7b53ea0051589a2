import type { CellAddress } from '../../formula/address';
import { parseYear, type FinancialYear } from '../../model/financial-year';
import type { CellBlock } from '../../workbook/port';

/** Where an input's figure stands: under "All years", or under a year. */
export type InputCells = (ref: string, year?: FinancialYear) => CellAddress | undefined;

/** Finds rows by their Ref and columns by their headings, since a person may have moved and sorted them. */
export function whereInputsStand(block: CellBlock): InputCells {
  const header = block.values.findIndex((row) => row[0] === 'Ref');
  const rows = new Map<string, number>();
  block.values.forEach((row, index) => {
    if (index > header && typeof row[0] === 'string' && row[0] !== '') rows.set(row[0], block.area.row + index);
  });
  const columns = (block.values[header] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
  return (ref, year) => {
    const row = rows.get(ref);
    const column = columns.findIndex((name) => (year === undefined ? name === 'All years' : parseYear(name) === year));
    return row === undefined || column === -1 ? undefined : { sheet: block.area.sheet, row, column: block.area.column + column };
  };
}
