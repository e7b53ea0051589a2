import type { OutputSheet } from '../../workbook/output-sheets';
import { HEADER_ROW } from './page';

/** Sheets whose fourth row holds a choice that they follow. */
const FOLLOW_A_CHOICE: ReadonlySet<OutputSheet> = new Set<OutputSheet>(['View', 'Comparison', 'Bridge', 'Charts']);

/** The row of the headings of one of our sheets: below the choice where it holds one. */
export function headerRowOf(sheet: OutputSheet): number {
  return FOLLOW_A_CHOICE.has(sheet) ? HEADER_ROW + 1 : HEADER_ROW;
}
