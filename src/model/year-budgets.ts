import type { Columns } from '../formula/evaluate';
import { quantifiedSum, quantifiedSumOrNone, type MeasureStep } from './measure-step';
import type { BaseBudget } from './spend';

export interface YearOptions {
  /** Where columns made on the way come from; `afterEach` gives them back. */
  readonly columns?: Columns & { release(): void };
  /** Counts, by line, the measures without a figure. */
  readonly missing?: Int32Array | undefined;
  /** Is told each measure's effect and what it was taken on, to keep and not to change. Not together with `columns`. */
  readonly seen?: (step: MeasureStep, appliesTo: Float64Array, effect: Float64Array) => void;
  /** Is told each measure's sums over all its lines. */
  readonly addedUp?: (step: MeasureStep, sums: MeasureSums) => void;
}

/** What a measure comes to in one year on all its lines together, in pounds. What is not quantified is in neither sum. */
export interface MeasureSums {
  /** Of the budgets that the effect is taken on. */
  readonly appliesTo: number;
  /** NaN where no line has a figure: then the whole has none either. */
  readonly effect: number;
}

/** The budget of each line in one year, in pounds: the base with each measure's effect added, in the order of the steps. */
export function budgetsInYear(year: number, steps: readonly MeasureStep[], base: BaseBudget, options: YearOptions = {}): Float64Array {
  const { columns, missing, seen, addedUp } = options;
  const budget = base.amounts.slice();
  const keepsPressures = steps.some(({ measure }) => measure.takenOn === 'budget after pressures');
  let afterPressures: Float64Array | undefined;
  for (const step of steps) {
    const { measure, lines } = step;
    if (keepsPressures && measure.definition.kind === 'saving') afterPressures ??= budget.slice();
    const taken = {
      'opening budget': base.amounts,
      'budget after pressures': afterPressures ?? budget,
      'running budget': budget,
    }[measure.takenOn];
    const factor = step.factorIn(year);
    if (factor !== undefined && seen === undefined) {
      addedUp?.(step, sumsOfShare(lines, taken, factor));
      if (step.changesBudget) addShare(base, budget, lines, taken, factor, missing);
      continue;
    }
    const spend = gather(taken, lines);
    const effect = factor === undefined ? step.effectIn(year, spend, columns) : multiplied(spend, factor);
    // The budget goes on changing; what else an effect is taken on stays as it is.
    seen?.(step, spend === budget ? spend.slice() : spend, effect === spend ? spend.slice() : effect);
    addedUp?.(step, { appliesTo: quantifiedSum(spend), effect: quantifiedSumOrNone(effect) });
    if (step.changesBudget) add(budget, lines, effect, missing);
    columns?.release();
  }
  return budget;
}

/** The column's figures on these lines; the column itself where the lines are all of them. */
function gather(column: Float64Array, lines: Int32Array): Float64Array {
  if (lines.length === column.length) return column;
  const gathered = new Float64Array(lines.length);
  for (let position = 0; position < lines.length; position += 1) gathered[position] = column[lines[position] ?? -1] ?? NaN;
  return gathered;
}

function multiplied(spend: Float64Array, factor: number): Float64Array {
  const effect = new Float64Array(spend.length);
  for (let line = 0; line < spend.length; line += 1) effect[line] = (spend[line] ?? NaN) * factor;
  return effect;
}

/** The sums of a rate of the spend: the same doubles that adding up the columns gives. */
function sumsOfShare(lines: Int32Array, taken: Float64Array, factor: number): MeasureSums {
  let appliesTo = 0;
  let effect = 0;
  let quantified = 0;
  const all = lines.length === taken.length;
  for (let position = 0; position < lines.length; position += 1) {
    const spend = taken[all ? position : (lines[position] ?? -1)] ?? NaN;
    const share = spend * factor;
    // NaN is the one number that is not itself.
    if (spend === spend) appliesTo += spend;
    if (share === share) {
      effect += share;
      quantified += 1;
    }
  }
  return { appliesTo, effect: quantified === 0 ? NaN : effect };
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

/**
 * Adds a rate of the spend in one pass, with the same two roundings as an effect that is worked out first and added then.
 * A line whose spend has no figure has no budget either, so that adding to it changes nothing.
 */
function addShare(
  { amounts: base }: BaseBudget,
  budget: Float64Array,
  lines: Int32Array,
  taken: Float64Array,
  factor: number,
  missing: Int32Array | undefined,
): void {
  if (missing !== undefined && (Number.isNaN(factor) || !allQuantified(base))) countMissing(missing, lines, taken, factor);
  if (Number.isNaN(factor)) return;
  if (lines.length === budget.length) {
    for (let line = 0; line < budget.length; line += 1) budget[line] = (budget[line] ?? NaN) + (taken[line] ?? NaN) * factor;
    return;
  }
  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position] ?? 0;
    budget[line] = (budget[line] ?? NaN) + (taken[line] ?? NaN) * factor;
  }
}

/** Whether every line of the base has a figure, looked up once: then what is taken of it has one as well. */
const ALL_QUANTIFIED = new WeakMap<Float64Array, boolean>();

function allQuantified(base: Float64Array): boolean {
  const known = ALL_QUANTIFIED.get(base);
  if (known !== undefined) return known;
  const all = base.every((amount) => !Number.isNaN(amount));
  ALL_QUANTIFIED.set(base, all);
  return all;
}

function countMissing(missing: Int32Array, lines: Int32Array, taken: Float64Array, factor: number): void {
  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position] ?? 0;
    if (Number.isNaN((taken[line] ?? NaN) * factor)) missing[line] = (missing[line] ?? 0) + 1;
  }
}
