import { constant, greatest, least, minus, plus, quantity, times, type Expression } from '../formula/expression';
import type { MeasureDefinition } from './measures/definition';

/** How sure delivery is, in one of a few words, and how much of a saving is counted on where that is said of it. */
export interface ConfidenceLevel {
  /** `W1`. */
  readonly ref: string;
  /** `High`. */
  readonly name: string;
  /** The part of a saving of this level that is counted on, 0 to 1; NaN where nobody set one. */
  readonly weight: number;
  readonly source: string;
  readonly note: string;
}

/** What a weight may be. */
export const CONFIDENCE_WEIGHT = { unit: '%', least: 0, most: 1 } as const;

/**
 * Words to choose from until somebody names levels of their own. They come without weights: there is no national standard,
 * so each body sets its own or has no risk-adjusted figure.
 */
export const USUAL_CONFIDENCE: readonly ConfidenceLevel[] = ['High', 'Medium', 'Low'].map((name, index) => ({
  ref: `W${index + 1}`,
  name,
  weight: NaN,
  source: '',
  note: '',
}));

/** Planned saving (positive) × weight. In a year in which the measure costs more than it saves, that net cost is counted whole. */
export const RISK_ADJUSTED: Expression = plus(
  times(greatest(constant(0), quantity('planned')), quantity('weight')),
  least(constant(0), quantity('planned')),
);

/** Planned less risk-adjusted. */
export const SAVINGS_AT_RISK: Expression = minus(quantity('planned'), quantity('adjusted'));

/** The level of this name, capitals aside, as spreadsheets compare texts; undefined where there is none. */
export function levelNamed(levels: readonly ConfidenceLevel[], name: string): ConfidenceLevel | undefined {
  return levels.find((level) => isSameLevel(level.name, name));
}

export function isSameLevel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a level may be stated of the measure: of savings only. */
export function takesConfidence({ definition }: { readonly definition: Pick<MeasureDefinition, 'kind'> }): boolean {
  return definition.kind === 'saving';
}

/** The levels of a model: those that were named, the usual words where measures have a level and nobody named any, else none. */
export function levelsFor(
  measures: readonly { readonly confidence?: string | undefined }[],
  named: readonly ConfidenceLevel[] | undefined,
): { readonly confidence?: readonly ConfidenceLevel[] } {
  if (named !== undefined) return { confidence: named };
  return measures.some(({ confidence }) => confidence !== undefined) ? { confidence: USUAL_CONFIDENCE } : {};
}
