import type { OutputSheet } from '../../workbook/output-sheets';

/** What each sheet that we write holds, in one sentence for the Cover. */
export const WHAT_SHEETS_HOLD: Readonly<Record<Exclude<OutputSheet, 'Cover'>, string>> = {
  'Base budget': 'One row for each authority and service, linked to the source and compared with it.',
  'Scenario inputs': 'Every assumption. The only sheet with figures to change.',
  'Yearly rates': 'The inputs by year and the steps that follow from them.',
  Workings: 'What each measure applies to, its effect, and the running budget, line by line.',
  'What-if workings':
    'The same at the low, central and high figures of ranges, and at figures that are tried. No budget takes anything from here.',
  'Projected budgets': 'Every scenario by authority, service and year. Link to this sheet.',
  View: 'One scenario, chosen in a cell.',
  Comparison: 'Scenarios side by side, in year and to date.',
  Bridge: 'From base to projected budget, step by step, with a chart.',
  Charts: 'The scenarios by year, and their gap, for all authorities or one.',
  'Funding and gap': 'The money there is by authority and funder, and every scenario’s gap against it.',
  'Medium-term cumulative': 'The medium-term table with each year against the base budget.',
  'Medium-term annual': 'The same as movements from year to year. Never to be mixed with the cumulative table.',
  'Savings monitoring': 'Savings proposed, achieved, and what of them is at risk.',
  'Delivery confidence': 'Planned savings, what is counted on at the weights that were set, and what of them is at risk.',
  Reserves: 'Balances by year, held against their minimum.',
  'Low central high': 'Every measure at the low, central and high figure of its range, and what moves the total most.',
  Sensitivity: 'What a measure would do with other figures of an input, by year and by service.',
  Frozen: 'Scenarios as they stood on a day, as values that no later write changes.',
  Reconciliation: 'Each of them against its scenario as it is now: old position to new.',
  Report: 'A table for a committee report, rounded as it prints, from live formulas.',
  Checks: 'Each control with its difference and tolerance.',
};
