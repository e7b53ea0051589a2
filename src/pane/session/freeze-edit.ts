import { freeze } from '../../model/freeze';
import type { FrozenStatus } from '../../model/frozen-position';
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
