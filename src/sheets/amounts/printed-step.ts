import type { CellValue } from '../../workbook/port';
import type { MoneyUnit } from './money-unit';
import { textOf } from '../labels/cell-text';
import { readAmount } from './read-amount';

/**
 * The step a figure was printed to, in `inUnit`: £1.8m goes by £100,000, and 1,800 under "£000" by one thousand. Noughts at the end of a
 * whole number may be rounding too; that cannot be seen, and is not assumed.
 */
export function printedStep(cell: CellValue, inUnit: MoneyUnit): number {
  const decimals = /\d\.(\d+)/.exec(textOf(cell))?.[1]?.length ?? 0;
  const stated = readAmount(cell, inUnit).stated ?? inUnit;
  return Number(`1e${stated.exponent - inUnit.exponent - decimals}`);
}
