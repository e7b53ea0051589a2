import type { ReadRequest } from '../../workbook/port';
import type { ResolvedSource } from '../source/resolve-source';
import { areasToRead } from '../source/resolve-source';

/** Some rows of one table, in all the columns that have a role. */
export interface Band {
  /** Which of the tables, from 0. */
  readonly table: number;
  readonly resolved: ResolvedSource;
  readonly requests: readonly ReadRequest[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** As many as travel from Excel in one exchange; reading them takes a moment that nobody notices. */
const MOST_CELLS = 40_000;

/** The rows of the tables, from the top, in groups of bands that are read in one exchange each. */
export function bandsOf(tables: readonly ResolvedSource[]): readonly (readonly Band[])[] {
  const groups: Band[][] = [];
  let cells = Infinity;
  for (const band of tables.flatMap(bandsOfTable)) {
    const own = cellsOf(band);
    if (cells + own > MOST_CELLS) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(band);
    cells += own;
  }
  return groups;
}

function bandsOfTable(resolved: ResolvedSource, table: number): Band[] {
  const areas = areasToRead(resolved).map(({ area }) => area);
  const [first] = areas;
  if (first === undefined) return [];
  const columns = areas.reduce((sum, area) => sum + area.columns, 0);
  const rowsEach = Math.max(1, Math.floor(MOST_CELLS / columns));
  const bands: Band[] = [];
  for (let row = first.row; row < first.row + first.rows; row += rowsEach) {
    const rows = Math.min(rowsEach, first.row + first.rows - row);
    const requests = areas.map((area) => ({ area: { ...area, row, rows } }));
    bands.push({ table, resolved, requests, firstRow: row, lastRow: row + rows - 1 });
  }
  return bands;
}

function cellsOf({ requests }: Band): number {
  return requests.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
