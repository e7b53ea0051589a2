import { evaluate, type Figures } from '../formula/evaluate';
import { measureRates, type MeasureRates } from './measure-rates';
import { SPEND } from './measures/definition';
import { includes, type BudgetModel, type Measure, type Scenario } from './scenario';
import type { BaseBudget } from './spend';

/** Projected budgets of every scenario, with the effects they are made of, in columns. */
export interface Projection {
  readonly model: BudgetModel;
  /** By measure ref: inputs and steps, year by year. */
  readonly rates: ReadonlyMap<string, MeasureRates>;
  readonly scenarios: readonly ScenarioProjection[];
}

export interface ScenarioProjection {
  readonly scenario: Scenario;
  /** Pressures first, then savings in stacking order. */
  readonly workings: readonly MeasureWorkings[];
  /** By year, then by base line, in pounds. NaN where the base is not quantified. */
  readonly budgets: readonly Float64Array[];
  /** By base line: how many measures have no figure for it in the last year. */
  readonly notQuantified: Int32Array;
}

/** What one measure does to each line it applies to. All columns are as long as `lines`, one array a year. */
export interface MeasureWorkings {
  readonly measure: Measure;
  /** Positions in the base budget. */
  readonly lines: Int32Array;
  /** The budget of each line that the effect is taken on. */
  readonly appliesTo: readonly Float64Array[];
  /** Pounds, savings negative. NaN is not quantified. */
  readonly effect: readonly Float64Array[];
}

/** Projects every scenario of a model. Nothing is rounded. */
export function project(model: BudgetModel): Projection {
  const rates = new Map(
    model.measures.map((measure) => [measure.ref, measureRates(measure, model.years, model.base.year, model.base.authorities)]),
  );
  // What is taken on the opening budget is the same in every scenario that shares the measure.
  const onOpening = new Map<string, MeasureWorkings>();
  return { model, rates, scenarios: model.scenarios.map((scenario) => projectScenario(scenario, model, rates, onOpening)) };
}

/** A scenario's measures in the order in which they are worked out: pressures, then savings by stacking order. */
export function measuresInOrder(model: BudgetModel, scenario: Scenario): readonly Measure[] {
  const own = model.measures.filter((measure) => measure.scenarios.includes(scenario.ref));
  const inOrder = (kind: Measure['definition']['kind']) =>
    own.filter((measure) => measure.definition.kind === kind).sort((one, other) => one.stackingOrder - other.stackingOrder);
  return [...inOrder('pressure'), ...inOrder('saving')];
}

function projectScenario(scenario: Scenario, model: BudgetModel, rates: ReadonlyMap<string, MeasureRates>, onOpening: Map<string, MeasureWorkings>): ScenarioProjection {
  const { base, years } = model;
  const budgets = years.map(() => Float64Array.from(base.amounts));
  let afterPressures: readonly Float64Array[] | undefined;
  const notQuantified = new Int32Array(base.lines.length);

  const workings = measuresInOrder(model, scenario).flatMap((measure): MeasureWorkings[] => {
    const measureRate = rates.get(measure.ref);
    if (measureRate === undefined) return [];
    if (measure.definition.kind === 'saving') afterPressures ??= budgets.map((budget) => budget.slice());
    const worked = workOut(measureRate, base, measure.takenOn === 'running budget' ? budgets : (afterPressures ?? budgets), onOpening);
    for (const [year, effects] of worked.effect.entries()) add(budgets[year], worked.lines, effects);
    count(notQuantified, worked);
    return [worked];
  });
  return { scenario, workings, budgets, notQuantified };
}

function workOut(rates: MeasureRates, base: BaseBudget, stacked: readonly Float64Array[], onOpening: Map<string, MeasureWorkings>): MeasureWorkings {
  const { measure } = rates;
  const before = measure.takenOn === 'opening budget' ? onOpening.get(measure.ref) : undefined;
  if (before !== undefined) return before;
  const lines = linesOf(measure, base);
  const opening = measure.takenOn === 'opening budget' ? gather(base.amounts, lines) : undefined;
  const appliesTo = stacked.map((budget) => opening ?? gather(budget, lines));
  const worked = { measure, lines, appliesTo, effect: appliesTo.map((spend, year) => effectOf(rates, spend, lines, base, year)) };
  if (opening !== undefined) onOpening.set(measure.ref, worked);
  return worked;
}

/** The lines a measure applies to, in the order of the base budget. */
export function linesOf(measure: Pick<Measure, 'services' | 'authorities'>, base: BaseBudget): Int32Array {
  const kept = new Int32Array(base.lines.length);
  let length = 0;
  const services = new Map(base.services.map((service) => [service, includes(measure.services, service)]));
  const authorities = new Map(base.authorities.map(({ name }) => [name, includes(measure.authorities, name)]));
  base.lines.forEach((line, position) => {
    if (services.get(line.service) === true && authorities.get(line.authority.name) === true) kept[length++] = position;
  });
  return kept.slice(0, length);
}

function effectOf(rates: MeasureRates, spend: Float64Array, lines: Int32Array, base: BaseBudget, year: number): Float64Array {
  const figuresOf = (name: string): Figures => {
    if (name === SPEND) return spend;
    const general = figureInYear(rates.find(name), year);
    const own = rates.rows.filter((row) => row.quantity === name && row.authority !== undefined);
    if (own.length === 0) return general;
    const byAuthority = new Map(own.map((row) => [row.authority?.ref, figureInYear(row, year)]));
    return Float64Array.from(lines, (line) => byAuthority.get(base.lines[line]?.authority.ref) ?? general);
  };
  const effect = evaluate(rates.measure.definition.effect, figuresOf);
  return typeof effect === 'number' ? new Float64Array(lines.length).fill(effect) : effect;
}

function figureInYear(row: ReturnType<MeasureRates['find']>, year: number): number {
  return row?.figures[row.per === 'year' ? year : 0] ?? NaN;
}

/** The column's figures on these lines; the column itself where the lines are all of them. */
function gather(column: Float64Array, lines: Int32Array): Float64Array {
  if (lines.length === column.length) return column.slice();
  const gathered = new Float64Array(lines.length);
  for (let position = 0; position < lines.length; position += 1) gathered[position] = column[lines[position] ?? -1] ?? NaN;
  return gathered;
}

/** Adds what is quantified; an effect that is not counts as nothing and is counted apart. */
function add(budget: Float64Array | undefined, lines: Int32Array, effects: Float64Array): void {
  if (budget === undefined) return;
  for (let position = 0; position < lines.length; position += 1) {
    const effect = effects[position] ?? NaN;
    const line = lines[position] ?? 0;
    // NaN is the one number that is not itself.
    if (effect === effect) budget[line] = (budget[line] ?? NaN) + effect;
  }
}

function count(notQuantified: Int32Array, { lines, effect }: MeasureWorkings): void {
  const last = effect.at(-1);
  if (last === undefined) return;
  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position] ?? 0;
    if (Number.isNaN(last[position])) notQuantified[line] = (notQuantified[line] ?? 0) + 1;
  }
}
