import { rangeReference } from '../../formula/address';
import type { PrintSetup, SheetContent } from '../../workbook/sheet-content';
import { stretchesOf } from './rectangles';
import type { Step } from './steps';
import { rangeOf, step } from './steps';

/** A column so many characters wide in points: Calibri 11 takes 7 pixels a digit and 5 pixels of margin, at 3/4 point a pixel. */
export function pointsOf(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

/** Column widths in points, from column A. */
export function widthSteps(sheet: string, widths: readonly number[]): readonly Step[] {
  return stretchesOf(widths).map(({ column, count, value }) =>
    step(4, (context) => {
      rangeOf(context, sheet, { row: 1, column, rows: 1, columns: count }).getEntireColumn().untrack().format.columnWidth = value;
    }),
  );
}

/** Row heights in points, by row number. */
export function heightSteps(sheet: string, heights: ReadonlyMap<number, number>): readonly Step[] {
  return [...heights].map(([row, height]) =>
    step(4, (context) => {
      rangeOf(context, sheet, { row, column: 1, rows: 1, columns: 1 }).getEntireRow().untrack().format.rowHeight = height;
    }),
  );
}

/** Lets rows take the height of their text again, where an earlier content had set them. */
export function fitRowsStep(sheet: string, rows: number): Step {
  return step(4, (context) => {
    rangeOf(context, sheet, { row: 1, column: 1, rows, columns: 1 }).getEntireRow().untrack().format.autofitRows();
  });
}

/** The panes that stay when the sheet is scrolled. `freezeAt` is for both; whole rows given to it could freeze every column too. */
export function freezeStep(sheet: string, { rows, columns }: SheetContent['frozen']): Step {
  return step(4, (context) => {
    const panes = context.workbook.worksheets.getItem(sheet).freezePanes;
    panes.unfreeze();
    if (rows > 0 && columns > 0) panes.freezeAt(rangeReference({ row: 1, column: 1, rows, columns }));
    else if (rows > 0) panes.freezeRows(rows);
    else if (columns > 0) panes.freezeColumns(columns);
  });
}

/** Paper, title rows and footers; one page wide, as many pages long as it takes. */
export function printStep(sheet: string, print: PrintSetup): Step {
  return step(12, (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    pageLayout.paperSize = print.paper;
    pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows(`$${String(print.titleRows.first)}:$${String(print.titleRows.last)}`);
    const footers = pageLayout.headersFooters.defaultForAllPages;
    footers.leftFooter = '&A';
    footers.centerFooter = '&P / &N';
    footers.rightFooter = '&F';
  });
}
