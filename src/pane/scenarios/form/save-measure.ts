import { figureUsed, yearlyFiguresUsed } from '../../../model/figure-range';
import { hasNoFigure } from '../../../model/measure-fields';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { changeMeasure } from '../../session/based-on';
import { withLevels } from '../../session/confidence-edits';
import { mergeInputs } from '../../session/merge-inputs';
import { addMeasure, addScenario, unusedScenarioName } from '../../session/scenario-edits';

/** The inputs that a person has to give before the measure can be added, in the order of the form. */
export function missingOf(draft: Measure, model: BudgetModel): readonly string[] {
  const missing = draft.definition.inputs.filter((input) => {
    const value = draft.inputs[input.key];
    if (input.per === 'measure') return input.whenEmpty === 'refused' && Number.isNaN(figureUsed(value));
    if (input.per === 'authority' || input.given !== 'every year') return false;
    if (input.whenEmpty === 'nothing given' && (value === undefined || hasNoFigure(value))) return false;
    if (value?.kind === 'by date')
      return value.from.length === 0 || value.from.some((each) => Number.isNaN(each.value) || Number.isNaN(each.date));
    return (
      value?.kind !== 'by year' ||
      [value.base, ...model.years.map((_, year) => yearlyFiguresUsed(value)[year] ?? NaN)].some((each) => Number.isNaN(each))
    );
  });
  return [...(draft.name.trim() === '' ? ['name'] : []), ...missing.map((each) => each.key)];
}

/**
 * Puts the form's measure into the model. What the form changed goes in; what changed on the sheet meanwhile, and the form
 * left alone, stays as the sheet has it.
 */
export function saveMeasure(
  model: BudgetModel,
  draft: Measure,
  opened: Measure | undefined,
  scenarioRef: string | undefined,
): { readonly model: BudgetModel; readonly scenario: string } {
  const named = { ...draft, name: draft.name.trim() };
  if (scenarioRef === undefined) {
    const added = addScenario(model, unusedScenarioName(model));
    const measured = addMeasure(added.model, { ...named, scenarios: [added.scenario.ref] });
    return { model: withLevels(measured), scenario: added.scenario.ref };
  }
  if (opened === undefined) return { model: withLevels(addMeasure(model, { ...named, scenarios: [scenarioRef] })), scenario: scenarioRef };
  const before = { years: model.years, scenarios: model.scenarios, measures: [opened] };
  const { model: merged } = mergeInputs(
    before,
    { ...model, measures: [named] },
    { ...before, measures: model.measures.filter((each) => each.ref === opened.ref) },
  );
  const [changed] = merged.measures;
  return { model: withLevels(changeMeasure(model, changed ?? named, scenarioRef)), scenario: scenarioRef };
}
