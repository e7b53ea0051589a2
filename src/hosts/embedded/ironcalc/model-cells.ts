import type { Model } from '@ironcalc/wasm';
import type { Area } from '../../../formula/address';
import { addressReference } from '../../../formula/address';
import type { CellValue } from '../../../workbook/port';
import type { Grid, GridCell, GridRow } from '../book';

/** The codes that `getCellType` answers; it says number for a blank cell too. */
const TEXT = 2;
const TRUTH = 4;
const ERROR = 16;

/** IronCalc writes an exponent of three digits as `E+30300`. */
const LONG_EXPONENT = /E([+-])\d{2}(\d{3})$/;

/** More columns than tables have; cells beyond them are found where their row has another cell. */
const COLUMNS_LOOKED_AT = 256;

/** The rectangle from A1 to the last cell that holds something, or undefined where none does. */
export function usedRectangle(model: Model, sheet: number): { readonly rows: number; readonly columns: number } | undefined {
  const rows = new Set<number>();
  for (let column = 1; column <= COLUMNS_LOOKED_AT; column++) for (const row of model.getRowsWithData(sheet, column)) rows.add(row);
  let lastRow = 0;
  let lastColumn = 0;
  for (const row of rows) {
    for (const column of model.getColumnsWithData(sheet, row)) {
      if (column <= lastColumn && row <= lastRow) continue;
      if (model.getCellContent(sheet, row, column) === '') continue;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return lastRow === 0 ? undefined : { rows: lastRow, columns: lastColumn };
}

/**
 * The cells of an area that hold something. Given how to copy the model, the numbers that formulas give are exact to the last bit;
 * without, they are left out of account (0), which serves to compare what was typed.
 */
export function readModelGrid(model: Model, sheet: number, area: Omit<Area, 'sheet'>, copyOf?: () => Model): Grid {
  const rows = new Map<number, GridRow>();
  const computed: { readonly row: number; readonly column: number }[] = [];
  const hiddenRows = new Set<number>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (model.getRowHeight(sheet, row) === 0) hiddenRows.add(row);
    const cells = new Map<number, GridCell>();
    for (const column of model.getColumnsWithData(sheet, row)) {
      if (column < area.column || column >= area.column + area.columns) continue;
      const cell = readCell(model, sheet, row, column);
      if (cell === undefined) continue;
      cells.set(column, cell);
      if (typeof cell.value === 'number' && cell.formula !== '') computed.push({ row, column });
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  const exact = computed.length === 0 || copyOf === undefined ? rows : withExactNumbers(rows, computed, sheet, copyOf());
  const hiddenColumns = Array.from({ length: area.columns }, (_, index) => area.column + index)
    .filter((column) => model.getColumnWidth(sheet, column) === 0)
    .map((column) => ({ first: column, last: column }));
  return { rows: exact, hiddenRows, hiddenColumns, widths: [] };
}

function readCell(model: Model, sheet: number, row: number, column: number): GridCell | undefined {
  const content = model.getCellContent(sheet, row, column);
  if (content === '') return undefined;
  const { style } = model.getCellStyle(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  // A text that looks like something else stands behind a quote sign, which is no part of it.
  const isFormula = content.startsWith('=');
  return { value: valueOf(model, { sheet, row, column }, isFormula ? undefined : content, type, style.quote_prefix), formula: isFormula ? content : '', format: fileFormat(style.num_fmt) };
}

function valueOf(model: Model, at: { sheet: number; row: number; column: number }, literal: string | undefined, type: number, quoted: boolean): CellValue {
  const shown = () => model.getFormattedCellValue(at.sheet, at.row, at.column);
  if (type === ERROR) return { error: literal ?? shown() };
  if (type === TRUTH) return (literal ?? shown()).toUpperCase() === 'TRUE';
  if (type === TEXT) return literal === undefined ? shown() : quoted && literal.startsWith("'") ? literal.slice(1) : literal;
  return Number(literal ?? 0);
}

function fileFormat(code: string): string {
  return code === 'general' ? 'General' : code;
}

/**
 * Numbers as the model has them, not as it shows them: it never shows more than 15 digits. In a copy, a formula gives
 * what is left of each number when the digits that are shown are taken away; both together are the number itself.
 */
function withExactNumbers(
  rows: ReadonlyMap<number, GridRow>,
  cells: readonly { readonly row: number; readonly column: number }[],
  sheet: number,
  copy: Model,
): ReadonlyMap<number, GridRow> {
  const name = copy.getWorksheetsProperties()[sheet]?.name ?? '';
  const scratch = copy.getWorksheetsProperties().length;
  copy.pauseEvaluation();
  copy.newSheet();
  // Shown with all 15 digits, whatever the cell's own format makes of the number.
  const formulaOf = (row: number, column: number) => addressReference({ sheet: name, row, column });
  cells.forEach(({ row, column }, index) => copy.setUserInput(scratch, index + 1, 1, `=${formulaOf(row, column)}`));
  copy.updateRangeStyle({ sheet: scratch, row: 1, column: 1, width: 2, height: cells.length }, 'num_fmt', '0.00000000000000E+00');
  copy.resumeEvaluation();
  copy.evaluate();
  const shown = cells.map((_, index) => copy.getFormattedCellValue(scratch, index + 1, 1).replace(LONG_EXPONENT, 'E$1$2'));
  copy.pauseEvaluation();
  cells.forEach((_, index) => copy.setUserInput(scratch, index + 1, 2, `=A${index + 1}-(${shown[index] ?? '0'})`));
  copy.resumeEvaluation();
  copy.evaluate();
  const exact = new Map([...rows].map(([row, line]) => [row, new Map(line)]));
  cells.forEach(({ row, column }, index) => {
    const line = exact.get(row);
    const cell = line?.get(column);
    const rest = Number(copy.getFormattedCellValue(scratch, index + 1, 2));
    if (cell !== undefined) line?.set(column, { ...cell, value: Number(shown[index]) + rest });
  });
  copy.free();
  return exact;
}
