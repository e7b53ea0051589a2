/** The messages between the library and the host, as far as the host reads them (see README.md). */
export interface WireRequest {
  readonly id: number;
  readonly flags: number;
  readonly actions: readonly WireAction[];
  readonly paths: ReadonlyMap<number, WirePath>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export const PATH = { global: 1, new: 2, method: 3, property: 4, indexer: 5, referenceId: 6, null: 7 } as const;

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface WireMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: {
    readonly body?: { readonly Actions?: readonly WireAction[]; readonly ObjectPaths?: Readonly<Record<string, WirePath>> };
  };
}

/** Reads a message of the library; anything but a request for actions fails. */
export function parseRequest(text: string): WireRequest {
  const message = JSON.parse(text) as WireMessage;
  const body = message.message?.body;
  if (message.type !== 1 || body?.Actions === undefined) throw new Error(`The test host knows no such message: ${text.slice(0, 200)}`);
  return {
    id: message.id,
    flags: message.flags ?? 0,
    actions: body.Actions,
    paths: new Map(Object.values(body.ObjectPaths ?? {}).map((path) => [path.Id, path])),
  };
}

/** The library lets go of ranges in requests of its own, which nobody waits for. */
export function cleansUp({ actions }: WireRequest): boolean {
  return actions.every((action) => action.Name === '_RemoveReference' || action.ActionType === ACTION.instantiate);
}

/** Reading leaves every value as it is. */
export function changesSomething({ actions }: WireRequest): boolean {
  return actions.some(
    ({ ActionType, Name }) => ActionType === ACTION.setProperty || (ActionType === ACTION.method && /^(Clear|Delete|Add)$/.test(Name)),
  );
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

/** The answer to a request: the results so far and, where an action failed, its error. */
export function resultMessage(id: number, results: readonly { ActionId: number; Value: unknown }[], error?: WireError): string {
  const body = { Results: results, TraceIds: results.map((each) => each.ActionId), ...(error !== undefined && { Error: error }) };
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
}

/** The answer when the request as a whole was refused. */
export function refusalMessage(id: number, statusCode: number, code: string): string {
  const body = code === '' ? '' : { error: { code, message: `Refused with ${code}.` } };
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}

export function eventMessage(eventType: number, event: unknown): string {
  const entry = { messageCategory: 65536, messageType: eventType, targetId: 'Workbook', message: JSON.stringify(event), id: 1 };
  return JSON.stringify({ type: 3, message: { entries: [entry] } });
}
