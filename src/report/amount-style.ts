/** The unit a report shows money in. */
export const REPORT_UNITS = ['£', '£000', '£m'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];

export const POUNDS_IN: Record<ReportUnit, number> = { '£': 1, '£000': 1_000, '£m': 1_000_000 };

/** Decimals that committees print: £m to one, thousands and pounds whole. */
export const USUAL_DECIMALS: Record<ReportUnit, number> = { '£': 0, '£000': 0, '£m': 1 };

/**
 * How savings look: in brackets, with a minus (which screen readers say), or as positive figures, pressures then in brackets.
 * It is said in the header of every table that has such figures.
 */
export const SIGN_RULES = ['( )', 'minus', 'positive'] as const;
export type SignRule = (typeof SIGN_RULES)[number];

export interface AmountStyle {
  readonly unit: ReportUnit;
  readonly decimals: number;
  readonly signs: SignRule;
}
