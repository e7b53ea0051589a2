import type { Model } from '@ironcalc/wasm';
import { addressReference } from '../../../formula/address';
import { markOf } from '../../../workbook/output-sheets';
import type { Edit } from '../../../workbook/port';
import type { Book } from '../book';
import { sheetsIn } from './model-book';
import { restoreModelSheet, writeModelCells, writeModelSheet } from './write-sheet';
import { usedRectangle } from './model-cells';

/** Makes the sheets of the model those of the book, in its order, and writes the edits to ours. New ones are added and marked first: formulas name each other's sheets. */
export function writeBook(model: Model, book: Book, edits: readonly Edit[]): void {
  const selected = sheetsIn(model)[model.getSelectedSheet()]?.key;
  const marked = new Set(model.getDefinedNameList().map(({ name }) => name.toLowerCase()));
  const present = new Set(sheetsIn(model).map(({ key }) => key));
  book.sheets.forEach(({ id, name, ours }, place) => {
    if (present.has(id) || ours === undefined) return;
    model.newSheet();
    const last = model.getWorksheetsProperties().length - 1;
    model.renameSheet(last, name);
    if (place < last) model.moveSheet(last, place);
    const [mark, formula] = [markOf(ours), addressReference({ sheet: name, row: 1, column: 1 })];
    // A mark whose sheet a person deleted still stands, pointing nowhere.
    if (marked.has(mark.toLowerCase())) model.deleteDefinedName(mark);
    model.newDefinedName(mark, undefined, formula);
  });
  for (const edit of edits) {
    const sheet = sheetsIn(model).find(({ ours }) => ours === edit.sheet);
    if (sheet === undefined) throw new Error(`The sheet ${edit.sheet} was not added.`);
    if (edit.edit === 'sheet') writeModelSheet(model, sheet.index, edit.content);
    else writeModelCells(model, sheet.index, edit, edit.cells);
  }
  // Writing selects the sheets that it writes to; the person stays where they were.
  model.setSelectedSheet(sheetsIn(model).find(({ key }) => key === selected)?.index ?? 0);
}

/** Puts our sheets back as they were in an earlier model, and takes away those that it did not have. */
export function restoreSheets(model: Model, keys: readonly number[], before: Model): void {
  for (const key of keys) {
    const now = sheetsIn(model).find((sheet) => sheet.key === key);
    const then = sheetsIn(before).find((sheet) => sheet.key === key);
    if (now === undefined) continue;
    if (then === undefined) {
      model.deleteSheet(now.index);
      if (now.ours !== undefined) model.deleteDefinedName(markOf(now.ours));
      continue;
    }
    const used = usedRectangle(before, then.index) ?? { rows: 1, columns: 1 };
    restoreModelSheet(model, now.index, before, then.index, used);
  }
}
