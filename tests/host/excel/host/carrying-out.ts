import type { BookState } from './book';
import type { Changes } from './changes';
import type { KeptReferences } from './processing';
import { Processing } from './processing';
import type { WireAction, WireRequest } from './wire';
import { resultMessage } from './wire';
import { workbook } from './workbook';

interface CarriedOut {
  readonly results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly failed: { readonly thrown: unknown; readonly action: WireAction; readonly index: number } | undefined;
}

/** Where a request is carried out. */
export interface Place {
  readonly book: BookState;
  readonly changes: Changes;
  readonly kept: KeptReferences;
}

/** Works through the actions until one fails, or `before` throws; what was done before it stays done. */
export function carriedOut(request: WireRequest, { book, changes, kept }: Place, before: () => void = () => undefined): CarriedOut {
  const processing = new Processing(request, workbook(book, changes), kept);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      before();
      results.push({ ActionId: action.Id, Value: processing.act(action) });
    } catch (thrown) {
      return { results, failed: { thrown, action, index } };
    }
  }
  return { results, failed: undefined };
}

/** The results so far and, where an action failed, its error. */
export function answerTo(
  request: WireRequest,
  { results, failed }: CarriedOut,
  told: (thrown: unknown) => { readonly code: string; readonly message: string },
): string {
  if (failed === undefined) return resultMessage(request.id, results);
  const { code, message } = told(failed.thrown);
  return resultMessage(request.id, results, { Code: code, Message: message, Location: failed.action.Name, ActionIndex: failed.index });
}
