import { addressText } from '../formula/address';
import type { InPieces } from '../model/in-pieces';
import type { Problem } from '../model/problems';
import { problem } from '../model/problems';
import type { Edit } from './port';
import type { Cell } from './sheet-content';

/** The limits of the file format, which are Excel's own. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Some milliseconds of looking. */
const ROWS_AT_ONCE = 1_000;

/** What no cell can hold, found before anything is written. The same for every host. */
export function* cellsThatDoNotFit(edits: readonly Edit[]): InPieces<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const edit of edits) {
    const first = edit.edit === 'sheet' ? { sheet: edit.name, row: 1, column: 1 } : edit;
    const cells = edit.edit === 'sheet' ? edit.content.cells : edit.cells;
    for (const [rowIndex, line] of cells.entries()) {
      line.forEach((cell, columnIndex) => {
        const at = { sheet: first.sheet, row: first.row + rowIndex, column: first.column + columnIndex };
        const found = doesNotFit(cell, () => addressText(at));
        if (found !== undefined) problems.push(found);
      });
      if (rowIndex % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    }
  }
  return problems;
}

/** Sheets have many cells, and hardly ever one whose address is wanted. */
function doesNotFit(cell: Cell, address: () => string): Problem | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? undefined : problem('cell-no-number', { cell: address(), given: String(cell) }, address());
  }
  const [length, most] = 'text' in cell ? [cell.text.length, LONGEST_TEXT] : [cell.formula.length, LONGEST_FORMULA];
  return length <= most ? undefined : problem('cell-too-long', { cell: address(), length: String(length), most: String(most) }, address());
}
