import { valueInWords } from '../../workbook/changed-since-read';
import type { CellValue } from '../../workbook/port';
import type { Cell } from '../../workbook/sheet-content';

/**
 * A cell as it goes through `range.formulas`, which takes constants too: a number, a truth value, `=A1*2`, an empty text
 * for a blank, and a text. (A null there would mean "leave this cell as it is".)
 */
export type WrittenCell = number | boolean | string;

/**
 * A leading apostrophe makes Excel take what follows as text, as when it is typed. Only words that no spreadsheet could
 * read as anything else go without it: what begins with a letter and has no digit is no formula, number, date, time or error.
 * (Through `formulas`, Excel reads English whatever the person's language: of the words only TRUE and FALSE are values.)
 */
export function writtenText(text: string): string {
  const plainWords = /^\p{L}\P{N}*$/u.test(text) && !/^(true|false)$/i.test(text);
  return text === '' || plainWords ? text : `'${text}`;
}

/** The cell as it is to be written. */
export function writtenForm(cell: Cell): WrittenCell {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return 'text' in cell ? writtenText(cell.text) : cell.formula;
}

/** A cell that was read, as it would have to be written to stand there again. */
export function formToWriteBack(formula: WrittenCell, value: WrittenCell, type: string): WrittenCell {
  if (typeof value !== 'string') return isFormula(formula, value) ? formula : value;
  if (isFormula(formula, value)) return formula;
  return type === 'Error' ? value : writtenText(value);
}

/**
 * Whether the cell holds a formula. `formulas` answers a constant's value, and a text such as `=cmd` without the apostrophe
 * that made it a text; only a formula's value differs from its own source.
 */
export function isFormula(formula: WrittenCell, value: WrittenCell): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** What the cell shows, in the words of the port. An error's text is told apart from a text by the cell's value type. */
export function shownValue(value: WrittenCell, isError: boolean): CellValue {
  if (value === '') return null;
  return isError && typeof value === 'string' ? { error: value } : value;
}

/** Whether a cell that was written came out as meant: formulas may be spelt anew by Excel, constants may not. */
export function cameOutAs(wanted: WrittenCell, got: WrittenCell): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('=')) return typeof got === 'string' && got.startsWith('=');
  if (typeof wanted === 'number' && typeof got === 'number') return Math.abs(wanted - got) <= 1e-14 * Math.abs(wanted);
  return wanted === got;
}

/** A cell as a problem's sentence tells it. */
export function told(cell: WrittenCell | undefined): string {
  return valueInWords(typeof cell === 'string' ? cell.replace(/^'/, '') : (cell ?? null));
}

/** The cells of a range as the wire brings them: numbers, truth values and texts. */
export function cellMatrix(given: unknown): readonly (readonly WrittenCell[])[] {
  if (!Array.isArray(given)) throw new TypeError('Excel answered cells that are no rows.');
  return given.map((row: unknown) => {
    if (!Array.isArray(row)) throw new TypeError('Excel answered a row that is no list of cells.');
    return row.map((cell: unknown) => (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string' ? cell : ''));
  });
}

/** The texts of a range as the wire brings them (formats, value types). */
export function textMatrix(given: unknown): readonly (readonly string[])[] {
  return cellMatrix(given).map((row) => row.map(String));
}
