import { project, quantifiedSum } from './projection';
import type { BudgetModel, InputValue, Measure } from './scenario';

/** A figure that is looked for: an input of the measure that is one figure for all years, or a yearly one's figure of the base year. */
export interface Sought {
  readonly measure: Measure;
  readonly quantity: string;
  /** Position in the model's years. */
  readonly year: number;
  /** Where to look, both ends included. */
  readonly between: readonly [least: number, most: number];
}

/** A measure's effect on all its lines together in one year, in pounds, by itself; NaN where no line has one. */
export function effectInYear(measure: Measure, model: BudgetModel, year: number): number {
  const [scenario] = model.scenarios;
  if (scenario === undefined) return NaN;
  const alone = project({ ...model, scenarios: [scenario], measures: [{ ...measure, scenarios: [scenario.ref] }] });
  const effects = alone.scenarios[0]?.workings[0]?.effect[year] ?? new Float64Array();
  return effects.every(Number.isNaN) ? NaN : quantifiedSum(effects);
}

/**
 * The figure with which a measure's effect comes to the amount: the interval is halved on the projection itself, so that no second
 * formula can drift from it. Undefined where the effect does not pass the amount between the two ends.
 */
export function figureThatGives(amount: number, { measure, quantity, year, between }: Sought, model: BudgetModel): number | undefined {
  const missBy = (figure: number) => {
    const changed = withFigure(measure, quantity, figure);
    return changed === undefined ? NaN : effectInYear(changed, model, year) - amount;
  };
  let [low, high] = between;
  const [missLow, missHigh] = [missBy(low), missBy(high)];
  if (missLow === 0) return low;
  if (missHigh === 0) return high;
  if (!(missLow * missHigh < 0)) return undefined;
  for (;;) {
    const middle = (low + high) / 2;
    // No double is left between the two ends.
    if (middle === low || middle === high) return middle;
    if (missBy(middle) * missLow > 0) low = middle;
    else high = middle;
  }
}

/** The measure with another figure; undefined where it has no such input, or has it by date and so without a single figure. */
export function withFigure(measure: Measure, quantity: string, figure: number): Measure | undefined {
  for (const input of measure.definition.inputs) {
    const value: InputValue | undefined = measure.inputs[input.key];
    if (input.per === 'measure' && input.key === quantity) return put(input.key, { kind: 'single', value: figure });
    if (input.per === 'year' && input.given === 'every year' && input.base.key === quantity && value?.kind === 'by year') {
      return put(input.key, { ...value, base: figure });
    }
  }
  return undefined;

  function put(key: string, value: InputValue): Measure {
    return { ...measure, inputs: { ...measure.inputs, [key]: value } };
  }
}
