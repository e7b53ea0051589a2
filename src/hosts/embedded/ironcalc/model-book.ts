import type { Model } from '@ironcalc/wasm';
import type { Area } from '../../../formula/address';
import type { TableOutline } from '../../../workbook/port';
import type { OutputSheet } from '../../../workbook/output-sheets';
import { sheetMarkedBy } from '../../../workbook/output-sheets';
import type { Cell, SheetContent } from '../../../workbook/sheet-content';
import type { BookSheet, TypedCell } from '../book';
import type { GridCell } from '../cells/grid-cell';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../book';
import { sheetNameIn } from '../read/excel-workbook';
import type { Exactly } from './model-cells';
import { readModelGrid, usedRectangle } from './model-cells';

/** What IronCalc has no place for, by its number of a sheet (which a sheet keeps when it is renamed or moved). */
export interface KnownSheet {
  /** The sheet's place in the file that was opened, where it came from there. */
  readonly fileId: number | undefined;
  readonly protected: boolean;
  readonly veryHidden: boolean;
  readonly tables: readonly TableOutline[];
  /** The whole of one of our sheets, where it was written since the file was opened. */
  readonly content: SheetContent | undefined;
  /** The model as it was when the sheet was loaded or written whole: what differs from it was changed since, cell by cell. */
  readonly reference: Uint8Array;
}

export type KnownSheets = ReadonlyMap<number, KnownSheet>;

export interface ModelSheet {
  readonly key: number;
  readonly index: number;
  readonly name: string;
  readonly visible: boolean;
  readonly ours: OutputSheet | undefined;
}

/** The sheets of a model in their order. Ours are told by the workbook names that mark them. */
export function sheetsIn(model: Model): readonly ModelSheet[] {
  const marks = new Map<string, OutputSheet>();
  for (const { name, formula } of model.getDefinedNameList()) {
    const [sheet, marked] = [sheetMarkedBy(name), sheetNameIn(formula)];
    if (sheet !== undefined && marked !== undefined) marks.set(marked.toLowerCase(), sheet);
  }
  return model.getWorksheetsProperties().map(({ name, sheet_id: key, state }, index) => ({
    key,
    index,
    name,
    visible: state === 'visible',
    ours: marks.get(name.toLowerCase()),
  }));
}

/** A sheet as the files' side of this folder has it, without its cells. */
export function bookSheetOf(sheet: ModelSheet, known: KnownSheet | undefined): BookSheet {
  return {
    id: sheet.key,
    name: sheet.name,
    visibility: sheet.visible ? 'visible' : known?.veryHidden === true ? 'very hidden' : 'hidden',
    protected: known?.protected ?? false,
    ours: sheet.ours,
    tables: (known?.tables ?? []).map((table) => ({ ...table, area: { ...table.area, sheet: sheet.name } })),
    grid: EMPTY_GRID,
    unsaved: NOTHING_UNSAVED,
  };
}

export function wholeArea(model: Model, index: number): Omit<Area, 'sheet'> {
  return { row: 1, column: 1, ...(usedRectangle(model, index) ?? { rows: 1, columns: 1 }) };
}

/** The cells of a sheet that hold something else than they held in the reference; all of them where there is none. */
export function changedCells(
  model: Model,
  index: number,
  reference: { readonly model: Model; readonly index: number } | undefined,
  exactly: Exactly,
): readonly TypedCell[] {
  const now = wholeArea(model, index);
  const before = reference === undefined ? now : wholeArea(reference.model, reference.index);
  const held = (row: number, column: number) => reference?.model.getCellContent(reference.index, row, column) ?? '';
  const changed: { readonly row: number; readonly column: number }[] = [];
  for (let row = 1; row <= Math.max(now.rows, before.rows); row++) {
    for (let column = 1; column <= Math.max(now.columns, before.columns); column++) {
      if (model.getCellContent(index, row, column) !== held(row, column)) changed.push({ row, column });
    }
  }
  if (changed.length === 0) return [];
  const { cells } = readModelGrid(model, index, now, exactly);
  return changed.map(({ row, column }) => ({ row, column, cell: fileCell(cells.at(row, column)) }));
}

function fileCell(cell: GridCell | undefined): Cell | boolean {
  if (cell === undefined || cell.value === null) return null;
  const { value, formula } = cell;
  // The file computes its formulas anew when it is opened; only a number or a text has a place beside one until then.
  if (formula !== '') return { formula, value: typeof value === 'number' || typeof value === 'string' ? value : '' };
  if (typeof value === 'string') return { text: value };
  return typeof value === 'object' ? { text: value.error } : value;
}
