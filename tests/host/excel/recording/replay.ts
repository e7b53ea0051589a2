import type { RecordedExchange, Recording } from '../../../../src/hosts/excel/recording/recording';
import type { BookState } from '../host/book';
import { carriedOut } from '../host/carrying-out';
import { HostFault, NotAnswered } from '../host/host-object';
import { KeptReferences } from '../host/processing';
import type { WireRequest } from '../host/wire';
import { changesSomething, parseRequest } from '../host/wire';
import { askedBy } from './asked';
import type { Difference } from './difference';
import { differenceIn, told } from './difference';
import { isRecord, SameKeys } from './same-keys';

const NOBODY_HEARS = { changed: () => undefined, added: () => undefined, deleted: () => undefined };

/**
 * Puts the recorded requests to a workbook of the test host, one after the other, and tells every answer that differs from Excel's.
 * The workbook is changed as the requests say; what a person did by hand while it was recorded it does not know.
 */
export function replayed(recording: Recording, book: BookState, recalculate: (book: BookState) => void): readonly Difference[] {
  const keys = new SameKeys();
  const kept = new KeptReferences();
  return recording.exchanges.flatMap((exchange, index) => {
    const number = index + 1;
    const refused = refusal(exchange);
    if (refused !== undefined) return [{ request: number, asked: 'the whole request', excel: refused, testHost: 'nothing', more: 0 }];
    const request = parseRequest(
      JSON.stringify({ id: number, type: 1, flags: exchange.flags, message: { body: keys.translated(exchange.request) } }),
    );
    const { results, failed } = carriedOut(request, { book, changes: NOBODY_HEARS, kept });
    if (changesSomething(request)) recalculate(book);
    const excel = answersOf(exchange);
    const here = new Map(results.map(({ ActionId, Value }) => [ActionId, asTravelled(Value)]));
    for (const [action, answer] of excel.results) keys.learn(answer, here.get(action));
    const different = request.actions.flatMap((action) => {
      if (!excel.results.has(action.Id) || !here.has(action.Id)) return [];
      return differenceIn(number, askedBy(request, action), excel.results.get(action.Id), here.get(action.Id)) ?? [];
    });
    return [...different, ...errorDifference(number, request, excel.error, failed)];
  });
}

/** No answer at all, or one that refuses the request as a whole: nothing of it was carried out. */
function refusal({ answer }: RecordedExchange): string | undefined {
  if (answer === undefined) return 'no answer';
  return answer.status === 200 && answer.code === '' ? undefined : `refused with ${String(answer.status)} ${answer.code}`;
}

function answersOf({ answer }: RecordedExchange): { results: ReadonlyMap<number, unknown>; error: string } {
  const body = isRecord(answer?.body) ? answer.body : {};
  const listed: readonly unknown[] = Array.isArray(body['Results']) ? body['Results'] : [];
  const results = listed.filter(isRecord).map((each) => [Number(each['ActionId']), each['Value']] as const);
  const error = isRecord(body['Error']) ? `${String(body['Error']['Code'])} at ${told(body['Error']['Location'])}` : '';
  return { results: new Map(results), error };
}

function errorDifference(
  number: number,
  request: WireRequest,
  excel: string,
  failed: ReturnType<typeof carriedOut>['failed'],
): Difference[] {
  const here = failed === undefined ? '' : `${codeOf(failed.thrown)} at ${told(failed.action.Name)}`;
  if (excel.split(' at ')[0] === here.split(' at ')[0]) return [];
  const asked = failed === undefined ? 'the whole request' : askedBy(request, failed.action);
  return [{ request: number, asked, excel: excel === '' ? 'no error' : excel, testHost: here === '' ? 'no error' : here, more: 0 }];
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof HostFault) return thrown.code;
  if (thrown instanceof NotAnswered) return thrown.message;
  throw thrown;
}

/** As it would come through JSON. */
function asTravelled(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
