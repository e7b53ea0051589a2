import type { Area } from '../formula/address';
import type { Result } from '../model/result';
import type { Cell, SheetContent } from './sheet-content';
import type { OutputSheet } from './output-sheets';

/**
 * The few things asked of any workbook, the same for Excel, the embedded spreadsheet and a file.
 * Nothing here throws for a reason that a user could meet: those come back as problems.
 */
export interface Workbook {
  /** What the workbook holds: its sheets, used areas, tables, what is hidden or protected, and which sheets are ours. One exchange. */
  outline(): Promise<Result<Outline>>;

  /** Any number of areas in one exchange (large areas travel in blocks). Answers in the order asked. */
  read(requests: readonly ReadRequest[]): Promise<Result<readonly CellBlock[]>>;

  /**
   * Writes all the edits or none of them, on our own sheets only, and only while each baseline still reads as it did.
   * After a failure the workbook is as it was, or the problem says exactly what stands.
   */
  write(edits: readonly Edit[], options?: WriteOptions): Promise<Result<Receipt>>;

  /** Puts back what stood before the write of this receipt. Refused when a person has changed our sheets since. */
  undo(receipt: Receipt): Promise<Result<UndoneSheets>>;

  /**
   * The last write that can be taken back, also where it was made before the pane was closed and opened again; one that was
   * interrupted comes first. Undefined where there is none, or where the host keeps nothing beyond its own life.
   */
  lastWrite(): Promise<Result<LastWrite | undefined>>;

  /** Tells of cells that people change; own writes are not told. Answers how to stop. Correctness never depends on it. */
  watch(listener: (change: Change) => void): Promise<StopWatching>;

  /** Brings the area before the person's eyes and selects it. */
  show(area: Area): Promise<Result<void>>;

  /** The cells that the person has selected; undefined where nobody has (a file). A problem where they are no single area. */
  selected(): Promise<Result<Area | undefined>>;
}

export interface Outline {
  /** The file's name, or an empty text where the host does not know it. */
  readonly fileName: string;
  readonly readOnly: boolean;
  /** Sheets can be neither added nor removed. */
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetOutline[];
}

export interface SheetOutline {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very hidden';
  readonly protected: boolean;
  /** The rectangle from A1 to the last cell that holds a value or formula; undefined on an empty sheet or one that holds no cells (a chart sheet). */
  readonly used: Area | undefined;
  /** Which of our output sheets this is, by the workbook name that marks it (see output-sheets.ts). */
  readonly ours: OutputSheet | undefined;
  readonly tables: readonly TableOutline[];
}

/** An Excel Table: its whole area with header and totals row. */
export interface TableOutline {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface ReadRequest {
  readonly area: Area;
  /** Formulas and number formats cost as much again as values: ask for them only where they are used. */
  readonly formulas?: boolean;
  readonly formats?: boolean;
}

/** What a cell shows: a number (dates are serial numbers), a text, a truth value, an error such as `#N/A`, or null for an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

export interface CellError {
  readonly error: string;
}

/** The cells of one area, row by row. `formulas` has the formula with its `=` or an empty text, `formats` en-US number format codes. */
export interface CellBlock {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly string[])[];
  readonly formats?: readonly (readonly string[])[];
  /** Row and column numbers (from 1, on the sheet) inside the area that a person has hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export type Edit = SheetEdit | CellsEdit;

/**
 * Makes one of our sheets hold exactly this content, in place, so that links to it survive.
 * A sheet that is not there yet is added under `name`, after the sheets that stand before it in OUTPUT_SHEETS.
 */
export interface SheetEdit {
  readonly edit: 'sheet';
  readonly sheet: OutputSheet;
  readonly name: string;
  readonly content: SheetContent;
}

/** Changes a few cells of one of our sheets and leaves its looks alone: an input typed in the pane. */
export interface CellsEdit {
  readonly edit: 'cells';
  readonly sheet: OutputSheet;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

export interface WriteOptions {
  /** What was read before the edits were made; the write is refused when any of it reads differently now. */
  readonly baseline?: readonly Pick<CellBlock, 'area' | 'values'>[];
  readonly onProgress?: (progress: WriteProgress) => void;
  readonly signal?: AbortSignal;
}

export interface WriteProgress {
  readonly sheet: string;
  readonly sheetNumber: number;
  readonly sheets: number;
  readonly cells: number;
  readonly ofCells: number;
}

/** What a write did; `undo` takes it back. */
export interface Receipt {
  readonly id: string;
  readonly at: Date;
  readonly sheetsAdded: readonly string[];
  readonly sheetsChanged: readonly string[];
  /** Features that this host shows only in the saved file, in plain words ("drop-down lists", "charts"). */
  readonly onlyInSavedFile: readonly string[];
}

export interface LastWrite {
  /** For `undo`, which takes back an interrupted write too. */
  readonly receipt: Receipt;
  /** What may stand of a write that was interrupted, in words; undefined where it was finished. */
  readonly interrupted: string | undefined;
}

export interface UndoneSheets {
  readonly sheetsRemoved: readonly string[];
  readonly sheetsRestored: readonly string[];
}

export interface Change {
  /** The areas that changed, or everything where the host cannot say. */
  readonly areas: readonly Area[] | 'everything';
  /** A remote change comes from a co-author. */
  readonly by: 'person' | 'remote';
}

export type StopWatching = () => Promise<void>;
