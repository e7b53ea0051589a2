import type { BudgetModel, Measure, Scenario } from '../../model/scenario';
import { addMeasure, addScenario, removeMeasure, replaceMeasure, unusedName } from './scenario-edits';
import { words } from '../words';

/**
 * A scenario that is based on another has that one's measures as its own: one set of inputs for both, so that a change of the base
 * follows. Where it needs something else it overrides a measure with one of its own, which can be reset.
 */
export function basedOnScenario(model: BudgetModel, ref: string): { model: BudgetModel; scenario: Scenario } {
  const base = model.scenarios.find((each) => each.ref === ref);
  const added = addScenario(model, unusedName(model, words.scenarios.basedOnName(base?.name ?? '')));
  const scenario: Scenario = { ...added.scenario, basedOn: ref };
  const scenarios = added.model.scenarios.map((each) => (each.ref === scenario.ref ? scenario : each));
  const measures = model.measures.map((each) =>
    each.scenarios.includes(ref) ? { ...each, scenarios: [...each.scenarios, scenario.ref] } : each,
  );
  return { model: { ...model, scenarios, measures }, scenario };
}

/** Whether the scenario has the measure from the one it is based on. */
export function follows(model: BudgetModel, measure: Measure, scenarioRef: string): boolean {
  const base = model.scenarios.find((each) => each.ref === scenarioRef)?.basedOn;
  return base !== undefined && measure.scenarios.includes(base) && measure.scenarios.includes(scenarioRef);
}

/** The measures of the base that this scenario leaves out, without one of its own in their place. */
export function leftOut(model: BudgetModel, scenario: Scenario): readonly Measure[] {
  const { basedOn } = scenario;
  if (basedOn === undefined) return [];
  return model.measures.filter(
    (each) =>
      each.scenarios.includes(basedOn) &&
      !each.scenarios.includes(scenario.ref) &&
      model.measures.every((other) => other.replaces !== each.ref || !other.scenarios.includes(scenario.ref)),
  );
}

/**
 * The measure as it was changed in this scenario. One that the scenario has from its base becomes an override of its own; the base and
 * the others that follow it keep theirs.
 */
export function changeMeasure(model: BudgetModel, changed: Measure, scenarioRef: string): BudgetModel {
  if (!follows(model, changed, scenarioRef)) return replaceMeasure(model, changed);
  const standing = model.measures.find((each) => each.ref === changed.ref);
  if (standing === undefined) return model;
  const without = removeMeasure(model, changed.ref, scenarioRef);
  const added = addMeasure(without, { ...changed, scenarios: [scenarioRef], replaces: changed.ref });
  // It stays where it stood among those that are taken one after the other.
  const measures = added.measures.map((each, index) =>
    index === added.measures.length - 1 ? { ...each, stackingOrder: standing.stackingOrder } : each,
  );
  return { ...added, measures };
}

/** Takes the base's measure back, in place of an override or where it was left out. */
export function resetToBase(model: BudgetModel, baseMeasure: string, scenarioRef: string): BudgetModel {
  const override = model.measures.find((each) => each.replaces === baseMeasure && each.scenarios.includes(scenarioRef));
  const scenarios = override?.scenarios ?? [scenarioRef];
  const without = override === undefined ? model : { ...model, measures: model.measures.filter((each) => each !== override) };
  const measures = without.measures.map((each) =>
    each.ref === baseMeasure ? { ...each, scenarios: [...new Set([...each.scenarios, ...scenarios])] } : each,
  );
  return { ...without, measures };
}
