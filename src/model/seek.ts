import { yearOf, type FinancialYear } from './financial-year';
import { fundingOf, gapBetween } from './funding';
import { figureUsed, yearlyFiguresUsed } from './figure-range';
import type { InputDefinition } from './measures/definition';
import { project, type Projection, type ScenarioProjection } from './projection';
import type { BudgetModel, InputValue, Measure, YearlyValue } from './scenario';
import { solve, type Solution } from './solve';
import { effectOf, totalOf } from './totals';

/** Which figure of an input makes a scenario come to an amount in a year: a rate that closes a gap, a number of places. */
export interface SeekQuestion {
  /** Ref of the scenario. */
  readonly scenario: string;
  readonly measure: Measure;
  /** An input that is one figure for all years, a yearly one of the year asked, or a yearly one's figure of the base year, by year or by date. */
  readonly quantity: string;
  /** Position in the model's years. */
  readonly year: number;
  readonly target: SeekTarget;
  /** Where to look, both ends included; left out: the input's own bounds. */
  readonly between?: readonly [least: number, most: number];
}

/** What should come to the amount, in pounds; savings are negative effects. */
export type SeekTarget =
  /** The measure's own effect on all its lines together. */
  | { readonly of: 'effect'; readonly amount: number }
  /** The budget of all lines, or of those of one authority or service. */
  | { readonly of: 'total'; readonly amount: number; readonly authority?: string; readonly service?: string }
  /** The budget less the funding given. */
  | { readonly of: 'gap'; readonly amount: number; readonly authority?: string };

export interface SeekAnswer {
  readonly solution: Solution;
  /** The input as it is now; NaN where it has no figure. */
  readonly now: number;
  /** Where was looked. */
  readonly between: readonly [least: number, most: number];
  /** What the measure is taken on and what it does there at each figure that was found, in pounds. */
  readonly at: readonly { readonly figure: number; readonly base: number; readonly effect: number }[];
}

/** How far above its present figure an input without an upper bound is looked for. */
const MANY_TIMES = 1_000;

/**
 * Seeks on the projection itself, so that no second formula can drift from it. Nothing is changed: the answer is a figure to try.
 * Undefined where the measure has no such input, or has it by date and so without a single figure; the base year's may be one of them.
 */
export function seek(question: SeekQuestion, model: BudgetModel): SeekAnswer | undefined {
  const { measure, quantity, year, target } = question;
  const scenario = model.scenarios.find(({ ref }) => ref === question.scenario);
  const given = inputOf(measure, quantity, model.base.year);
  if (scenario === undefined || given === undefined) return undefined;
  const { input, now } = given(year);
  const between = question.between ?? [input.least ?? 0, input.most ?? Math.max(1, Math.abs(now) || 1) * MANY_TIMES];
  const own = model.measures.filter(({ scenarios }) => scenarios.includes(scenario.ref));
  const others = own.filter(({ ref }) => ref !== measure.ref);
  const alone: BudgetModel = { ...model, scenarios: [scenario], measures: own };
  const known = project(alone);
  const projected = (figure: number): Projection =>
    project({ ...alone, measures: [...others, { ...withFigure(measure, quantity, year, figure), scenarios: [scenario.ref] }] }, known);
  const solution = solve((figure) => reached(projected(figure), measure.ref, year, target) - target.amount, ...between);
  const figures = solution.kind === 'found' ? solution.figures : [];
  return { solution, now, between, at: figures.map((figure) => ({ figure, ...takenOn(projected(figure), measure.ref, year) })) };
}

/** A measure's effect on all its lines together in one year, in pounds, by itself; NaN where no line has one. */
export function effectInYear(measure: Measure, model: BudgetModel, year: number): number {
  const [scenario] = model.scenarios;
  if (scenario === undefined) return NaN;
  const alone = project({ ...model, scenarios: [scenario], measures: [{ ...measure, scenarios: [scenario.ref] }] });
  return effectIn(alone.scenarios[0], measure.ref, year);
}

/** The figure with which a measure's effect by itself comes to the amount; undefined where none between the ends does, or several do. */
export function figureThatGives(
  amount: number,
  { measure, quantity, year, between }: Pick<SeekQuestion, 'measure' | 'quantity' | 'year'> & Required<Pick<SeekQuestion, 'between'>>,
  model: BudgetModel,
): number | undefined {
  const [scenario] = model.scenarios;
  if (scenario === undefined) return undefined;
  const alone = { ...model, measures: [{ ...measure, scenarios: [scenario.ref] }] };
  const answer = seek({ scenario: scenario.ref, measure, quantity, year, between, target: { of: 'effect', amount } }, alone);
  return answer?.solution.kind === 'found' && answer.solution.figures.length === 1 ? answer.solution.figures[0] : undefined;
}

/** The measure with another figure of this input in the year; as it is where it has no such input. */
export function withFigure(measure: Measure, quantity: string, year: number, figure: number): Measure {
  for (const input of measure.definition.inputs) {
    const value: InputValue | undefined = measure.inputs[input.key];
    if (input.per === 'measure' && input.key === quantity) return put(input.key, { kind: 'single', value: figure });
    if (input.per === 'year' && input.given === 'every year' && input.base.key === quantity && value?.kind === 'by date') {
      return put(input.key, { ...value, from: value.from.map((each, index) => (index === 0 ? { ...each, value: figure } : each)) });
    }
    if (input.per !== 'year' || value?.kind !== 'by year') continue;
    if (input.given === 'every year' && input.base.key === quantity) return put(input.key, { ...value, base: figure });
    if (input.key === quantity && input.given !== 'from the start year') {
      return put(input.key, withFigureInYear(value, year, figure));
    }
  }
  return measure;

  function put(key: string, value: InputValue): Measure {
    return { ...measure, inputs: { ...measure.inputs, [key]: value } };
  }
}

/** One figure in place of the year's, at both ends too where other years are ranges. */
function withFigureInYear(value: YearlyValue, year: number, figure: number): YearlyValue {
  const put = (figures: readonly number[]) => figures.map((each, position) => (position === year ? figure : each));
  const { ends, ...plain } = value;
  return {
    ...plain,
    values: put(value.values),
    ...(ends === undefined ? {} : { ends: { ...ends, low: put(ends.low), high: put(ends.high) } }),
  };
}

/** The input behind a quantity and its figure in a year; undefined where there is no single figure to seek. */
function inputOf(
  measure: Measure,
  quantity: string,
  baseYear: FinancialYear,
): ((year: number) => { input: InputDefinition; now: number }) | undefined {
  const canBeSought = withFigure(measure, quantity, 0, NaN) !== measure;
  const input = measure.definition.inputs.find(
    (each) => each.key === quantity || (each.per === 'year' && each.given === 'every year' && each.base.key === quantity),
  );
  if (!canBeSought || input === undefined || input.unit === 'date') return undefined;
  const value = measure.inputs[input.key];
  if (value?.kind === 'by date') {
    // Several rates of the base year make an average, which is no figure of its own.
    const [first, ...others] = value.from.filter(({ date }) => yearOf(date) <= baseYear);
    return first === undefined || others.length > 0 ? undefined : () => ({ input, now: first.value });
  }
  return (year) => {
    if (value?.kind === 'by year') return { input, now: input.key === quantity ? (yearlyFiguresUsed(value)[year] ?? NaN) : value.base };
    return { input, now: figureUsed(value) };
  };
}

function reached({ scenarios: [scenario], model }: Projection, measure: string, year: number, target: SeekTarget): number {
  if (scenario === undefined) return NaN;
  if (target.of === 'effect') return effectIn(scenario, measure, year);
  const { lines } = model.base;
  const total = totalOf(scenario.budgets[year], (line) => {
    const own = lines[line];
    return (
      own !== undefined &&
      (target.authority === undefined || own.authority.ref === target.authority) &&
      (target.of === 'gap' || target.service === undefined || own.service === target.service)
    );
  });
  if (target.of === 'total') return total;
  return gapBetween(total, fundingOf(model, year, target.authority === undefined ? {} : { authority: target.authority }));
}

function effectIn(scenario: ScenarioProjection | undefined, measure: string, year: number): number {
  const workings = scenario?.workings.find((each) => each.measure.ref === measure);
  return workings === undefined ? NaN : effectOf(workings, year);
}

function takenOn({ scenarios: [scenario] }: Projection, measure: string, year: number): { readonly base: number; readonly effect: number } {
  const workings = scenario?.workings.find((each) => each.measure.ref === measure);
  return { base: workings?.sums[year]?.appliesTo ?? 0, effect: effectIn(scenario, measure, year) };
}
