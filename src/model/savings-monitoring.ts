import { constant, minus, plus, quantity, type Expression } from '../formula/expression';

/** What has become of a saving: pounds by projected year, positive. NaN is not yet known. */
export interface MonitoredSaving {
  /** `A1`. */
  readonly ref: string;
  /** The ref of the measure. */
  readonly measure: string;
  /** Achieved or anticipated, before pressures. */
  readonly achieved: readonly number[];
  /** Pressures that arose in the year against it. */
  readonly pressures: readonly number[];
  readonly source: string;
  readonly note: string;
}

/** The saving as it was proposed, positive: the measure's effect is negative. */
export const PROPOSED: Expression = minus(constant(0), quantity('effect'));

/** Proposed − achieved − in-year pressures, which tables show in brackets: what of the saving is at risk. */
export const AT_RISK: Expression = plus(minus(quantity('proposed'), quantity('achieved')), quantity('pressures'));
