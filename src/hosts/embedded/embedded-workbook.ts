import type { Model } from '@ironcalc/wasm';
import type { Area } from '../../formula/address';
import { areaText } from '../../formula/address';
import { atOnce, type InPieces } from '../../model/in-pieces';
import { problem } from '../../model/problems';
import type { Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import { changedSinceRead } from '../../workbook/changed-since-read';
import type { CellBlock, Change, Edit, ReadRequest, Receipt, UndoneSheets, Workbook, WriteOptions } from '../../workbook/port';
import type { Book } from './book';
import { MOST_CELLS, outlineOf } from './desk/answer';
import { applyEdits } from './desk/apply-edits';
import { changedSinceWrite } from './desk/compare';
import { readBlock } from './desk/grids';
import { tellProgress } from './desk/tell-progress';
import { changeModel, LentCopy, modelFrom, withCopy } from './ironcalc/change-model';
import type { LoadedModel } from './ironcalc/load-model';
import type { Exactly } from './ironcalc/model-cells';
import { findUsedRectangle, gatherModelGrid, readModelGrid } from './ironcalc/model-cells';
import type { KnownSheet, KnownSheets, ModelSheet } from './ironcalc/model-book';
import { bookSheetOf, changedCells, sheetsIn, wholeArea } from './ironcalc/model-book';
import { onlyInSavedFile } from './ironcalc/only-in-saved-file';
import { restoreSheets, writeBook } from './ironcalc/write-book';
import type { WorkbookFile } from './open-workbook-file';
import { withCells } from './desk/with-cells';
import type { SavedFile } from './save-workbook-file';
import { saveWorkbookFile } from './save-workbook-file';
import { inSlices } from '../../workbook/give-way';

/** How often the model is asked whether a person changed something: it has no event for it. */
const POLL_EVERY = 250;

interface DoneWrite {
  readonly keys: readonly number[];
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly knownBefore: KnownSheets;
}

/**
 * The port over a file in an IronCalc model. The spreadsheet component shares the model: what a person types there is in it at once,
 * and is learnt of by emptying the model's queue of changes, which nobody else may do. Own writes never enter that queue.
 * After a write, an undo or a `show`, `redraw` is called: the component draws anew only when its parent renders it again.
 */
export class EmbeddedWorkbook implements Workbook {
  readonly model: Model;
  readonly #writes = new Map<string, DoneWrite>();
  readonly #listeners = new Set<(change: Change) => void>();
  #known: KnownSheets;
  #timer: ReturnType<typeof setInterval> | undefined;
  #writeCount = 0;
  /** How often a person has changed something, as far as is known. */
  #changes = 0;

  constructor(
    readonly file: WorkbookFile,
    /** As `loadModel` makes it from the file's book. */
    loaded: Pick<LoadedModel, 'model' | 'bytes'>,
    readonly redraw: () => void = () => undefined,
  ) {
    this.model = loaded.model;
    const reference = loaded.bytes;
    this.#known = new Map(
      sheetsIn(this.model).map(({ key, index }): [number, KnownSheet] => {
        const sheet = file.book.sheets[index];
        const { protected: isProtected = false, tables = [], visibility = 'visible' } = sheet ?? {};
        return [
          key,
          { fileId: sheet?.id, protected: isProtected, veryHidden: visibility === 'very hidden', tables, content: undefined, reference },
        ];
      }),
    );
  }

  outline: Workbook['outline'] = async () => {
    const used = new Map<string, Area | undefined>();
    for (const { name, index } of sheetsIn(this.model)) {
      const reach = await inSlices(findUsedRectangle(this.model, index));
      used.set(name, reach === undefined ? undefined : { sheet: name, row: 1, column: 1, ...reach });
    }
    return succeed(outlineOf(this.#book(), ({ name }) => used.get(name)));
  };

  read: Workbook['read'] = (requests) => inSlices(this.#read(requests));

  write: Workbook['write'] = async (edits, options = {}) => {
    this.poll();
    const [requests, changes] = [(options.baseline ?? []).map(({ area }) => ({ area })), this.#changes];
    const read = await inSlices(this.#read(requests));
    // From here to the end of the write nobody else has a turn; what a person changed while the baseline was read is read once more.
    this.poll();
    return this.#write(edits, options, this.#changes === changes ? read : atOnce(this.#read(requests)));
  };

  undo: Workbook['undo'] = ({ id }) => Promise.resolve(this.#undo(id));

  /** Nothing is kept beyond this workbook's own life: the file that was opened is as it was. */
  lastWrite: Workbook['lastWrite'] = () => Promise.resolve(succeed(undefined));

  watch: Workbook['watch'] = (listener) => {
    this.poll();
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.poll(), POLL_EVERY);
    return Promise.resolve(() => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
      return Promise.resolve();
    });
  };

  show: Workbook['show'] = (area) => {
    const sheet = this.#sheet(area.sheet);
    if (sheet === undefined) return Promise.resolve(fail(problem('sheet-gone', { sheet: area.sheet }, area.sheet)));
    this.model.setSelectedSheet(sheet.index);
    this.model.setSelectedCell(area.row, area.column);
    this.model.setSelectedRange(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
    this.model.setTopLeftVisibleCell(Math.max(1, area.row - 2), Math.max(1, area.column - 1));
    this.redraw();
    return Promise.resolve(succeed(undefined));
  };

  selected: Workbook['selected'] = () => {
    const { sheet, range } = this.model.getSelectedView();
    const [row, column, lastRow, lastColumn] = range;
    const name = this.model.getWorksheetsProperties()[sheet]?.name;
    // A range that was dragged upwards or to the left starts where the dragging did.
    const area = {
      row: Math.min(row, lastRow),
      column: Math.min(column, lastColumn),
      rows: Math.abs(lastRow - row) + 1,
      columns: Math.abs(lastColumn - column) + 1,
    };
    return Promise.resolve(succeed(name === undefined ? undefined : { sheet: name, ...area }));
  };

  /** Tells those who watch when a person has changed something since the last time. Runs by itself while someone watches. */
  poll(): void {
    // One byte is an empty queue.
    if (this.model.flushSendQueue().length <= 1) return;
    this.#changes += 1;
    this.#forgetDeletedSheets();
    for (const listener of this.#listeners) listener({ areas: 'everything', by: 'person' });
  }

  /** Marks a sheet as protected, as the file may have it: IronCalc itself knows no protection. */
  protect(name: string): void {
    const key = this.#sheet(name)?.key;
    const known = key === undefined ? undefined : this.#known.get(key);
    if (key !== undefined && known !== undefined) this.#known = new Map(this.#known).set(key, { ...known, protected: true });
  }

  /** The file with our sheets, and with what a person typed in the spreadsheet. */
  save(): Result<SavedFile> {
    this.poll();
    const references = new Map<Uint8Array, Model>();
    const fresh = this.file.book.sheets.length;
    try {
      const sheets = withCopy(this.model, (copy) =>
        sheetsIn(this.model).map((sheet) => {
          const known = this.#known.get(sheet.key);
          const reference = known === undefined ? undefined : (references.get(known.reference) ?? modelFrom(known.reference));
          if (known !== undefined && reference !== undefined) references.set(known.reference, reference);
          const id = known?.fileId ?? fresh + sheet.key;
          return {
            ...bookSheetOf(sheet, known),
            id,
            unsaved: { content: known?.content, cells: this.#typedCells(sheet, reference, copy) },
          };
        }),
      );
      return saveWorkbookFile(this.file, { ...this.file.book, sheets });
    } finally {
      for (const each of references.values()) each.free();
    }
  }

  #typedCells(sheet: ModelSheet, reference: Model | undefined, copy: LentCopy) {
    const before = reference === undefined ? undefined : sheetsIn(reference).find(({ key }) => key === sheet.key);
    if (reference === undefined || before === undefined)
      return changedCells(this.model, sheet.index, undefined, this.#exactly(sheet, copy));
    return this.#changes > 0 || sheet.ours !== undefined
      ? changedCells(this.model, sheet.index, { model: reference, index: before.index }, this.#exactly(sheet, copy))
      : [];
  }

  #book(): Book {
    const sheets = sheetsIn(this.model).map((sheet) => bookSheetOf(sheet, this.#known.get(sheet.key)));
    return { fileName: this.file.book.fileName, structureProtected: this.file.book.structureProtected, sheets };
  }

  #sheet(name: string): ModelSheet | undefined {
    return sheetsIn(this.model).find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  #exactly({ key }: ModelSheet, copy: LentCopy): Exactly {
    const { content, fileId } = this.#known.get(key) ?? {};
    const grid = content === undefined && fileId !== undefined ? this.file.book.sheets[fileId]?.grid : undefined;
    return {
      copy,
      literal: (row, column) => {
        const put = content === undefined ? grid?.cells.valueAt(row, column) : content.cells[row - 1]?.[column - 1];
        return typeof put === 'number' ? put : undefined;
      },
    };
  }

  *#read(requests: readonly ReadRequest[]): InPieces<Result<readonly CellBlock[]>> {
    const copy = new LentCopy(this.model);
    try {
      const blocks: CellBlock[] = [];
      for (const request of requests) {
        const { area } = request;
        const sheet = this.#sheet(area.sheet);
        if (sheet === undefined) return fail(problem('sheet-gone', { sheet: area.sheet }, area.sheet));
        if (area.rows * area.columns > MOST_CELLS) return fail(problem('area-too-large', { area: areaText(area) }, areaText(area)));
        const grid = yield* gatherModelGrid(this.model, sheet.index, area, this.#exactly(sheet, copy), request.formats === true);
        blocks.push(readBlock(grid, request));
      }
      return succeed(blocks);
    } finally {
      copy.free();
    }
  }

  #write(edits: readonly Edit[], options: WriteOptions, now: Result<readonly CellBlock[]>): Result<Receipt> {
    if (options.signal?.aborted === true) return fail(problem('write-stopped', {}));
    if (!now.ok) return now;
    const [changed] = now.value.flatMap((block, index) => changedSinceRead(options.baseline?.[index] ?? block, block) ?? []);
    if (changed !== undefined) return fail(changed);

    let fresh = Math.max(0, ...this.#known.keys()) + 1_000_000;
    const applied = applyEdits(this.#book(), edits, () => fresh++);
    if (!applied.ok) return applied;
    const before = this.model.toBytes();
    const wholeFirst = [...edits].sort((one, other) => Number(one.edit === 'cells') - Number(other.edit === 'cells'));
    const refused = this.#change((copy) => writeBook(copy, applied.value.book, wholeFirst));
    if (refused !== undefined) return refused;

    const after = this.model.toBytes();
    const written = sheetsIn(this.model).filter(({ ours }) => edits.some((edit) => edit.sheet === ours));
    const id = `write ${++this.#writeCount}`;
    this.#writes.set(id, { keys: written.map(({ key }) => key), before, after, knownBefore: this.#known });
    this.#rememberWritten(written, edits, after);
    tellProgress(applied.value, edits, options);
    const { sheetsAdded, sheetsChanged } = applied.value;
    return succeed({ id, at: new Date(), sheetsAdded, sheetsChanged, onlyInSavedFile: onlyInSavedFile(edits) });
  }

  #rememberWritten(written: readonly ModelSheet[], edits: readonly Edit[], after: Uint8Array): void {
    const known = new Map(this.#known);
    for (const { key, ours } of written) {
      const whole = edits.flatMap((edit) => (edit.edit === 'sheet' && edit.sheet === ours ? [edit.content] : [])).at(-1);
      const stood = known.get(key) ?? {
        fileId: undefined,
        protected: false,
        veryHidden: false,
        tables: [],
        content: undefined,
        reference: after,
      };
      if (whole === undefined) continue;
      const cells = edits.filter((edit) => edit.edit === 'cells').filter(({ sheet }) => sheet === ours);
      known.set(key, { ...stood, tables: [], content: cells.reduce(withCells, whole), reference: after });
    }
    this.#known = known;
  }

  #undo(id: string): Result<UndoneSheets> {
    this.poll();
    const done = this.#writes.get(id);
    if (done === undefined) return fail(problem('nothing-to-undo', {}));
    const [before, after] = [modelFrom(done.before), modelFrom(done.after)];
    try {
      const written = sheetsIn(after).filter(({ key }) => done.keys.includes(key));
      for (const sheet of written) {
        const present = sheetsIn(this.model).find(({ key }) => key === sheet.key);
        if (present?.name !== sheet.name) return fail(problem('sheets-changed-since-write', { sheet: sheet.name }, sheet.name));
        const grids = [
          [after, sheet.index],
          [this.model, present.index],
        ] as const;
        const [left, now] = grids.map(([model, index]) => readModelGrid(model, index, wholeArea(model, index)));
        const changed = left === undefined || now === undefined ? undefined : changedSinceWrite(sheet.name, left, now);
        if (changed !== undefined) return fail(changed);
      }
      const refused = this.#change((copy) => restoreSheets(copy, done.keys, before));
      if (refused !== undefined) return refused;
      const stood = new Set(sheetsIn(before).map(({ key }) => key));
      this.#writes.delete(id);
      this.#known = new Map([
        ...[...this.#known].filter(([key]) => !done.keys.includes(key)),
        ...[...done.knownBefore].filter(([key]) => done.keys.includes(key)),
      ]);
      return succeed({
        sheetsRemoved: written.filter(({ key }) => !stood.has(key)).map(({ name }) => name),
        sheetsRestored: written.filter(({ key }) => stood.has(key)).map(({ name }) => name),
      });
    } finally {
      before.free();
      after.free();
    }
  }

  /** IronCalc gives the number of a deleted sheet to the next one that is added. */
  #forgetDeletedSheets(): void {
    const present = new Set(sheetsIn(this.model).map(({ key }) => key));
    this.#known = new Map([...this.#known].filter(([key]) => present.has(key)));
  }

  #change(change: (copy: Model) => void): Result<never> | undefined {
    try {
      changeModel(this.model, change);
      this.redraw();
      return undefined;
    } catch (cause) {
      return fail(problem('spreadsheet-refused', { message: cause instanceof Error ? cause.message : String(cause) }));
    }
  }
}
