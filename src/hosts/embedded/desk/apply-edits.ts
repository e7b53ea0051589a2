import { atOnce } from '../../../model/in-pieces';
import type { Problem } from '../../../model/problems';
import { problem } from '../../../model/problems';
import type { Result } from '../../../model/result';
import { fail, succeed } from '../../../model/result';
import { cellsThatDoNotFit } from '../../../workbook/cells-that-fit';
import { OUTPUT_SHEETS } from '../../../workbook/output-sheets';
import type { OutputSheet } from '../../../workbook/output-sheets';
import type { CellsEdit, Edit, SheetEdit } from '../../../workbook/port';
import { sheetNameProblem } from '../../../workbook/sheet-names';
import type { Book, BookSheet, TypedCell } from '../book';
import { changeGrid, gridOfContent } from './grids';

export interface Applied {
  readonly book: Book;
  readonly sheetsAdded: readonly string[];
  readonly sheetsChanged: readonly string[];
}

/** The book with all the edits made, or why none is. `freshId` names a sheet that the book has never had. */
export function applyEdits(book: Book, edits: readonly Edit[], freshId: () => number): Result<Applied> {
  const [first, ...rest] = atOnce(cellsThatDoNotFit(edits));
  if (first !== undefined) return fail(first, ...rest);
  let now = book;
  // Whole sheets first: cells may be changed on a sheet that the same write adds.
  for (const edit of [...edits].sort((one, other) => Number(one.edit === 'cells') - Number(other.edit === 'cells'))) {
    const present = now.sheets.find(({ ours }) => ours === edit.sheet);
    const refused = refusal(now, present, edit);
    if (refused !== undefined) return fail(refused);
    const next =
      edit.edit === 'sheet' ? wholeSheet(present, edit, freshId) : present === undefined ? undefined : cellsChanged(present, edit);
    if (next !== undefined) now = { ...now, sheets: place(now.sheets, next, edit.sheet) };
  }
  const touched = now.sheets.filter((sheet) => edits.some((edit) => edit.sheet === sheet.ours));
  const isNew = ({ id }: BookSheet) => !book.sheets.some((each) => each.id === id);
  return succeed({
    book: now,
    sheetsAdded: touched.filter(isNew).map(({ name }) => name),
    sheetsChanged: touched.filter((sheet) => !isNew(sheet)).map(({ name }) => name),
  });
}

function refusal(book: Book, present: BookSheet | undefined, edit: Edit): Problem | undefined {
  if (present !== undefined) return present.protected ? problem('sheet-protected', { sheet: present.name }, present.name) : undefined;
  if (edit.edit === 'cells') return problem('output-sheet-missing', { sheet: edit.sheet });
  const name = sheetNameProblem(
    edit.name,
    book.sheets.map((sheet) => sheet.name),
  );
  return name ?? (book.structureProtected ? problem('structure-protected', {}) : undefined);
}

function wholeSheet(present: BookSheet | undefined, { sheet, name, content }: SheetEdit, freshId: () => number): BookSheet {
  const made = present ?? { id: freshId(), name, visibility: 'visible', protected: false, ours: sheet, tables: [] };
  return { ...made, tables: [], grid: gridOfContent(content), unsaved: { content, cells: [] } };
}

function cellsChanged(present: BookSheet, { row, column, cells }: CellsEdit): BookSheet {
  const changes = cells.flatMap((line, rowIndex) =>
    line.map((cell, columnIndex): TypedCell => ({ row: row + rowIndex, column: column + columnIndex, cell })),
  );
  return {
    ...present,
    grid: changeGrid(present.grid, changes),
    unsaved: { ...present.unsaved, cells: [...present.unsaved.cells, ...changes] },
  };
}

/** Puts a sheet where it stood, or behind ours that come before it, or before ours that come after it, or last. */
function place(sheets: readonly BookSheet[], sheet: BookSheet, ours: OutputSheet): readonly BookSheet[] {
  if (sheets.some(({ id }) => id === sheet.id)) return sheets.map((each) => (each.id === sheet.id ? sheet : each));
  const rank = (each: BookSheet) => (each.ours === undefined ? -1 : OUTPUT_SHEETS.indexOf(each.ours));
  const own = OUTPUT_SHEETS.indexOf(ours);
  const before = sheets.map((each) => rank(each) >= 0 && rank(each) < own).lastIndexOf(true);
  const after = sheets.findIndex((each) => rank(each) > own);
  const at = before >= 0 ? before + 1 : after >= 0 ? after : sheets.length;
  return [...sheets.slice(0, at), sheet, ...sheets.slice(at)];
}
