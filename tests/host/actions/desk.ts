import type { OutputSheet } from '../../../src/workbook/output-sheets';
import type { Workbook } from '../../../src/workbook/port';
import type { PlainCell, StartingCell } from '../person';

/** A workbook with a pane beside it, and the person who works in both. */
export interface Desk {
  /** The port of the pane that is open now. */
  readonly workbook: () => Workbook;
  /** Closes the pane and opens another one. */
  readonly reopen: () => void;
  /** Every sheet, its cells from A1. */
  readonly sheets: () => readonly DeskSheet[];
  readonly type: (sheet: string, row: number, column: number, cell: StartingCell) => void;
  /** The rows of a sheet in another order (numbered from 1), new ones among them. */
  readonly arrange: (sheet: string, rows: readonly (number | readonly StartingCell[])[]) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  /** Waits until nothing is under way any more. */
  readonly settle: () => Promise<void>;
}

export interface DeskSheet {
  readonly name: string;
  readonly ours: OutputSheet | undefined;
  readonly rows: readonly (readonly PlainCell[])[];
}

export type MakeDesk = (own: Readonly<Record<string, readonly (readonly StartingCell[])[]>>) => Desk;

/** What a typed cell holds. */
export function plainCell(cell: StartingCell): PlainCell {
  if (cell === null || typeof cell !== 'object') return { value: cell, formula: '' };
  return 'text' in cell ? { value: cell.text, formula: '' } : cell;
}

/** Rows without their empty ends, as two sheets are compared. */
export function trimmed(rows: readonly (readonly PlainCell[])[]): readonly (readonly PlainCell[])[] {
  const isBlank = ({ value, formula }: PlainCell) => value === null && formula === '';
  return withoutEnd(
    rows.map((row) => withoutEnd(row, isBlank)),
    (row) => row.length === 0,
  );
}

function withoutEnd<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let { length } = items;
  for (let last = items[length - 1]; last !== undefined && isBlank(last); last = items[length - 1]) length -= 1;
  return items.slice(0, length);
}
