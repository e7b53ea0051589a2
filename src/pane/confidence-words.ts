import type { ConfidenceLevel } from '../model/delivery-confidence';
import { figureWords } from '../model/measures/figure-words';
import { words } from './words';

/** `90%`; says so where nobody set one. */
export function weightWords({ weight }: ConfidenceLevel): string {
  return Number.isNaN(weight) ? words.confidence.noWeight : figureWords(weight, '%');
}

/** `High, 90%`. */
export function levelWords(level: ConfidenceLevel): string {
  return words.confidence.level(level.name, weightWords(level));
}
