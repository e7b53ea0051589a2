import { wordsOfDoubt } from '../../model/figure-range';
import type { MeasureWorkings, ScenarioProjection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { effectOf } from '../../model/totals';
import { listed } from '../listed';
import type { ReportContext } from '../report-context';
import type { DraftCell } from '../table';
import { added } from './sources';

/** What a measure does in a year, as a cell: savings below nought, NaN (not quantified) where no line has a figure. */
export function effectCell({ cells }: ReportContext, { scenario }: ScenarioProjection, workings: MeasureWorkings, year: number): DraftCell {
  const { measure, changesBudget } = workings;
  const from = changesBudget ? added([cells.effect(scenario.ref, measure.ref, year)]) : undefined;
  return { kind: 'amount', pounds: effectOf(workings, year), isEffect: true, from, ...qualifierOf(workings) };
}

/** Several effects as one cell; what is not quantified counts as nothing, and none quantified is not quantified. */
export function effectsCell(
  { cells }: ReportContext,
  { scenario }: ScenarioProjection,
  all: readonly MeasureWorkings[],
  year: number,
): DraftCell {
  const inBudget = all.every(({ changesBudget }) => changesBudget);
  const from = inBudget ? added(all.map(({ measure }) => cells.effect(scenario.ref, measure.ref, year))) : undefined;
  return { kind: 'amount', pounds: effectsSum(all, year), isEffect: true, from };
}

export function effectsSum(all: readonly MeasureWorkings[], year: number): number {
  const figures = all.map((each) => effectOf(each, year)).filter((figure) => !Number.isNaN(figure));
  return figures.length === 0 && all.length > 0 ? NaN : figures.reduce((sum, figure) => sum + figure, 0);
}

/** The services that a measure touches: named, or all. */
export function servicesOf({ lines }: MeasureWorkings, { base }: BudgetModel): string {
  const own = new Set(Array.from(lines, (line) => base.lines[line]?.service ?? ''));
  return own.size === base.services.length && own.size > 1 ? 'All services' : listed([...own]);
}

/** The base budget of the lines that a measure applies to. */
export function baseOf({ lines }: MeasureWorkings, { base }: BudgetModel): number {
  const amounts = Array.from(lines, (line) => base.amounts[line] ?? NaN).filter((amount) => !Number.isNaN(amount));
  return amounts.length === 0 ? NaN : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** What the report itself calls the proposal, or else its reference in the workbook. */
export function referenceOf({ measure }: MeasureWorkings): string {
  return measure.particulars.reference ?? measure.ref;
}

export function savingsOf(scenario: ScenarioProjection): readonly MeasureWorkings[] {
  return scenario.workings.filter(({ measure }) => measure.definition.kind === 'saving');
}

/** Words of doubt on any of its inputs go with its effect. */
export function qualifierOf({ measure }: MeasureWorkings): { readonly qualifier?: string } {
  const qualifier = wordsOfDoubt(measure);
  return qualifier === undefined ? {} : { qualifier };
}
