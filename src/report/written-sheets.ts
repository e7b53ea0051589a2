import type { Area } from '../formula/address';
import { yearLabel, type FinancialYear } from '../model/financial-year';
import { BUDGET_COLUMNS } from '../sheets/output/layout';
import { FIRST_ROW, HEADER_ROW } from '../sheets/output/page';
import type { CellBlock, CellValue, Outline, ReadRequest } from '../workbook/port';
import type { BudgetCells } from './report-context';

/** What a report needs to know of the sheets that stand in the workbook. */
export interface WrittenSheets {
  readonly cells: BudgetCells;
  /** As the Cover says it: `Written 12 May 2011 at 14:32`; undefined where nothing is written. */
  readonly written: string | undefined;
}

/** Nothing is written yet: the sheet will be called by its own name. */
export const NOTHING_WRITTEN: WrittenSheets = { cells: { sheet: 'Projected budgets', budget: () => undefined }, written: undefined };

/** What must be read: the references and header row of Projected budgets, and the Cover. */
export function requestsForWrittenSheets(outline: Outline): readonly ReadRequest[] {
  const [budgets, cover] = (['Projected budgets', 'Cover'] as const).map((kind) => outline.sheets.find((each) => each.ours === kind));
  if (budgets?.used === undefined) return [];
  const { name, used } = budgets;
  const at = (row: number, column: number, rows: number, columns: number): Area => ({ sheet: name, row, column, rows, columns });
  return [
    { area: at(FIRST_ROW, BUDGET_COLUMNS.ref, Math.max(1, used.rows - HEADER_ROW), 1) },
    { area: at(HEADER_ROW, 1, 1, used.columns) },
    ...(cover?.used === undefined ? [] : [{ area: cover.used }]),
  ];
}

/** Where each budget stands and when it was written, by what was read for `requestsForWrittenSheets`. */
export function writtenSheets([refs, header, cover]: readonly CellBlock[], years: readonly FinancialYear[]): WrittenSheets {
  if (refs === undefined || header === undefined) return NOTHING_WRITTEN;
  const { sheet } = refs.area;
  const rows = new Map(refs.values.map(([ref], index) => [textOf(ref), refs.area.row + index]));
  const columns = new Map((header.values[0] ?? []).map((head, index) => [textOf(head), header.area.column + index]));
  const budget = (scenario: string, line: string, year: number) => {
    const row = rows.get(`${scenario}-${line}`);
    const label = years[year];
    const column = year === -1 ? BUDGET_COLUMNS.base : label === undefined ? undefined : columns.get(yearLabel(label));
    return row === undefined || column === undefined ? undefined : { sheet, row, column };
  };
  const version = cover?.values.find(([, item]) => item === 'Version')?.[2];
  return { cells: { sheet, budget }, written: textOf(version) || undefined };
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
