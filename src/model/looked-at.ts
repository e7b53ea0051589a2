import type { MeasureRates } from './measure-rates';
import { project, type Projection, type ScenarioProjection } from './projection';
import type { LookedAt, Measure } from './scenario';
import { hasOtherFigures } from './standing-figure';

/** A scenario with other figures than the budget uses: every range at its low end, or one input at a figure that is tried. */
export interface ScenarioLookedAt {
  /** `S2-low`, `S2-M3-high`, `S2-M3-rate-try1`; the scenario's own ref where the figures are those in use. */
  readonly key: string;
  readonly scenario: ScenarioProjection;
  readonly rates: ReadonlyMap<string, MeasureRates>;
}

/** The scenario as it would be with other figures; as it is where no measure has any at that point. */
export function lookAt(
  projection: Projection,
  index: number,
  suffix: string,
  lookedAtOf: (measure: Measure) => LookedAt | undefined,
): ScenarioLookedAt | undefined {
  const { model, rates } = projection;
  const used = projection.scenarios[index];
  if (used === undefined) return undefined;
  const { ref } = used.scenario;
  const own = model.measures.filter((measure) => measure.scenarios.includes(ref));
  const changed = own.map((measure): Measure => {
    const lookedAt = lookedAtOf(measure);
    const looked = lookedAt === undefined ? measure : { ...measure, lookedAt };
    return hasOtherFigures(looked) ? looked : measure;
  });
  if (changed.every((measure, position) => measure === own[position])) return { key: ref, scenario: used, rates };
  const other = project({ ...model, scenarios: [used.scenario], measures: changed }, projection);
  const [scenario] = other.scenarios;
  return scenario === undefined ? undefined : { key: `${ref}-${suffix}`, scenario, rates: other.rates };
}

/** Whether no measure's effect depends on another's: all are taken on the opening budget. */
export function areIndependent(measures: readonly Measure[]): boolean {
  return measures.every(({ takenOn }) => takenOn === 'opening budget');
}
