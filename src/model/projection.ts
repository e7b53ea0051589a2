import { evaluate, type Figures } from '../formula/evaluate';
import { measureRates, type MeasureRates } from './measure-rates';
import { SPEND } from './measures/definition';
import { includes, type BudgetModel, type Measure, type Scenario } from './scenario';
import type { BaseBudget } from './spend';

/** Projected budgets of every scenario, with the workings behind them, in columns. */
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
  /** The row of this scenario's workings (counted over its measures) whose running budget the effect applies to; -1 is the base budget itself. */
  readonly appliesToRow: Int32Array;
  /** The row that holds the line's running budget before this one; -1 is the base. */
  readonly previousRow: Int32Array;
  readonly appliesTo: readonly Float64Array[];
  /** Pounds, savings negative. NaN is not quantified. */
  readonly effect: readonly Float64Array[];
  /** The line's budget after this row and all earlier ones of its scenario. */
  readonly running: readonly Float64Array[];
}

/** Projects every scenario of a model. Nothing is rounded. */
export function project(model: BudgetModel): Projection {
  const rates = new Map(
    model.measures.map((measure) => [measure.ref, measureRates(measure, model.years, model.base.year, model.base.authorities)]),
  );
  return { model, rates, scenarios: model.scenarios.map((scenario) => projectScenario(scenario, model, rates)) };
}

/** A scenario's measures in the order in which they are worked out: pressures, then savings by stacking order. */
export function measuresInOrder(model: BudgetModel, scenario: Scenario): readonly Measure[] {
  const own = model.measures.filter((measure) => measure.scenarios.includes(scenario.ref));
  const inOrder = (kind: Measure['definition']['kind']) =>
    own.filter((measure) => measure.definition.kind === kind).sort((one, other) => one.stackingOrder - other.stackingOrder);
  return [...inOrder('pressure'), ...inOrder('saving')];
}

function projectScenario(scenario: Scenario, model: BudgetModel, rates: ReadonlyMap<string, MeasureRates>): ScenarioProjection {
  const { base, years } = model;
  const running = years.map(() => Float64Array.from(base.amounts));
  const afterPressures = years.map(() => Float64Array.from(base.amounts));
  const lastRow = new Int32Array(base.lines.length).fill(-1);
  const lastPressureRow = new Int32Array(base.lines.length).fill(-1);
  const workings: MeasureWorkings[] = [];
  const notQuantified = new Int32Array(base.lines.length);
  let row = 0;

  for (const measure of measuresInOrder(model, scenario)) {
    const measureRate = rates.get(measure.ref);
    if (measureRate === undefined) continue;
    const lines = linesOf(measure, base);
    const takenFrom = { 'opening budget': years.map(() => base.amounts), 'budget after pressures': afterPressures, 'running budget': running }[measure.takenOn];
    const rowTakenFrom = { 'opening budget': undefined, 'budget after pressures': lastPressureRow, 'running budget': lastRow }[measure.takenOn];

    const appliesToRow = Int32Array.from(lines, (line) => rowTakenFrom?.[line] ?? -1);
    const previousRow = Int32Array.from(lines, (line) => lastRow[line] ?? -1);
    const appliesTo = takenFrom.map((budget) => gather(budget, lines));
    const effect = appliesTo.map((spend, year) => effectOf(measureRate, spend, lines, base, year));
    for (const [year, effects] of effect.entries()) {
      add(running[year], lines, effects);
      if (measure.definition.kind === 'pressure') add(afterPressures[year], lines, effects);
    }
    for (const [position, line] of lines.entries()) {
      if (Number.isNaN(effect.at(-1)?.[position])) notQuantified[line] = (notQuantified[line] ?? 0) + 1;
      lastRow[line] = row;
      if (measure.definition.kind === 'pressure') lastPressureRow[line] = row;
      row += 1;
    }
    workings.push({ measure, lines, appliesToRow, previousRow, appliesTo, effect, running: running.map((budget) => gather(budget, lines)) });
  }
  return { scenario, workings, budgets: running, notQuantified };
}

/** The lines a measure applies to, in the order of the base budget. */
export function linesOf(measure: Pick<Measure, 'services' | 'authorities'>, base: BaseBudget): Int32Array {
  const lines = base.lines.flatMap((line, index) =>
    includes(measure.services, line.service) && includes(measure.authorities, line.authority.name) ? [index] : [],
  );
  return Int32Array.from(lines);
}

function effectOf(rates: MeasureRates, spend: Float64Array, lines: Int32Array, base: BaseBudget, year: number): Float64Array {
  const figuresOf = (name: string): Figures => {
    if (name === SPEND) return spend;
    const general = rates.find(name);
    const figure = figureInYear(general, year);
    if (!rates.rows.some((row) => row.quantity === name && row.authority !== undefined)) return figure;
    return Float64Array.from(lines, (line) => figureInYear(rates.find(name, base.lines[line]?.authority.ref), year));
  };
  const effect = evaluate(rates.measure.definition.effect, figuresOf);
  return typeof effect === 'number' ? new Float64Array(lines.length).fill(effect) : effect;
}

function figureInYear(row: ReturnType<MeasureRates['find']>, year: number): number {
  return row?.figures[row.per === 'year' ? year : 0] ?? NaN;
}

function gather(column: Float64Array, lines: Int32Array): Float64Array {
  return Float64Array.from(lines, (line) => column[line] ?? NaN);
}

/** Adds what is quantified; an effect that is not counts as nothing and is counted elsewhere. */
function add(budget: Float64Array | undefined, lines: Int32Array, effects: Float64Array): void {
  if (budget === undefined) return;
  effects.forEach((effect, position) => {
    const line = lines[position];
    if (line === undefined || Number.isNaN(effect)) return;
    budget[line] = (budget[line] ?? NaN) + effect;
  });
}
