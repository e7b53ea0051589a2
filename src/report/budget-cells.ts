import { FIRST_ROW, HEADER_ROW } from '../sheets/output/page';
import { BUDGET_COLUMNS } from '../sheets/output/layout';
import { yearLabel, type FinancialYear } from '../model/financial-year';
import type { Area } from '../formula/address';
import type { CellBlock, CellValue, Outline, ReadRequest } from '../workbook/port';
import type { BudgetCells } from './report-context';

/** Nothing is written yet: the sheet will be called by its own name. */
export const NO_CELLS: BudgetCells = { sheet: 'Projected budgets', budget: () => undefined };

/** What must be read to know where the figures of Projected budgets stand: its references and its header row. */
export function requestsForBudgetCells(outline: Outline): readonly ReadRequest[] {
  const sheet = outline.sheets.find((each) => each.ours === 'Projected budgets');
  if (sheet?.used === undefined) return [];
  const at = (row: number, column: number, rows: number, columns: number): Area => ({ sheet: sheet.name, row, column, rows, columns });
  return [
    { area: at(FIRST_ROW, BUDGET_COLUMNS.ref, Math.max(1, sheet.used.rows - HEADER_ROW), 1) },
    { area: at(HEADER_ROW, 1, 1, sheet.used.columns) },
  ];
}

/** Where each budget stands, by what was read for `requestsForBudgetCells`. */
export function budgetCells(blocks: readonly CellBlock[], years: readonly FinancialYear[]): BudgetCells {
  const [refs, header] = blocks;
  if (refs === undefined || header === undefined) return NO_CELLS;
  const { sheet } = refs.area;
  const rows = new Map(refs.values.map(([ref], index) => [textOf(ref), refs.area.row + index]));
  const columns = new Map((header.values[0] ?? []).map((head, index) => [textOf(head), header.area.column + index]));
  return {
    sheet,
    budget: (scenario, line, year) => {
      const row = rows.get(`${scenario}-${line}`);
      const label = years[year];
      const column = year === -1 ? BUDGET_COLUMNS.base : label === undefined ? undefined : columns.get(yearLabel(label));
      return row === undefined || column === undefined ? undefined : { sheet, row, column };
    },
  };
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
