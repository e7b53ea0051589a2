import { ATTRIBUTIONS } from '../../model/attribution';
import type { MeasureDefinition } from '../../model/measures/definition';
import { firstDay, type FinancialYear } from '../../model/financial-year';
import { NO_CHANGE, type BudgetModel, type InputValue, type Measure, type Override, type Scenario } from '../../model/scenario';
import type { BaseBudget } from '../../model/spend';
import { moneyOn } from './money-edits';
import { nextRef } from './next-ref';

/** What a person does to scenarios and measures, each as a new model. Nothing changes in place. */

/** A base budget that was just agreed, with the years after it and "No change" alone. */
export function modelOn(base: BaseBudget, years: readonly FinancialYear[]): BudgetModel {
  return { base, years, scenarios: [{ ref: 'S1', name: NO_CHANGE, note: '' }], measures: [] };
}

/**
 * The model on another base. Figures of an authority go with its name, since references follow the order of the table:
 * a source that was sorted may not hand one council another's rate. Years that the new base has reached are left out.
 */
export function rebase(model: BudgetModel, base: BaseBudget, usualYears: readonly FinancialYear[]): BudgetModel {
  const newRef = (ref: string) => {
    const name = model.base.authorities.find((each) => each.ref === ref)?.name;
    return base.authorities.find((each) => each.name === name)?.ref;
  };
  const measures = model.measures.map((measure) => ({
    ...measure,
    overrides: measure.overrides.flatMap((each): Override[] => {
      const authority = newRef(each.authority);
      return authority === undefined ? [] : [{ ...each, authority }];
    }),
  }));
  const years = model.years.every((year) => year > base.year) ? model.years : usualYears;
  return { ...model, base, years, measures, ...moneyOn(model, years, newRef) };
}

export function addScenario(model: BudgetModel, name: string): { model: BudgetModel; scenario: Scenario } {
  const scenario: Scenario = { ref: nextRef('S', model.scenarios), name, note: '' };
  return { model: { ...model, scenarios: [...model.scenarios, scenario] }, scenario };
}

/** `Scenario 1` for the first after "No change", or the next number that is free. */
export function unusedScenarioName(model: BudgetModel): string {
  return firstUnused('Scenario', model.scenarios, model.scenarios.length);
}

/** The name itself, or with the next number that is free. */
export function unusedName(model: BudgetModel, name: string): string {
  return scenarioNameTaken(model, name) ? firstUnused(name, model.scenarios, 2) : name;
}

/** Whether another scenario is called so; capitals make no difference. */
export function scenarioNameTaken(model: BudgetModel, name: string, exceptRef?: string): boolean {
  return model.scenarios.some((each) => each.ref !== exceptRef && sameName(each.name, name));
}

export function renameScenario(model: BudgetModel, ref: string, name: string): BudgetModel {
  return { ...model, scenarios: model.scenarios.map((each) => (each.ref === ref ? { ...each, name } : each)) };
}

/** A copy with inputs of its own: changing it leaves the original alone. */
export function copyScenario(model: BudgetModel, ref: string): { model: BudgetModel; scenario: Scenario } {
  const original = model.scenarios.find((each) => each.ref === ref);
  const added = addScenario(model, firstUnused(`${original?.name ?? 'Scenario'}, copy`, model.scenarios, 1));
  const copied = model.measures.filter((measure) => measure.scenarios.includes(ref));
  const withMeasures = copied.reduce<BudgetModel>(
    (so, measure) => addMeasure(so, { ...measure, scenarios: [added.scenario.ref] }),
    added.model,
  );
  return { model: withMeasures, scenario: added.scenario };
}

/** The scenario goes, and with it the measures that no other scenario uses. */
export function deleteScenario(model: BudgetModel, ref: string): BudgetModel {
  const measures = model.measures.map((measure) => withoutScenario(measure, ref)).filter((measure) => measure.scenarios.length > 0);
  return { ...model, scenarios: model.scenarios.filter((each) => each.ref !== ref), measures };
}

/** Adds the measure under a ref of its own. */
export function addMeasure(model: BudgetModel, draft: Measure): BudgetModel {
  const stackingOrder = Math.max(0, ...model.measures.map((each) => each.stackingOrder)) + 1;
  return { ...model, measures: [...model.measures, { ...draft, ref: nextRef('M', model.measures), stackingOrder }] };
}

export function replaceMeasure(model: BudgetModel, changed: Measure): BudgetModel {
  return { ...model, measures: model.measures.map((each) => (each.ref === changed.ref ? changed : each)) };
}

/** Takes a measure out of one scenario; it goes altogether where no other uses it. */
export function removeMeasure(model: BudgetModel, measureRef: string, scenarioRef: string): BudgetModel {
  const measures = model.measures
    .map((each) => (each.ref === measureRef ? withoutScenario(each, scenarioRef) : each))
    .filter((each) => each.scenarios.length > 0);
  return { ...model, measures };
}

export function setInput(measure: Measure, key: string, value: InputValue): Measure {
  return { ...measure, inputs: { ...measure.inputs, [key]: value } };
}

/** Gives an authority its own figure, or takes it back (`undefined`). */
export function setOverride(measure: Measure, key: string, authority: string, value: number | undefined): Measure {
  const others = measure.overrides.filter((each) => each.input !== key || each.authority !== authority);
  const own: readonly Override[] = value === undefined ? [] : [{ authority, input: key, value }];
  return { ...measure, overrides: [...others, ...own] };
}

/** A measure as its form opens: everything usual filled in, every figure that a person must know left empty. */
export function draftMeasure(definition: MeasureDefinition, model: BudgetModel, scenarioRef: string): Measure {
  const inputs: Record<string, InputValue> = {};
  const [firstYear] = model.years;
  for (const input of definition.inputs) {
    if (input.per === 'measure' && input.usual !== undefined) inputs[input.key] = { kind: 'single', value: input.usual };
    const startsOnFirstDay = input.per === 'measure' && input.whenEmpty === 'first day';
    if (input.per === 'measure' && input.usual !== undefined) inputs[input.key] = { kind: 'single', value: input.usual };
    if (startsOnFirstDay && firstYear !== undefined) inputs[input.key] = { kind: 'single', value: firstDay(firstYear) };
  }
  return {
    ref: 'new',
    name: firstUnused(definition.name, model.measures, 1),
    definition,
    scenarios: [scenarioRef],
    services: 'all',
    authorities: 'all',
    effectClass: definition.classes[0],
    attribution: ATTRIBUTIONS[0],
    takenOn: definition.takenOn[0],
    spread: definition.spreads?.[0],
    stackingOrder: Math.max(0, ...model.measures.map((each) => each.stackingOrder)) + 1,
    inputs,
    overrides: [],
    owner: '',
    particulars: {},
    sources: {},
    notes: {},
  };
}

function withoutScenario(measure: Measure, ref: string): Measure {
  return measure.scenarios.includes(ref) ? { ...measure, scenarios: measure.scenarios.filter((each) => each !== ref) } : measure;
}

function firstUnused(stem: string, taken: readonly { readonly name: string }[], from: number): string {
  let number = from;
  while (taken.some((each) => sameName(each.name, `${stem} ${number}`))) number += 1;
  return `${stem} ${number}`;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');
}
