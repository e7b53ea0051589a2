import { LAST_COLUMN, LAST_ROW, cellReference, rangeReference } from '../../../formula/address';
import type { Cell, ConditionalStyle, SheetContent } from '../../../workbook/sheet-content';
import type { CellStyle } from '../../../workbook/styles';
import { lookOf } from '../../../workbook/styles';
import { escapeXml } from '../package/xml-text';
import { dateTo1904 } from '../read/date-system';
import { cellXml } from './cell-xml';
import type { Kept } from './kept-drawings';
import type { StyleIds } from './style-ids';
import { styleGrid } from './style-grid';
import { validationsXml } from './validation-xml';

export interface SheetXmlContext {
  readonly ids: StyleIds;
  readonly date1904: boolean;
  /** The namespace of the workbook's own sheets: strict files have another one. */
  readonly namespace: string;
  /** Namespaces and elements of the sheet that stood there before, which belong to a person, and the sheet's own charts. */
  readonly keep: Kept;
}

/** A worksheet part without cells. */
export function emptySheetXml(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetData/></worksheet>`;
}

/** One of our sheets as a worksheet part. */
export function sheetXml(content: SheetContent, context: SheetXmlContext): string {
  const { frozen, print, columnWidths, conditionalStyles, validations } = content;
  const grid = styleGrid(content);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${context.namespace}"${context.keep.namespaces}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeReference({ row: 1, column: 1, rows: Math.max(1, grid.length), columns: Math.max(1, ...grid.map((row) => row.length)) })}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columnWidths),
    `<sheetData>${rowsXml(content, grid, context)}</sheetData>`,
    conditionalStyles.map((each, index) => conditionalXml(each, index + 1, context.ids)).join(''),
    validationsXml(validations, context.date1904),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${print.paper === 'A4' ? 9 : 8}" orientation="${print.orientation}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;C&amp;8Page &amp;P of &amp;N&amp;R&amp;8&amp;F</oddFooter></headerFooter>',
    // Names such as "4%" and "2010/11" are texts on purpose.
    `<ignoredErrors><ignoredError sqref="A1:${cellReference(LAST_ROW, LAST_COLUMN)}" numberStoredAsText="1"/></ignoredErrors>`,
    context.keep.drawing,
    context.keep.notes,
    '</worksheet>',
  ].join('');
}

function rowsXml(content: SheetContent, grid: readonly (readonly (CellStyle | undefined)[])[], context: SheetXmlContext): string {
  const last = Math.max(grid.length, ...content.rowHeights.keys());
  const rows: string[] = [];
  for (let row = 1; row <= last; row++) {
    const height = content.rowHeights.get(row);
    const given = content.cells[row - 1] ?? [];
    const cells = (grid[row - 1] ?? []).map((style, index) => {
      const cell = given[index] ?? null;
      if (style === undefined) return cell === null ? '' : cellXml(cell, { row, column: index + 1 }, undefined);
      return cellXml(context.date1904 ? in1904(cell, style) : cell, { row, column: index + 1 }, context.ids.cellFormat(style));
    });
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    rows.push(`<row r="${row}"${size}>${cells.join('')}</row>`);
  }
  return rows.join('');
}

function in1904(cell: Cell, style: CellStyle): Cell {
  const { numberFormat } = lookOf(style);
  if (typeof cell === 'number') return dateTo1904(cell, numberFormat);
  return cell !== null && 'formula' in cell ? { ...cell, value: dateTo1904(cell.value, numberFormat) } : cell;
}

function paneXml({ rows, columns }: SheetContent['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${split} topLeftCell="${cellReference(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Excel adds the cell's own padding to the width in characters. */
const PADDING = 0.7109375;

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + PADDING}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}

function conditionalXml({ area, when, style }: ConditionalStyle, priority: number, ids: StyleIds): string {
  const first = cellReference(area.row, area.column);
  const start = `<conditionalFormatting sqref="${rangeReference(area)}"><cfRule dxfId="${ids.conditional(style)}" priority="${priority}"`;
  const inFormula = (text: string) => escapeXml(`"${text.replaceAll('"', '""')}"`);
  const rule =
    'textIs' in when
      ? ` type="cellIs" operator="equal"><formula>${inFormula(when.textIs)}</formula>`
      : ` type="beginsWith" operator="beginsWith" text="${escapeXml(when.textBegins)}"><formula>LEFT(${first},${when.textBegins.length})=${inFormula(when.textBegins)}</formula>`;
  return `${start}${rule}</cfRule></conditionalFormatting>`;
}
