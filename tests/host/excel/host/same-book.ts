import { isDeepStrictEqual } from 'node:util';
import type { BookState, CellState, SheetState } from './book';

/** Whether two workbooks are the same in everything that the test host knows of them. */
export function sameBook(one: BookState, other: BookState): boolean {
  return (
    one.sheets.length === other.sheets.length &&
    one.sheets.every((sheet, index) => sameSheet(sheet, other.sheets[index])) &&
    isDeepStrictEqual(besidesSheets(one), besidesSheets(other))
  );
}

function besidesSheets({ names, styles, xmlParts, readOnly, structureProtected, selection }: BookState): unknown {
  return [names, styles, xmlParts, readOnly, structureProtected, selection];
}

function sameSheet(one: SheetState, other: SheetState | undefined): boolean {
  return other !== undefined && sameCells(one.cells, other.cells) && isDeepStrictEqual(besidesCells(one), besidesCells(other));
}

function besidesCells(sheet: SheetState): unknown {
  const { id, name, visibility, isProtected, widths, heights, hiddenRows, hiddenColumns, frozen, page } = sheet;
  const { validations, conditionals, tables, charts } = sheet;
  const flat = [id, name, visibility, isProtected, widths, heights, hiddenRows, hiddenColumns, frozen, page];
  return [flat, validations, conditionals, tables, charts];
}

function sameCells(one: ReadonlyMap<number, CellState>, other: ReadonlyMap<number, CellState>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [place, cell] of one) {
    const there = other.get(place);
    // Cells are never changed, only replaced: what was not written since a copy was made is the very same.
    if (cell !== there && (there === undefined || !sameCell(cell, there))) return false;
  }
  return true;
}

function sameCell(one: CellState, other: CellState): boolean {
  return (
    one.formula === other.formula &&
    one.style === other.style &&
    one.format === other.format &&
    (one.value === other.value || isDeepStrictEqual(one.value, other.value))
  );
}
