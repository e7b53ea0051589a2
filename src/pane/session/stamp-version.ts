import type { BudgetModel } from '../../model/scenario';

/**
 * Every scenario that an edit changed, in itself or in a measure of its own, carries the version with which it was changed; one that
 * was brought in with its version keeps that.
 */
export function stampVersion(before: BudgetModel, after: BudgetModel, version: string): BudgetModel {
  if (version === '') return after;
  const changedMeasures = after.measures.filter((each) => !before.measures.includes(each));
  const goneMeasures = before.measures.filter((each) => after.measures.every((other) => other.ref !== each.ref));
  const touched = new Set([...changedMeasures, ...goneMeasures].flatMap(({ scenarios }) => scenarios));
  const scenarios = after.scenarios.map((scenario, index) => {
    const was = before.scenarios.find(({ ref }) => ref === scenario.ref);
    if (scenario.version !== undefined && scenario.version !== was?.version) return scenario;
    const isChanged = touched.has(scenario.ref) || !before.scenarios.includes(scenario);
    return index === 0 || scenario.locked !== undefined || !isChanged || scenario.version === version ? scenario : { ...scenario, version };
  });
  return { ...after, scenarios };
}
