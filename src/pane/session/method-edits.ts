import type { MeasureDefinition } from '../../model/measures/definition';
import { linesOf } from '../../model/measure-lines';
import { PAY_UPLIFT_METHODS } from '../../model/measures/pay-uplift-methods';
import type { AgreeingFigure } from '../../model/methods-beside-each-other';
import { withFigure } from '../../model/seek';
import type { BudgetModel, Measure, Scenario } from '../../model/scenario';
import { words } from '../words';
import { addMeasure, addScenario, copyScenario, draftMeasure, replaceMeasure, unusedName } from './scenario-edits';

/** The pay uplifts on the same lines as this one, whatever scenario they stand in, in the order of the methods. */
export function methodsOnSameLines(model: BudgetModel, measure: Measure): readonly Measure[] {
  const lines = linesOf(measure, model.base).join();
  return PAY_UPLIFT_METHODS.flatMap((definition) =>
    model.measures.filter((each) => each.definition === definition && linesOf(each, model.base).join() === lines),
  );
}

/** Another method for the same lines and the same wages, in a scenario of its own: methods are never added to each other. */
export function setUpMethod(
  model: BudgetModel,
  measure: Measure,
  definition: MeasureDefinition,
): { readonly model: BudgetModel; readonly scenario: Scenario; readonly measure: Measure | undefined } {
  const added = addScenario(model, unusedName(model, words.methods.scenario(words.methods.names[definition.model] ?? definition.name)));
  const draft = draftMeasure(definition, added.model, added.scenario.ref);
  const said = (part: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(part).filter(([key]) => key === 'baseWage' || key === 'wage' || key.startsWith('wage-')));
  const { wage } = measure.inputs;
  const withMeasure = addMeasure(added.model, {
    ...draft,
    services: measure.services,
    authorities: measure.authorities,
    inputs: { ...draft.inputs, ...(wage === undefined ? {} : { wage }) },
    sources: said(measure.sources),
    notes: said(measure.notes),
  });
  return { model: withMeasure, scenario: added.scenario, measure: withMeasure.measures.at(-1) };
}

/** A copy of the scenario in which the measure has the figure that gives the amount; the scenario itself stays as it is. */
export function tryInCopy(
  model: BudgetModel,
  scenarioRef: string,
  measure: Measure,
  { quantity, agreeing }: Pick<AgreeingFigure, 'quantity' | 'agreeing'>,
  year = 0,
): { readonly model: BudgetModel; readonly scenario: Scenario } {
  const copied = copyScenario(model, scenarioRef);
  const twin = copied.model.measures.find((each) => each.name === measure.name && each.scenarios.includes(copied.scenario.ref));
  const changed = twin === undefined || agreeing === undefined ? undefined : withFigure(twin, quantity, year, agreeing);
  return { model: changed === undefined ? copied.model : replaceMeasure(copied.model, changed), scenario: copied.scenario };
}
