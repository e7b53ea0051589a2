import { measureRates } from '../../../src/model/measure-rates';
import { baseFromFigures } from '../base-from-figures';
import { effectOf, modelOf, projectionOf } from '../totals';

/** Contracts of £100m in one year, and one measure on them. */
function contracts(baseYear: number, years: readonly string[], measure: object) {
  const file = { years, scenarios: [{ name: 'Pay', measures: [{ name: 'Pay', ...measure }] }] };
  return { file, base: baseFromFigures(baseYear, ['Council'], { Care: [100_000] }) };
}

/** A quantity of the measure as Yearly rates shows it: its figure for all years, or each year's. */
export function figuresOf(baseYear: number, years: readonly string[], measure: object, quantity: string): readonly number[] {
  const { file, base } = contracts(baseYear, years, measure);
  const model = modelOf(file, base);
  const [only] = model.measures;
  const row = only && measureRates(only, model.years, base.year, base.authorities).find(quantity);
  if (row === undefined) throw new Error(`There is no ${quantity}.`);
  return row.figures;
}

/** The figure of the last year, or the one for all years. */
export function figureOf(baseYear: number, years: readonly string[], measure: object, quantity: string): number {
  return figuresOf(baseYear, years, measure, quantity).at(-1) ?? NaN;
}

/** What the measure adds in each year, in pounds. */
export function effectsOf(baseYear: number, years: readonly string[], measure: object): readonly number[] {
  const { file, base } = contracts(baseYear, years, measure);
  return effectOf(projectionOf(file, base), 'Pay');
}
