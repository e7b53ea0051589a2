import { project, type Projection } from '../../../model/projection';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { addMeasure, replaceMeasure } from '../../session/scenario-edits';
import { effectOf, workingsOf } from '../../../model/totals';

/** What a scenario would be with this measure in it: worked out for that scenario alone, since a form needs no other. */
export interface Trial {
  readonly projection: Projection;
  readonly scenario: string;
  /** The ref under which the measure is tried. */
  readonly measure: string;
}

const NEW_SCENARIO = 'S0';

export function tryMeasure(model: BudgetModel, draft: Measure, scenarioRef: string | undefined): Trial {
  const scenario = scenarioRef ?? NEW_SCENARIO;
  const scenarios =
    scenarioRef === undefined ? [{ ref: NEW_SCENARIO, name: '', note: '' }] : model.scenarios.filter((each) => each.ref === scenarioRef);
  const standing = { ...model, scenarios, measures: model.measures.filter((each) => each.scenarios.includes(scenario)) };
  const known = standing.measures.some((each) => each.ref === draft.ref);
  const tried = { ...draft, scenarios: [scenario] };
  const whole = known ? replaceMeasure(standing, tried) : addMeasure(standing, tried);
  const measure = known ? draft.ref : (whole.measures.at(-1)?.ref ?? draft.ref);
  return { projection: project(whole), scenario, measure };
}

/** The measure's effect in a year, all its lines together. NaN is not quantified. */
export function trialEffect(trial: Trial, yearIndex: number): number {
  const workings = workingsOf(trial.projection, trial.scenario, trial.measure);
  return workings === undefined ? NaN : effectOf(workings, yearIndex);
}
