import type { QuantityUnit } from './measures/definition';
import type { Measure } from './scenario';

/** An input whose figure can be sought. */
export interface SoughtInput {
  /** `M3-rate`. */
  readonly key: string;
  readonly measure: Measure;
  readonly quantity: string;
  readonly label: string;
  readonly unit: QuantityUnit;
}

/** The inputs of a measure that are one figure, or one a year; no dates, and nothing that is given from a date on. */
export function soughtInputs(measure: Measure): readonly SoughtInput[] {
  return measure.definition.inputs.flatMap((input): SoughtInput[] => {
    const sought = (quantity: string, label: string) => ({ key: `${measure.ref}-${quantity}`, measure, quantity, label, unit: input.unit });
    if (input.unit === 'date') return [];
    if (input.per === 'measure') return [sought(input.key, input.label)];
    if (input.per !== 'year' || measure.inputs[input.key]?.kind !== 'by year' || input.given === 'from the start year') return [];
    return input.given === 'every year'
      ? [sought(input.base.key, input.base.label), sought(input.key, input.label)]
      : [sought(input.key, input.label)];
  });
}
