import type { Expression } from '../formula/expression';
import type { InputDefinition, QuantityUnit } from './measures/definition';
import type { Authority } from './spend';

/**
 * One quantity of a measure: an input, or a step that follows from inputs. It has one figure for all years, or one a year,
 * and stands in one row of Yearly rates.
 */
export interface RateRow {
  /** `M5-rate`, `M5-rateInYear-LA4`. */
  readonly ref: string;
  readonly quantity: string;
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly per: 'measure' | 'year';
  /** Set on a row that holds for one authority only. */
  readonly authority: Authority | undefined;
  readonly origin: InputOrigin | StepOrigin;
  /** One figure (per measure) or one a year. NaN is not quantified. */
  readonly figures: readonly number[];
}

export interface InputOrigin {
  readonly kind: 'input';
  readonly definition: InputDefinition;
  /** What an empty cell means: no figure, nothing given (phasing by months), the figure for all authorities, or the midpoint of the range. */
  readonly whenEmpty: 'not quantified' | 'nothing given' | 'general figure' | 'midpoint';
  /** The row stands beside the one in use: another point of a range, or a figure that is tried. */
  readonly beside?: true | undefined;
}

export interface StepOrigin {
  readonly kind: 'step';
  readonly expression: Expression;
  /** The figure before the first year, where the step follows on from itself. */
  readonly opening?: 0 | 1 | undefined;
  readonly toldAsFigure?: true | undefined;
}
