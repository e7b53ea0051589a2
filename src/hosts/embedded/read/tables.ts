import type { Area } from '../../../formula/address';
import { columnNumber } from '../../../formula/address';
import type { TableOutline } from '../../../workbook/port';
import { readRelationships } from '../package/relationships';
import { decodeXml } from '../package/xml-text';
import { readXmlTree } from '../package/xml-tree';
import type { Parts } from '../package/zip';

/** The Excel Tables of a worksheet part. One whose area cannot be understood is left out. */
export function readTables(parts: Parts, sheetPart: string, sheet: string, fileName: string): readonly TableOutline[] {
  return readRelationships(parts, sheetPart, fileName).flatMap(({ kind, part }) => {
    const bytes = part === undefined ? undefined : parts.get(part);
    if (kind !== 'table' || part === undefined || bytes === undefined) return [];
    const { attributes } = readXmlTree(decodeXml(bytes), { file: fileName, part });
    const area = readArea(attributes['ref'] ?? '', sheet);
    if (area === undefined) return [];
    return [
      {
        name: attributes['displayName'] ?? attributes['name'] ?? '',
        area,
        hasHeaderRow: attributes['headerRowCount'] !== '0',
        hasTotalsRow: Number(attributes['totalsRowCount'] ?? 0) > 0,
      },
    ];
  });
}

/** The area that `B4:C7` or `$B$4:$C$7` names, or undefined. */
export function readArea(reference: string, sheet: string): Area | undefined {
  const [, letters = '', firstRow, lastLetters, lastRow] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(reference) ?? [];
  const column = columnNumber(letters);
  const lastColumn = lastLetters === undefined ? column : columnNumber(lastLetters);
  if (column === undefined || lastColumn === undefined) return undefined;
  const row = Number(firstRow);
  return { sheet, row, column, rows: Number(lastRow ?? firstRow) - row + 1, columns: lastColumn - column + 1 };
}
