import { isInOrder, RANGE_POINTS } from '../figure-range';
import { figureWords } from '../measures/figure-words';
import { problem } from '../problems';
import type { FigureQualifier, InputValue, RangePoint, RangeValue } from '../scenario';
import { dateAt, figureAt, type Bounded } from './figures';
import { given, type Members, type Place, type Reading } from './reading';

/** The keys of a range, wherever a figure may be one. */
export const RANGE_KEYS = RANGE_POINTS;

/** The keys that say of an input as a whole how sure it is. */
export const SAID_KEYS = ['uses', 'words', 'asAt'] as const;

/** An input, and how sure the file says that it is. */
export interface SaidInput {
  readonly value: InputValue;
  readonly qualifier: FigureQualifier | undefined;
}

/** The points of a range in the input's unit; `central` is NaN where nobody stated one. */
export type RangeFigures = Pick<RangeValue, 'low' | 'central' | 'high'>;

/** Whether the object in the file is a range and no single figure. */
export function isRange(members: Members): boolean {
  return RANGE_KEYS.some((key) => members.has(key));
}

/** `{ "low": 0.04, "high": 0.05 }`, with a `"central"` or without: both ends, in order and within the input's bounds; else told. */
export function rangeFigures(members: Members, place: Place, input: Bounded, what: string, reading: Reading): RangeFigures | undefined {
  const both = members.get('figure');
  if (both !== undefined) reading.problems.push(problem('range-and-figure', { input: what }, both.where));
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const endPlace = given(members, end);
    if (endPlace === undefined) reading.problems.push(problem('range-without-end', { input: what, end }, place.where));
    return endPlace === undefined ? undefined : figureAt(endPlace, input, `${end} of ${what}`, reading);
  });
  const centralPlace = given(members, 'central');
  const central = centralPlace === undefined ? NaN : figureAt(centralPlace, input, `central of ${what}`, reading);
  if (low === undefined || high === undefined || central === undefined) return undefined;
  if (!isInOrder({ low, central, high })) {
    const [lowWords, highWords] = [figureWords(low, input.unit), figureWords(high, input.unit)];
    const middle = Number.isNaN(central) ? '' : figureWords(central, input.unit);
    reading.problems.push(problem('range-out-of-order', { input: what, low: lowWords, central: middle, high: highWords }, place.where));
    return undefined;
  }
  return { low, central, high };
}

/** One figure, or a range with nothing else said of it: `0.03`, `{ "low": 0.02, "high": 0.03 }`. */
export function figureOrRangeAt(place: Place, input: Bounded, what: string, reading: Reading): number | RangeFigures | undefined {
  if (typeof place.value !== 'object' || place.value === null) return figureAt(place, input, what, reading);
  const members = reading.object(place, what);
  if (members === undefined) return undefined;
  reading.refuseOtherKeys(members, RANGE_KEYS, what);
  return rangeFigures(members, place, input, what, reading);
}

/** Which point of its range the budget uses; the central one where the file says nothing. */
export function usesIn(members: Members, what: string, reading: Reading): RangePoint | undefined {
  const place = given(members, 'uses');
  return place === undefined ? 'central' : reading.oneOf(place, `“uses” of ${what}`, RANGE_POINTS);
}

/** The words that go with the figure, and the day on which it was known; undefined where the file says neither. */
export function qualifierIn(members: Members, what: string, reading: Reading): FigureQualifier | undefined {
  const words = reading.optionalText(given(members, 'words'), `The words before ${what}`);
  const place = given(members, 'asAt');
  const asAt = place === undefined ? undefined : dateAt(place, `“asAt” of ${what}`, reading);
  return words === '' && asAt === undefined ? undefined : { words, asAt };
}
