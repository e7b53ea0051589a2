import type { OutputSheet } from '../../src/workbook/output-sheets';
import type { SheetEdit } from '../../src/workbook/port';
import type { Cell, SheetContent, StyledArea } from '../../src/workbook/sheet-content';
import { formula, text } from '../../src/workbook/sheet-content';

/** A sheet's content with these cells and plain looks. */
export function contentOf(cells: readonly (readonly Cell[])[], styles: readonly StyledArea[] = []): SheetContent {
  return {
    cells,
    styles,
    columnWidths: [20, 12],
    rowHeights: new Map([[1, 24]]),
    frozen: { rows: 1, columns: 0 },
    print: { paper: 'A4', orientation: 'landscape', titleRows: { first: 1, last: 1 } },
    validations: [],
    conditionalStyles: [],
  };
}

/** An edit that makes this output sheet hold the content, under the sheet's usual name. */
export function sheetEdit(sheet: OutputSheet, content: SheetContent = smallTable(sheet)): SheetEdit {
  return { edit: 'sheet', sheet, name: sheet, content };
}

function smallTable(title: string): SheetContent {
  return contentOf(
    [[text(title)], [text('Authority'), text('2011/12')], [text('Bolton'), 1000], [text('Total'), formula('=B3*2', 2000)]],
    [
      { row: 1, column: 1, rows: 1, columns: 1, style: 'title' },
      { row: 2, column: 1, rows: 1, columns: 2, style: 'header' },
      { row: 3, column: 2, rows: 2, columns: 1, style: 'body money' },
    ],
  );
}
