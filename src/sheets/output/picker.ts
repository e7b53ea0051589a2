import type { Scenario } from '../../model/scenario';
import type { Layout } from './layout';

/** The cell of View in which a person picks the scenario. */
export const PICKER = '$B$4';

/** The scenario that View shows: the one picked before where it still exists, else the first that changes anything. */
export function pickedScenario(layout: Layout): Scenario {
  const { scenarios } = layout.projection.model;
  const before = scenarios.find((scenario) => scenario.name.toLowerCase() === layout.stood.picked?.toLowerCase());
  const shown = before ?? scenarios[1] ?? scenarios[0];
  if (shown === undefined) throw new Error('A model has at least the scenario "No change".');
  return shown;
}
