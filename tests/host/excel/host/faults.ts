/** What can be made to go wrong, once, at a chosen place. */
export type Fault =
  /** Excel answers with this error code. At a request: before any of it is done. At an action: after those before it. */
  | { readonly kind: 'error'; readonly code: string }
  /** The request as a whole is refused with an HTTP status, as a server between Excel and the add-in would. */
  | { readonly kind: 'status'; readonly status: number; readonly code: string }
  /** The request is carried out, but its answer is lost. */
  | { readonly kind: 'answer lost' }
  /** This request and all after it find no host, until the connection is there again. */
  | { readonly kind: 'disconnected' };

type FaultPlace = { readonly request: number } | { readonly action: number };

export interface FaultPlan {
  readonly at: FaultPlace;
  readonly fault: Fault;
}

/** Faults that Office documents and that can meet any request (see "Application-specific API error handling"). */
export const REQUEST_FAULTS: readonly Fault[] = [
  { kind: 'error', code: 'InvalidOperationInCellEditMode' },
  { kind: 'error', code: 'GeneralException' },
  { kind: 'error', code: 'AccessDenied' },
  { kind: 'error', code: 'InactiveWorkbook' },
  { kind: 'error', code: 'ServiceNotAvailable' },
  { kind: 'error', code: 'RequestAborted' },
  { kind: 'error', code: 'ActivityLimitReached' },
  { kind: 'error', code: 'RequestPayloadSizeLimitExceeded' },
  { kind: 'error', code: 'ResponsePayloadSizeLimitExceeded' },
  { kind: 'error', code: 'ItemNotFound' },
  { kind: 'status', status: 429, code: 'TooManyRequests' },
  { kind: 'status', status: 503, code: 'ServiceNotAvailable' },
  { kind: 'answer lost' },
];

/** Those that can meet an action in the midst of a request, and the loss of the connection. */
export const ACTION_FAULTS: readonly Fault[] = [...REQUEST_FAULTS.filter(({ kind }) => kind === 'error'), { kind: 'disconnected' }];
