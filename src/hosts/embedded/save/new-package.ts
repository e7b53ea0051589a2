import type { Book, BookSheet } from '../book';
import type { GridCell } from '../cells/grid-cell';
import type { ExcelOrigin } from '../open-workbook-file';
import { encodeXml, escapeXml } from '../package/xml-text';
import { cellOfValue, cellXml } from './cell-xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A new xlsx with the values of a book that came from another format, each in its number format. */
export function newPackage(book: Book): ExcelOrigin {
  const formats = new Map<string, number>([['General', 0]]);
  for (const cell of book.sheets.flatMap(cellsOf)) if (!formats.has(cell.format)) formats.set(cell.format, formats.size);
  const sheets = book.sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([{ kind: 'officeDocument', target: 'xl/workbook.xml' }])],
    ['xl/workbook.xml', workbookXml(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(({ number }) => ({ kind: 'worksheet', target: `worksheets/sheet${number}.xml` })),
        { kind: 'styles', target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', stylesXml([...formats.keys()])],
    ...sheets.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, valuesXml(sheet, formats)] as const),
  ];
  const parts = new Map(texts.map(([name, xml]) => [name, encodeXml(DECLARATION + xml)]));
  return { format: 'Excel', parts, workbookPart: 'xl/workbook.xml', date1904: false };
}

function cellsOf({ grid }: BookSheet): readonly GridCell[] {
  return [...grid.cells.rows()].flatMap((row) => grid.cells.inRow(row).map(([, cell]) => cell));
}

function contentTypes(sheets: number): string {
  const worksheets = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
    ...worksheets,
    '</Types>',
  ].join('');
}

function relationships(list: readonly { readonly kind: string; readonly target: string }[]): string {
  const all = list.map(({ kind, target }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbookXml({ sheets }: Book): string {
  const all = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility === 'hidden' ? 'hidden' : 'veryHidden'}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((format, index) => ({ format, id: index === 0 ? 0 : 163 + index }));
  const numberFormats = own.slice(1).map(({ format, id }) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
  const xfs = own.map(({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
  return [
    `<styleSheet xmlns="${MAIN}">`,
    numberFormats.length === 0 ? '' : `<numFmts count="${numberFormats.length}">${numberFormats.join('')}</numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function valuesXml({ grid }: BookSheet, formats: ReadonlyMap<string, number>): string {
  const columns = [...grid.hiddenColumns]
    .sort((one, other) => one.first - other.first)
    .map(({ first, last }) => `<col min="${first}" max="${last}" width="9.14" hidden="1" customWidth="1"/>`);
  const numbers = [...new Set([...grid.cells.rows(), ...grid.hiddenRows])].sort((one, other) => one - other);
  const rows = numbers.map((row) => {
    const inner = grid.cells
      .inRow(row)
      .map(([column, { value, format }]) => cellXml(cellOfValue(value), { row, column }, formats.get(format)));
    return `<row r="${row}"${grid.hiddenRows.has(row) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
