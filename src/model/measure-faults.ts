import { yearLabel } from './financial-year';
import { measureRates } from './measure-rates';
import { spreadFaults } from './measures/spreads';
import { problem, type Problem } from './problems';
import { yearsWithoutFigure } from './rates/years-without-figure';
import { includes, type BudgetModel, type Measure } from './scenario';

/**
 * What is wrong with a measure's inputs together: shares of authorities that make no whole, a year that dated figures leave to the rate of
 * the year before, and what its definition judges. Figures with dates are judged by their averages.
 */
export function measureFaults(
  measure: Measure,
  model: Pick<BudgetModel, 'years'> & { readonly base: Pick<BudgetModel['base'], 'year' | 'authorities'> },
): readonly Problem[] {
  const name = `“${measure.name}”`;
  const authorities = model.base.authorities.filter((each) => includes(measure.authorities, each.name));
  const unshared = spreadFaults(
    name,
    measure.spread,
    authorities.map((authority) => ({
      name: authority.name,
      figureOf: (input) => measure.overrides.find((each) => each.input === input && each.authority === authority.ref)?.value ?? NaN,
    })),
  );
  const { faults } = measure.definition;
  const missing = measure.definition.inputs.flatMap((input) =>
    yearsWithoutFigure(measure, input, model.base.year, model.years).map((year) =>
      problem('year-missing', { input: `${input.label} of ${name}`, year: yearLabel(year) }),
    ),
  );
  if (faults === undefined || missing.length > 0) return [...unshared, ...missing];
  const rates = measureRates(measure, model.years, model.base.year, model.base.authorities);
  const together = faults({
    measure: name,
    years: model.years.map(yearLabel),
    figuresOf: (quantity) => rates.find(quantity)?.figures ?? [],
  });
  return [...unshared, ...together];
}
