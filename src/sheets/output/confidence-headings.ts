/** How the headings of the figures on Delivery confidence begin; the year follows. */
export const CONFIDENCE_HEADINGS = { planned: 'Planned', adjusted: 'Risk-adjusted', atRisk: 'At risk' } as const;
