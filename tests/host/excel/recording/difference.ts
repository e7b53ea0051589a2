import { isKeyName, isRecord } from './same-keys';

/** Where two answers to one request part. */
export interface Difference {
  /** From 1, in the order of the recording. */
  readonly request: number;
  /** What was asked, as one would write it in the add-in. */
  readonly asked: string;
  readonly excel: string;
  readonly testHost: string;
  /** How many more values of the same answer differ. */
  readonly more: number;
}

interface Parted {
  readonly at: string;
  readonly excel: unknown;
  readonly testHost: unknown;
}

/** Excel and the test host may end a long sum at another last digit. */
const SAME_NUMBER = 1e-9;

/** Every value in which the answers differ, keys apart. */
export function* partings(excel: unknown, testHost: unknown, at = ''): Generator<Parted> {
  if (Array.isArray(excel) && Array.isArray(testHost)) {
    if (excel.length !== testHost.length) yield { at: `${at}.length`, excel: excel.length, testHost: testHost.length };
    for (let index = 0; index < Math.min(excel.length, testHost.length); index += 1)
      yield* partings(excel[index], testHost[index], `${at}[${String(index)}]`);
    return;
  }
  if (isRecord(excel) && isRecord(testHost)) {
    for (const name of new Set([...Object.keys(excel), ...Object.keys(testHost)]))
      if (!isKeyName(name) || excel[name] === undefined || testHost[name] === undefined)
        yield* partings(excel[name], testHost[name], `${at}.${name}`);
    return;
  }
  if (!sameValue(excel, testHost)) yield { at, excel, testHost };
}

function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= SAME_NUMBER * Math.max(1, Math.abs(one));
}

/** The first of the values that differ, and how many more do; undefined where none does. */
export function differenceIn(request: number, asked: string, excel: unknown, testHost: unknown): Difference | undefined {
  const [first, ...more] = partings(excel, testHost);
  if (first === undefined) return undefined;
  return { request, asked: `${asked}${first.at}`, excel: told(first.excel), testHost: told(first.testHost), more: more.length };
}

export function told(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 200);
}

/** A difference as a line for a person. */
export function differenceLine({ request, asked, excel, testHost, more }: Difference): string {
  return `request ${String(request)}, ${asked}: Excel ${excel}, test host ${testHost}${more === 0 ? '' : `, and ${String(more)} more`}`;
}
