import type { Model } from '@ironcalc/wasm';
import type { Area } from '../../../formula/address';
import type { CellValue } from '../../../workbook/port';
import type { Grid } from '../book';
import type { GridCell } from '../cells/grid-cell';
import { GatheredCells } from '../cells/gather-cells';

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

/** What makes numbers exact, as far as can be: those that were put in to the last bit, others to 15 digits. */
export interface Exactly {
  /** A copy of the model whose cells may be shown in another format. */
  readonly copy: () => Model;
  /** The number that was put into a cell when it was loaded or written, if one was. */
  readonly literal: (row: number, column: number) => number | undefined;
}

/**
 * The cells of an area that hold something. Without `exactly`, formulas have no value (0) and dates are texts, which serves to
 * compare what was typed.
 */
export function readModelGrid(model: Model, sheet: number, area: Omit<Area, 'sheet'>, exactly?: Exactly): Grid {
  const gathered = new GatheredCells();
  const computed: { readonly row: number; readonly column: number; readonly cell: GridCell }[] = [];
  const hiddenRows = new Set<number>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (model.getRowHeight(sheet, row) === 0) hiddenRows.add(row);
    for (const column of [...model.getColumnsWithData(sheet, row)].sort((one, other) => one - other)) {
      if (column < area.column || column >= area.column + area.columns) continue;
      const read = readCell(model, sheet, row, column);
      if (read === undefined) continue;
      // A date's content is its text: where no exact number is wanted, the text serves to compare.
      const isDate = typeof read.value === 'number' && Number.isNaN(read.value);
      const cell = isDate && exactly === undefined ? { ...read, value: model.getCellContent(sheet, row, column) } : read;
      const literal = cell.formula === '' ? exactly?.literal(row, column) : undefined;
      const isAsPut = typeof cell.value === 'number' && literal !== undefined && Number(literal.toPrecision(15)) === cell.value;
      gathered.add(row, column, isAsPut ? literal : cell.value, cell.formula, cell.format);
      // A date's content is no number; nor is there one where a formula stands.
      if (typeof cell.value === 'number' && (cell.formula !== '' || Number.isNaN(cell.value))) computed.push({ row, column, cell });
    }
  }
  const exact = computed.length === 0 || exactly === undefined ? [] : withAllDigits(computed, sheet, exactly.copy());
  const hiddenColumns = Array.from({ length: area.columns }, (_, index) => area.column + index)
    .filter((column) => model.getColumnWidth(sheet, column) === 0)
    .map((column) => ({ first: column, last: column }));
  return { cells: gathered.cells().with(exact), hiddenRows, hiddenColumns, widths: [] };
}

function readCell(model: Model, sheet: number, row: number, column: number): GridCell | undefined {
  const content = model.getCellContent(sheet, row, column);
  if (content === '') return undefined;
  const { style } = model.getCellStyle(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  // A text that looks like something else stands behind a quote sign, which is no part of it.
  const isFormula = content.startsWith('=');
  return {
    value: valueOf(model, { sheet, row, column }, isFormula ? undefined : content, type, style.quote_prefix),
    formula: isFormula ? content : '',
    format: fileFormat(style.num_fmt),
  };
}

function valueOf(
  model: Model,
  at: { sheet: number; row: number; column: number },
  literal: string | undefined,
  type: number,
  quoted: boolean,
): CellValue {
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
 * The numbers that formulas give, and dates, with all the digits that the model has for them: in a copy their cells are
 * shown in a scientific format, of which the model gives 15 digits whatever the cell's own format makes of the number.
 */
function withAllDigits(
  cells: readonly { readonly row: number; readonly column: number; readonly cell: GridCell }[],
  sheet: number,
  copy: Model,
): readonly (readonly [row: number, column: number, cell: GridCell])[] {
  for (const { row, column, height } of runsDown(cells)) {
    copy.updateRangeStyle({ sheet, row, column, width: 1, height }, 'num_fmt', '0.00000000000000E+00');
  }
  return cells.map(({ row, column, cell }) => {
    const shown = copy.getFormattedCellValue(sheet, row, column).replace(LONG_EXPONENT, 'E$1$2');
    return [row, column, { ...cell, value: Number(shown) }];
  });
}

/** Cells below each other, taken together: a call to the model costs more than a cell. */
function runsDown(cells: readonly { readonly row: number; readonly column: number }[]) {
  const runs: { readonly row: number; readonly column: number; height: number }[] = [];
  const open = new Map<number, (typeof runs)[number]>();
  for (const { row, column } of cells) {
    const run = open.get(column);
    if (run !== undefined && run.row + run.height === row) run.height++;
    else {
      const begun = { row, column, height: 1 };
      open.set(column, begun);
      runs.push(begun);
    }
  }
  return runs;
}
