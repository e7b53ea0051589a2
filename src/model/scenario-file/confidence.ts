import { CONFIDENCE_WEIGHT, levelNamed, USUAL_CONFIDENCE, type ConfidenceLevel } from '../delivery-confidence';
import { nearestName } from '../nearest-name';
import { problem } from '../problems';
import { figureAt } from './figures';
import { given, givenWords, type Members, type Place, type Reading } from './reading';

export const CONFIDENCE_KEYS = ['level', 'weight', 'source', 'note'] as const;

/**
 * `"confidence": [{ "level": "High", "weight": 0.9 }, { "level": "Low" }]`: the levels of delivery confidence and how much of a saving
 * is counted on at each; a level without a weight has none. Undefined where the file names no levels.
 */
export function readLevels(place: Place | undefined, reading: Reading): readonly ConfidenceLevel[] | undefined {
  const levels: ConfidenceLevel[] = [];
  for (const each of place === undefined ? [] : (reading.list(place, '“confidence”', 'levels') ?? [])) {
    const members = reading.object(each, 'A level of delivery confidence');
    if (members === undefined) continue;
    reading.refuseOtherKeys(members, CONFIDENCE_KEYS, 'A level of delivery confidence');
    const named = members.get('level') ?? { value: undefined, where: `${each.where}.level` };
    const name = reading.text(named, 'The name of a level of delivery confidence');
    const weight = given(members, 'weight');
    const figure = weight === undefined ? NaN : (figureAt(weight, CONFIDENCE_WEIGHT, `The weight of “${name ?? ''}”`, reading) ?? NaN);
    const source = reading.optionalText(given(members, 'source'), 'The source of a level of delivery confidence');
    const note = reading.optionalText(given(members, 'note'), 'The note of a level of delivery confidence');
    if (name === undefined) continue;
    if (levelNamed(levels, name) !== undefined) reading.problems.push(problem('confidence-level-twice', { name }, named.where));
    levels.push({ ref: `W${levels.length + 1}`, name, weight: figure, source, note });
  }
  return levels.length === 0 ? undefined : levels;
}

/** The level of a saving, as the list spells it; of the usual words where the file names no levels. */
export function readConfidence(
  members: Members,
  measure: string,
  levels: readonly ConfidenceLevel[] = USUAL_CONFIDENCE,
  reading: Reading,
): string | undefined {
  const place = given(members, 'confidence');
  if (place === undefined) return undefined;
  const names = levels.map(({ name }) => name);
  const level = typeof place.value === 'string' ? levelNamed(levels, place.value.trim())?.name : undefined;
  if (level === undefined) {
    const word = givenWords(place.value);
    reading.problems.push(
      problem('confidence-level-unknown', { measure, given: word, levels: names, nearest: nearestName(word, names) }, place.where),
    );
  }
  return level;
}
