import { hasRange, hasTries } from '../../model/figure-range';
import type { BudgetModel } from '../../model/scenario';
import { ALWAYS_MADE, type OutputSheet } from '../../workbook/output-sheets';

/** The sheets that a model needs; one of the others that stands from an earlier write is kept true. */
export function sheetsMadeFor({
  funding,
  reserves,
  monitoring,
  confidence,
  measures,
  frozen,
}: Partial<BudgetModel>): readonly OutputSheet[] {
  const [ranges, tries] = [measures?.some(hasRange) === true, measures?.some(hasTries) === true];
  const withFunding: readonly OutputSheet[] = ['Funding and gap', 'Medium-term cumulative', 'Medium-term annual'];
  return [
    ...ALWAYS_MADE,
    ...(funding === undefined ? [] : withFunding),
    ...(reserves === undefined ? [] : (['Reserves'] as const)),
    ...(monitoring === undefined ? [] : (['Savings monitoring'] as const)),
    ...(confidence === undefined ? [] : (['Delivery confidence'] as const)),
    ...(frozen === undefined || frozen.length === 0 ? [] : (['Frozen', 'Reconciliation'] as const)),
    ...(ranges || tries ? (['What-if workings'] as const) : []),
    ...(ranges ? (['Low central high'] as const) : []),
    ...(tries ? (['Sensitivity'] as const) : []),
  ];
}
