import { evaluateScalar } from '../formula/evaluate';
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

/** The figures of one saving in a year, or of several together, in pounds; savings stand positive. */
export type MonitoredFigures = Readonly<Record<'proposed' | 'achieved' | 'pressures' | 'atRisk', number>>;

/**
 * What was proposed, achieved and is at risk of a saving in a projected year, by the measure's effect in it. A year in which no pressure is
 * given has none; without an achieved amount nobody knows what is at risk (NaN).
 */
export function monitoredFigures({ achieved, pressures }: MonitoredSaving, effect: number, year: number): MonitoredFigures {
  const given = { achieved: achieved[year] ?? NaN, pressures: Number.isNaN(pressures[year] ?? NaN) ? 0 : (pressures[year] ?? 0) };
  const proposed = evaluateScalar(PROPOSED, () => effect);
  const figures: Readonly<Record<string, number>> = { ...given, proposed };
  return { ...given, proposed, atRisk: evaluateScalar(AT_RISK, (name) => figures[name] ?? NaN) };
}
