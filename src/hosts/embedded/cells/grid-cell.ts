import type { CellValue } from '../../../workbook/port';

/** A cell that holds something. */
export interface GridCell {
  readonly value: CellValue;
  /** With its `=`, or an empty text. */
  readonly formula: string;
  /** An en-US number format code. */
  readonly format: string;
}
