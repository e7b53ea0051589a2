import { measureFields } from './measure-fields';
import { same } from './same';
import type { BudgetModel, Scenario } from './scenario';

/** The first locked scenario that an edit would change, take out, or change a measure of; undefined where it may go through. */
export function brokenLock(before: BudgetModel, after: BudgetModel): Scenario | undefined {
  return before.scenarios.find((scenario) => {
    if (scenario.locked === undefined) return false;
    const now = after.scenarios.find((each) => each.ref === scenario.ref);
    if (now === undefined) return true;
    if (now.locked === undefined) return false;
    return !same(saidOf(now), saidOf(scenario)) || !same(measuresOf(after, scenario), measuresOf(before, scenario));
  });
}

/** What the measures of a scenario say, apart from which other scenarios use them. */
function measuresOf({ measures }: BudgetModel, { ref }: Scenario) {
  return measures
    .filter((each) => each.scenarios.includes(ref))
    .map((measure) => [measure.ref, measure.definition.model, [...measureFields({ ...measure, scenarios: [] })].sort()]);
}

/** Apart from the order in which it was said. */
function saidOf(scenario: Scenario) {
  return Object.entries(scenario)
    .filter(([, value]) => value !== undefined)
    .sort();
}
