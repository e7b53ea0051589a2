import type { CellValue } from '../../../workbook/port';
import type { GridCell } from './grid-cell';

/** What the number that stands for a cell's value means. */
export const KINDS = { number: 0, text: 1, truth: 2, error: 3, blank: 4 } as const;

/** Cells in the order of their rows and columns: the cells of row number `i` are those from `starts[i]` up to `starts[i + 1]`. */
export interface CellStore {
  readonly rowNumbers: Int32Array;
  readonly starts: Int32Array;
  readonly columnNumbers: Uint16Array;
  readonly kinds: Uint8Array;
  /** A number itself, 1 or 0 for a truth, or the place of a text or an error in `texts`. */
  readonly values: Float64Array;
  /** Places in `formats`. */
  readonly formatNumbers: Uint16Array;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  /** With their `=`, by the place of the cell. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly lastColumn: number;
}

const NOWHERE = -1;

/** Reads cells out of columns of numbers; one becomes an object only where it is asked for. */
export class CellColumns {
  constructor(private readonly store: CellStore) {}

  get lastRow(): number {
    return this.store.rowNumbers.at(-1) ?? 0;
  }

  get lastColumn(): number {
    return this.store.lastColumn;
  }

  rows(): Iterable<number> {
    return this.store.rowNumbers;
  }

  /** The place of a cell, for `cell` and `value`. */
  find(row: number, column: number): number {
    const { starts, columnNumbers } = this.store;
    const line = this.lineOf(row);
    if (line === NOWHERE) return NOWHERE;
    let [low, high] = [starts[line] ?? 0, (starts[line + 1] ?? 0) - 1];
    // Where no cell is blank, the cell stands as far from the row's first as its column from the first column.
    const guess = low + column - (columnNumbers[low] ?? 0);
    if (guess >= low && guess <= high && columnNumbers[guess] === column) return guess;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = columnNumbers[middle] ?? 0;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return NOWHERE;
  }

  value(place: number): CellValue {
    const { kinds, values, texts } = this.store;
    if (place === NOWHERE) return null;
    const value = values[place] ?? NaN;
    switch (kinds[place]) {
      case KINDS.number:
        return value;
      case KINDS.text:
        return texts[value] ?? '';
      case KINDS.truth:
        return value === 1;
      case KINDS.error:
        return { error: texts[value] ?? '' };
      default:
        return null;
    }
  }

  cell(place: number): GridCell | undefined {
    if (place === NOWHERE) return undefined;
    const { formats, formatNumbers, formulas } = this.store;
    return { value: this.value(place), formula: formulas.get(place) ?? '', format: formats[formatNumbers[place] ?? 0] ?? 'General' };
  }

  inRow(row: number): readonly (readonly [column: number, cell: GridCell])[] {
    const line = this.lineOf(row);
    const { starts, columnNumbers } = this.store;
    const cells: (readonly [number, GridCell])[] = [];
    if (line === NOWHERE) return cells;
    for (let place = starts[line] ?? 0; place < (starts[line + 1] ?? 0); place += 1) {
      const cell = this.cell(place);
      if (cell !== undefined) cells.push([columnNumbers[place] ?? 0, cell]);
    }
    return cells;
  }

  private lineOf(row: number): number {
    const { rowNumbers } = this.store;
    let [low, high] = [0, rowNumbers.length - 1];
    // Where no row is blank, the row stands as far from the first as its number says.
    const guess = row - (rowNumbers[0] ?? 0);
    if (rowNumbers[guess] === row) return guess;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = rowNumbers[middle] ?? 0;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return NOWHERE;
  }
}

export const NO_CELLS = new CellColumns({
  rowNumbers: new Int32Array(),
  starts: Int32Array.of(0),
  columnNumbers: new Uint16Array(),
  kinds: new Uint8Array(),
  values: new Float64Array(),
  formatNumbers: new Uint16Array(),
  texts: [],
  formats: [],
  formulas: new Map(),
  lastColumn: 0,
});
