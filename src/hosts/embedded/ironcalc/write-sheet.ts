import type { CfRuleInput, CellStyle as ModelStyle, Model } from '@ironcalc/wasm';
import { rangeReference } from '../../../formula/address';
import type { Cell, ConditionalStyle, SheetContent } from '../../../workbook/sheet-content';
import type { CellStyle, Look } from '../../../workbook/styles';
import { lookOf } from '../../../workbook/styles';
import { styleGrid } from '../save/style-grid';
import { lookStyle } from './look-style';
import { isText, modelInput } from './model-input';
import { usedRectangle } from './model-cells';

/** IronCalc's columns and rows are measured in pixels: so many to a character, and to a point. */
const PIXELS_PER_CHARACTER = 8;
const PIXELS_PER_POINT = 4 / 3;

/** Makes a sheet of the model hold this content and nothing else, in place. */
export function writeModelSheet(model: Model, sheet: number, content: SheetContent): void {
  clearSheet(model, sheet);
  const base = model.getCellStyle(sheet, 1, 1).style;
  const looks = new Map<CellStyle, ModelStyle>();
  const grid = styleGrid(content);
  const data = new Map(
    grid.map((styles, rowIndex) => [
      rowIndex + 1,
      new Map(
        styles.map((style = 'plain', columnIndex) => {
          const look = looks.get(style) ?? lookStyle(lookOf(style), base);
          looks.set(style, look);
          const cell = content.cells[rowIndex]?.[columnIndex] ?? null;
          return [columnIndex + 1, clipboardCell(cell, look)];
        }),
      ),
    ]),
  );
  paste(model, sheet, { row: 1, column: 1 }, data);
  content.columnWidths.forEach((width, index) => model.setColumnsWidth(sheet, index + 1, index + 1, (width + 1) * PIXELS_PER_CHARACTER));
  for (const [row, height] of content.rowHeights) model.setRowsHeight(sheet, row, row, height * PIXELS_PER_POINT);
  model.setFrozenRowsCount(sheet, content.frozen.rows);
  model.setFrozenColumnsCount(sheet, content.frozen.columns);
  model.setShowGridLines(sheet, false);
  for (const { index } of [...model.getConditionalFormattingList(sheet)].sort((one, other) => other.index - one.index))
    model.deleteConditionalFormatting(sheet, index);
  for (const each of content.conditionalStyles) model.addConditionalFormatting(sheet, rangeReference(each.area), conditionalRule(each));
}

function conditionalRule({ when, style }: ConditionalStyle): CfRuleInput {
  const { font, fill }: Look = lookOf(style);
  const [operator, value] = 'textIs' in when ? (['Equals', when.textIs] as const) : (['BeginsWith', when.textBegins] as const);
  const format = { font: { b: font.bold, i: font.italic, color: font.colour }, ...(fill === undefined ? {} : { fill: { color: fill } }) };
  return { type: 'Text', operator, value, format, stop_if_true: false };
}

/** Changes a few cells of a sheet; each keeps its looks. */
export function writeModelCells(
  model: Model,
  sheet: number,
  at: { readonly row: number; readonly column: number },
  cells: readonly (readonly Cell[])[],
): void {
  cells.forEach((line, rowIndex) =>
    line.forEach((cell, columnIndex) => {
      const [row, column] = [at.row + rowIndex, at.column + columnIndex];
      if (cell === null || (isText(cell) && modelInput(cell) === "'")) {
        model.rangeClearContents(sheet, row, column, row, column);
        return;
      }
      const before = model.getCellStyle(sheet, row, column).style.num_fmt;
      model.setUserInput(sheet, row, column, modelInput(cell));
      // Typing a number as 4% or a date changes the format; an edit of ours never does.
      model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', before);
    }),
  );
}

/** Makes a sheet what it is in another model: cells and looks. */
export function restoreModelSheet(
  model: Model,
  sheet: number,
  from: Model,
  fromSheet: number,
  extent: { readonly rows: number; readonly columns: number },
): void {
  clearSheet(model, sheet);
  from.setSelectedSheet(fromSheet);
  from.setSelectedCell(1, 1);
  from.setSelectedRange(1, 1, extent.rows, extent.columns);
  const { data } = from.copyToClipboard();
  paste(model, sheet, { row: 1, column: 1 }, data);
  for (let column = 1; column <= extent.columns; column++)
    model.setColumnsWidth(sheet, column, column, from.getColumnWidth(fromSheet, column));
  for (let row = 1; row <= extent.rows; row++) model.setRowsHeight(sheet, row, row, from.getRowHeight(fromSheet, row));
  model.setFrozenRowsCount(sheet, from.getFrozenRowsCount(fromSheet));
  model.setFrozenColumnsCount(sheet, from.getFrozenColumnsCount(fromSheet));
}

function clearSheet(model: Model, sheet: number): void {
  const used = usedRectangle(model, sheet);
  // Looks may reach further than cells: as far as any of our sheets goes.
  if (used !== undefined) model.rangeClearAll(sheet, 1, 1, used.rows + 50, used.columns + 20);
}

type Pasted = Parameters<Model['pasteFromClipboard']>[2];

/** One call for a whole sheet, which is what the model's own copy and paste make. */
function paste(model: Model, sheet: number, at: { readonly row: number; readonly column: number }, data: Pasted): void {
  const rows = data.size;
  const columns = Math.max(0, ...[...data.values()].map((line) => line.size));
  if (rows === 0 || columns === 0) return;
  model.setSelectedSheet(sheet);
  model.setSelectedCell(at.row, at.column);
  model.pasteFromClipboard(sheet, [at.row, at.column, at.row + rows - 1, at.column + columns - 1], data, false);
}

function clipboardCell(cell: Cell, style: ModelStyle) {
  const blank = cell === null || modelInput(cell) === "'";
  // `is_spill` is missing from the package's types, but the call fails without it.
  return { text: blank ? '' : modelInput(cell), style: isText(cell) ? { ...style, quote_prefix: true } : style, is_spill: false };
}
