import { RANGE_POINTS } from '../../model/figure-range';
import { areIndependent, type ScenarioLookedAt } from '../../model/looked-at';
import type { Projection } from '../../model/projection';
import { rangedScenarios, type RangedScenario } from '../../model/range-table';
import type { Measure } from '../../model/scenario';
import { triedInputs, type TriedInput } from '../../model/sensitivity';
import { FIRST_ROW } from './page';

/** A stretch of rows of Workings, or of What-if workings: one scenario, with the figures in use or with others. */
export interface WorkingsPart extends ScenarioLookedAt {
  /** The row of the measure's first line; `measure` is its position in the scenario's workings. */
  firstRowOf(measure: number): number;
}

/** What is looked at with other figures than those in use, and where its rows stand on What-if workings. */
export interface WhatIf {
  readonly ranged: readonly RangedScenario[];
  readonly tried: readonly TriedInput[];
  readonly parts: readonly WorkingsPart[];
}

/** Lays out the rows of other figures: of a scenario whose measures do not depend on each other only those that have other figures. */
export function layOutWhatIf(projection: Projection): WhatIf {
  const ranged = rangedScenarios(projection);
  const tried = triedInputs(projection);
  const ofRanges = ranged.flatMap(({ points, alone, independent }) => [
    ...RANGE_POINTS.map((point) => touched(points[point], independent)),
    ...[...alone.values()].flatMap(({ low, high }) => [low, high]),
  ]);
  const ofTries = tried.flatMap(({ at }) => at.map((each) => touched(each, areIndependent(measuresOf(each)))));
  const isOther = ({ key, scenario }: ScenarioLookedAt) => key !== scenario.scenario.ref;
  let next = FIRST_ROW;
  const parts = [...ofRanges, ...ofTries].filter(isOther).map((each): WorkingsPart => {
    const firstRows = each.scenario.workings.map(({ lines }) => {
      const first = next;
      next += lines.length;
      return first;
    });
    return { ...each, firstRowOf: (measure) => firstRows[measure] ?? FIRST_ROW };
  });
  return { ranged, tried, parts };
}

function measuresOf({ scenario }: ScenarioLookedAt): readonly Measure[] {
  return scenario.workings.map(({ measure }) => measure);
}

function touched(looked: ScenarioLookedAt, independent: boolean): ScenarioLookedAt {
  const { scenario } = looked;
  if (!independent) return looked;
  return { ...looked, scenario: { ...scenario, workings: scenario.workings.filter(({ measure }) => measure.lookedAt !== undefined) } };
}
