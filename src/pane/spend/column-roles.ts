import { columnLetters, columnNumber } from '../../formula/address';
import type { SpendSource } from '../../sheets/source/spend-source';
import type { CellBlock } from '../../workbook/port';

export type ColumnRole = 'authority' | 'service' | 'year' | 'amount' | 'ignore';

/** What the source takes each column of the block for. */
export function rolesIn(block: CellBlock, source: SpendSource): readonly ColumnRole[] {
  const headers = (block.values[0] ?? []).map((cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim().toLowerCase() : '',
  );
  const amounts = typeof source.amounts === 'string' ? [source.amounts] : source.amounts;
  const names = (column: number, given: string | null | undefined) =>
    given !== undefined &&
    given !== null &&
    (given.trim().toLowerCase() === headers[column] || columnNumber(given.trim()) === block.area.column + column);
  const inSpan = (column: number, given: string) => {
    const [first, last] = given.split(':').map((each) => columnNumber(each.trim()));
    const number = block.area.column + column;
    return first !== undefined && last !== undefined && number >= first && number <= last;
  };
  return headers.map((_, column): ColumnRole => {
    if (names(column, source.authority)) return 'authority';
    if (names(column, source.service)) return 'service';
    if (names(column, source.year)) return 'year';
    return amounts.some((each) => names(column, each) || inSpan(column, each)) ? 'amount' : 'ignore';
  });
}

/** The source with the columns that a person gave these roles, by their letters. What the headers name is found anew. */
export function sourceWithRoles(block: CellBlock, source: SpendSource, roles: readonly ColumnRole[]): SpendSource {
  const columnsFor = (role: ColumnRole) =>
    roles.flatMap((each, index) => (each === role ? [columnLetters(block.area.column + index)] : []));
  const { amountHeaderIs: _asFound, ...rest } = source;
  return {
    ...rest,
    authority: columnsFor('authority')[0] ?? null,
    service: columnsFor('service')[0] ?? null,
    year: columnsFor('year')[0] ?? null,
    amounts: columnsFor('amount'),
  };
}
