import type { Area } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import type { Change, Edit, Receipt, Workbook, WriteOptions } from '../../workbook/port';
import type { Book } from './book';
import { mayWrite, outlineOf, readAreas } from './desk/answer';
import { applyEdits } from './desk/apply-edits';
import { tellProgress } from './desk/tell-progress';
import type { DoneWrite } from './desk/undo-write';
import { undoWrite } from './desk/undo-write';
import type { WorkbookFile } from './open-workbook-file';
import type { SavedFile } from './save-workbook-file';
import { saveWorkbookFile } from './save-workbook-file';
import { giveWay } from '../../workbook/give-way';

/** A file as a workbook, with no spreadsheet behind it: formulas keep the values that they were written with. */
export interface FileWorkbook extends Workbook {
  /** The file with all that was written since it was opened. */
  save(): Result<SavedFile>;
  /** What the file holds now. Someone other than the port may change it through `change`, and those who watch are told. */
  readonly book: () => Book;
  readonly change: (book: Book, areas: readonly Area[]) => void;
}

/** The port over a file that was opened, for the command line. Nothing is written to the file until `save`. */
export function fileWorkbook(file: WorkbookFile): FileWorkbook {
  let book = file.book;
  let selection: Area | undefined;
  let nextId = file.book.sheets.length;
  const writes = new Map<string, DoneWrite>();
  const listeners = new Set<(change: Change) => void>();

  const write = (edits: readonly Edit[], options: WriteOptions): Result<Receipt> => {
    const allowed = mayWrite(book, options);
    if (!allowed.ok) return allowed;
    const applied = applyEdits(book, edits, () => nextId++);
    if (!applied.ok) return applied;
    const id = `write ${writes.size + 1}`;
    writes.set(id, { before: book, after: applied.value.book });
    book = applied.value.book;
    tellProgress(applied.value, edits, options);
    const { sheetsAdded, sheetsChanged } = applied.value;
    return succeed({ id, at: new Date(), sheetsAdded, sheetsChanged, onlyInSavedFile: [] });
  };

  return {
    outline: () => Promise.resolve(succeed(outlineOf(book))),
    read: async (requests) => {
      await giveWay();
      return readAreas(book, requests);
    },
    write: (edits, options = {}) => Promise.resolve(write(edits, options)),
    undo: ({ id }) => {
      const done = writes.get(id);
      if (done === undefined) return Promise.resolve(fail(problem('nothing-to-undo', {})));
      const undone = undoWrite(book, done);
      if (!undone.ok) return Promise.resolve(undone);
      writes.delete(id);
      const { book: restored, ...sheets } = undone.value;
      book = restored;
      return Promise.resolve(succeed(sheets));
    },
    lastWrite: () => Promise.resolve(succeed(undefined)),
    watch: (listener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
    show: (area) => {
      const there = readAreas(book, [{ area: { ...area, rows: 1, columns: 1 } }]);
      if (!there.ok) return Promise.resolve(there);
      selection = area;
      return Promise.resolve(succeed(undefined));
    },
    save: () => saveWorkbookFile(file, book),
    book: () => book,
    change: (changed, areas) => {
      book = changed;
      for (const listener of listeners) listener({ areas, by: 'person' });
    },
    selected: () => Promise.resolve(succeed(selection)),
  };
}
