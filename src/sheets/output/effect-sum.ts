import { NOT_QUANTIFIED } from '../../model/units';
import { columnStretch, type Layout } from './layout';
import { workingsColumns } from './workings';

/** The sum of some effects; "not quantified" where none of them has a figure, and what has none left out where others have. */
export function effectSum(effects: string): string {
  return `=${effectSumTimes(effects)}`;
}

/** The same without its `=`, times what a cell says; "not quantified" where that cell has no number. */
export function effectSumTimes(effects: string, factor?: string): string {
  const quantified = `SUMPRODUCT((${effects}<>"${NOT_QUANTIFIED}")*1)`;
  if (factor === undefined) return `IF(${quantified}=0,"${NOT_QUANTIFIED}",SUM(${effects}))`;
  return `IF(AND(${quantified}>0,ISNUMBER(${factor})),SUM(${effects})*${factor},"${NOT_QUANTIFIED}")`;
}

/** The rows of one measure, or of a whole scenario, on Workings or What-if workings. */
export interface EffectRows {
  readonly sheet: 'Workings' | 'What-if workings';
  readonly first: number;
  readonly count: number;
}

/** The effects in one year of these rows, as formulas on other sheets name them. */
export function effectStretch(layout: Layout, { sheet, first, count }: EffectRows, changesBudget: boolean, year: number): string {
  const columns = workingsColumns(layout);
  return columnStretch(layout, sheet, (changesBudget ? columns.effect : columns.memo) + year, first, first + count - 1);
}
