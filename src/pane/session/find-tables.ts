import { parseYear, yearLabel } from '../../model/financial-year';
import { poundsText } from '../../model/rounding';
import { succeed, type Result } from '../../model/result';
import { yearsOf } from '../../sheets/spend/base-year';
import { spendFrom } from '../../sheets/spend/spend-from';
import type { Outline, Workbook } from '../../workbook/port';
import type { FoundTable, SheetRead } from './state';

export interface Found {
  readonly tables: readonly FoundTable[];
  readonly sheetsRead: readonly SheetRead[];
}

interface Progress {
  readonly sheet: string;
  readonly number: number;
  readonly sheets: number;
  readonly rows: number;
}

interface FindingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress, tables: readonly FoundTable[]) => void;
}

/** STAND-IN until tables are detected: Excel Tables with the columns Authority, Service and an amount. */
export async function findTables(workbook: Workbook, outline: Outline, { signal, onProgress }: FindingOptions): Promise<Result<Found>> {
  const tables: FoundTable[] = [];
  const sheetsRead: SheetRead[] = [];
  for (const [index, sheet] of outline.sheets.entries()) {
    if (signal.aborted) break;
    onProgress({ sheet: sheet.name, number: index + 1, sheets: outline.sheets.length, rows: sheet.used?.rows ?? 0 }, tables);
    for (const table of sheet.tables) {
      const source = { table: table.name, authority: 'Authority', service: 'Service', amounts: 'C' };
      const read = await spendFrom(workbook, source);
      if (!read.ok) continue;
      const { spend } = read.value;
      const year = yearsOf(spend).at(-1) ?? parseYear('2010/11');
      const [check] = spend.checks;
      tables.push({
        key: table.name, title: table.name, area: table.area, source, lines: spend.count, authorities: spend.authorities.length, services: spend.services.length,
        unit: { value: spend.unitWords, evidence: 'from', cell: { sheet: sheet.name, row: table.area.row, column: 3 } },
        year: { value: year === undefined ? undefined : yearLabel(year), evidence: 'from', cell: { sheet: sheet.name, row: table.area.row, column: 3 } },
        total: { value: poundsText(spend.amount.reduce((sum, each) => sum + each, 0)), evidence: `${spend.count} lines added`, cell: undefined },
        kindOfMoney: { value: 'Original budget, gross', evidence: 'from the note in', cell: { sheet: sheet.name, row: 2, column: 1 } },
        verdict: { kind: check === undefined ? 'no total' : 'adds up' }, problems: read.problems,
      });
    }
    sheetsRead.push({ name: sheet.name, found: sheet.tables.length > 0 ? 'a table' : 'no amounts' });
  }
  return succeed({ tables, sheetsRead });
}
