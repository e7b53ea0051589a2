import { demographicGrowth } from '../../model/measures/demographic-growth/definition';
import { inflation } from '../../model/measures/inflation/definition';
import { payUpliftShare } from '../../model/measures/pay-uplift-share/definition';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { words } from '../words';
import { addMeasure, addScenario, draftMeasure, scenarioNameTaken } from './scenario-edits';

/** What the same service costs more each year. No rate is guessed: until somebody gives one, each is not quantified. */
const PRESSURES = [
  { definition: payUpliftShare, name: words.standstill.pay },
  { definition: inflation, name: words.standstill.prices },
  { definition: demographicGrowth, name: words.standstill.demand },
];

/** Whether the ready scenario is still to be had. */
export function standstillIsFree(model: BudgetModel): boolean {
  return !scenarioNameTaken(model, words.standstill.name);
}

/** The ready scenario beside “No change”: pay, prices and demand, each to be filled in. */
export function addStandstill(model: BudgetModel): { model: BudgetModel; scenario: Scenario } {
  const added = addScenario(model, words.standstill.name);
  const withPressures = PRESSURES.reduce<BudgetModel>(
    (so, { definition, name }) => addMeasure(so, { ...draftMeasure(definition, so, added.scenario.ref), name }),
    added.model,
  );
  return { model: withPressures, scenario: added.scenario };
}
