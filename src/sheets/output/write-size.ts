import { LAST_ROW } from '../../formula/address';
import { changesBudget } from '../../model/measures/definition';
import { lineStepsOf, linesOf, measuresInOrder } from '../../model/projection';
import { problem, type Problem } from '../../model/problems';
import type { BudgetModel } from '../../model/scenario';
import type { BaseLine } from '../../model/spend';
import { withFundersAdded } from '../spend/add-funders';
import { FIRST_ROW } from './page';
import { sheetsMadeFor } from './sheets-made';

/** From more rows of Workings on, writing and recalculating take minutes, and a browser's memory may not do. */
const MANY_ROWS = 50_000;
/** Authority and service, which are links to Base budget. */
const LINKED_LABELS = 2;

/** What a model would write, counted and not planned. */
export interface WriteSize {
  readonly lines: number;
  readonly sheets: number;
  /** One for each scenario, measure and line it applies to. */
  readonly workingsRows: number;
  /** Of Workings: what each applies to, its effect and the running budget by year, and what stands beside them. */
  readonly workingsFormulas: number;
  /** One for each scenario and line, and for each scenario's totals. */
  readonly budgetRows: number;
}

/** What would be written for the lines of the base budget as they are, as `layOut` lays it out in a workbook without our sheets. */
export function writeSize(model: BudgetModel): WriteSize {
  return sizeOf(model);
}

/** The same with a line for each funder, also where the base adds them. */
export function writeSizeByFunder(model: BudgetModel): WriteSize {
  return sizeOf(model, ({ funders = [''] }) => funders.length);
}

/** The same with the funders of each authority and service added; undefined where no service has several. */
export function writeSizeSummed(model: BudgetModel): WriteSize | undefined {
  const { base } = withFundersAdded(model.base);
  const isSummed = base.lines.some(({ funders }) => funders !== undefined);
  return isSummed ? writeSize({ ...model, base }) : undefined;
}

function sizeOf(model: BudgetModel, linesFor?: (line: BaseLine) => number): WriteSize {
  const { base, years, scenarios, funding } = model;
  const each = linesFor === undefined ? undefined : Int32Array.from(base.lines, linesFor);
  const lines = each === undefined ? base.lines.length : sumOf(each);
  const ofMeasures = scenarios
    .flatMap((scenario) => measuresInOrder(model, scenario))
    .map((measure) => {
      const blocks = 2 + Number(changesBudget(measure.effectClass)) + lineStepsOf(measure).length;
      const own = linesOf(measure, base);
      const rows = each === undefined ? own.length : sumOf(own.map((line) => each[line] ?? 0));
      return { rows, formulas: rows * (LINKED_LABELS + blocks * years.length) };
    });
  return {
    lines,
    sheets: sheetsMadeFor(model).length,
    workingsRows: sumOf(ofMeasures.map(({ rows }) => rows)),
    workingsFormulas: sumOf(ofMeasures.map(({ formulas }) => formulas)),
    budgetRows: scenarios.length * (lines + (funding === undefined ? 1 : 3)),
  };
}

/** Whether what would be written is so much that a person is asked first. */
export function isLarge(size: WriteSize): boolean {
  return size.workingsRows > MANY_ROWS || !fitsSheets(size);
}

/** Whether every sheet can hold its rows. */
export function fitsSheets({ workingsRows, budgetRows }: WriteSize): boolean {
  return FIRST_ROW - 1 + Math.max(workingsRows, budgetRows) <= LAST_ROW;
}

/**
 * Says what a large model would write before anything is written; stops where a sheet cannot hold it. `how` says where the rows are summed
 * to authority and service: an option of the command line, for one.
 */
export function writeSizeProblems(model: BudgetModel, how?: string): readonly Problem[] {
  const size = writeSize(model);
  if (!isLarge(size)) return [];
  const added = writeSizeSummed(model);
  const summed = added !== undefined && added.lines < size.lines ? added : undefined;
  const told = {
    rows: countWords(size.workingsRows),
    most: countWords(LAST_ROW),
    summed: summed === undefined ? undefined : { rows: countWords(summed.workingsRows), how, fits: fitsSheets(summed) },
  };
  if (fitsSheets(size))
    return [problem('write-is-large', { ...told, formulas: countWords(size.workingsFormulas), sheets: countWords(size.sheets) })];
  const [sheet, rows] = size.workingsRows >= size.budgetRows ? ['Workings', size.workingsRows] : ['Projected budgets', size.budgetRows];
  return [problem('write-too-large', { ...told, sheet, rows: countWords(rows) })];
}

function countWords(count: number): string {
  return count.toLocaleString('en-GB');
}

function sumOf(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
