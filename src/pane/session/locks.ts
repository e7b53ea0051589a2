import { project } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { totalOf } from '../../model/totals';
import type { SerialDate } from '../../model/units';
import { describeScenario } from './scenario-edits';

/** The scenario as one that nobody is to change, with what it comes to now; Checks holds it to that. */
export function lockScenario(model: BudgetModel, ref: string, on: SerialDate): BudgetModel {
  const projected = project({ ...model, scenarios: model.scenarios.filter((each) => each.ref === ref) }).scenarios[0];
  const total = projected?.budgets.reduce((sum, budget) => sum + totalOf(budget), 0) ?? NaN;
  return describeScenario(model, ref, { locked: { on, total } });
}

export function unlockScenario(model: BudgetModel, ref: string): BudgetModel {
  return describeScenario(model, ref, { locked: undefined });
}
