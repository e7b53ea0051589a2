import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../../src/hosts/embedded/package/xml-text';
import type { Book } from '../../../src/hosts/embedded/book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../../../src/hosts/embedded/book';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { WorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import { newPackage } from '../../../src/hosts/embedded/save/new-package';
import { cellReference } from '../../../src/formula/address';
import type { StartingCell, StartingSheet } from '../person';
import { value } from '../contract';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a new xlsx with these sheets, for a test to spoil one of them. */
export function partsOf(sheets: readonly StartingSheet[]): Map<string, string> {
  const book: Book = {
    fileName: 'made.xlsx',
    structureProtected: false,
    sheets: sheets.map(({ name, visibility = 'visible' }, id) => ({
      id,
      name,
      visibility,
      protected: false,
      ours: undefined,
      tables: [],
      grid: EMPTY_GRID,
      unsaved: NOTHING_UNSAVED,
    })),
  };
  const parts = new Map([...newPackage(book).parts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  sheets.forEach((sheet, index) => parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)));
  return parts;
}

export function zipOf(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

export async function fileOf(sheets: readonly StartingSheet[]): Promise<WorkbookFile> {
  return value(await openWorkbookFile(zipOf(partsOf(sheets)), 'made.xlsx'));
}

function sheetPart({ cells, hiddenRows = [], hiddenColumns = [], protected: isProtected = false }: StartingSheet): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join('');
  const rows = cells.map((row, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${row.map((cell, column) => cellPart(cell, cellReference(index + 1, column + 1))).join('')}</row>`;
  });
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns === '' ? '' : `<cols>${columns}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    isProtected ? '<sheetProtection sheet="1"/>' : '',
    '</worksheet>',
  ].join('');
}

function cellPart(cell: StartingCell, r: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${r}" t="b"><v>${Number(cell)}</v></c>`;
  if ('text' in cell) return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
  const { value: cached, formula } = cell;
  const type =
    typeof cached === 'number' ? '' : typeof cached === 'string' ? ' t="str"' : typeof cached === 'boolean' ? ' t="b"' : ' t="e"';
  const shown = cached !== null && typeof cached === 'object' ? cached.error : String(cached);
  return `<c r="${r}"${type}><f>${escapeXml(formula.slice(1))}</f><v>${escapeXml(shown)}</v></c>`;
}
