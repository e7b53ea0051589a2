import { areaReference } from '../../../formula/address';
import type { BookSheet } from '../book';

/**
 * A formula with its references to tables as plain addresses, which IronCalc understands: `SUM(Spend[2010/11])` as `SUM(Spend!$C$5:$C$12)`.
 * A reference that is not understood stays as it is, and the cell then shows the value that the file has for it.
 */
export function withPlainAddresses(formula: string, row: number, sheets: readonly BookSheet[]): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(
    /"[^"]*"|'[^']*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu,
    (whole: string, name?: string, inside?: string) =>
      name === undefined || inside === undefined ? whole : (addressOf(name, inside, row, sheets) ?? whole),
  );
}

function addressOf(name: string, inside: string, row: number, sheets: readonly BookSheet[]): string | undefined {
  const owner = sheets.find(({ tables }) => tables.some((table) => table.name.toLowerCase() === name.toLowerCase()));
  const table = owner?.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (owner === undefined || table === undefined) return undefined;
  const { area } = table;
  const items = inside.startsWith('[') ? [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((each) => each[1] ?? '') : [inside];
  const special = items.filter((item) => item.startsWith('#')).map((item) => item.toLowerCase());
  const columns = items
    .filter((item) => item !== '' && !item.startsWith('#'))
    .map((item) => {
      const wanted = unescape(item.replace(/^@/, '')).toLowerCase();
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (plain(owner.grid.cells.valueAt(area.row, column)).toLowerCase() === wanted) return column;
      }
      return undefined;
    });
  const rows = rowsOf(table, special, inside.startsWith('@'), row);
  if (rows === undefined || columns.some((column) => column === undefined)) return undefined;
  const known = columns.filter((column) => column !== undefined);
  const first = known.length === 0 ? area.column : Math.min(...known);
  const last = known.length === 0 ? area.column + area.columns - 1 : Math.max(...known);
  const found = { sheet: owner.name, row: rows.first, column: first, rows: rows.last - rows.first + 1, columns: last - first + 1 };
  return found.rows < 1 ? undefined : areaReference(found);
}

function rowsOf(
  { area, hasHeaderRow, hasTotalsRow }: BookSheet['tables'][number],
  special: readonly string[],
  thisRow: boolean,
  row: number,
) {
  const end = area.row + area.rows - 1;
  const data = { first: area.row + (hasHeaderRow ? 1 : 0), last: end - (hasTotalsRow ? 1 : 0) };
  if (thisRow || special.includes('#this row')) return row >= data.first && row <= data.last ? { first: row, last: row } : undefined;
  if (special.includes('#all')) return { first: area.row, last: end };
  const parts = special.length === 0 ? ['#data'] : special;
  const spans = parts.map((part) => {
    if (part === '#headers') return hasHeaderRow ? { first: area.row, last: area.row } : undefined;
    if (part === '#totals') return hasTotalsRow ? { first: end, last: end } : undefined;
    return part === '#data' ? data : undefined;
  });
  if (spans.some((span) => span === undefined)) return undefined;
  const known = spans.filter((span) => span !== undefined);
  return { first: Math.min(...known.map(({ first }) => first)), last: Math.max(...known.map(({ last }) => last)) };
}

/** In column names Excel puts a quote sign before brackets, hashes and quote signs. */
function unescape(column: string): string {
  return column.replace(/'(.)/g, '$1');
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
