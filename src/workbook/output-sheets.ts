/** The sheets that the add-in makes, in the order in which they stand after the user's own. */
export const OUTPUT_SHEETS = [
  'Cover',
  'Base budget',
  'Scenario inputs',
  'Yearly rates',
  'Workings',
  'What-if workings',
  'Projected budgets',
  'View',
  'Comparison',
  'Bridge',
  'Charts',
  'Funding and gap',
  'Medium-term cumulative',
  'Medium-term annual',
  'Reserves',
  'Savings monitoring',
  'Delivery confidence',
  'Low central high',
  'Sensitivity',
  'Frozen',
  'Reconciliation',
  'Report',
  'Checks',
] as const;

export type OutputSheet = (typeof OUTPUT_SHEETS)[number];

/** Sheets that are made only where there is something to put on them; one that stands already is kept true. */
const MADE_WHERE_NEEDED = [
  'Funding and gap',
  'Medium-term cumulative',
  'Medium-term annual',
  'Reserves',
  'Savings monitoring',
  'Delivery confidence',
  'What-if workings',
  'Low central high',
  'Sensitivity',
  'Frozen',
  'Reconciliation',
] as const;

export type SheetMadeWhereNeeded = (typeof MADE_WHERE_NEEDED)[number];

/** A sheet that no write of the model makes: a person asks for it by itself, and its formulas follow the others. */
const REPORT = 'Report';

/** The sheets that a write of the model makes or keeps true. */
export type ModelSheet = Exclude<OutputSheet, typeof REPORT>;
export const MODEL_SHEETS: readonly ModelSheet[] = OUTPUT_SHEETS.filter((sheet) => sheet !== REPORT);

/** The sheets that every write makes. */
export const ALWAYS_MADE: readonly ModelSheet[] = MODEL_SHEETS.filter((sheet) => !MADE_WHERE_NEEDED.some((each) => each === sheet));

/**
 * The workbook name that marks a sheet as ours and points to its A1: `BudgetScenarios.Base_budget`.
 * It is visible in Excel's Name Manager, and it follows the sheet when a person renames or moves it;
 * a sheet of the user's that happens to be called "Workings" has no such name and is left alone.
 */
export function markOf(sheet: OutputSheet): string {
  return `BudgetScenarios.${sheet.replace(/[^A-Za-z]/g, '_')}`;
}

/** Which output sheet a workbook name marks, or undefined for any other name. Names ignore case, as in Excel. */
export function sheetMarkedBy(name: string): OutputSheet | undefined {
  return OUTPUT_SHEETS.find((sheet) => markOf(sheet).toLowerCase() === name.toLowerCase());
}
