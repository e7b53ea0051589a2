import { ATTRIBUTIONS, type Attribution } from './attribution';
import { hasRange } from './figure-range';
import { areIndependent, lookAt, type ScenarioLookedAt } from './looked-at';
import type { Projection, ScenarioProjection } from './projection';
import type { Measure, RangePoint } from './scenario';
import { effectOf } from './totals';

/** A scenario that has ranges, at each point of all of them together, and with one measure's ranges at an end by themselves. */
export interface RangedScenario {
  /** Position in the projection. */
  readonly index: number;
  readonly points: Readonly<Record<RangePoint, ScenarioLookedAt>>;
  /** No measure's effect depends on another's, so that each end of `points` is also that of the measure by itself. */
  readonly independent: boolean;
  /** Where measures depend on each other: by ref, one measure at an end and all others as the budget uses them. */
  readonly alone: ReadonlyMap<string, Readonly<Record<'low' | 'high', ScenarioLookedAt>>>;
}

/** Low, central and high of a scenario, each a figure a year in pounds; NaN is not quantified. */
export interface RangeTable {
  readonly scenario: RangedScenario;
  readonly rows: readonly RangeRow[];
  /** What all measures that change the budget come to, those without a figure left out. */
  readonly total: EffectsByPoint;
  /** The part of the total that each attribution brings about, where there are several. */
  readonly parts: readonly { readonly attribution: Attribution; readonly effect: EffectsByPoint }[];
}

/** Pounds by year at each point. */
export type EffectsByPoint = Readonly<Record<RangePoint, readonly number[]>>;

export interface RangeRow {
  readonly measure: Measure;
  /** Position in the scenario's workings. */
  readonly position: number;
  readonly changesBudget: boolean;
  readonly effect: EffectsByPoint;
  /** How far the total moves from this measure's low end to its high end, all else as the budget uses it; 0 without a range. */
  readonly swing: readonly number[];
}

/** The scenarios in which a measure has a range, each worked out at its points. */
export function rangedScenarios(projection: Projection): readonly RangedScenario[] {
  return projection.model.scenarios.flatMap(({ ref }, index) => {
    const own = projection.model.measures.filter((measure) => measure.scenarios.includes(ref));
    if (!own.some(hasRange)) return [];
    const at = (point: RangePoint, only?: Measure) =>
      lookAt(projection, index, only === undefined ? point : `${only.ref}-${point}`, (measure) =>
        only === undefined || measure.ref === only.ref ? { kind: 'point', point } : undefined,
      );
    const [low, central, high] = [at('low'), at('central'), at('high')];
    if (low === undefined || central === undefined || high === undefined) return [];
    const independent = areIndependent(own);
    const alone = (independent ? [] : own.filter(hasRange)).flatMap((measure) => {
      const [lowEnd, highEnd] = [at('low', measure), at('high', measure)];
      return lowEnd === undefined || highEnd === undefined ? [] : [[measure.ref, { low: lowEnd, high: highEnd }] as const];
    });
    return [{ index, points: { low, central, high }, independent, alone: new Map(alone) }];
  });
}

/** Every measure of a scenario with ranges at low, central and high, and how far each moves the total by itself. */
export function rangeTable(scenario: RangedScenario, years: number): RangeTable {
  const { points } = scenario;
  const inYears = <Figure>(figureIn: (year: number) => Figure): readonly Figure[] =>
    Array.from({ length: years }, (_, year) => figureIn(year));
  const byPoint = (figureAt: (looked: ScenarioProjection, year: number) => number) => ({
    low: inYears((year) => figureAt(points.low.scenario, year)),
    central: inYears((year) => figureAt(points.central.scenario, year)),
    high: inYears((year) => figureAt(points.high.scenario, year)),
  });
  const rows = points.central.scenario.workings.map(({ measure, changesBudget }, position): RangeRow => {
    const effect = byPoint((looked, year) => {
      const workings = looked.workings[position];
      return workings === undefined ? NaN : effectOf(workings, year);
    });
    const alone = scenario.alone.get(measure.ref);
    const swing = inYears((year) => {
      if (!changesBudget || !hasRange(measure)) return 0;
      if (alone !== undefined) return totalEffect(alone.high.scenario, year) - totalEffect(alone.low.scenario, year);
      return (effect.high[year] ?? NaN) - (effect.low[year] ?? NaN);
    });
    return { measure, position, changesBudget, effect, swing };
  });
  const inBudget = rows.filter(({ changesBudget }) => changesBudget);
  const present = ATTRIBUTIONS.filter((attribution) => inBudget.some(({ measure }) => measure.attribution === attribution));
  const parts = (present.length > 1 ? present : []).map((attribution) => ({
    attribution,
    effect: byPoint((looked, year) => totalEffect(looked, year, attribution)),
  }));
  return { scenario, rows, total: byPoint((looked, year) => totalEffect(looked, year)), parts };
}

/** What moves the total most in a year: measures with a range by the size of their swing, the largest first; those not quantified left out. */
export function byWhatMovesMost({ rows }: RangeTable, year: number): readonly RangeRow[] {
  const size = ({ swing }: RangeRow) => Math.abs(swing[year] ?? NaN);
  return rows
    .filter((row) => row.changesBudget && hasRange(row.measure) && !Number.isNaN(size(row)))
    .sort((one, other) => size(other) - size(one));
}

/** Measures of the budget for which nobody gave a range: how far they may move is not known, which is not nought. */
export function withoutRange({ rows }: RangeTable): readonly Measure[] {
  return rows.filter((row) => row.changesBudget && !hasRange(row.measure)).map(({ measure }) => measure);
}

/** What a scenario's measures (or those of one attribution) change of the budget in a year, in pounds; those not quantified are left out. */
function totalEffect({ workings }: ScenarioProjection, year: number, attribution?: Attribution): number {
  return workings.reduce((sum, each) => {
    const counts = each.changesBudget && (attribution === undefined || each.measure.attribution === attribution);
    const effect = counts ? effectOf(each, year) : NaN;
    return Number.isNaN(effect) ? sum : sum + effect;
  }, 0);
}
