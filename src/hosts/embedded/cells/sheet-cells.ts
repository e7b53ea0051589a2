import type { CellValue } from '../../../workbook/port';
import type { GridCell } from './grid-cell';
import type { CellColumns } from './cell-columns';
import { NO_CELLS } from './cell-columns';

/**
 * The cells of a sheet that hold something, by row and column from 1. Blank cells cost nothing, however far down their looks run, and a
 * million cells are numbers in a few columns and no objects. A value: cells are changed by making another.
 */
export class SheetCells {
  static readonly none = new SheetCells(NO_CELLS, new Map());

  /** `over` holds what stands in place of the columns' cells; undefined where a cell was emptied. */
  constructor(
    private readonly columns: CellColumns,
    private readonly over: ReadonlyMap<number, ReadonlyMap<number, GridCell | undefined>>,
  ) {}

  at(row: number, column: number): GridCell | undefined {
    const over = this.over.get(row);
    return over?.has(column) === true ? over.get(column) : this.columns.cell(this.columns.find(row, column));
  }

  /** What the cell shows; null where it is blank. */
  valueAt(row: number, column: number): CellValue {
    const over = this.over.get(row);
    if (over?.has(column) === true) return over.get(column)?.value ?? null;
    return this.columns.value(this.columns.find(row, column));
  }

  /** The cells of a row that hold something, from the left. */
  inRow(row: number): readonly (readonly [column: number, cell: GridCell])[] {
    const own = this.columns.inRow(row);
    const over = this.over.get(row);
    if (over === undefined) return own;
    const added = [...over].flatMap(([column, cell]): (readonly [number, GridCell])[] => (cell === undefined ? [] : [[column, cell]]));
    return [...own.filter(([column]) => !over.has(column)), ...added].sort(([one], [other]) => one - other);
  }

  /** The rows that hold something, from the top. */
  *rows(): Generator<number> {
    const over = [...this.over.keys()].sort((one, other) => one - other);
    let next = 0;
    for (const row of this.columns.rows()) {
      while ((over[next] ?? Infinity) < row) yield* this.ifFilled(over[next++] ?? 0);
      if (over[next] === row) yield* this.ifFilled(over[next++] ?? 0);
      else yield row;
    }
    while (next < over.length) yield* this.ifFilled(over[next++] ?? 0);
  }

  get isEmpty(): boolean {
    return this.rows().next().done === true;
  }

  /** The last row and the last column in which a cell holds something; 0 where none does. */
  get reach(): { readonly row: number; readonly column: number } {
    if (this.over.size === 0) return { row: this.columns.lastRow, column: this.columns.lastColumn };
    let [lastRow, lastColumn] = [0, 0];
    for (const row of this.rows()) {
      lastRow = row;
      lastColumn = Math.max(lastColumn, this.inRow(row).at(-1)?.[0] ?? 0);
    }
    return { row: lastRow, column: lastColumn };
  }

  /** The same with these cells in place of what stood there, the later of two for one place. */
  with(changes: Iterable<readonly [row: number, column: number, cell: GridCell | undefined]>): SheetCells {
    const over = new Map(this.over);
    const own = new Map<number, Map<number, GridCell | undefined>>();
    for (const [row, column, cell] of changes) {
      const cells = own.get(row) ?? new Map(over.get(row));
      own.set(row, cells.set(column, cell));
      over.set(row, cells);
    }
    return own.size === 0 ? this : new SheetCells(this.columns, over);
  }

  private *ifFilled(row: number): Generator<number> {
    if (this.inRow(row).length > 0) yield row;
  }
}
