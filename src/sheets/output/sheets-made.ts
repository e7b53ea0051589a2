import { hasRange } from '../../model/figure-range';
import type { BudgetModel } from '../../model/scenario';
import { ALWAYS_MADE, type OutputSheet } from '../../workbook/output-sheets';

/** The sheets that a model needs; one of the others that stands from an earlier write is kept true. */
export function sheetsMadeFor({ funding, reserves, measures, frozen }: Partial<BudgetModel>): readonly OutputSheet[] {
  const withRanges: readonly OutputSheet[] = ['What-if workings', 'Low central high'];
  const withFunding: readonly OutputSheet[] = ['Funding and gap', 'Medium-term cumulative', 'Medium-term annual'];
  return [
    ...ALWAYS_MADE,
    ...(funding === undefined ? [] : withFunding),
    ...(reserves === undefined ? [] : (['Reserves'] as const)),
    ...(frozen === undefined || frozen.length === 0 ? [] : (['Frozen', 'Reconciliation'] as const)),
    ...(measures?.some(hasRange) === true ? withRanges : []),
  ];
}
