import type { TableOutline } from '../../workbook/port';
import type { SheetView } from './sheet-view';

/** A header row with rows of figures under it: a table, or what looks like one. */
export interface Region {
  readonly view: SheetView;
  readonly table: TableOutline | undefined;
  readonly header: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Between a header and its first figures may stand headings, blank rows and lines of numbers. */
const ROWS_TO_FIRST_FIGURES = 8;
/** Rows under a header that show what its columns hold. */
const SAMPLE = 40;
/** As many blank rows end a table. */
const BLANK_ROWS_AT_END = 12;

/** The Excel Tables of the sheet, and the plain ranges outside them, from the top. */
export function findRegions(view: SheetView, tables: readonly TableOutline[]): readonly Region[] {
  const regions: Region[] = tables.filter((table) => table.hasHeaderRow).map((table) => tableRegion(view, table));
  for (const header of headerRows(view)) {
    if (regions.some((each) => each.table !== undefined && header >= each.header && header <= each.lastRow)) continue;
    regions.push(...plainRegions(view, header));
  }
  return regions;
}

function tableRegion(view: SheetView, table: TableOutline): Region {
  const { row, column, rows, columns } = table.area;
  let lastColumn = column + columns - 1;
  // A column that somebody typed beside the table belongs to it for the reader, though not for Excel.
  while (lastColumn < view.lastColumn && view.look(row, lastColumn + 1) === 'text') lastColumn++;
  return { view, table, header: row, firstRow: row + 1, lastRow: row + rows - 1, firstColumn: column, lastColumn };
}

/** Rows of texts or years over columns of figures; where several rows head the same figures, the nearest that covers most. */
function headerRows(view: SheetView): readonly number[] {
  const found: number[] = [];
  for (let row = 1; row < view.lastRow; row++) {
    if (!couldBeHeader(view, row) || view.isHiddenRow(row)) continue;
    const covered = coverage(view, row);
    if (covered < 0.5) continue;
    const below = range(row + 1, Math.min(view.lastRow, row + ROWS_TO_FIRST_FIGURES)).find(
      (other) => couldBeHeader(view, other) && coverage(view, other) >= covered,
    );
    if (below === undefined || hasFiguresBetween(view, row, below)) found.push(row);
  }
  return found;
}

function couldBeHeader(view: SheetView, row: number): boolean {
  let words = 0;
  let figures = 0;
  for (let column = 1; column <= view.lastColumn; column++) {
    const look = view.look(row, column);
    if (isWord(view, row, column)) words++;
    else if (look !== 'blank' && look !== 'missing' && look !== 'date') figures++;
  }
  return words >= 1 && figures <= words / 5;
}

function isBareYear(view: SheetView, row: number, column: number): boolean {
  return /^\s*\d{4}\s*$/.test(view.text(row, column));
}

function isFigureOrYear(view: SheetView, row: number, column: number): boolean {
  return isFigure(view, row, column) || (view.look(row, column) === 'year' && isBareYear(view, row, column));
}

/** The share of the columns of figures below the row over which it has a word or a year. */
function coverage(view: SheetView, row: number): number {
  const first = firstFigures(view, row);
  if (first === undefined) return 0;
  let columns = 0;
  let covered = 0;
  for (let column = 1; column <= view.lastColumn; column++) {
    if (!isFigureColumn(view, column, first, first + 6)) continue;
    columns++;
    if (isWord(view, row, column)) covered++;
    // A row with a figure over figures is one of them, whatever words it has.
    else if (isFigure(view, row, column)) covered--;
  }
  return columns === 0 ? 0 : covered / columns;
}

function firstFigures(view: SheetView, row: number): number | undefined {
  return range(row + 1, Math.min(view.lastRow, row + ROWS_TO_FIRST_FIGURES)).find((below) => {
    for (let column = 1; column <= view.lastColumn; column++) if (isFigure(view, below, column)) return true;
    return false;
  });
}

function hasFiguresBetween(view: SheetView, row: number, below: number): boolean {
  return range(row + 1, below - 1).some(
    (between) =>
      !couldBeHeader(view, between) &&
      range(1, view.lastColumn).some((column) => isFigure(view, between, column) && isWord(view, row, column)),
  );
}

/** A text or a year. £2,014 paid looks like the year 2014, but stands under other figures, which may look like years, too. */
function isWord(view: SheetView, row: number, column: number): boolean {
  const look = view.look(row, column);
  return look === 'text' || (look === 'year' && !(isBareYear(view, row, column) && isFigureOrYear(view, row - 1, column)));
}

function isFigure(view: SheetView, row: number, column: number): boolean {
  const look = view.look(row, column);
  return look === 'number' || look === 'printed amount';
}

function isFigureColumn(view: SheetView, column: number, firstRow: number, lastRow: number): boolean {
  let figures = 0;
  let words = 0;
  for (let row = firstRow; row <= Math.min(lastRow, view.lastRow); row++) {
    if (isFigure(view, row, column)) figures++;
    else if (view.look(row, column) === 'text' || view.look(row, column) === 'date') words++;
  }
  return figures > words;
}

/** The tables under one header: a blank column parts two of them, unless what stands left of it has names only. */
function plainRegions(view: SheetView, header: number): Region[] {
  const lastRow = lastRowOf(view, header);
  const sampleEnd = Math.min(lastRow, header + SAMPLE);
  const isBlankColumn = (column: number): boolean =>
    view.look(header, column) === 'blank' && range(header + 1, sampleEnd).every((row) => view.look(row, column) === 'blank');
  const regions: Region[] = [];
  let first: number | undefined;
  let figures = false;
  for (let column = 1; column <= view.lastColumn + 1; column++) {
    if (column <= view.lastColumn && !isBlankColumn(column)) {
      first ??= column;
      figures ||= isFigureColumn(view, column, header + 1, sampleEnd) && isWord(view, header, column);
    } else if (first !== undefined && figures) {
      regions.push({ view, table: undefined, header, firstRow: header + 1, lastRow, firstColumn: first, lastColumn: column - 1 });
      first = undefined;
      figures = false;
    }
  }
  return regions;
}

function lastRowOf(view: SheetView, header: number): number {
  let last = header;
  for (let row = header + 1; row <= view.lastRow; row++) {
    if (range(1, view.lastColumn).some((column) => view.look(row, column) !== 'blank')) last = row;
    else if (row - last >= BLANK_ROWS_AT_END) break;
  }
  return last;
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
