/**
 * Where a cell or a block of cells stands. Rows and columns count from 1, as people and formulas count them.
 */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: its first cell, and how many rows and columns it has (both at least 1). */
export interface Area extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

/** Which parts of an address stay when Excel copies the formula: `$C$5`, `C$5`, `$C5` or `C5`. */
export type Anchor = 'both' | 'row' | 'column' | 'none';

/** The last row and column of a worksheet (Excel 2007 and later, LibreOffice 7.4 with the same limits). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The letters of a column: 1 is `A`, 27 is `AA`, 16,384 is `XFD`. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** The number of a column from its letters in either case, or undefined where the text is no column of a worksheet. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= LAST_COLUMN ? column : undefined;
}

/** The row and column of `D12` or `$D$12`, or undefined where the text is no cell of a worksheet. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | undefined {
  const parts = /^\s*\$?([A-Za-z]{1,3})\$?(\d{1,7})\s*$/.exec(text);
  const column = columnNumber(parts?.[1] ?? '');
  const row = Number(parts?.[2] ?? 0);
  return column === undefined || row < 1 || row > LAST_ROW ? undefined : { row, column };
}

/** A sheet's name as it stands in a formula: quoted unless it is a plain word that no reader could take for an address. */
export function sheetReference(sheet: string): string {
  const plainWord = /^[A-Za-z_][A-Za-z_]*$/.test(sheet) && sheet.length > 3 && !/^(true|false)$/i.test(sheet);
  return plainWord ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** A cell within its sheet: `$C$5`. */
export function cellReference(row: number, column: number, anchor: Anchor = 'none'): string {
  const fixedColumn = anchor === 'both' || anchor === 'column' ? '$' : '';
  const fixedRow = anchor === 'both' || anchor === 'row' ? '$' : '';
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
}

/** A cell as a formula on another sheet names it: `'Base budget'!$C$5`. */
export function addressReference(address: CellAddress, anchor: Anchor = 'both'): string {
  return `${sheetReference(address.sheet)}!${cellReference(address.row, address.column, anchor)}`;
}

/** A block of cells as a formula on another sheet names it: `Workings!$M$5:$M$140`. A single cell has no colon. */
export function areaReference(area: Area, anchor: Anchor = 'both'): string {
  return `${sheetReference(area.sheet)}!${rangeReference(area, anchor)}`;
}

/** A block of cells as a formula on its own sheet names it: `M5:M140`. */
export function rangeReference(area: Omit<Area, 'sheet'>, anchor: Anchor = 'none'): string {
  const first = cellReference(area.row, area.column, anchor);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellReference(area.row + area.rows - 1, area.column + area.columns - 1, anchor)}`;
}

/** A cell as a person reads it, without dollars: `Spend!C11`, `'Table 1'!B7`. */
export function addressText(address: CellAddress): string {
  return addressReference(address, 'none');
}

/** A block of cells as a person reads it: `Spend!A4:C52`. */
export function areaText(area: Area): string {
  return areaReference(area, 'none');
}
