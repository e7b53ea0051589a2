import { Model } from '@ironcalc/wasm';
import { atOnce, type InPieces } from '../../../model/in-pieces';

/** A copy of a model that is made when it is first asked for, in pieces: of a hundred thousand rows, each takes as long as a page may be held. */
export class LentCopy {
  #copy: Model | undefined;

  constructor(readonly model: Model) {}

  *made(): InPieces<Model> {
    if (this.#copy !== undefined) return this.#copy;
    yield;
    const bytes = this.model.toBytes();
    yield;
    this.#copy = modelFrom(bytes);
    yield;
    return this.#copy;
  }

  free(): void {
    this.#copy?.free();
  }
}

/** Lends a copy of a model while the work is done. */
export function withCopy<Value>(model: Model, work: (copy: LentCopy) => Value): Value {
  const copy = new LentCopy(model);
  try {
    return work(copy);
  } finally {
    copy.free();
  }
}

/** The model that these bytes hold. To be freed by whoever asked for it. */
export function modelFrom(bytes: Uint8Array): Model {
  return Model.from_bytes(bytes, 'en');
}

/**
 * Changes a model wholly or not at all: the change is made on a copy, and only when all of it went well is the difference
 * brought over. The model's own undo list and its queue of a person's changes stay as they are, and so does the sheet shown.
 */
export function changeModel(model: Model, change: (copy: Model) => void): void {
  const difference = withCopy(model, (lent) => {
    const copy = atOnce(lent.made());
    copy.flushSendQueue();
    copy.pauseEvaluation();
    change(copy);
    return copy.flushSendQueue();
  });
  const shown = model.getWorksheetsProperties()[model.getSelectedSheet()]?.sheet_id;
  model.pauseEvaluation();
  try {
    model.applyExternalDiffs(difference);
  } finally {
    showSheet(model, shown);
    model.resumeEvaluation();
    model.evaluate();
  }
}

/** Shows the sheet of this number (a sheet keeps it for good), or where it is gone, the first that is not hidden: a difference shows the last sheet that it adds. */
function showSheet(model: Model, sheetId: number | undefined): void {
  const sheets = model.getWorksheetsProperties();
  const there = sheets.findIndex(({ sheet_id: id }) => id === sheetId);
  const visible = sheets.findIndex(({ state }) => state === 'visible');
  model.setSelectedSheet(Math.max(0, there >= 0 ? there : visible));
}
