import type { Area } from '../../formula/address';
import { columnNumber, LAST_COLUMN, LAST_ROW } from '../../formula/address';

/** The areas of an address as Excel's events give it (`B2`, `A1:C3`, `A:B`, `2:4`, several with commas); undefined for any other. */
export function areasOfAddress(sheet: string, address: string): readonly Area[] | undefined {
  const areas = address.split(',').map((part) => areaOf(sheet, part.trim().replaceAll('$', '')));
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

function areaOf(sheet: string, address: string): Area | undefined {
  const [, fromColumn, fromRow, , toColumn = fromColumn, toRow = fromRow] = /^([A-Z]*)(\d*)(:([A-Z]*)(\d*))?$/i.exec(address) ?? [];
  if (address === '' || fromColumn === undefined || fromRow === undefined) return undefined;
  const column = fromColumn === '' ? 1 : columnNumber(fromColumn);
  const row = fromRow === '' ? 1 : Number(fromRow);
  const lastColumn = fromColumn === '' ? LAST_COLUMN : columnNumber(toColumn ?? '');
  const lastRow = fromRow === '' ? LAST_ROW : Number(toRow);
  if (column === undefined || lastColumn === undefined || lastColumn < column || !(lastRow >= row)) return undefined;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
