import { NOT_QUANTIFIED } from '../../model/units';
import { columnStretch, type Layout } from './layout';
import { workingsColumns } from './workings';

/** The sum of some effects; "not quantified" where none of them has a figure, and what has none left out where others have. */
export function effectSum(effects: string): string {
  return `=IF(SUMPRODUCT((${effects}<>"${NOT_QUANTIFIED}")*1)=0,"${NOT_QUANTIFIED}",SUM(${effects}))`;
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
