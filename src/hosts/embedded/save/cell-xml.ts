import { cellReference } from '../../../formula/address';
import type { CellError, CellValue } from '../../../workbook/port';
import type { Cell } from '../../../workbook/sheet-content';
import { escapeCellText, escapeXml } from '../package/xml-text';

/** Besides what we write ourselves, what the cells of a file may hold. */
export type WritableCell = Cell | boolean | CellError;

/** A cell as a worksheet part holds it, formulas with their cached value. Texts stand in the cell itself, so that the shared ones stay as they are. */
export function cellXml(
  cell: WritableCell,
  at: { readonly row: number; readonly column: number },
  style: number | string | undefined,
  prefix = '',
): string {
  const looks = style === undefined ? '' : ` s="${style}"`;
  const { type, inner } = contents(cell, prefix);
  const start = `<${prefix}c r="${cellReference(at.row, at.column)}"${looks}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
}

function contents(cell: WritableCell, p: string): { readonly type: string; readonly inner: string } {
  if (cell === null) return { type: '', inner: '' };
  if (typeof cell === 'boolean') return { type: 'b', inner: `<${p}v>${cell ? 1 : 0}</${p}v>` };
  if (typeof cell === 'number') return numberContents(cell, p);
  if ('error' in cell) return { type: 'e', inner: `<${p}v>${escapeXml(cell.error)}</${p}v>` };
  if ('text' in cell)
    return { type: 'inlineStr', inner: `<${p}is><${p}t xml:space="preserve">${escapeCellText(cell.text)}</${p}t></${p}is>` };
  const formula = `<${p}f>${escapeXml(cell.formula.replace(/^=/, ''))}</${p}f>`;
  if (typeof cell.value === 'number') {
    const { type, inner } = numberContents(cell.value, p);
    return { type, inner: formula + inner };
  }
  return { type: 'str', inner: `${formula}<${p}v>${escapeCellText(cell.value)}</${p}v>` };
}

/** The shortest digits that give the same double back. What is no number stands as the error that it is. */
function numberContents(value: number, p: string): { readonly type: string; readonly inner: string } {
  return Number.isFinite(value) ? { type: '', inner: `<${p}v>${value}</${p}v>` } : { type: 'e', inner: `<${p}v>#NUM!</${p}v>` };
}

/** What was read from a file, as what would be written there. */
export function cellOfValue(value: CellValue): WritableCell {
  return typeof value === 'string' ? { text: value } : value;
}
