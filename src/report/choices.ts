import type { FinancialYear } from '../model/financial-year';
import type { Scope } from '../model/scenario';
import type { AmountStyle } from './amount-style';
import type { RoundingPolicy } from './rounding/round-figures';

/** The tables that committees print, by the name that the command line and the workbook know them by. */
export const REPORT_TABLES = [
  'by-authority',
  'options',
  'savings',
  'medium-term-cumulative',
  'medium-term-annual',
  'gap-by-funder',
  'fee-uplift',
  'monitoring',
  'reconciliation',
  'since-frozen',
  'staffing',
] as const;
export type ReportTableName = (typeof REPORT_TABLES)[number];

/** Columns beside the years that a table may have. */
export const EXTRA_COLUMNS = ['base', 'change', 'change %', 'share %'] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];

/** Council budgets leave out the VAT that councils recover; nothing in a workbook says so, and nobody is told what was not said. */
export const VAT_BASES = ['not stated', 'excluding recoverable VAT', 'including VAT'] as const;
export type VatBasis = (typeof VAT_BASES)[number];

/** Sets the wording and layouts: the section 95 officer and directions of an integration joint board, or the section 151 officer. */
export const NATIONS = ['Scotland', 'England and Wales'] as const;
export type Nation = (typeof NATIONS)[number];

/** All that decides what a table shows and how, so that the same table can be made again. */
export interface ReportChoices extends AmountStyle {
  readonly table: ReportTableName;
  /** The scenario's reference. */
  readonly scenario: string;
  readonly rowsAre: 'authorities' | 'services';
  /** By name. */
  readonly services: Scope;
  /** By reference. */
  readonly authorities: Scope;
  readonly years: readonly FinancialYear[] | 'all';
  readonly columns: readonly ExtraColumn[];
  readonly rounding: RoundingPolicy;
  readonly vat: VatBasis;
  readonly nation: Nation;
}
