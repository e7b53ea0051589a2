import type { Area } from '../../formula/address';

/** The cells that are selected. Excel refuses where several areas are, or a chart or picture, and `faults.ts` has the words for it. */
export async function selected(context: Excel.RequestContext): Promise<Area> {
  const range = context.workbook.getSelectedRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = range.worksheet.load('name');
  await context.sync();
  return {
    sheet: sheet.name,
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
