import type { Model } from '@ironcalc/wasm';
import type { Area } from '../../../formula/address';
import { atOnce, type InPieces } from '../../../model/in-pieces';
import type { CellValue } from '../../../workbook/port';
import type { Grid } from '../book';
import type { GridCell } from '../cells/grid-cell';
import { GatheredCells } from '../cells/gather-cells';
import type { LentCopy } from './change-model';

/** The codes that `getCellType` answers; it says number for a blank cell too. */
const TEXT = 2;
const TRUTH = 4;
const ERROR = 16;

/** IronCalc writes an exponent of three digits as `E+30300`. */
const LONG_EXPONENT = /E([+-])\d{2}(\d{3})$/;

/** So many blank columns beside each other end the looking: each costs a look at every row. Cells beyond are found where their row has another. */
const BLANK_COLUMNS = 26;
/** Where no row is known yet, a look costs nothing, and goes on to here. */
const COLUMNS_LOOKED_AT = 256;
/** Rows that are looked through, and cells that are read, between two turns of others: a few milliseconds. */
const ROWS_AT_ONCE = 500;
const CELLS_AT_ONCE = 100;

interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/** The rectangle from A1 to the last cell that holds something, or undefined where none does. */
export function usedRectangle(model: Model, sheet: number): Reach | undefined {
  return atOnce(findUsedRectangle(model, sheet));
}

/** The same in pieces. */
export function* findUsedRectangle(model: Model, sheet: number): InPieces<Reach | undefined> {
  const rows = new Set<number>();
  let known = 0;
  for (let column = 1; column <= COLUMNS_LOOKED_AT && (rows.size === 0 || column <= known + BLANK_COLUMNS); column++) {
    yield;
    const withData = model.getRowsWithData(sheet, column);
    if (withData.length > 0) known = column;
    for (const row of withData) rows.add(row);
  }
  let [lastRow, lastColumn] = [0, 0];
  // From below: once the last row is known, only cells further to the right are asked for what they hold.
  const upwards = Int32Array.from(rows).sort().reverse();
  for (const [index, row] of upwards.entries()) {
    if (index % ROWS_AT_ONCE === 0) yield;
    for (const column of model.getColumnsWithData(sheet, row)) {
      if (column <= lastColumn || model.getCellContent(sheet, row, column) === '') continue;
      lastRow = Math.max(lastRow, row);
      lastColumn = column;
    }
  }
  return lastRow === 0 ? undefined : { rows: lastRow, columns: lastColumn };
}

/** What makes numbers exact, as far as can be: those that were put in to the last bit, others to 15 digits. */
export interface Exactly {
  /** A copy of the model whose cells may be shown in another format. */
  readonly copy: LentCopy;
  /** The number that was put into a cell when it was loaded or written, if one was. */
  readonly literal: (row: number, column: number) => number | undefined;
}

/**
 * The cells of an area that hold something. Without `exactly`, formulas have no value (0) and dates are texts, which serves to
 * compare what was typed.
 */
export function readModelGrid(model: Model, sheet: number, area: Omit<Area, 'sheet'>, exactly?: Exactly): Grid {
  return atOnce(gatherModelGrid(model, sheet, area, exactly));
}

/** The same in pieces. A cell's format costs more than all else of it; without them every cell has the General one. */
export function* gatherModelGrid(
  model: Model,
  sheet: number,
  area: Omit<Area, 'sheet'>,
  exactly?: Exactly,
  formats = true,
): InPieces<Grid> {
  const gathered = new GatheredCells();
  const computed: { readonly row: number; readonly column: number; readonly cell: GridCell }[] = [];
  const hiddenRows = new Set<number>();
  let looked = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (model.getRowHeight(sheet, row) === 0) hiddenRows.add(row);
    for (const column of [...model.getColumnsWithData(sheet, row)].sort((one, other) => one - other)) {
      if (column < area.column || column >= area.column + area.columns) continue;
      if (looked++ % CELLS_AT_ONCE === 0) yield;
      const read = readCell(model, { sheet, row, column }, formats);
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
  const exact = computed.length === 0 || exactly === undefined ? [] : withAllDigits(computed, sheet, yield* exactly.copy.made());
  const hiddenColumns = Array.from({ length: area.columns }, (_, index) => area.column + index)
    .filter((column) => model.getColumnWidth(sheet, column) === 0)
    .map((column) => ({ first: column, last: column }));
  return { cells: gathered.cells().with(exact), hiddenRows, hiddenColumns, widths: [] };
}

function readCell(model: Model, at: CellPosition, formats: boolean): GridCell | undefined {
  const { sheet, row, column } = at;
  const content = model.getCellContent(sheet, row, column);
  if (content === '') return undefined;
  const type = model.getCellType(sheet, row, column);
  // A text that looks like something else stands behind a quote sign, which is no part of it.
  const mayBeQuoted = type === TEXT && content.startsWith("'");
  const style = formats || mayBeQuoted ? model.getCellStyle(sheet, row, column).style : undefined;
  const isFormula = content.startsWith('=');
  return {
    value: valueOf(model, at, isFormula ? undefined : content, type, mayBeQuoted && style?.quote_prefix === true),
    formula: isFormula ? content : '',
    format: fileFormat(style?.num_fmt ?? 'general'),
  };
}

interface CellPosition {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function valueOf(model: Model, at: CellPosition, literal: string | undefined, type: number, quoted: boolean): CellValue {
  const shown = () => model.getFormattedCellValue(at.sheet, at.row, at.column);
  if (type === ERROR) return { error: literal ?? shown() };
  if (type === TRUTH) return (literal ?? shown()).toUpperCase() === 'TRUE';
  if (type === TEXT) return literal === undefined ? shown() : quoted ? literal.slice(1) : literal;
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
