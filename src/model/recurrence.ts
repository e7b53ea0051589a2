import { figureUsed } from './figure-range';
import { yearOf } from './financial-year';
import type { Measure } from './scenario';
import { serialDate } from './units';

/** Whether an effect goes on for good, falls in one financial year alone, or goes on to a date (the last day with an effect). */
export type Recurrence = { readonly kind: 'recurrent' | 'one-off' } | { readonly kind: 'ends'; readonly on: number };

/** As the measure's own dates say. A one-off reverses the next year: effects are against the base budget, so it is simply gone. */
export function recurrenceOf({ definition, inputs }: Pick<Measure, 'definition' | 'inputs'>): Recurrence {
  if (definition.once === true) return { kind: 'one-off' };
  const [start, end] = ['start', 'end'].map((key) => figureUsed(inputs[key]));
  if (end === undefined || Number.isNaN(end)) return { kind: 'recurrent' };
  const inOneYear = start !== undefined && !Number.isNaN(start) && yearOf(serialDate(start)) === yearOf(serialDate(end));
  return inOneYear ? { kind: 'one-off' } : { kind: 'ends', on: end };
}
