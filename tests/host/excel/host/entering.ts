import type { CellValue } from '../../../../src/workbook/port';
import type { Evaluate } from './book';

interface Entered {
  readonly value: CellValue;
  readonly formula: string;
}

/**
 * What a cell makes of what is put in through `values` or `formulas`, by its number format.
 *
 * Our reading, on the harder side: in a cell formatted as text everything stays text, a formula and an apostrophe too;
 * elsewhere an apostrophe makes a text of what follows, and whatever could be a formula, a number, a date, a truth value
 * or an error becomes one.
 */
export function entered(given: string | number | boolean, format: string, sheet: string, evaluate: Evaluate): Entered {
  if (given === '') return { value: null, formula: '' };
  if (format === '@') return { value: String(given), formula: '' };
  if (typeof given !== 'string') return { value: given, formula: '' };
  if (given.startsWith("'")) return { value: given.slice(1), formula: '' };
  if (/^[=@]/.test(given) && given.length > 1) return formulaEntered(`=${given.slice(1)}`, sheet, evaluate);
  if (/^[+-]./.test(given))
    return Number.isFinite(Number(given)) ? { value: Number(given), formula: '' } : formulaEntered(`=${given}`, sheet, evaluate);
  if (/^(true|false)$/i.test(given)) return { value: given.toLowerCase() === 'true', formula: '' };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(given)) return { value: { error: given.toUpperCase() }, formula: '' };
  return { value: numberIn(given) ?? given, formula: '' };
}

function formulaEntered(formula: string, sheet: string, evaluate: Evaluate): Entered {
  return { value: evaluate(formula, sheet), formula };
}

function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(/^[£$]/, '');
  if (/^\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$/i.test(plain))
    return Number(plain.replaceAll(',', '').replace('%', '')) / (plain.endsWith('%') ? 100 : 1);
  if (/^\d+[/-]\d+([/-]\d+)?$/.test(plain) || /^\d+\s+[a-z]{3,9}(\s+\d+)?$/i.test(plain) || /^[a-z]{3,9}\s+\d+$/i.test(plain))
    return 40_000;
  return /^\d+:\d\d$/.test(plain) ? 0.5 : undefined;
}
