import { linesIn, touchesAny } from '../../model/bridge';
import { yearLabel } from '../../model/financial-year';
import { MOVEMENT_NAMES, movementOf, MOVEMENTS } from '../../model/movements';
import type { MeasureWorkings, ScenarioProjection } from '../../model/projection';
import { effectOf, totalOf } from '../../model/totals';
import { FIRST_BRIDGE_ROW } from './bridge-choice';
import type { Layout } from './layout';

/** One scenario's way from the base to one of its years: the measures that change the budget, in the order in which bridges tell them. */
export interface Bridge {
  readonly scenario: ScenarioProjection;
  readonly scenarioIndex: number;
  /** Position of the year, the authority's ref and the service; undefined takes all. */
  readonly choice: { readonly year: number; readonly authority: string | undefined; readonly service: string | undefined };
  readonly steps: readonly BridgeStep[];
  readonly opening: number;
  readonly projected: number;
  /** Where the bars of the chart start, in pounds. */
  readonly start: number;
  /** The row of the projected budget. */
  readonly lastRow: number;
}

export interface BridgeStep {
  readonly workings: MeasureWorkings;
  readonly measureIndex: number;
  /** `Inflation`, `Savings`. */
  readonly kind: string;
  /** Pounds on the lines chosen: nothing where it touches none of them, NaN where none of those has a figure. */
  readonly effect: number;
}

/** The bridge that was chosen on the sheet, or that of the last scenario, which as a rule holds most; undefined where there is no year. */
export function bridgeOf(layout: Layout): Bridge | undefined {
  const { scenarios, model } = layout.projection;
  const stood = layout.stood.bridge;
  const wanted = scenarios.findIndex(({ scenario }) => scenario.ref === stood?.scenario);
  const scenarioIndex = wanted === -1 ? scenarios.length - 1 : wanted;
  const scenario = scenarios[scenarioIndex];
  if (scenario === undefined || model.years.length === 0) return undefined;
  const yearStood = model.years.findIndex((year) => yearLabel(year) === stood?.year);
  const choice = {
    year: yearStood === -1 ? model.years.length - 1 : yearStood,
    authority: model.base.authorities.find(({ name }) => name.toLowerCase() === stood?.authority.toLowerCase())?.ref,
    service: model.base.services.find((service) => service.toLowerCase() === stood?.service.toLowerCase()),
  };
  const includes = linesIn(model.base.lines, choice);
  const all = scenario.workings.map((workings, measureIndex): BridgeStep & { readonly movement: string } => {
    const movement = movementOf(workings.measure.definition);
    return {
      workings,
      measureIndex,
      movement,
      kind: MOVEMENT_NAMES[movement],
      effect: touchesAny(workings, includes) ? effectOf(workings, choice.year, includes) : 0,
    };
  });
  const steps = MOVEMENTS.flatMap((movement) => all.filter((each) => each.movement === movement && each.workings.changesBudget));
  const opening = totalOf(model.base.amounts, includes);
  const points = [opening];
  for (const { effect } of steps) points.push((points.at(-1) ?? 0) + (Number.isNaN(effect) ? 0 : effect));
  const projected = points.at(-1) ?? opening;
  return {
    scenario,
    scenarioIndex,
    choice,
    steps,
    opening,
    projected,
    start: startOf(points),
    lastRow: FIRST_BRIDGE_ROW + steps.length + 1,
  };
}

/** Where the bars start: at nought, or a range below the lowest point where the steps would otherwise be too small to see; as F4 works it out. */
function startOf(points: readonly number[]): number {
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  const range = highest - lowest;
  return range === 0 || range + range + range > lowest ? Math.min(0, lowest) : lowest - range;
}
