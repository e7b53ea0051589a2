import type { Cell } from '../../../src/workbook/sheet-content';

/** What stands in a cell: typed, or a formula with the value that it has. */
export type Made = string | number | null | { readonly formula: string; readonly formulaResult: number | string };

/** A sheet that a person made; rows and columns count from 0. */
export interface HandSheet {
  readonly name: string;
  readonly rows: readonly (readonly Made[])[];
}

/** The same as the library writes it. */
export function written({ name, rows }: HandSheet) {
  const cells = new Map<string, Exclude<Made, string | number | null>>();
  rows.forEach((row, rowIndex) =>
    row.forEach((made, column) => {
      if (typeof made === 'object' && made !== null) cells.set(`${rowIndex},${column}`, made);
    }),
  );
  return {
    name,
    rows: rows.map((row) => row.map((made) => (typeof made === 'object' && made !== null ? made.formulaResult : made))),
    cells,
  };
}

/** How many formulas stand in it. */
export function formulasIn({ rows }: HandSheet): number {
  return rows.flat().filter((made) => typeof made === 'object' && made !== null).length;
}

/** The sheet with every formula replaced by the value it has, as if a person had typed them. */
export function typed({ name, rows }: HandSheet): HandSheet {
  return { name, rows: rows.map((row) => row.map((made) => (typeof made === 'object' && made !== null ? made.formulaResult : made))) };
}

/** What the person puts in place of a cell of ours: a formula, without its `=`, or what is typed. */
export type ByHand = { readonly formula: string } | { readonly typed: string | number | null };

/**
 * One of our sheets as a person makes it: what is typed in ours is typed here, and each of our formulas is replaced by the plain one that
 * `byHand` gives for its row and column, counted from 1. So its figures can be held against ours cell by cell.
 */
export function likeOurs(
  name: string,
  ours: readonly (readonly Cell[])[],
  byHand: (row: number, column: number) => ByHand | undefined,
): HandSheet {
  const made = (cell: Cell, row: number, column: number): Made => {
    if (cell === null || typeof cell === 'number') return cell;
    const replaced = byHand(row, column);
    const instead = replaced !== undefined && 'typed' in replaced ? replaced.typed : undefined;
    // Our words stay, but for those in place of an amount.
    if ('text' in cell) return typeof instead === 'number' ? instead : cell.text;
    if (instead !== undefined) return instead;
    if (replaced === undefined || !('formula' in replaced)) throw new Error(`${name} has nothing by hand in row ${row}, column ${column}.`);
    return { formula: replaced.formula, formulaResult: cell.value };
  };
  return { name, rows: ours.map((row, rowIndex) => row.map((cell, column) => made(cell, rowIndex + 1, column + 1))) };
}

/** The text that is typed in a cell of ours, or the text or number that its formula has. */
export function shownIn(ours: readonly (readonly Cell[])[], row: number, column: number): string | number | null {
  const cell = ours[row - 1]?.[column - 1] ?? null;
  if (cell === null || typeof cell === 'number') return cell;
  return 'text' in cell ? cell.text : cell.value;
}
