import { columnLetters } from '../../src/formula/address';
import type { Area } from '../../src/formula/address';
import { succeed } from '../../src/model/result';
import type { Result } from '../../src/model/result';
import type { SpendSource } from '../../src/sheets/source/spend-source';
import { spendFrom } from '../../src/sheets/spend/spend-from';
import type { SpendRead } from '../../src/sheets/spend/spend-from';
import type { CellBlock, CellValue, Outline, ReadRequest, SheetOutline, Workbook } from '../../src/workbook/port';

export interface Grid {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetOutline['visibility'];
  readonly tables?: SheetOutline['tables'];
}

export type Sheets = Readonly<Record<string, Grid>>;

/** A workbook of typed cells: enough of the port to read from, and a count of the exchanges it took. */
export function gridWorkbook(sheets: Sheets): Workbook & { readonly exchanges: () => number } {
  let exchanges = 0;
  const refuse = (): never => {
    throw new Error('Reading writes nothing.');
  };
  return {
    exchanges: () => exchanges,
    outline: async () => succeed(gridOutline(sheets)),
    read: async (requests) => {
      exchanges++;
      return succeed(requests.map((request) => gridBlock(sheets, request)));
    },
    write: refuse,
    undo: refuse,
    lastWrite: refuse,
    watch: refuse,
    show: refuse,
    selected: refuse,
  };
}

export function gridOutline(sheets: Sheets): Outline {
  return {
    fileName: 'typed.xlsx',
    readOnly: false,
    structureProtected: false,
    sheets: Object.entries(sheets).map(([name, grid]) => ({
      name,
      visibility: grid.visibility ?? 'visible',
      protected: false,
      used: usedArea(name, grid),
      ours: undefined,
      tables: grid.tables ?? [],
    })),
  };
}

export function gridBlock(sheets: Sheets, { area, formats }: ReadRequest): CellBlock {
  const grid = sheets[area.sheet] ?? { rows: [] };
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_r, row) =>
      Array.from({ length: area.columns }, (_c, column) => read(area.row + row, area.column + column)),
    );
  const block: CellBlock = {
    area,
    values: each((row, column) => grid.rows[row - 1]?.[column - 1] ?? null),
    hiddenRows: new Set(grid.hiddenRows ?? []),
    hiddenColumns: new Set(grid.hiddenColumns ?? []),
  };
  return formats === true
    ? { ...block, formats: each((row, column) => grid.formats?.[`${columnLetters(column)}${row}`] ?? 'General') }
    : block;
}

function usedArea(sheet: string, { rows }: Grid): Area | undefined {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.length === 0 || columns === 0 ? undefined : { sheet, row: 1, column: 1, rows: rows.length, columns };
}

/** Reads a source from typed cells. */
export async function readGrid(rows: Grid['rows'] | Grid, source: SpendSource): Promise<Result<SpendRead>> {
  return spendFrom(gridWorkbook({ Spend: 'rows' in rows ? rows : { rows } }), source);
}

/** The lines as a person would list them: authority, service, year, pounds. */
export function listed(read: Result<SpendRead>): readonly (readonly [string, string, number, number])[] {
  if (!read.ok) throw new Error(read.problems.map((each) => each.message).join('\n'));
  const { spend } = read.value;
  return Array.from({ length: spend.count }, (_, line) => [
    spend.authorities[spend.authority[line]!]!.name,
    spend.services[spend.service[line]!]!.name,
    spend.year[line]!,
    spend.amount[line]!,
  ]);
}

export function codes(result: Result<unknown>): readonly string[] {
  return result.problems.map((each) => each.code);
}
