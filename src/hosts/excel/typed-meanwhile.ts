import { addressText } from '../../formula/address';
import type { Problem } from '../../model/problems';
import { problem } from '../../model/problems';
import type { Before, ChangedSheet } from './before';
import type { WrittenCell } from './cell-forms';
import { cameOutAs, told } from './cell-forms';
import type { CellGrid } from './cell-grid';
import { overlaid } from './cell-grid';

interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: WrittenCell;
}

interface TypedSheet {
  readonly name: string;
  readonly cells: Map<string, TypedCell>;
  rowsMoved: boolean;
}

const MOST_TOLD = 5;

/**
 * What somebody types on an input sheet while a write is being taken back, which must outlive that.
 *
 * A cell that holds neither what was kept of it, nor what the write put there, nor nothing, is somebody's own. It goes back with the
 * old state, in its cell. (A cell that was emptied cannot be told from one that the write itself had just emptied.) Where rows were
 * moved too no cell is what it was: then the old state comes back whole, and what was typed is told.
 */
export class TypedMeanwhile {
  readonly #sheets = new Map<string, TypedSheet>();

  /** Takes in what stands on a sheet now; answers the cells that were not known yet. */
  look({ kept, written }: ChangedSheet, now: CellGrid): readonly TypedCell[] {
    if (written === undefined) return [];
    const sheet = this.#sheets.get(kept.id) ?? { name: kept.name, cells: new Map<string, TypedCell>(), rowsMoved: false };
    const found = now.flatMap((row, rowIndex) =>
      row.flatMap((cell, columnIndex): TypedCell[] => {
        const place = { row: rowIndex + 1, column: columnIndex + 1, cell };
        if (sheet.cells.get(keyOf(place))?.cell === cell) return [];
        return isSomebodys(cell, at(kept.cells, place), at(written, place)) ? [place] : [];
      }),
    );
    for (const each of found) sheet.cells.set(keyOf(each), each);
    sheet.rowsMoved ||= found.some((each) => each.column === 1 && [kept.cells, written].some((grid) => at(grid, each) !== ''));
    if (found.length > 0) this.#sheets.set(kept.id, sheet);
    return sheet.rowsMoved ? [] : found;
  }

  /** What is to be put back, with what was typed. */
  in(before: Before): Before {
    return { ...before, sheets: before.sheets.map((each) => this.#withTyped(each)) };
  }

  problems(): readonly Problem[] {
    return [...this.#sheets.values()].map(({ name, cells, rowsMoved }) => {
      const all = [...cells.values()];
      const first = all
        .slice(0, MOST_TOLD)
        .map(({ row, column, cell }) => `${addressText({ sheet: name, row, column })} (${told(cell)})`)
        .join(', ');
      const given = { cells: first, more: Math.max(0, all.length - MOST_TOLD) };
      return problem(rowsMoved ? 'typed-meanwhile-and-moved' : 'typed-meanwhile', given, name);
    });
  }

  #withTyped(each: ChangedSheet): ChangedSheet {
    const sheet = this.#sheets.get(each.kept.id);
    if (sheet === undefined || sheet.rowsMoved) return each;
    const cells = [...sheet.cells.values()].reduce<CellGrid>((grid, typed) => overlaid(grid, typed, [[typed.cell]]), each.kept.cells);
    return { ...each, kept: { ...each.kept, cells } };
  }
}

/** A figure where the write put a text is what Excel made of that text. */
function isSomebodys(now: WrittenCell, kept: WrittenCell, written: WrittenCell): boolean {
  if (now === '' || cameOutAs(kept, now) || cameOutAs(written, now)) return false;
  return typeof now === 'string' || typeof written !== 'string' || written === '' || written.startsWith('=');
}

function at(grid: CellGrid, { row, column }: Omit<TypedCell, 'cell'>): WrittenCell {
  return grid[row - 1]?.[column - 1] ?? '';
}

function keyOf({ row, column }: Omit<TypedCell, 'cell'>): string {
  return `${String(row)},${String(column)}`;
}
