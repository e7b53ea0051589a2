import { ColumnPool } from '../formula/evaluate';
import { atOnce, type InPieces } from './in-pieces';
import { measureRates, type MeasureRates } from './measure-rates';
import { MeasureStep } from './measure-step';
import { changesBudget } from './measures/definition';
import type { BudgetModel, Measure, Scenario } from './scenario';
import { budgetsInYear, type MeasureSums } from './year-budgets';

export { linesOf } from './measure-lines';
export { effectExpression, lineStepsOf, quantifiedSum } from './measure-step';

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

/**
 * What one measure does to each line it applies to. All columns are as long as `lines`, one array a year. Those of a scenario's measures
 * are worked out together when the first of them is asked for: a hundred thousand lines have hundreds of megabytes of them.
 */
export interface MeasureWorkings {
  readonly measure: Measure;
  /** Positions in the base budget. */
  readonly lines: Int32Array;
  /** The budget of each line that the effect is taken on. */
  readonly appliesTo: readonly Float64Array[];
  /** Pounds, savings negative. NaN is not quantified. */
  readonly effect: readonly Float64Array[];
  /** By year, then by line step: the figures of each line that the effect is worked out from; as a rule there are none. */
  readonly lineFigures: readonly (readonly Float64Array[])[];
  /** By year: all lines together. Where nothing else is asked for, no columns are made. */
  readonly sums: readonly MeasureSums[];
  /** False where the effect stands beside the budget for the record: cost avoidance and its like. */
  readonly changesBudget: boolean;
}

/**
 * Projects every scenario of a model. Nothing is rounded.
 * Given the projection of the model before an edit, takes over whatever the edit cannot have touched: the rates of measures that are
 * the same, and a scenario's budgets of a year in which its measures do the same. The answer is that of a fresh projection.
 */
export function project(model: BudgetModel, previous?: Projection): Projection {
  return atOnce(projectStepwise(model, previous));
}

/** The same in pieces, one a scenario, for whoever has to let others have a turn in between. */
export function* projectStepwise(model: BudgetModel, previous?: Projection): InPieces<Projection> {
  const before = previous !== undefined && sameGround(previous.model, model) ? previous : undefined;
  const rates = new Map(model.measures.map((measure) => [measure.ref, ratesOf(measure, model, before)]));
  const pool = new ColumnPool();
  const scenarios: ScenarioProjection[] = [];
  for (const scenario of model.scenarios) {
    yield;
    scenarios.push(projectScenario(scenario, model, rates, pool, before));
  }
  return { model, rates, scenarios };
}

/** Works out, scenario by scenario, the sums that whoever shows a projection or looks for problems in it asks for first. */
export function* sumsAhead({ scenarios }: Projection): InPieces<void> {
  for (const { workings } of scenarios) {
    yield;
    workings.forEach(({ sums }) => sums);
  }
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

/** Whether both stand on the same base budget and years: else no figure of one can be trusted for the other. */
function sameGround(one: BudgetModel, other: BudgetModel): boolean {
  return (
    one.base === other.base && one.years.length === other.years.length && one.years.every((year, index) => year === other.years[index])
  );
}

function ratesOf(measure: Measure, { years, base }: BudgetModel, before: Projection | undefined): MeasureRates {
  const known = before?.rates.get(measure.ref);
  return known?.measure === measure ? known : measureRates(measure, years, base.year, base.authorities);
}

function stepsOf(scenario: Scenario, model: BudgetModel, rates: ReadonlyMap<string, MeasureRates>): readonly MeasureStep[] {
  return measuresInOrder(model, scenario).flatMap((measure) => {
    const own = rates.get(measure.ref);
    return own === undefined ? [] : [new MeasureStep(own, model.base)];
  });
}

/**
 * Budgets are worked out at once, in columns that are used again for the next measure. What each measure did is kept by nobody:
 * it is worked out when somebody asks a measure's workings for it, and then once.
 */
function projectScenario(
  scenario: Scenario,
  model: BudgetModel,
  rates: ReadonlyMap<string, MeasureRates>,
  columns: ColumnPool,
  before: Projection | undefined,
): ScenarioProjection {
  const { base, years } = model;
  const steps = stepsOf(scenario, model, rates);
  const earlier = before?.scenarios.find((each) => each.scenario.ref === scenario.ref);
  const earlierSteps = before === undefined || earlier === undefined ? undefined : stepsOf(earlier.scenario, before.model, before.rates);
  const untouched = years.map((_, year) => earlierSteps !== undefined && sameSteps(steps, earlierSteps, year));
  if (
    earlier?.scenario === scenario &&
    steps.every(({ measure }, index) => measure === earlierSteps?.[index]?.measure) &&
    untouched.every(Boolean)
  ) {
    return earlier;
  }
  const last = years.length - 1;
  const kept = untouched[last] === true ? earlier?.notQuantified : undefined;
  const notQuantified = kept ?? new Int32Array(base.lines.length);
  const budgets = years.map((_, year) => {
    const same = untouched[year] === true ? earlier?.budgets[year] : undefined;
    return same ?? budgetsInYear(year, steps, base, { columns, missing: year === last ? notQuantified : undefined });
  });
  return { scenario, budgets, notQuantified, workings: workingsOf(steps, model, columns) };
}

/** Whether the scenario's measures do the same to every line in the year as they did. */
function sameSteps(steps: readonly MeasureStep[], earlier: readonly MeasureStep[], year: number): boolean {
  return (
    steps.length === earlier.length &&
    steps.every((step, index) => {
      const other = earlier[index];
      return other !== undefined && step.isSameIn(year, other);
    })
  );
}

function workingsOf(steps: readonly MeasureStep[], model: BudgetModel, pool: ColumnPool): readonly MeasureWorkings[] {
  let columns: ReadonlyMap<MeasureStep, EffectColumns> | undefined;
  let sums: ReadonlyMap<MeasureStep, readonly MeasureSums[]> | undefined;
  const columnsOf = (step: MeasureStep): EffectColumns => (columns ??= effectColumns(steps, model)).get(step) ?? NO_COLUMNS;
  return steps.map((step) => ({
    measure: step.measure,
    lines: step.lines,
    changesBudget: step.changesBudget,
    get appliesTo() {
      return columnsOf(step).appliesTo;
    },
    get effect() {
      return columnsOf(step).effect;
    },
    get lineFigures() {
      return columnsOf(step).lineFigures;
    },
    get sums() {
      return (sums ??= measureSums(steps, model, pool)).get(step) ?? [];
    },
  }));
}

type EffectColumns = Pick<MeasureWorkings, 'appliesTo' | 'effect' | 'lineFigures'>;

const NO_COLUMNS: EffectColumns = { appliesTo: [], effect: [], lineFigures: [] };

function effectColumns(steps: readonly MeasureStep[], { base, years }: BudgetModel): ReadonlyMap<MeasureStep, EffectColumns> {
  const all = new Map(
    steps.map((step) => [
      step,
      { appliesTo: new Array<Float64Array>(), effect: new Array<Float64Array>(), lineFigures: new Array<readonly Float64Array[]>() },
    ]),
  );
  years.forEach((_, year) => {
    budgetsInYear(year, steps, base, {
      seen: (step, appliesTo, effect) => {
        const own = all.get(step);
        own?.appliesTo.push(appliesTo);
        own?.effect.push(effect);
        own?.lineFigures.push(step.lineFiguresIn(year, appliesTo));
      },
    });
  });
  return all;
}

function measureSums(
  steps: readonly MeasureStep[],
  { base, years }: BudgetModel,
  columns: ColumnPool,
): ReadonlyMap<MeasureStep, readonly MeasureSums[]> {
  const all = new Map(steps.map((step) => [step, new Array<MeasureSums>()]));
  years.forEach((_, year) => {
    budgetsInYear(year, steps, base, { columns, addedUp: (step, own) => all.get(step)?.push(own) });
  });
  return all;
}
