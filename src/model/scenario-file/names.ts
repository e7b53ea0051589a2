import { nearestName } from '../nearest-name';
import { problem, type ProblemCode } from '../problems';
import type { Scope } from '../scenario';
import type { Reading } from './reading';

/** Names are the same when they differ in capitals and white space only. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Names that a file may use, as the data spell them, and what to say of others. */
export interface KnownNames {
  readonly names: readonly string[];
  readonly unknown: Extract<ProblemCode, 'authority-unknown' | 'service-unknown'>;
  /** The file itself chooses among the names of the data: then a name may be there and still not be chosen. */
  readonly chosen: boolean;
}

/** The name as the data spell it, or undefined and a problem that offers the nearest. */
export function knownName(given: string, where: string, known: KnownNames, reading: Reading): string | undefined {
  const name = known.names.find((each) => sameName(each, given));
  if (name !== undefined) return name;
  const nearest = nearestName(given, known.names);
  reading.problems.push(
    known.chosen
      ? problem(
          'name-not-chosen',
          { name: given, chosenIn: known.unknown === 'authority-unknown' ? 'authorities' : 'services', nearest },
          where,
        )
      : problem(known.unknown, { name: given, nearest }, where),
  );
  return undefined;
}

/** A scope in the data's own spelling, each name once. */
export function knownScope(scope: Scope, where: string, known: KnownNames, reading: Reading): Scope {
  if (scope === 'all') return 'all';
  return [...new Set(scope.flatMap((name, index) => knownName(name, `${where}[${index}]`, known, reading) ?? []))];
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
