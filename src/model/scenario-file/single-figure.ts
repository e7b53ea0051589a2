import type { SingleInput } from '../measures/definition';
import type { InputValue } from '../scenario';
import { figureAt } from './figures';
import { isRange, qualifierIn, RANGE_KEYS, rangeFigures, SAID_KEYS, usesIn, type SaidInput } from './range-figures';
import { given, type Members, type Place, type Reading } from './reading';

/** An input that is one figure for all years, and what the file says of how sure it is. */
export interface SingleFigure extends SaidInput {
  /** Figures to be tried in its place. */
  readonly tried: readonly number[];
}

/** The keys of a figure that says more than a number. */
const FIGURE_KEYS = ['figure', ...RANGE_KEYS, ...SAID_KEYS, 'try'] as const;

/**
 * A number, or an object that says more of it: `{ "low": 0.04, "high": 0.05, "words": "in region of" }` for a range, `{ "figure": 600,
 * "words": "up to" }` for a figure with a doubt, `"try"` with a list for a table of what other figures would give.
 */
export function singleFigureAt(place: Place, input: SingleInput, what: string, reading: Reading): SingleFigure | undefined {
  if (typeof place.value !== 'object' || place.value === null) {
    const value = figureAt(place, input, what, reading);
    return value === undefined ? undefined : { value: { kind: 'single', value }, qualifier: undefined, tried: [] };
  }
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  reading.refuseOtherKeys(members, FIGURE_KEYS, what);
  const value = isRange(members) ? rangeIn(members, place, input, what, reading) : figureIn(members, input, what, reading);
  return value === undefined
    ? undefined
    : { value, qualifier: qualifierIn(members, what, reading), tried: triedIn(members, input, what, reading) };
}

function figureIn(members: Members, input: SingleInput, what: string, reading: Reading): InputValue | undefined {
  const place = given(members, 'figure');
  if (place === undefined && input.whenEmpty === 'not quantified') return { kind: 'single', value: NaN };
  const value = figureAt(place ?? { value: undefined, where: members.get('figure')?.where ?? '' }, input, what, reading);
  return value === undefined ? undefined : { kind: 'single', value };
}

function rangeIn(members: Members, place: Place, input: SingleInput, what: string, reading: Reading): InputValue | undefined {
  const range = rangeFigures(members, place, input, what, reading);
  const uses = usesIn(members, what, reading);
  return range === undefined || uses === undefined ? undefined : { kind: 'range', ...range, uses };
}

function triedIn(members: Members, input: SingleInput, what: string, reading: Reading): readonly number[] {
  const place = given(members, 'try');
  const places = place === undefined ? [] : (reading.list(place, `“try” of ${what}`, 'figures') ?? []);
  return places.flatMap((each) => figureAt(each, input, `A figure to try of ${what}`, reading) ?? []);
}
