import { RANGE_POINTS } from '../figure-range';
import type { SingleInput } from '../measures/definition';
import { figureWords } from '../measures/figure-words';
import { problem } from '../problems';
import type { FigureQualifier, InputValue } from '../scenario';
import { dateAt, figureAt } from './figures';
import { given, type Members, type Place, type Reading } from './reading';

/** An input that is one figure for all years, and what the file says of how sure it is. */
export interface SingleFigure {
  readonly value: InputValue;
  readonly qualifier: FigureQualifier | undefined;
  /** Figures to be tried in its place. */
  readonly tried: readonly number[];
}

/** The keys of a figure that says more than a number. */
export const FIGURE_KEYS = ['figure', 'low', 'central', 'high', 'uses', 'words', 'asAt', 'try'] as const;

/**
 * A number, or an object that says more of it: `{ "low": 0.04, "high": 0.05, "words": "in region of" }` for a range, `{ "figure": 600,
 * "words": "up to" }` for a figure with a doubt, `"try"` with a list for a table of what other figures would give.
 */
export function singleFigureAt(place: Place, input: SingleInput, what: string, reading: Reading): SingleFigure | undefined {
  if (input.unit === 'date' || typeof place.value !== 'object' || place.value === null) {
    const value = figureAt(place, input, what, reading);
    return value === undefined ? undefined : { value: { kind: 'single', value }, qualifier: undefined, tried: [] };
  }
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  reading.refuseOtherKeys(members, FIGURE_KEYS, what);
  const value =
    members.has('low') || members.has('high') ? rangeIn(members, place, input, what, reading) : figureIn(members, input, what, reading);
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
  const both = members.get('figure');
  if (both !== undefined) reading.problems.push(problem('range-and-figure', { input: what }, both.where));
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const endPlace = given(members, end);
    if (endPlace === undefined) reading.problems.push(problem('range-without-end', { input: what, end }, place.where));
    return endPlace === undefined ? undefined : figureAt(endPlace, input, `${end} of ${what}`, reading);
  });
  const centralPlace = given(members, 'central');
  const central = centralPlace === undefined ? NaN : figureAt(centralPlace, input, `central of ${what}`, reading);
  const usesPlace = given(members, 'uses');
  const uses = usesPlace === undefined ? 'central' : reading.oneOf(usesPlace, `“uses” of ${what}`, RANGE_POINTS);
  if (low === undefined || high === undefined || central === undefined || uses === undefined) return undefined;
  if (low > high || central < low || central > high) {
    const [lowWords = '', highWords = ''] = [low, high].map((end) => figureWords(end, input.unit));
    const middle = Number.isNaN(central) ? '' : figureWords(central, input.unit);
    reading.problems.push(problem('range-out-of-order', { input: what, low: lowWords, central: middle, high: highWords }, place.where));
    return undefined;
  }
  return { kind: 'range', low, central, high, uses };
}

function qualifierIn(members: Members, what: string, reading: Reading): FigureQualifier | undefined {
  const words = reading.optionalText(given(members, 'words'), `The words before ${what}`);
  const place = given(members, 'asAt');
  const asAt = place === undefined ? undefined : dateAt(place, `“asAt” of ${what}`, reading);
  return words === '' && asAt === undefined ? undefined : { words, asAt };
}

function triedIn(members: Members, input: SingleInput, what: string, reading: Reading): readonly number[] {
  const place = given(members, 'try');
  const places = place === undefined ? [] : (reading.list(place, `“try” of ${what}`, 'figures') ?? []);
  return places.flatMap((each) => figureAt(each, input, `A figure to try of ${what}`, reading) ?? []);
}
