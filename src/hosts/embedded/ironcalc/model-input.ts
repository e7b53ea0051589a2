import type { CellValue } from '../../../workbook/port';
import type { Cell } from '../../../workbook/sheet-content';

/** What to type into IronCalc so that the cell holds exactly this; texts stand behind a quote sign, so that none is read as something else. */
export function modelInput(cell: Cell | CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberInput(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return `'${cell}`;
  if ('error' in cell) return cell.error;
  return 'text' in cell ? `'${cell.text}` : cell.formula;
}

export function isText(cell: Cell | CellValue): boolean {
  return typeof cell === 'string' || (cell !== null && typeof cell === 'object' && 'text' in cell);
}

/** Without an exponent, which IronCalc would take for a wish to see one. */
function numberInput(value: number): string {
  const text = String(value);
  const [, sign = '', digits = '', fraction = '', power] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === undefined) return text;
  const all = digits + fraction;
  const point = 1 + Number(power);
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${all}` : `${sign}${all.padEnd(point, '0')}`;
}
