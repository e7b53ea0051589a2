import type { Area } from '../../formula/address';
import type { Outline, TableOutline } from '../../workbook/port';
import { askSurvey } from './survey';

/** What the workbook holds, in two exchanges however many sheets and tables there are. */
export async function outline(context: Excel.RequestContext): Promise<Outline> {
  const survey = askSurvey(context);
  const tables = context.workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  await context.sync();

  const { fileName, readOnly, structureProtected, sheets, ours } = survey();
  const used = sheets.map((sheet) => askUsedArea(context.workbook.worksheets.getItem(sheet.id), true));
  const ranges = tables.items.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
  await context.sync();

  const outlines = tables.items.map((table, index) => ({ sheet: table.worksheet.name, outline: tableOutline(table, ranges[index]) }));
  return {
    fileName,
    readOnly,
    structureProtected,
    sheets: sheets.map((sheet, index) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      used: used[index]?.(sheet.name),
      ours: [...ours].find(([, each]) => each.id === sheet.id)?.[0],
      tables: outlines.flatMap((each) => (each.sheet === sheet.name && each.outline !== undefined ? [each.outline] : [])),
    })),
  };
}

/** Asks how far a sheet is used; after the next `sync` the returned function answers the rectangle from A1, or undefined. */
export function askUsedArea(sheet: Excel.Worksheet, valuesOnly: boolean): (name: string) => Area | undefined {
  const range = sheet.getUsedRangeOrNullObject(valuesOnly).load('rowIndex,columnIndex,rowCount,columnCount');
  return (name) => {
    if (range.isNullObject) return undefined;
    return { sheet: name, row: 1, column: 1, rows: range.rowIndex + range.rowCount, columns: range.columnIndex + range.columnCount };
  };
}

function tableOutline(table: Excel.Table, range: Excel.Range | undefined): TableOutline | undefined {
  if (range === undefined) return undefined;
  const area = {
    sheet: table.worksheet.name,
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
  return { name: table.name, area, hasHeaderRow: table.showHeaders, hasTotalsRow: table.showTotals };
}
