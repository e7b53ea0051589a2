import { Model } from '@ironcalc/wasm';

/** A model of its own that holds the same. To be freed by whoever asked for it. */
export function copyModel(model: Model): Model {
  return modelFrom(model.toBytes());
}

export function modelFrom(bytes: Uint8Array): Model {
  return Model.from_bytes(bytes, 'en');
}

/**
 * Changes a model wholly or not at all: the change is made on a copy, and only when all of it went well is the difference
 * brought over. The model's own undo list and its queue of a person's changes stay as they are.
 */
export function changeModel(model: Model, change: (copy: Model) => void): void {
  const copy = copyModel(model);
  try {
    copy.flushSendQueue();
    copy.pauseEvaluation();
    change(copy);
    copy.resumeEvaluation();
    const difference = copy.flushSendQueue();
    model.pauseEvaluation();
    try {
      model.applyExternalDiffs(difference);
    } finally {
      model.resumeEvaluation();
      model.evaluate();
    }
  } finally {
    copy.free();
  }
}
