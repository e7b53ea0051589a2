import type { MeasureRates } from '../../src/model/measure-rates';
import { measuresInOrder } from '../../src/model/projection';
import type { BudgetModel } from '../../src/model/scenario';
import { rateOfSpend } from './rate-of-spend';

/**
 * The least that any projection can cost: one read, one multiplication and one write for each line, measure, year and scenario.
 * What it writes is no projection, since it adds nothing up.
 */
export function limitLoop(model: BudgetModel, rates: ReadonlyMap<string, MeasureRates>, into: Float64Array): void {
  const { amounts } = model.base;
  for (const scenario of model.scenarios) {
    for (const measure of measuresInOrder(model, scenario)) {
      for (let year = 0; year < model.years.length; year += 1) multiply(amounts, rateOfSpend(rates.get(measure.ref), year), into);
    }
  }
}

function multiply(amounts: Float64Array, rate: number, into: Float64Array): void {
  for (let line = 0; line < amounts.length; line += 1) into[line] = (amounts[line] ?? NaN) * rate;
}
