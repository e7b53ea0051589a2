import type { Area } from '../../src/formula/address';
import type { CellValue, Workbook } from '../../src/workbook/port';
import type { TextCell } from '../../src/workbook/sheet-content';

/** A cell as a workbook holds it before the add-in comes: with booleans and errors, which the add-in itself never writes. */
export type StartingCell = number | boolean | TextCell | StartingFormula | null;

interface StartingFormula {
  readonly formula: string;
  readonly value: CellValue;
}

export interface StartingSheet {
  readonly name: string;
  readonly cells: readonly (readonly StartingCell[])[];
  readonly visibility?: 'visible' | 'hidden' | 'very hidden';
  readonly protected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** What stands in a cell: its value, and its formula or an empty text. */
export interface PlainCell {
  readonly value: CellValue;
  readonly formula: string;
}

/** Every cell of every sheet, row by row from A1; rows without their empty ends, sheets without their empty last rows. */
export type Everything = ReadonlyMap<string, readonly (readonly PlainCell[])[]>;

/** The person at the workbook, who does what the add-in does not: edits, renames, protects, deletes. Not through the port. */
export interface Person {
  setCell(sheet: string, row: number, column: number, content: StartingCell): Promise<void>;
  addSheet(name: string): Promise<void>;
  renameSheet(from: string, to: string): Promise<void>;
  protectSheet(name: string): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  everything(): Promise<Everything>;
  /** The area that is selected on the sheet in front. */
  selection(): Promise<Area>;
}

export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  readonly person: Person;
  /** Waits until all that happened has been told to those who watch. */
  settle(): Promise<void>;
  close?(): Promise<void>;
}

export type MakeWorkbook = (sheets: readonly StartingSheet[]) => Promise<WorkbookUnderTest>;
