import type { Problem, ProblemCode } from '../../model/problems';
import { problem } from '../../model/problems';

/** Thrown inside a batch to leave it: the work is refused for reasons that a person can do something about. */
export class Refusal extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(first: Problem, ...rest: readonly Problem[]) {
    super(first.message);
    this.problems = [first, ...rest];
  }
}

/**
 * Office's error codes that have one plain meaning. Sources: "Application-specific API error handling" in the
 * Office add-ins documentation, `Excel.ErrorCodes`, and those that the client library makes itself. Every other code is told as it came.
 */
const MEANINGS: Readonly<Record<string, Extract<ProblemCode, PlainFault>>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-much-at-once',
  ResponsePayloadSizeLimitExceeded: 'too-much-at-once',
  RangeExceedsLimit: 'too-much-at-once',
  OperationCellsExceedLimit: 'too-much-at-once',
  MemoryLimitReached: 'too-much-at-once',
  ActivityLimitReached: 'throttled',
  TooManyRequests: 'throttled',
  ServiceNotAvailable: 'workbook-busy',
  RequestAborted: 'workbook-busy',
  Conflict: 'workbook-busy',
  HostIsBusy: 'workbook-busy',
  Timeout: 'workbook-busy',
  WriteNotSupportedWhenModalDialogOpen: 'workbook-busy',
  InactiveWorkbook: 'another-workbook-in-front',
  ConnectionFailure: 'disconnected',
  SessionNotFound: 'disconnected',
  InvalidSelection: 'selection-not-one-area',
  InvalidSession: 'disconnected',
  InvalidOrTimedOutSession: 'disconnected',
  ItemNotFound: 'item-gone',
};

type PlainFault =
  | 'cell-being-edited'
  | 'too-much-at-once'
  | 'throttled'
  | 'workbook-busy'
  | 'another-workbook-in-front'
  | 'disconnected'
  | 'selection-not-one-area'
  | 'item-gone';

/** What went wrong in an exchange with Excel, in plain words. An error that is not Office's is told too, with its own message. */
export function problemsOf(error: unknown): readonly [Problem, ...Problem[]] {
  if (error instanceof Refusal) return error.problems;
  const { code, message, place } = officeError(error);
  const meaning = MEANINGS[code];
  if (meaning !== undefined) return [problem(meaning, {})];
  if (code === 'ApiNotFound' || code === 'ApiNotAvailable')
    return [problem('excel-too-old', { needs: place === '' ? 'a newer part of Excel' : place })];
  if (code === 'AccessDenied') return [problem('excel-denied', {})];
  return [problem('excel-refused', { code, message: message.replace(/\.$/, '') })];
}

/** Office.js throws `OfficeExtension.Error`: a code, a sentence, and in `debugInfo` the member that failed. */
function officeError(error: unknown): { code: string; message: string; place: string } {
  if (!(error instanceof Error)) return { code: 'unknown', message: String(error), place: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const debug: unknown = 'debugInfo' in error ? error.debugInfo : undefined;
  const place = typeof debug === 'object' && debug !== null && 'errorLocation' in debug ? debug.errorLocation : '';
  return { code, message: error.message, place: typeof place === 'string' ? place : '' };
}
