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
  'Low central high',
  'Checks',
] as const;

export type OutputSheet = (typeof OUTPUT_SHEETS)[number];

/** Made when a model first needs them, and kept from then on; the others are always there. */
const OCCASIONAL: readonly OutputSheet[] = ['What-if workings', 'Low central high'];

export const USUAL_SHEETS: readonly OutputSheet[] = OUTPUT_SHEETS.filter((sheet) => !OCCASIONAL.includes(sheet));

/**
 * The workbook name that marks a sheet as ours and points to its A1: `BudgetScenarios.Base_budget`.
 * It is visible in Excel's Name Manager, and it follows the sheet when a person renames or moves it;
 * a sheet of the user's that happens to be called "Workings" has no such name and is left alone.
 */
export function markOf(sheet: OutputSheet): string {
  return `BudgetScenarios.${sheet.replaceAll(' ', '_')}`;
}

/** Which output sheet a workbook name marks, or undefined for any other name. Names ignore case, as in Excel. */
export function sheetMarkedBy(name: string): OutputSheet | undefined {
  return OUTPUT_SHEETS.find((sheet) => markOf(sheet).toLowerCase() === name.toLowerCase());
}
