import { LAST_COLUMN, LAST_ROW } from '../../../formula/address';
import type { CellValue } from '../../../workbook/port';
import type { GridCell } from './grid-cell';
import { CellColumns, KINDS } from './cell-columns';
import { Growing, Interned } from './growing';
import { SheetCells } from './sheet-cells';

/**
 * Gathers the cells of a sheet as they are read, best row by row from the left: one that comes later than its place costs more, and
 * a second for the same place counts. What stands beyond the last row or column of a sheet is no cell.
 */
export class GatheredCells {
  private readonly rowNumbers = new Growing(Int32Array);
  private readonly starts = new Growing(Int32Array);
  private readonly columnNumbers = new Growing(Uint16Array);
  private readonly kinds = new Growing(Uint8Array);
  private readonly values = new Growing(Float64Array);
  private readonly formatNumbers = new Growing(Uint16Array);
  private readonly texts = new Interned();
  private readonly formats = new Interned();
  private readonly formulas = new Map<number, string>();
  private readonly late: [row: number, column: number, cell: GridCell][] = [];
  private row = 0;
  private column = 0;
  private lastColumn = 0;

  add(row: number, column: number, value: CellValue, formula: string, format: string): void {
    if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) return;
    const formatNumber = this.formats.placeOf(format);
    if (row < this.row || (row === this.row && column <= this.column) || formatNumber > MOST_FORMATS) {
      this.late.push([row, column, { value, formula, format }]);
      return;
    }
    if (row > this.row) {
      this.rowNumbers.push(row);
      this.starts.push(this.kinds.length);
    }
    if (formula !== '') this.formulas.set(this.kinds.length, formula);
    this.columnNumbers.push(column);
    this.formatNumbers.push(formatNumber);
    this.putValue(value);
    this.row = row;
    this.column = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  cells(): SheetCells {
    if (this.kinds.length === 0 && this.late.length === 0) return SheetCells.none;
    this.starts.push(this.kinds.length);
    const columns = new CellColumns({
      rowNumbers: this.rowNumbers.all(),
      starts: this.starts.all(),
      columnNumbers: this.columnNumbers.all(),
      kinds: this.kinds.all(),
      values: this.values.all(),
      formatNumbers: this.formatNumbers.all(),
      texts: this.texts.all,
      formats: this.formats.all,
      formulas: this.formulas,
      lastColumn: this.lastColumn,
    });
    return new SheetCells(columns, new Map()).with(this.late);
  }

  private putValue(value: CellValue): void {
    if (typeof value === 'number') this.put(KINDS.number, value);
    else if (typeof value === 'string') this.put(KINDS.text, this.texts.placeOf(value));
    else if (typeof value === 'boolean') this.put(KINDS.truth, value ? 1 : 0);
    else if (value === null) this.put(KINDS.blank, 0);
    else this.put(KINDS.error, this.texts.placeOf(value.error));
  }

  private put(kind: number, value: number): void {
    this.kinds.push(kind);
    this.values.push(value);
  }
}

/** As many as two bytes tell apart; a workbook has at most 64,000. */
const MOST_FORMATS = 65_535;

/** The cells of rows of plain values, from A1; what is null or an empty text is blank, and holes in the lists cost nothing. */
export function cellsOfRows<Value>(
  rows: Iterable<readonly Value[] | undefined>,
  cellOf: (value: NonNullable<Value>) => Pick<GridCell, 'value' | 'format'>,
): SheetCells {
  const gathered = new GatheredCells();
  let row = 0;
  for (const values of rows) {
    row += 1;
    values?.forEach((given, index) => {
      if (given === null || given === undefined || given === '') return;
      const { value, format } = cellOf(given);
      if (value !== null) gathered.add(row, index + 1, value, '', format);
    });
  }
  return gathered.cells();
}
