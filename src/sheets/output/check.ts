import type { Cell } from '../../workbook/sheet-content';

/** One control: two figures that should be the same, within a tolerance. */
export interface Check {
  readonly control: string;
  readonly where: string;
  readonly expected: Cell & (number | object);
  readonly found: { readonly formula: string; readonly value: number };
  readonly tolerance: 'pennies' | 'none';
}
