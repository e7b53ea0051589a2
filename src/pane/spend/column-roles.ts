import { columnLetters, columnNumber } from '../../formula/address';
import { formatRowList, type RowStretch } from '../../sheets/source/row-list';
import type { SpendSource } from '../../sheets/source/spend-source';
import type { CellBlock } from '../../workbook/port';

export type ColumnRole = 'authority' | 'service' | 'year' | 'funder' | 'amount' | 'ignore';

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
    if (names(column, source.funder)) return 'funder';
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
    funder: columnsFor('funder')[0] ?? null,
    amounts: columnsFor('amount'),
  };
}

/**
 * The source with the rows that a person lists as totals: those that were not taken for totals by themselves become such, and those
 * that were and are not listed become lines.
 */
export function sourceWithTotals(source: SpendSource, recognised: readonly number[], listed: readonly RowStretch[]): SpendSource {
  const { totalRows: _totals, lineRows: _lines, ...rest } = source;
  const said = listed.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  const totals = said.filter((row) => !recognised.includes(row));
  const lines = recognised.filter((row) => !said.includes(row));
  return {
    ...rest,
    ...(totals.length === 0 ? {} : { totalRows: formatRowList(totals) }),
    ...(lines.length === 0 ? {} : { lineRows: formatRowList(lines) }),
  };
}
