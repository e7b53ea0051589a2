import { Model } from '@ironcalc/wasm';
import type { Problem } from '../../../model/problems';
import { problem } from '../../../model/problems';
import type { Book, BookSheet } from '../book';
import type { SheetCells } from '../cells/sheet-cells';
import { modelFrom } from './change-model';
import { modelFormat } from './look-style';
import { markOf } from '../../../workbook/output-sheets';
import { addressReference } from '../../../formula/address';
import { modelInput } from './model-input';
import { withPlainAddresses } from './structured-references';

/** What `getCellType` answers for an error. */
const ERROR = 16;
/** IronCalc's columns are measured in pixels, in which a character of its font takes so many. */
const PIXELS_PER_CHARACTER = 8;

/** What a page that loads in a worker hands over. */
export interface LoadedBytes {
  /** For `modelFrom`. */
  readonly bytes: Uint8Array;
  /** Tells of formulas that IronCalc cannot compute: their cells hold the value that the file has for them. */
  readonly problems: readonly Problem[];
}

export interface LoadedModel extends LoadedBytes {
  readonly model: Model;
}

/**
 * A model that holds what the book holds: values, formulas, number formats, widths, what is hidden.
 * IronCalc's own code must have been started before (its `init`, or `initSync` in Node).
 */
export function loadModel(book: Book): LoadedModel {
  const loaded = loadBytes(book);
  return { ...loaded, model: modelFrom(loaded.bytes) };
}

/** The same model as bytes: with many cells it takes seconds to make them, and a blink to make the model of them. */
export function loadBytes(book: Book): LoadedBytes {
  const model = new Model(book.fileName, 'en-GB', 'UTC', 'en');
  model.pauseEvaluation();
  book.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  book.sheets.forEach((sheet, index) => loadSheet(model, index, sheet, book));
  for (const { ours, name } of book.sheets)
    if (ours !== undefined) model.newDefinedName(markOf(ours), undefined, addressReference({ sheet: name, row: 1, column: 1 }));
  model.resumeEvaluation();
  model.evaluate();
  const shown = showByValue(model, book);
  const first = book.sheets.findIndex(({ visibility }) => visibility === 'visible');
  model.setSelectedSheet(Math.max(0, first));
  // What was done to fill the model is nobody's change, and nobody's to undo: only the cells go over to the model that is shown.
  const bytes = model.toBytes();
  model.free();
  return { bytes, problems: shown === 0 ? [] : [problem('shown-by-value', { formulas: shown })] };
}

function loadSheet(model: Model, index: number, sheet: BookSheet, book: Book): void {
  const { cells, hiddenRows, hiddenColumns, widths } = sheet.grid;
  for (const row of cells.rows()) {
    for (const [column, cell] of cells.inRow(row)) {
      model.setUserInput(
        index,
        row,
        column,
        cell.formula === '' ? modelInput(cell.value) : withPlainAddresses(cell.formula, row, book.sheets),
      );
    }
  }
  for (const run of formatRuns(cells)) {
    model.updateRangeStyle(
      { sheet: index, row: run.row, column: run.column, width: 1, height: run.rows },
      'num_fmt',
      modelFormat(run.format),
    );
  }
  const last = Math.max(1, cells.reach.column) + 1;
  for (const { first, last: end, width } of widths)
    if (first <= last) model.setColumnsWidth(index, first, Math.min(end, last), width * PIXELS_PER_CHARACTER);
  for (const { first, last: end } of hiddenColumns) if (first <= last) model.setColumnsHidden(index, first, Math.min(end, last), true);
  for (const row of hiddenRows) if (cells.inRow(row).length > 0) model.setRowsHidden(index, row, row, true);
  if (sheet.visibility !== 'visible') model.hideSheet(index);
}

interface FormatRun {
  readonly row: number;
  readonly column: number;
  readonly format: string;
  rows: number;
}

/** Cells below each other in one number format, taken together: a call to the model costs more than a cell. */
function formatRuns(cells: SheetCells): readonly FormatRun[] {
  const done: FormatRun[] = [];
  const open = new Map<number, FormatRun>();
  for (const row of cells.rows()) {
    for (const [column, { format }] of cells.inRow(row)) {
      // What every cell has from the start.
      if (format === 'General') continue;
      const run = open.get(column);
      if (run !== undefined && run.format === format && run.row + run.rows === row) run.rows++;
      else {
        const begun = { row, column, format, rows: 1 };
        open.set(column, begun);
        done.push(begun);
      }
    }
  }
  return done;
}

/** Puts the file's value where IronCalc has an error and the file has none: a function it does not know, a link to another file. */
function showByValue(model: Model, book: Book): number {
  let shown = 0;
  model.pauseEvaluation();
  book.sheets.forEach((sheet, index) => {
    for (const row of sheet.grid.cells.rows()) {
      for (const [column, { formula, value }] of sheet.grid.cells.inRow(row)) {
        if (formula === '' || value === null || (typeof value === 'object' && 'error' in value)) continue;
        if (model.getCellType(index, row, column) !== ERROR) continue;
        model.setUserInput(index, row, column, modelInput(value));
        shown++;
      }
    }
  });
  model.resumeEvaluation();
  if (shown > 0) model.evaluate();
  return shown;
}
