import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Projection } from '../../../src/model/projection';
import type { BaseBudget } from '../../../src/model/spend';
import { baseFromFigures } from '../base-from-figures';
import { effectOf, projectionOf, totals } from '../totals';

/** The figures of the reports that can be worked out, from the scenario files of the examples and from single measures. */
export const example = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(__dirname, '../../../examples', `${name}.scenarios.json`), 'utf8'));

/** The effect of a measure in one scenario, year by year: the same measure stands in several. */
export function effectIn(projection: Projection, scenario: string, measure: string): readonly number[] {
  const only = projection.scenarios.filter(({ scenario: { name } }) => name === scenario);
  return effectOf({ ...projection, scenarios: only }, measure);
}

/** One line of so many pounds. */
export const oneOf = (pounds: number) => baseFromFigures(2013, ['A'], { Care: [pounds] }, 1);

/** What the measures together change, year by year, in pounds. */
export const effects = (base: BaseBudget, measures: readonly object[], years = ['2014/15']) =>
  totals(projectionOf({ years, scenarios: [{ name: 'S', measures }] }, base), 'S').map(
    (total) => total - base.amounts.reduce((sum, amount) => sum + amount, 0),
  );

/** `20.6%`, as a report prints a share. */
export const percent = (share: number, decimals = 2) => `${(100 * share).toFixed(decimals)}%`;
