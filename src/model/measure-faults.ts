import { yearLabel } from './financial-year';
import { measureRates } from './measure-rates';
import { problem, type Problem } from './problems';
import { yearsWithoutFigure } from './rates/years-without-figure';
import type { BudgetModel, Measure } from './scenario';

/**
 * What is wrong with a measure's inputs together: a year that dated figures leave to the rate of the year before, and what its
 * definition judges. Figures with dates are judged by their averages.
 */
export function measureFaults(
  measure: Measure,
  model: Pick<BudgetModel, 'years'> & { readonly base: Pick<BudgetModel['base'], 'year' | 'authorities'> },
): readonly Problem[] {
  const { faults } = measure.definition;
  const missing = measure.definition.inputs.flatMap((input) =>
    yearsWithoutFigure(measure, input, model.base.year, model.years).map((year) =>
      problem('year-missing', { input: `${input.label} of “${measure.name}”`, year: yearLabel(year) }),
    ),
  );
  if (faults === undefined || missing.length > 0) return missing;
  const rates = measureRates(measure, model.years, model.base.year, model.base.authorities);
  return faults({
    measure: `“${measure.name}”`,
    years: model.years.map(yearLabel),
    figuresOf: (quantity) => rates.find(quantity)?.figures ?? [],
  });
}
