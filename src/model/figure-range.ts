import { evaluateScalar } from '../formula/evaluate';
import { constant, dividedBy, plus, quantity, type Expression } from '../formula/expression';
import type { InputValue } from './scenario';

/** A figure that is known as a range: "4-5%", "3 to 6 months". The budget uses one of its points. */
export interface RangeValue {
  readonly kind: 'range';
  /** The ends, in the input's unit, as they are printed; NaN is not quantified. */
  readonly low: number;
  readonly high: number;
  /** NaN where nobody stated one: it is the midpoint then, which is our choice and said to be. */
  readonly central: number;
  readonly uses: RangePoint;
}

export const RANGE_POINTS = ['low', 'central', 'high'] as const;
export type RangePoint = (typeof RANGE_POINTS)[number];

/** What the central figure is where nobody stated one. */
export function midpointOf(low: string, high: string): Expression {
  return dividedBy(plus(quantity(low), quantity(high)), plus(constant(1), constant(1)));
}

const MIDPOINT = midpointOf('low', 'high');

/** The figure at a point of a range; NaN is not quantified. */
export function figureAtPoint(range: Omit<RangeValue, 'kind' | 'uses'>, point: RangePoint): number {
  if (point !== 'central' || !Number.isNaN(range.central)) return range[point];
  return evaluateScalar(MIDPOINT, (name) => (name === 'low' ? range.low : range.high));
}

/** The one figure that the budget uses of an input that has one for all years; NaN where there is none. */
export function figureUsed(value: InputValue | undefined): number {
  if (value?.kind === 'single') return value.value;
  return value?.kind === 'range' ? figureAtPoint(value, value.uses) : NaN;
}
