import { yearLabel } from '../../model/financial-year';
import { linesOf } from '../../model/measure-lines';
import { percentageSaving } from '../../model/measures/percentage-saving/definition';
import { offsettingSaving, type OffsettingSaving } from '../../model/offsetting-saving';
import type { Projection } from '../../model/projection';
import { poundsText } from '../../model/rounding';
import type { BudgetModel, Measure } from '../../model/scenario';
import { effectOf, kindTotal, scenarioOf, totalOf, workingsOf } from '../../model/totals';
import { words } from '../words';
import { addMeasure, draftMeasure } from './scenario-edits';

/** What the saving would be taken on: the lines that bear the cost, or all that is bought. */
export type OffsetScope = 'its lines' | 'every line';
export type OffsetOn = keyof OffsettingSaving;

/** A measure's cost by year, and the saving rates that would pay for it in each. */
export interface Offset {
  readonly measure: Measure;
  readonly scope: OffsetScope;
  /** Pounds, positive; NaN in a year without a figure. */
  readonly costs: readonly number[];
  readonly openingBudget: number;
  readonly afterPressures: readonly number[];
  readonly rates: readonly OffsettingSaving[];
}

/** Undefined where the scenario has no such measure. */
export function offsetOf(projection: Projection, scenarioRef: string, measureRef: string, scope: OffsetScope): Offset | undefined {
  const scenario = scenarioOf(projection, scenarioRef);
  const workings = workingsOf(projection, scenarioRef, measureRef);
  if (scenario === undefined || workings === undefined) return undefined;
  const { base, years } = projection.model;
  const own = new Set(linesOf(workings.measure, base));
  const includes = (line: number) => scope === 'every line' || own.has(line);
  const costs = years.map((_, year) => effectOf(workings, year));
  const openingBudget = totalOf(base.amounts, includes);
  const afterPressures = years.map((_, year) => openingBudget + kindTotal(scenario, 'pressure', year, includes));
  const rates = costs.map((cost, year) => offsettingSaving(cost, openingBudget, (afterPressures[year] ?? NaN) - openingBudget - cost));
  return { measure: workings.measure, scope, costs, openingBudget, afterPressures, rates };
}

/**
 * The saving as a measure of its own beside the cost, never netted: the rate of the year chosen, phased as the cost grows, so that
 * each year up to it is paid for. Years after it keep the rate.
 */
export function addOffsettingSaving(model: BudgetModel, offset: Offset, year: number, on: OffsetOn, scenarioRef: string): BudgetModel {
  const { measure, scope, costs, rates } = offset;
  const rate = rates[year]?.[on] ?? NaN;
  const draft = draftMeasure(percentageSaving, model, scenarioRef);
  const base = on === 'onOpeningBudget' ? offset.openingBudget : (offset.afterPressures[year] ?? NaN);
  const [cost, budget] = [costs[year] ?? NaN, base].map(poundsText);
  return addMeasure(model, {
    ...draft,
    name: words.offset.name(measure.name),
    services: scope === 'every line' ? 'all' : measure.services,
    authorities: scope === 'every line' ? 'all' : measure.authorities,
    takenOn: on === 'onOpeningBudget' ? 'opening budget' : 'budget after pressures',
    inputs: {
      ...draft.inputs,
      rate: { kind: 'single', value: rate },
      phasing: { kind: 'by year', base: NaN, values: rates.map((each) => Math.max(0, Math.min(1, each[on] / rate))) },
    },
    notes: { '': words.offset.note(measure.name, cost ?? '', budget ?? '', yearLabel(model.years[year] ?? model.base.year)) },
  });
}
