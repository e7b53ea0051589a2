import type { DeflatedModel, Deflator } from '../../model/deflator';
import type { FinancialYear } from '../../model/financial-year';
import type { BudgetModel } from '../../model/scenario';

/** What a person does to the deflator, each as a new model. Nothing changes in place. */

/** A deflator without any figure: nothing is assumed of prices. Real amounts are in those of the base year until somebody chooses. */
export function emptyDeflator({ base, years }: DeflatedModel, measuredBy: Deflator['measuredBy']): Deflator {
  return { ref: 'D1', measuredBy, pricesOf: base.year, base: NaN, figures: years.map(() => NaN), source: '', note: '' };
}

/** Changes what stands; where none stands, a deflator by index is begun. */
export function changeDeflator(model: BudgetModel, change: Partial<Omit<Deflator, 'ref'>>): BudgetModel {
  return { ...model, deflator: { ...(model.deflator ?? emptyDeflator(model, 'index')), ...change } };
}

/** Gives the deflator its figure of one projected year; NaN takes it back. */
export function setDeflatorFigure(model: BudgetModel, year: number, figure: number): BudgetModel {
  const { figures } = model.deflator ?? emptyDeflator(model, 'index');
  return changeDeflator(model, { figures: figures.map((each, position) => (position === year ? figure : each)) });
}

/** Without a deflator: nominal prices only. */
export function removeDeflator(model: BudgetModel): BudgetModel {
  return { ...model, deflator: undefined };
}

/** The deflator on another base year and other years: figures go with their year, and an index with its base year too. */
export function deflatorOn(deflator: Deflator, before: DeflatedModel, now: DeflatedModel): Deflator {
  const figureOf = (year: FinancialYear) =>
    deflator.measuredBy === 'index' && year === before.base.year ? deflator.base : (deflator.figures[before.years.indexOf(year)] ?? NaN);
  return { ...deflator, base: deflator.measuredBy === 'index' ? figureOf(now.base.year) : NaN, figures: now.years.map(figureOf) };
}
