import { parseYear, yearLabel, type FinancialYear } from '../financial-year';
import { problem } from '../problems';
import { succeedUnlessStopped, type Result } from '../result';
import type { Scope } from '../scenario';
import { given, givenWords, Reading, type Members, type Place } from './reading';

/** What the file says about the base budget as a whole: it is needed before there is one. */
export interface Selection {
  /** In order. */
  readonly years: readonly FinancialYear[];
  /** Undefined where the file leaves it to the data: the latest year there before the first of `years`. */
  readonly baseYear: FinancialYear | undefined;
  /** As the file writes them. */
  readonly authorities: Scope;
  readonly services: Scope;
}

/** Reads `years`, `baseYear`, `authorities` and `services` of a scenario file, and nothing else. */
export function readSelection(file: unknown): Result<Selection> {
  const reading = new Reading();
  const members = reading.object({ value: file, where: '' }, 'The scenario file') ?? new Map<string, Place>();
  const selection = selectionIn(members, reading);
  return succeedUnlessStopped(selection, reading.problems);
}

export function selectionIn(members: Members, reading: Reading): Selection {
  const baseYear = given(members, 'baseYear');
  return {
    years: years(members.get('years'), reading),
    baseYear: baseYear === undefined ? undefined : year(baseYear, reading),
    authorities: scope(given(members, 'authorities'), 'authorities', reading),
    services: scope(given(members, 'services'), 'services', reading),
  };
}

/** All, or the names listed; `what` is the key's name, since it says what is listed. */
export function scope(place: Place | undefined, what: string, reading: Reading): Scope {
  if (place === undefined) return 'all';
  return (reading.list(place, `“${what}”`, 'names') ?? []).flatMap((each) => reading.text(each, `A name in “${what}”`) ?? []);
}

function years(place: Place | undefined, reading: Reading): readonly FinancialYear[] {
  const places = place === undefined || place.value === null ? [] : reading.list(place, '“years”', 'financial years');
  if (places === undefined) return [];
  if (places.length === 0) reading.problems.push(problem('years-empty', {}, 'years'));
  const found = new Set<FinancialYear>();
  for (const each of places) {
    const read = year(each, reading);
    if (read === undefined) continue;
    if (found.has(read)) reading.problems.push(problem('year-twice', { year: yearLabel(read) }, each.where));
    found.add(read);
  }
  return [...found].sort((one, other) => one - other);
}

function year(place: Place, reading: Reading): FinancialYear | undefined {
  const read = typeof place.value === 'string' ? parseYear(place.value) : undefined;
  if (read === undefined) reading.problems.push(problem('year-unknown', { given: givenWords(place.value) }, place.where));
  return read;
}
