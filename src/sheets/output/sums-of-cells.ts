import type { OutputSheet } from '../../workbook/output-sheets';
import { runsOf } from './kept-rows';
import { columnStretch, type Layout } from './layout';

/** So many stretches keep a formula below Excel's 8,192 characters, and a sum below its 255 arguments. */
const MOST_STRETCHES = 150;

/** `SUM('Projected budgets'!$M$6:$M$9,…)` over these rows of a column; nought where there are none; `otherwise` where they are too scattered to name. */
export function sumOfRows(layout: Layout, sheet: OutputSheet, column: number, rows: readonly number[], otherwise: () => string): string {
  const stretches = runsOf(rows).map(({ first, last }) => columnStretch(layout, sheet, column, first, last));
  if (stretches.length === 0) return '0';
  return stretches.length > MOST_STRETCHES ? otherwise() : `SUM(${stretches.join(',')})`;
}
