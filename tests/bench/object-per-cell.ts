import type { MeasureRates } from '../../src/model/measure-rates';
import { measuresInOrder } from '../../src/model/projection';
import type { BudgetModel, Measure, Scenario } from '../../src/model/scenario';
import { rateOfSpend } from './rate-of-spend';

/** One cell of the workings, as a straightforward program holds it. */
interface EffectCell {
  readonly scenario: string;
  readonly measure: string;
  readonly line: string;
  readonly year: number;
  readonly appliesTo: number;
  readonly effect: number;
  readonly running: number;
}

/** By scenario, then by line, then by year. */
export type BudgetsByCell = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** The projection as one would write it down first: an object for each cell, line by line. It is what the quick one is held against. */
export function projectByCell(model: BudgetModel, rates: ReadonlyMap<string, MeasureRates>): BudgetsByCell {
  const byYear = new Map(Array.from(rates, ([ref, own]) => [ref, model.years.map((_, year) => rateOfSpend(own, year))]));
  return new Map(
    model.scenarios.map((scenario) => {
      const measures = measuresInOrder(model, scenario);
      const lines = model.base.lines.map(({ ref }, position): [string, readonly number[]] => {
        const opening = model.base.amounts[position] ?? NaN;
        return [ref, model.years.map((_, year) => lastOf(cellsOf(scenario, measures, byYear, { ref, opening, year }), opening))];
      });
      return [scenario.ref, new Map(lines)];
    }),
  );
}

function cellsOf(
  scenario: Scenario,
  measures: readonly Measure[],
  byYear: ReadonlyMap<string, readonly number[]>,
  { ref, opening, year }: { readonly ref: string; readonly opening: number; readonly year: number },
): readonly EffectCell[] {
  const cells: EffectCell[] = [];
  let afterPressures: number | undefined;
  for (const measure of measures) {
    const before = lastOf(cells, opening);
    if (measure.definition.kind === 'saving') afterPressures ??= before;
    const appliesTo = {
      'opening budget': opening,
      'budget after pressures': afterPressures ?? before,
      'running budget': before,
    }[measure.takenOn];
    const effect = appliesTo * (byYear.get(measure.ref)?.[year] ?? NaN);
    cells.push({ scenario: scenario.ref, measure: measure.ref, line: ref, year, appliesTo, effect, running: before + effect });
  }
  return cells;
}

function lastOf(cells: readonly EffectCell[], opening: number): number {
  return cells.at(-1)?.running ?? opening;
}
