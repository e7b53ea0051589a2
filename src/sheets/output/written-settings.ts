import { cellReference, sheetReference } from '../../formula/address';
import type { Cell } from '../../workbook/sheet-content';
import { INPUT_COLUMNS, RATE_COLUMNS, type Layout, type RatesRow } from './layout';

type WrittenRow = Extract<RatesRow, { kind: 'written' }>;

/** The settings for which the rows of Workings were made, as one text that Checks compares with the settings now. */
export function writtenText(layout: Layout, row: WrittenRow): string {
  const inputs = new Map(layout.inputs.rows.flatMap((each) => (each.wanted === undefined ? [] : [[each.ref, each.wanted] as const])));
  const values = row.settings.map((ref) => textIn(inputs.get(ref)?.allYears));
  return [inputs.get(row.settings[0] ?? '')?.scenario ?? '', ...values].join('; ');
}

/** The same from the cells: what Checks compares with. */
export function settingsNow(layout: Layout, row: WrittenRow): string {
  const sheet = sheetReference(layout.names['Yearly rates']);
  const first = layout.rates.rowOf(row.settings[0] ?? '');
  const cells = row.settings.map((ref) => `${sheet}!${cellReference(layout.rates.rowOf(ref), RATE_COLUMNS.allYears, 'both')}`);
  return [`${sheet}!${cellReference(first, INPUT_COLUMNS.scenario, 'both')}`, ...cells].join('&"; "&');
}

function textIn(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return 'text' in cell ? cell.text : String(cell.value);
}
