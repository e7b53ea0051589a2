import { addressText } from '../../formula/address';
import type { Problem } from '../../model/problems';
import { problem } from '../../model/problems';
import type { Edit } from '../../workbook/port';

/** Excel's own limits ("Excel specifications and limits"). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What no cell can hold, found before anything is written. */
export function contentProblems(edits: readonly Edit[]): readonly Problem[] {
  return edits.flatMap((edit) => {
    const { cells, row, column, name } =
      edit.edit === 'sheet' ? { cells: edit.content.cells, row: 1, column: 1, name: edit.name } : { ...edit, name: edit.sheet };
    return cells.flatMap((cellsOfRow, rowIndex) =>
      cellsOfRow.flatMap((cell, columnIndex) => {
        if (cell === null) return [];
        const address = addressText({ sheet: name, row: row + rowIndex, column: column + columnIndex });
        if (typeof cell === 'number') return Number.isFinite(cell) ? [] : [problem('cell-no-number', { cell: address, given: String(cell) }, address)];
        const [length, most] = 'text' in cell ? [cell.text.length, LONGEST_TEXT] : [cell.formula.length, LONGEST_FORMULA];
        return length <= most ? [] : [problem('cell-too-long', { cell: address, length: String(length), most: String(most) }, address)];
      }),
    );
  });
}
