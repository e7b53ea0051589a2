import { columnNumber, type Area } from '../../formula/address';

/** The cells that an address such as `'Table 1'!B7` or `Spend!A4:C52` names; undefined for a place that is none (in a file). */
export function parseAreaText(where: string): Area | undefined {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(where);
  const sheet = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  const [column, lastColumn] = [columnNumber(parts?.[3] ?? ''), columnNumber(parts?.[5] ?? parts?.[3] ?? '')];
  const [row, lastRow] = [Number(parts?.[4]), Number(parts?.[6] ?? parts?.[4])];
  if (sheet === undefined || column === undefined || lastColumn === undefined || lastColumn < column || lastRow < row) return undefined;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
