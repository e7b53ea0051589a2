import { ATTRIBUTIONS } from '../../model/attribution';
import type { MeasureDefinition } from '../../model/measures/definition';
import { firstDay, type FinancialYear } from '../../model/financial-year';
import {
  NO_CHANGE,
  type BudgetModel,
  type FigureQualifier,
  type InputValue,
  type Measure,
  type Override,
  type RangeValue,
  type Scenario,
  type YearlyValue,
} from '../../model/scenario';
import type { BaseBudget } from '../../model/spend';
import { moneyOn } from './money-edits';
import { nextRef } from './next-ref';

/** What stands for one authority in place of the general figure. */
export type OwnFigure = Pick<Override, 'value' | 'ends'>;

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
  return { ...model, base, years, measures, ...moneyOn(model, years, base.year, newRef) };
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
  return describeScenario(model, ref, { name });
}

/** Says something else of a scenario; what its measures do stays as it is. */
export function describeScenario(model: BudgetModel, ref: string, change: Partial<Omit<Scenario, 'ref'>>): BudgetModel {
  return { ...model, scenarios: model.scenarios.map((each) => (each.ref === ref ? { ...each, ...change } : each)) };
}

/** One place up or down the list; "No change" stays first. */
export function moveScenario(model: BudgetModel, ref: string, by: -1 | 1): BudgetModel {
  const from = model.scenarios.findIndex((each) => each.ref === ref);
  const to = from + by;
  const [moved, passed] = [model.scenarios[from], model.scenarios[to]];
  if (from < 1 || to < 1 || moved === undefined || passed === undefined) return model;
  const scenarios = model.scenarios.map((each, index) => (index === from ? passed : index === to ? moved : each));
  return { ...model, scenarios };
}

/** A copy with inputs of its own: changing it leaves the original alone. It is not locked, and follows nothing. */
export function copyScenario(model: BudgetModel, ref: string): { model: BudgetModel; scenario: Scenario } {
  const original = model.scenarios.find((each) => each.ref === ref);
  const added = addScenario(model, firstUnused(`${original?.name ?? 'Scenario'}, copy`, model.scenarios, 1));
  const { note = '', owner, asAt, version } = original ?? {};
  const described = describeScenario(added.model, added.scenario.ref, { note, owner, asAt, version });
  const copied = model.measures.filter((measure) => measure.scenarios.includes(ref));
  const withMeasures = copied.reduce<BudgetModel>(
    (so, measure) => addMeasure(so, { ...measure, scenarios: [added.scenario.ref], replaces: undefined }),
    described,
  );
  return { model: withMeasures, scenario: described.scenarios.at(-1) ?? added.scenario };
}

/** The scenario goes, and with it the measures that no other scenario uses. What was based on it keeps its measures as its own. */
export function deleteScenario(model: BudgetModel, ref: string): BudgetModel {
  const gone = model.measures.filter(({ scenarios }) => scenarios.every((each) => each === ref)).map((each) => each.ref);
  const measures = model.measures
    .filter((measure) => !gone.includes(measure.ref))
    .map((measure) => withoutScenario(measure, ref))
    .map((measure) => (measure.replaces !== undefined && gone.includes(measure.replaces) ? { ...measure, replaces: undefined } : measure));
  const scenarios = model.scenarios
    .filter((each) => each.ref !== ref)
    .map((each) => (each.basedOn === ref ? { ...each, basedOn: undefined } : each));
  return { ...model, scenarios, measures };
}

/** Adds the measure under a ref of its own, to its scenarios and to those that are based on them. */
export function addMeasure(model: BudgetModel, draft: Measure): BudgetModel {
  const stackingOrder = Math.max(0, ...model.measures.map((each) => each.stackingOrder)) + 1;
  const scenarios = withFollowers(model, draft.scenarios);
  return { ...model, measures: [...model.measures, { ...draft, scenarios, ref: nextRef('M', model.measures), stackingOrder }] };
}

export function replaceMeasure(model: BudgetModel, changed: Measure): BudgetModel {
  return { ...model, measures: model.measures.map((each) => (each.ref === changed.ref ? changed : each)) };
}

/** Takes a measure out of one scenario and of those that are based on it; it goes altogether where no other uses it. */
export function removeMeasure(model: BudgetModel, measureRef: string, scenarioRef: string): BudgetModel {
  const from = withFollowers(model, [scenarioRef]);
  const measures = model.measures
    .map((each) => (each.ref === measureRef ? from.reduce(withoutScenario, each) : each))
    .filter((each) => each.scenarios.length > 0);
  return { ...model, measures };
}

export function setInput(measure: Measure, key: string, value: InputValue): Measure {
  return { ...measure, inputs: { ...measure.inputs, [key]: value } };
}

/** The words before a figure, or the day on which it was known; where neither is left, nothing is said of it. */
export function setQualifier(measure: Measure, key: string, change: Partial<FigureQualifier>): Measure {
  const { [key]: was = { words: '', asAt: undefined }, ...others } = measure.qualifiers ?? {};
  const said = { ...was, ...change };
  const qualifiers = said.words === '' && said.asAt === undefined ? others : { ...others, [key]: said };
  const { qualifiers: _, ...without } = measure;
  return Object.keys(qualifiers).length === 0 ? without : { ...measure, qualifiers };
}

/** The figures to be tried in place of the one in use; an empty list tries none. */
export function setTried(measure: Measure, key: string, figures: readonly number[]): Measure {
  const { [key]: _, ...others } = measure.tried ?? {};
  const tried = figures.length === 0 ? others : { ...others, [key]: figures };
  const { tried: __, ...without } = measure;
  return Object.keys(tried).length === 0 ? without : { ...measure, tried };
}

/** What was typed as a range, or as one figure with words before it. A central figure that still lies between the ends stays. */
export function withTypedRange(
  measure: Measure,
  key: string,
  typed: { readonly low: number; readonly high: number; readonly words: string },
): Measure {
  const { low, high } = typed;
  const was = measure.inputs[key];
  const kept = was?.kind === 'range' && was.central >= low && was.central <= high ? was.central : NaN;
  const uses = was?.kind === 'range' ? was.uses : 'central';
  const withFigures = setInput(
    measure,
    key,
    low === high ? { kind: 'single', value: low } : { kind: 'range', low, central: kept, high, uses },
  );
  return typed.words === '' ? withFigures : setQualifier(withFigures, key, { words: typed.words });
}

/** One figure or a range in place of a year's figure; where no year is left with a range, the input is none. */
export function withYearFigure(
  value: YearlyValue,
  year: number,
  { low, central, high }: Pick<RangeValue, 'low' | 'central' | 'high'>,
): YearlyValue {
  const put = (figures: readonly number[], figure: number) => figures.map((each, index) => (index === year ? figure : each));
  const { ends, ...plain } = value;
  const values = put(value.values, central);
  const [lows, highs] = [put(ends?.low ?? value.values, low), put(ends?.high ?? value.values, high)];
  const isPlain = values.every((each, index) => Object.is(each, lows[index]) && Object.is(each, highs[index]));
  return { ...plain, values, ...(isPlain ? {} : { ends: { low: lows, high: highs, uses: ends?.uses ?? 'central' } }) };
}

/** Gives an authority its own figure or range, or takes it back (`undefined`). */
export function setOverride(measure: Measure, key: string, authority: string, figure: OwnFigure | undefined): Measure {
  const others = measure.overrides.filter((each) => each.input !== key || each.authority !== authority);
  const own: readonly Override[] = figure === undefined ? [] : [{ authority, input: key, ...figure }];
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

/** The scenarios with all that are based on them, directly or through others. */
function withFollowers(model: BudgetModel, refs: readonly string[]): readonly string[] {
  const found = [...refs];
  for (const ref of found) for (const each of model.scenarios) if (each.basedOn === ref && !found.includes(each.ref)) found.push(each.ref);
  return found;
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
