import { Model } from '@ironcalc/wasm';

/** Lends a copy of a model, made when it is first asked for, while the work is done. */
export function withCopy<Value>(model: Model, work: (copy: () => Model) => Value): Value {
  let copy: Model | undefined;
  try {
    return work(() => (copy ??= modelFrom(model.toBytes())));
  } finally {
    copy?.free();
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
    const copy = lent();
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
