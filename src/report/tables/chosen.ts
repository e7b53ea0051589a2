import type { FinancialYear } from '../../model/financial-year';
import type { Projection, ScenarioProjection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { scenarioOf } from '../../model/totals';
import type { ReportChoices } from '../choices';

/** The scenario of the choices; where it went since, the last one. */
export function scenarioChosen(projection: Projection, { scenario }: Pick<ReportChoices, 'scenario'>): ScenarioProjection {
  const found = scenarioOf(projection, scenario) ?? projection.scenarios.at(-1);
  if (found === undefined) throw new Error('A model has at least the scenario "No change".');
  return found;
}

/** The years to show, with their place in the projection. */
export function chosenYears(
  { years }: BudgetModel,
  choices: Pick<ReportChoices, 'years'>,
): readonly { readonly year: FinancialYear; readonly index: number }[] {
  const all = years.map((year, index) => ({ year, index }));
  const { years: wanted } = choices;
  return wanted === 'all' ? all : all.filter(({ year }) => wanted.includes(year));
}
