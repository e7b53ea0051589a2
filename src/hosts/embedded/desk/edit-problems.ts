import { addressText } from '../../../formula/address';
import type { Problem } from '../../../model/problems';
import { problem } from '../../../model/problems';
import type { Edit } from '../../../workbook/port';

/** The limits of the file format, which are Excel's own. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What no cell can hold, found before anything is written. */
export function cellsThatDoNotFit(edits: readonly Edit[]): readonly Problem[] {
  return edits.flatMap((edit) => {
    const first = edit.edit === 'sheet' ? { sheet: edit.name, row: 1, column: 1 } : edit;
    const cells = edit.edit === 'sheet' ? edit.content.cells : edit.cells;
    return cells.flatMap((row, rowIndex) =>
      row.flatMap((cell, columnIndex) => {
        if (cell === null) return [];
        const address = addressText({ sheet: first.sheet, row: first.row + rowIndex, column: first.column + columnIndex });
        if (typeof cell === 'number') return Number.isFinite(cell) ? [] : [problem('not-a-number', { input: address, given: String(cell), least: '', most: '' }, address)];
        const [length, most] = 'text' in cell ? [cell.text.length, LONGEST_TEXT] : [cell.formula.length, LONGEST_FORMULA];
        return length <= most ? [] : [problem('cell-too-long', { cell: address, length: String(length), most: String(most) }, address)];
      }),
    );
  });
}

/** What is wrong with the name of a sheet that is to be added, or undefined. Sheet names ignore case. */
export function sheetNameProblem(name: string, taken: readonly string[]): Problem | undefined {
  if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) return problem('sheet-name-taken', { sheet: name }, name);
  const usable = name !== '' && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
  return usable ? undefined : problem('sheet-name-unusable', { sheet: name }, name);
}
