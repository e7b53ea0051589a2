import { parseYear } from '../../model/financial-year';
import type { Qualifier } from '../../model/spend';
import type { CellValue } from '../../workbook/port';
import { isMissingMark } from './missing-marks';
import { BILLIONS, MILLIONS, POUNDS, THOUSANDS } from './money-unit';
import type { MoneyUnit } from './money-unit';
import { takeQualifyingWords } from './qualifying-words';

/** One cell read as an amount. */
export interface AmountRead {
  /** In `inUnit`; NaN where the cell states no figure. */
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The unit that the cell itself states (`£1400k`), or undefined where it leaves that to its header. */
  readonly stated: MoneyUnit | undefined;
  /** What the figure counts: `£` or nothing for money, otherwise `%`, `pp`, `FTE`, `months`… as printed. */
  readonly of: string;
}

/** A figure taken apart: the digits as printed with the decimal exponent of its unit, so that no rounding creeps in. */
interface Figure {
  readonly digits: string;
  readonly unit: MoneyUnit | undefined;
  readonly of: string;
}

/**
 * Reads one cell as an amount, by the parsing set of the field's own reports: signs, brackets, thousands separators, units and
 * qualifying words in the cell, ranges (the midpoint, with both ends kept). A missing mark, an error, a truth value and any
 * text that is no amount are not quantified: never zero. `inUnit` is the unit of the column; a unit in the cell outranks it.
 */
export function readAmount(cell: CellValue, inUnit: MoneyUnit = POUNDS): AmountRead {
  if (typeof cell === 'number') return { value: cell, qualifier: { kind: 'exact' }, stated: undefined, of: '' };
  if (cell === null) return notQuantified('blank');
  if (typeof cell === 'boolean') return notQuantified(cell ? 'TRUE' : 'FALSE');
  if (typeof cell === 'object') return notQuantified(cell.error);
  return readPrintedAmount(cell, inUnit);
}

/** Whether a text states a figure, so that a cell holding it belongs to a column of amounts. */
export function isPrintedAmount(text: string): boolean {
  if (text.length > 60 || !/\d|nil/i.test(text)) return false;
  return !Number.isNaN(readPrintedAmount(text, POUNDS).value);
}

const PLAIN = /^\s*-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*$/;

function readPrintedAmount(printed: string, inUnit: MoneyUnit): AmountRead {
  if (PLAIN.test(printed)) {
    return { value: Number(printed.replaceAll(',', '')), qualifier: { kind: 'exact' }, stated: undefined, of: '' };
  }
  const text = tidy(printed);
  const words = text === '' ? 'blank' : text;
  if (isMissingMark(text) || parseYear(text) !== undefined) return notQuantified(words);
  if (/^£?\s*nil\.?$/i.test(text)) return { value: 0, qualifier: { kind: 'exact' }, stated: undefined, of: '' };

  const { rest, qualifier } = takeQualifyingWords(text);
  const single = readFigure(rest);
  if (single !== undefined) {
    return { value: figureIn(single, inUnit), qualifier, stated: single.unit, of: single.of };
  }
  const range = readRange(rest);
  if (range === undefined) return notQuantified(words);
  const low = figureIn(range.low, inUnit);
  const high = figureIn(range.high, inUnit);
  return { value: (low + high) / 2, qualifier: { kind: 'range', words, low, high }, stated: range.high.unit, of: range.high.of };
}

/** Superscripts are footnote marks, not digits: they go before compatibility forms are folded. */
function tidy(printed: string): string {
  return printed
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u209f*†‡§]+/g, ' ')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\[note[^\]]*\]|(?<=\d\S*\s*)\((?:[a-z]|\d)\)$/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const FIGURE =
  /^(?<open>\()?\s*(?<sign>[-+])?\s*(?<pound>£|gbp)?\s*(?<inner>\()?\s*(?<after>[-+])?\s*(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(?<unit>k|th|thousands?|['’]?000s?|m|mn|mill|mil|millions?|bn|billions?|%|per ?cent|pp|percentage points?|ftes?|wte|places?|weeks?|months?|years?|hours?|days?|clients?|people)?\.?\s*(?:gbp|pounds)?\s*(?<close>\))?\s*(?<trailing>-)?\s*(?:(?<credit>cr)|dr)?\s*(?:p\.?\s?a\.?|per annum|a year|per year|each year)?\.?$/iu;

function readFigure(text: string): Figure | undefined {
  const groups = FIGURE.exec(text.trim())?.groups;
  const number = groups?.['number'];
  if (groups === undefined || number === undefined) return undefined;
  const opened = groups['open'] !== undefined || groups['inner'] !== undefined;
  if (opened !== (groups['close'] !== undefined)) return undefined;
  const minuses = [
    opened,
    groups['sign'] === '-',
    groups['after'] === '-',
    groups['trailing'] !== undefined,
    groups['credit'] !== undefined,
  ];
  const digits = number.replace(/[ ,]/g, '');
  const printedUnit = (groups['unit'] ?? '').toLowerCase();
  const unit = moneyUnitOf(printedUnit);
  if (unit === undefined && printedUnit !== '' && groups['pound'] !== undefined) return undefined;
  return {
    digits: minuses.includes(true) ? `-${digits}` : digits,
    // `£13,689` under the heading "£000" is thirteen million: a bare pound sign states the currency, not the unit.
    unit,
    of: unit === undefined && printedUnit !== '' ? counted(printedUnit) : (groups['pound'] ?? ''),
  };
}

function moneyUnitOf(printed: string): MoneyUnit | undefined {
  if (/^(?:k|th|thousands?|['’]?000s?)$/.test(printed)) return THOUSANDS;
  if (/^(?:m|mn|mill|mil|millions?)$/.test(printed)) return MILLIONS;
  if (/^(?:bn|billions?)$/.test(printed)) return BILLIONS;
  return undefined;
}

function counted(printed: string): string {
  if (/^(?:%|per ?cent)$/.test(printed)) return '%';
  if (/^(?:pp|percentage points?)$/.test(printed)) return 'pp';
  if (/^(?:ftes?|wte)$/.test(printed)) return 'FTE';
  return printed.endsWith('s') || printed === 'people' ? printed : `${printed}s`;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `£1.2m-£1.5m`, `4-5%`, `£115,000 to £137,000`, `between £1m and £2m`, `three to six months`. */
function readRange(text: string): { low: Figure; high: Figure } | undefined {
  const plain = text
    .trim()
    .replace(/^(?:between|from)\s+/i, '')
    .replace(/\b[a-z]+\b/gi, (word) => {
      const position = NUMBER_WORDS.indexOf(word.toLowerCase());
      return position < 0 ? word : String(position + 1);
    });
  const ends = /^(.*?\S)\s*(?:-|\bto\b|\band\b)\s*(\S.*)$/i.exec(plain);
  if (ends?.[1] === undefined || ends[2] === undefined) return undefined;
  const low = readFigure(ends[1]);
  const high = readFigure(ends[2]);
  if (low === undefined || high === undefined) return undefined;
  // "£4-5m" and "4-5%" name the unit once, at the end.
  const sameUnit = low.unit === undefined && (low.of === '' || low.of === '£') ? { ...low, unit: high.unit, of: high.of } : low;
  return figureIn(sameUnit, POUNDS) <= figureIn(high, POUNDS) ? { low: sameUnit, high } : undefined;
}

function figureIn(figure: Figure, unit: MoneyUnit): number {
  const exponent = figure.unit === undefined ? 0 : figure.unit.exponent - unit.exponent;
  // Adding nought turns the minus nought of "(0)" into nought.
  return Number(`${figure.digits}e${exponent}`) + 0;
}

function notQuantified(words: string): AmountRead {
  return { value: NaN, qualifier: { kind: 'not quantified', words }, stated: undefined, of: '' };
}
