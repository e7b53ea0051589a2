import { substitute, type Expression } from '../formula/expression';
import { ColumnPool, evaluate, type Columns, type Figures } from '../formula/evaluate';
import { measureRates, type MeasureRates } from './measure-rates';
import { ALL_LINES, ALL_SPEND, AUTHORITY_SPEND, changesBudget, SHARE, shareExpression, SPEND } from './measures/definition';
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
  /** Pressures first, then savings in stacking order, then what does not change the budget. */
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
  /** False where the effect stands beside the budget for the record: cost avoidance and its like. */
  readonly changesBudget: boolean;
}

/** Projects every scenario of a model. Nothing is rounded. */
export function project(model: BudgetModel): Projection {
  const rates = new Map(
    model.measures.map((measure) => [measure.ref, measureRates(measure, model.years, model.base.year, model.base.authorities)]),
  );
  const pool = new ColumnPool();
  const scopes = new Scopes(model.base);
  return { model, rates, scenarios: model.scenarios.map((scenario) => projectScenario(scenario, model, rates, pool, scopes)) };
}

/** A scenario's measures in the order in which they are worked out: pressures, savings by stacking order, then what does not change the budget. */
export function measuresInOrder(model: BudgetModel, scenario: Scenario): readonly Measure[] {
  const own = model.measures
    .filter((measure) => measure.scenarios.includes(scenario.ref))
    .sort((one, other) => one.stackingOrder - other.stackingOrder);
  const inBudget = own.filter((measure) => changesBudget(measure.effectClass));
  return [
    ...inBudget.filter((measure) => measure.definition.kind === 'pressure'),
    ...inBudget.filter((measure) => measure.definition.kind === 'saving'),
    ...own.filter((measure) => !changesBudget(measure.effectClass)),
  ];
}

/** The effect on one line: the definition's, with the line's share of a sum worked out as the measure spreads it. */
export function effectExpression(measure: Measure): Expression {
  const { effect, spreads } = measure.definition;
  const spread = measure.spread ?? spreads?.[0];
  return spread === undefined ? effect : substitute(effect, SHARE, shareExpression(spread));
}

/**
 * Budgets are worked out at once, in columns that are used again for the next measure. What each measure did to each line is kept
 * by nobody: it is worked out when somebody asks for `workings`, and then once.
 */
function projectScenario(
  scenario: Scenario,
  model: BudgetModel,
  rates: ReadonlyMap<string, MeasureRates>,
  pool: ColumnPool,
  scopes: Scopes,
): ScenarioProjection {
  const notQuantified = new Int32Array(model.base.lines.length);
  const effectIn: Effect = (measureRate, lines, year, spend) => effectOf(measureRate, spend, lines, model.base, year, pool);
  const budgets = followMeasures(scenario, model, rates, effectIn, { pool, linesOf: scopes.linesOf, notQuantified });
  let workings: readonly MeasureWorkings[] | undefined;
  return {
    scenario,
    budgets,
    notQuantified,
    get workings() {
      workings ??= workingsOf(scenario, model, rates, scopes);
      return workings;
    },
  };
}

function workingsOf(
  scenario: Scenario,
  model: BudgetModel,
  rates: ReadonlyMap<string, MeasureRates>,
  scopes: Scopes,
): readonly MeasureWorkings[] {
  const workings = new Map<
    string,
    { measure: Measure; lines: Int32Array; appliesTo: Float64Array[]; effect: Float64Array[]; changesBudget: boolean }
  >();
  const effectIn: Effect = (measureRate, lines, year, spend) => {
    const { measure } = measureRate;
    const own = workings.get(measure.ref) ?? {
      measure,
      lines,
      appliesTo: [],
      effect: [],
      changesBudget: changesBudget(measure.effectClass),
    };
    workings.set(measure.ref, own);
    own.appliesTo.push(spend.slice());
    const effect = effectOf(measureRate, spend, lines, model.base, year);
    own.effect.push(effect);
    return effect;
  };
  followMeasures(scenario, model, rates, effectIn, { linesOf: scopes.linesOf });
  return [...workings.values()];
}

/** Gives the effect of a measure on its lines in one year; `spend` is theirs for as long as the call lasts. */
type Effect = (rates: MeasureRates, lines: Int32Array, year: number, spend: Float64Array) => Float64Array;

interface Following extends Pick<Scopes, 'linesOf'> {
  readonly pool?: ColumnPool;
  /** Counts, by line, the measures without a figure in the last year. */
  readonly notQuantified?: Int32Array;
}

/** Takes a scenario's measures in order and adds each one's effect to the lines' budgets, by year. */
function followMeasures(
  scenario: Scenario,
  model: BudgetModel,
  rates: ReadonlyMap<string, MeasureRates>,
  effectIn: Effect,
  following: Following,
): Float64Array[] {
  const { base, years } = model;
  const budgets = years.map(() => base.amounts.slice());
  let afterPressures: readonly Float64Array[] | undefined;
  for (const measure of measuresInOrder(model, scenario)) {
    const measureRate = rates.get(measure.ref);
    if (measureRate === undefined) continue;
    if (measure.definition.kind === 'saving') afterPressures ??= budgets.map((budget) => budget.slice());
    const lines = following.linesOf(measure);
    for (const [year, budget] of budgets.entries()) {
      const taken = {
        'opening budget': base.amounts,
        'budget after pressures': afterPressures?.[year] ?? budget,
        'running budget': budget,
      }[measure.takenOn];
      const missing = year === years.length - 1 ? following.notQuantified : undefined;
      const effect = effectIn(measureRate, lines, year, gather(taken, lines));
      if (changesBudget(measure.effectClass)) add(budget, lines, effect, missing);
      following.pool?.release();
    }
  }
  return budgets;
}

/** The lines a measure applies to, in the order of the base budget. */
export function linesOf(measure: Pick<Measure, 'services' | 'authorities'>, base: BaseBudget): Int32Array {
  const kept = new Int32Array(base.lines.length);
  if (measure.services === 'all' && measure.authorities === 'all') return kept.map((_, line) => line);
  let length = 0;
  const services = new Map(base.services.map((service) => [service, includes(measure.services, service)]));
  const authorities = new Map(base.authorities.map(({ name }) => [name, includes(measure.authorities, name)]));
  base.lines.forEach((line, position) => {
    if (services.get(line.service) === true && authorities.get(line.authority.name) === true) kept[length++] = position;
  });
  return kept.slice(0, length);
}

/** The lines of each scope, found once for all the measures that share it. */
class Scopes {
  readonly #base: BaseBudget;
  readonly #lines = new Map<string, Int32Array>();

  constructor(base: BaseBudget) {
    this.#base = base;
  }

  readonly linesOf = (measure: Pick<Measure, 'services' | 'authorities'>): Int32Array => {
    const scope = JSON.stringify([measure.services, measure.authorities]);
    const lines = this.#lines.get(scope) ?? linesOf(measure, this.#base);
    this.#lines.set(scope, lines);
    return lines;
  };
}

function effectOf(
  rates: MeasureRates,
  spend: Float64Array,
  lines: Int32Array,
  base: BaseBudget,
  year: number,
  columns?: Columns,
): Float64Array {
  const figuresOf = (name: string): Figures => {
    if (name === SPEND) return spend;
    if (name === ALL_SPEND) return quantifiedSum(spend);
    if (name === ALL_LINES) return lines.length;
    if (name === AUTHORITY_SPEND) return authoritySpend(spend, lines, base);
    const general = figureInYear(rates.find(name), year);
    const own = rates.rows.filter((row) => row.quantity === name && row.authority !== undefined);
    if (own.length === 0) return general;
    const byAuthority = new Map(own.map((row) => [row.authority?.ref, figureInYear(row, year)]));
    return Float64Array.from(lines, (line) => byAuthority.get(base.lines[line]?.authority.ref) ?? general);
  };
  const effect = evaluate(effectExpression(rates.measure), figuresOf, columns);
  return typeof effect === 'number' ? new Float64Array(lines.length).fill(effect) : effect;
}

function figureInYear(row: ReturnType<MeasureRates['find']>, year: number): number {
  return row?.figures[row.per === 'year' ? year : 0] ?? NaN;
}

function authoritySpend(spend: Float64Array, lines: Int32Array, base: BaseBudget): Float64Array {
  const refs = Array.from(lines, (line) => base.lines[line]?.authority.ref ?? '');
  const sums = new Map<string, number>();
  refs.forEach((ref, position) => {
    const figure = spend[position] ?? NaN;
    if (!Number.isNaN(figure)) sums.set(ref, (sums.get(ref) ?? 0) + figure);
  });
  return Float64Array.from(refs, (ref) => sums.get(ref) ?? 0);
}

/** The sum of what is quantified in a column. */
export function quantifiedSum(column: Float64Array): number {
  let sum = 0;
  for (const figure of column) if (!Number.isNaN(figure)) sum += figure;
  return sum;
}

/** The column's figures on these lines; the column itself where the lines are all of them. */
function gather(column: Float64Array, lines: Int32Array): Float64Array {
  if (lines.length === column.length) return column;
  const gathered = new Float64Array(lines.length);
  for (let position = 0; position < lines.length; position += 1) gathered[position] = column[lines[position] ?? -1] ?? NaN;
  return gathered;
}

/** Adds what is quantified; an effect that is not counts as nothing, and `missing` counts it. */
function add(budget: Float64Array, lines: Int32Array, effects: Float64Array, missing: Int32Array | undefined): void {
  const all = lines.length === budget.length;
  for (let position = 0; position < lines.length; position += 1) {
    const effect = effects[position] ?? NaN;
    const line = all ? position : (lines[position] ?? 0);
    // NaN is the one number that is not itself.
    if (effect === effect) budget[line] = (budget[line] ?? NaN) + effect;
    else if (missing !== undefined) missing[line] = (missing[line] ?? 0) + 1;
  }
}
