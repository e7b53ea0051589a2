import type { QuantityUnit } from '../../model/measures/definition';
import { takeQualifyingWords } from '../../sheets/amounts/qualifying-words';
import { readTyped, typedText } from './typed-figure';

/** A figure typed with what says how sure it is: `4-5%`, `three to six months`, `up to 600`. */
export interface TypedRange {
  readonly low: number;
  /** The same as `low` where one figure was typed with words before it. */
  readonly high: number;
  /** `in region of`; empty where none was typed. */
  readonly words: string;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Units that people write behind a figure; the field shows its own. */
const UNIT_WORDS = /\s*(?:months?|weeks?|years?|people|persons?|places|days|hours?|an hour|a year|per annum|p\.?a\.?)$/i;

/** Reads a range, or a figure with words before it; undefined for anything else, a plain figure included. */
export function readTypedRange(typed: string, unit: QuantityUnit): TypedRange | undefined {
  if (unit === 'date') return readDates(typed);
  const { rest, qualifier } = takeQualifyingWords(typed.normalize('NFKC').replace(/[−–—]/g, '-'));
  const words = 'words' in qualifier ? qualifier.words : '';
  const plain = withoutUnit(rest.trim())
    .replace(/^between\s+/i, '')
    .replace(new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'gi'), (word) => String(NUMBER_WORDS.indexOf(word.toLowerCase()) + 1));
  const ends = /^(\S.*?)\s*(?:\bto\b|\band\b|(?<=[\d%)])\s*-)\s*(\S.*)$/i.exec(plain);
  if (ends === null) {
    const figure = words === '' ? undefined : figureIn(plain, unit);
    return figure === undefined ? undefined : { low: figure, high: figure, words };
  }
  const [low, high] = [figureIn(ends[1] ?? '', unit), figureIn(ends[2] ?? '', unit)];
  return low === undefined || high === undefined || low >= high ? undefined : { low, high, words };
}

/** The earliest and the latest day: `1 Apr 2011 to 1 Jul 2011`, `between 1/4/2011 and 1/7/2011`. */
function readDates(typed: string): TypedRange | undefined {
  const ends = /^(?:between\s+)?(.+?)\s+(?:to|and|-|–)\s+(.+)$/i.exec(typed.trim());
  const [low, high] = [figureIn(ends?.[1] ?? '', 'date'), figureIn(ends?.[2] ?? '', 'date')];
  return low === undefined || high === undefined || low >= high ? undefined : { low, high, words: '' };
}

/** How a range stands in its field: `4-5`, `1 Apr 2011 to 1 Jul 2011`. */
export function rangeText(range: Pick<TypedRange, 'low' | 'high'>, unit: QuantityUnit): string {
  if (unit === 'date') return `${typedText(range.low, unit)} to ${typedText(range.high, unit)}`;
  return `${typedText(range.low, unit)}-${typedText(range.high, unit)}`;
}

function figureIn(text: string, unit: QuantityUnit): number | undefined {
  const read = readTyped(withoutUnit(text), unit);
  return read.kind === 'figure' ? read.value : undefined;
}

function withoutUnit(text: string): string {
  return text.replace(UNIT_WORDS, '').trim();
}
