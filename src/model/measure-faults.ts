import { yearLabel } from './financial-year';
import { measureRates } from './measure-rates';
import type { Problem } from './problems';
import type { BudgetModel, Measure } from './scenario';

/** What is wrong with a measure's inputs together, as its definition judges them; figures with dates are judged by their averages. */
export function measureFaults(
  measure: Measure,
  model: Pick<BudgetModel, 'years'> & { readonly base: Pick<BudgetModel['base'], 'year' | 'authorities'> },
): readonly Problem[] {
  const { faults } = measure.definition;
  if (faults === undefined) return [];
  const rates = measureRates(measure, model.years, model.base.year, model.base.authorities);
  return faults({
    measure: `“${measure.name}”`,
    years: model.years.map(yearLabel),
    figuresOf: (quantity) => rates.find(quantity)?.figures ?? [],
  });
}
