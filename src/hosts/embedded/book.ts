import type { TableOutline } from '../../workbook/port';
import type { OutputSheet } from '../../workbook/output-sheets';
import type { Cell, SheetContent } from '../../workbook/sheet-content';
import { SheetCells } from './cells/sheet-cells';

/** What an opened file holds, as a value: a change makes a new one, so that undo is going back to the one before. */
export interface Book {
  readonly fileName: string;
  readonly structureProtected: boolean;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** Stays when a person renames or moves the sheet. */
  readonly id: number;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very hidden';
  readonly protected: boolean;
  readonly ours: OutputSheet | undefined;
  readonly tables: readonly TableOutline[];
  readonly grid: Grid;
  /** What must be done to the sheet in the file, when it is saved. */
  readonly unsaved: Unsaved;
}

export interface Unsaved {
  /** The whole of one of our sheets, where it was written since the file was opened. */
  readonly content: SheetContent | undefined;
  /** Single cells changed since then (or since the file was opened), in order. */
  readonly cells: readonly TypedCell[];
}

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | boolean;
}

export const NOTHING_UNSAVED: Unsaved = { content: undefined, cells: [] };

/** What a sheet holds and hides. */
export interface Grid {
  readonly cells: SheetCells;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly ColumnSpan[];
  /** Columns that are not as wide as usual, in characters. */
  readonly widths: readonly (ColumnSpan & { readonly width: number })[];
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

export const EMPTY_GRID: Grid = { cells: SheetCells.none, hiddenRows: new Set(), hiddenColumns: [], widths: [] };
