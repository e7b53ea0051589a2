import { LAST_COLUMN, LAST_ROW, columnLetters, columnNumber } from '../../../formula/address';

/**
 * The formula of a cell that shares another cell's: its references moved by as many rows and columns as the cells lie apart.
 * A reference that would leave the sheet becomes `#REF!`, as in Excel.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  // Texts and quoted sheet names are taken whole, so that what looks like an address in them is left alone.
  return formula.replace(PIECES, (piece: string, span?: string, cell?: string) => {
    if (span !== undefined)
      return span
        .split(':')
        .map((end) => moveReference(end, rows, columns))
        .join(':');
    return cell === undefined ? piece : moveReference(cell, rows, columns);
  });
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_.(!])`;
const WHOLE_COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.(!])`;
const WHOLE_ROWS = String.raw`\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![A-Za-z0-9_.(!])`;
/** In this order: texts, quoted names and bracketed table columns; whole columns and rows; cells; any other word, so that none is cut into. */
const PIECES = new RegExp(
  String.raw`"[^"]*"|'[^']*'|\[[^\]]*\]|(${WHOLE_COLUMNS}|${WHOLE_ROWS})|(${CELL})|[\p{L}_\\][\p{L}\p{N}_.\\]*|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`,
  'gu',
);

function moveReference(reference: string, rows: number, columns: number): string {
  const [, columnFixed = '', letters = '', rowFixed = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(reference) ?? [];
  // In `$4` the dollar stands for the row, although there are no letters between.
  const fixedRow = letters === '' ? columnFixed : rowFixed;
  const column = letters === '' ? undefined : (columnNumber(letters) ?? 0) + (columnFixed === '$' ? 0 : columns);
  const row = digits === '' ? undefined : Number(digits) + (fixedRow === '$' ? 0 : rows);
  if ((column !== undefined && (column < 1 || column > LAST_COLUMN)) || (row !== undefined && (row < 1 || row > LAST_ROW))) return '#REF!';
  return [letters === '' ? '' : columnFixed, column === undefined ? '' : columnLetters(column), fixedRow, row ?? ''].join('');
}
