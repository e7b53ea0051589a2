import { addressText } from '../../../formula/address';
import type { Problem } from '../../../model/problems';
import { problem } from '../../../model/problems';
import { sameValue, valueInWords } from '../../../workbook/changed-since-read';
import type { Grid } from '../book';
import type { GridCell } from '../cells/grid-cell';

/** The first cell in which a sheet differs from what a write left there, as a problem. */
export function changedSinceWrite(sheet: string, written: Grid, now: Grid): Problem | undefined {
  const rows = [...new Set([...written.cells.rows(), ...now.cells.rows()])].sort((one, other) => one - other);
  for (const row of rows) {
    const [before, after] = [new Map(written.cells.inRow(row)), new Map(now.cells.inRow(row))];
    const columns = [...new Set([...before.keys(), ...after.keys()])].sort((one, other) => one - other);
    for (const column of columns) {
      const [was, is] = [before.get(column), after.get(column)];
      if (sameCell(was, is)) continue;
      const cell = addressText({ sheet, row, column });
      return problem('changed-since-write', { cell, was: toldCell(was), now: toldCell(is) }, cell);
    }
  }
  return undefined;
}

function sameCell(one: GridCell | undefined, other: GridCell | undefined): boolean {
  const [formula, otherFormula] = [one?.formula ?? '', other?.formula ?? ''];
  // A formula's value follows from the cells it names: only what was typed tells of a person.
  return formula === otherFormula && (formula !== '' || sameValue(one?.value ?? null, other?.value ?? null));
}

function toldCell(cell: GridCell | undefined): string {
  return cell !== undefined && cell.formula !== '' ? cell.formula : valueInWords(cell?.value ?? null);
}
