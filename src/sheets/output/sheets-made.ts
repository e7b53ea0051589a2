import type { BudgetModel } from '../../model/scenario';
import { ALWAYS_MADE, type OutputSheet } from '../../workbook/output-sheets';

/** The sheets that a model needs; one of the others that stands from an earlier write is kept true. */
export function sheetsMadeFor({ funding, reserves }: Pick<BudgetModel, 'funding' | 'reserves'>): readonly OutputSheet[] {
  const withFunding: readonly OutputSheet[] = ['Funding and gap', 'Medium-term cumulative', 'Medium-term annual'];
  return [...ALWAYS_MADE, ...(funding === undefined ? [] : withFunding), ...(reserves === undefined ? [] : (['Reserves'] as const))];
}
