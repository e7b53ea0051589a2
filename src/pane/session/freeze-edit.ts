import { freeze } from '../../model/freeze';
import type { FrozenPosition, FrozenStatus } from '../../model/frozen-position';
import { project } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import type { SerialDate } from '../../model/units';

/** The scenario as values of this moment, beside the scenario itself, which goes on. */
export function freezeScenario(
  model: BudgetModel,
  scenario: string,
  about: { readonly name: string; readonly status: FrozenStatus; readonly on: SerialDate },
): BudgetModel {
  const frozen = model.frozen ?? [];
  const ref = `Z${Math.max(0, ...frozen.map((each) => Number(each.ref.slice(1)))) + 1}`;
  const position = freeze(project(model), scenario, { ...about, ref });
  return position === undefined ? model : { ...model, frozen: [...frozen, position] };
}

/** Another name or status of a frozen scenario; its figures and its day stay. */
export function describeFrozen(model: BudgetModel, ref: string, said: Pick<FrozenPosition, 'name' | 'status'>): BudgetModel {
  return { ...model, frozen: model.frozen?.map((each) => (each.ref === ref ? { ...each, ...said } : each)) };
}

/** Without the frozen scenario. The list stays, though it be empty: it says that there is none any more. */
export function deleteFrozen(model: BudgetModel, ref: string): BudgetModel {
  return { ...model, frozen: model.frozen?.filter((each) => each.ref !== ref) };
}
