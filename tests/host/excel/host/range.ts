import type { CellValue } from '../../../../src/workbook/port';
import type { Rectangle } from '../../../../src/workbook/sheet-content';
import { LAST_COLUMN, LAST_ROW, sheetReference } from '../../../../src/formula/address';
import { addressOf, asMatrix, asText } from './arguments';
import type { BookState, CellState, SheetState } from './book';
import { BLANK, STANDARD_HEIGHT, STANDARD_WIDTH } from './book';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { entered } from './entering';
import type { HostObject } from './host-object';
import { HostFault } from './host-object';
import type { Changes } from './changes';
import { worksheet } from './worksheet';

/** `Excel.Range`. */
export function range(book: BookState, sheet: SheetState, area: Rectangle, changes: Changes): HostObject {
  const grid = <T>(ask: (cell: CellState) => T): T[][] => gridOf(sheet, area, ask);
  const another = (rectangle: Rectangle) => range(book, sheet, rectangle, changes);
  const write = (values: unknown) => {
    refuseWhereProtected(sheet);
    asMatrix(values, area).forEach((row, r) => {
      row.forEach((given, c) => {
        if (given === null) return;
        const [atRow, atColumn] = [area.row + r, area.column + c];
        sheet.setCell(atRow, atColumn, entered(given, book.numberFormat(sheet.cell(atRow, atColumn)), sheet.name, book.evaluate));
      });
    });
    changes.changed(sheet, area);
  };
  return {
    type: 'Range',
    get: {
      address: () => `${sheetReference(sheet.name)}!${addressOf(area)}`,
      rowIndex: () => area.row - 1,
      columnIndex: () => area.column - 1,
      rowCount: () => area.rows,
      columnCount: () => area.columns,
      values: () => grid((cell) => wireValue(cell.value)),
      formulas: () => grid((cell) => (cell.formula === '' ? wireValue(cell.value) : cell.formula)),
      valueTypes: () => grid((cell) => typeOf(cell.value)),
      numberFormat: () => grid((cell) => book.numberFormat(cell)),
      rowHidden: () => allOrNone(sheet.hiddenRows, area.row, area.rows),
      columnHidden: () => allOrNone(sheet.hiddenColumns, area.column, area.columns),
    },
    set: {
      values: write,
      formulas: write,
      style: (name) => {
        refuseWhereProtected(sheet);
        if (!book.styles.has(asText(name))) throw new HostFault('InvalidArgument', `There is no style ${String(name)}.`);
        eachCell(area, (row, column) => {
          sheet.setCell(row, column, { style: asText(name), format: undefined });
        });
      },
    },
    parts: {
      format: () => rangeFormat(sheet, area),
      dataValidation: () => dataValidation(sheet, area),
      conditionalFormats: () => conditionalFormats(sheet, area),
      worksheet: () => worksheet(book, sheet, changes),
    },
    find: {
      getEntireRow: () => another({ ...area, column: 1, columns: LAST_COLUMN }),
      getEntireColumn: () => another({ ...area, row: 1, rows: LAST_ROW }),
    },
    call: {
      clear: (what) => {
        refuseWhereProtected(sheet);
        if (what !== 'All') throw new HostFault('InvalidArgument');
        eachCell(area, (row, column) => {
          sheet.setCell(row, column, BLANK);
        });
        changes.changed(sheet, area);
      },
      select: () => {
        book.selection = { sheet: sheet.name, area };
      },
      getCellProperties: () => grid((cell) => ({ style: cell.style })),
      getRowProperties: () =>
        numbers(area.row, area.rows).map((row) => ({
          rowHidden: sheet.hiddenRows.has(row),
          format: { rowHeight: sheet.heights.get(row) ?? STANDARD_HEIGHT },
        })),
      getColumnProperties: () =>
        numbers(area.column, area.columns).map((column) => ({
          columnHidden: sheet.hiddenColumns.has(column),
          format: { columnWidth: sheet.widths.get(column) ?? STANDARD_WIDTH },
        })),
      _KeepReference: () => undefined,
    },
  };
}

function rangeFormat(sheet: SheetState, area: Rectangle): HostObject {
  return {
    type: 'RangeFormat',
    set: {
      columnWidth: (width) => {
        for (const column of numbers(area.column, area.columns)) sheet.widths.set(column, Number(width));
      },
      rowHeight: (height) => {
        for (const row of numbers(area.row, area.rows)) sheet.heights.set(row, Number(height));
      },
    },
    call: {
      autofitRows: () => {
        for (const row of numbers(area.row, area.rows)) sheet.heights.delete(row);
      },
    },
  };
}

export function refuseWhereProtected(sheet: SheetState): void {
  if (sheet.isProtected) throw new HostFault('AccessDenied');
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function eachCell(area: Rectangle, act: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) act(row, column);
}

function gridOf<T>(sheet: SheetState, area: Rectangle, ask: (cell: CellState) => T): T[][] {
  return numbers(area.row, area.rows).map((row) => numbers(area.column, area.columns).map((column) => ask(sheet.cell(row, column))));
}

function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[typeof value as 'number' | 'string' | 'boolean'];
}

function allOrNone(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  const found = numbers(first, count).filter((each) => hidden.has(each)).length;
  return found === 0 ? false : found === count ? true : null;
}
