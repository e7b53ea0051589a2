import { project, type Projection } from '../../src/model/projection';
import type { Result } from '../../src/model/result';
import type { BudgetModel } from '../../src/model/scenario';
import { readScenarioFile } from '../../src/model/scenario-file/read';
import type { BaseBudget } from '../../src/model/spend';

/** The model of a file that must be right. */
export function modelOf(file: unknown, base: BaseBudget): BudgetModel {
  const result = readScenarioFile(file, base);
  if (!result.ok) throw new Error(result.problems.map(({ message, where }) => `${message} (${where ?? ''})`).join('\n'));
  return result.value;
}

export function projectionOf(file: unknown, base: BaseBudget): Projection {
  return project(modelOf(file, base));
}

/** The budgets of a scenario added up, year by year, in pounds. */
export function totals(projection: Projection, scenario: string): readonly number[] {
  const found = projection.scenarios.find(({ scenario: each }) => each.name === scenario);
  if (found === undefined) throw new Error(`There is no scenario ${scenario}.`);
  return found.budgets.map((budgets) => added(budgets));
}

/** The effect of one measure, year by year, in pounds; NaN where no line has one. */
export function effectOf(projection: Projection, measure: string): readonly number[] {
  const found = projection.scenarios.flatMap(({ workings }) => workings).find(({ measure: each }) => each.name === measure);
  if (found === undefined) throw new Error(`There is no measure ${measure}.`);
  return found.effect.map((effects) => (effects.every(Number.isNaN) ? NaN : added(effects)));
}

/** Code and place of each problem. */
export function problemsOf(result: Result<unknown>): readonly (readonly [string, string])[] {
  return result.problems.map(({ code, where }) => [code, where ?? ''] as const);
}

function added(figures: Float64Array): number {
  return figures.reduce((sum, figure) => (Number.isNaN(figure) ? sum : sum + figure), 0);
}
