import { nearestName } from '../nearest-name';
import { problem, type Problem } from '../problems';

/** One value of the file and where it stands, as a person finds it: `scenarios[0].measures[1].rate`. */
export interface Place {
  readonly value: unknown;
  readonly where: string;
}

/** The members of an object in the file, by key. */
export type Members = ReadonlyMap<string, Place>;

/** Narrows JSON that anybody may have written, and gathers all that is wrong with it on the way. */
export class Reading {
  readonly problems: Problem[] = [];

  /** The members of an object, or undefined (and a problem) where the value is none. `what` names it for the message. */
  object(place: Place, what: string): Members | undefined {
    if (!isObject(place.value)) {
      this.wrong(place, what, 'an object: { … }');
      return undefined;
    }
    const entries = Object.entries(place.value).filter(([, value]) => value !== undefined);
    return new Map(entries.map(([key, value]) => [key, { value, where: memberWhere(place.where, key) }]));
  }

  list(place: Place, what: string, of: string): readonly Place[] | undefined {
    if (!Array.isArray(place.value)) {
      this.wrong(place, what, `a list of ${of}: [ … ]`);
      return undefined;
    }
    return place.value.map((value: unknown, index) => ({ value, where: `${place.where}[${index}]` }));
  }

  /** A text without the white space around it; an empty one is refused. */
  text(place: Place, what: string): string | undefined {
    if (typeof place.value === 'string' && place.value.trim() !== '') return place.value.trim();
    this.wrong(place, what, 'a text');
    return undefined;
  }

  /** A text that may be left out; then it is empty. */
  optionalText(place: Place | undefined, what: string): string {
    if (place === undefined || place.value === null) return '';
    return this.text(place, what) ?? '';
  }

  flag(place: Place, what: string): boolean | undefined {
    if (typeof place.value === 'boolean') return place.value;
    this.wrong(place, what, 'true or false');
    return undefined;
  }

  oneOf<Option extends string>(place: Place, what: string, options: readonly Option[]): Option | undefined {
    const option = options.find((each) => each === place.value);
    if (option === undefined) this.wrong(place, what, options.map((each) => `“${each}”`).join(' or '));
    return option;
  }

  /** Refuses keys that mean nothing here: a misspelt key must not be a figure left out in silence. */
  refuseOtherKeys(members: Members, keys: readonly string[], of: string): void {
    for (const [key, place] of members) {
      if (keys.includes(key)) continue;
      this.problems.push(problem('scenario-file-key-unknown', { of, key, nearest: nearestName(key, keys) }, place.where));
    }
  }

  private wrong(place: Place, what: string, expected: string): void {
    this.problems.push(problem('scenario-file-wrong', { what, given: givenWords(place.value), expected }, place.where));
  }
}

/** A member that is there and is not null. */
export function given(members: Members, key: string): Place | undefined {
  const place = members.get(key);
  return place === undefined || place.value === null ? undefined : place;
}

/** What stands in the file, short enough for a message. */
export function givenWords(value: unknown): string {
  if (value === undefined) return 'not given';
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberWhere(where: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${where}[${JSON.stringify(key)}]`;
  return where === '' ? key : `${where}.${key}`;
}
