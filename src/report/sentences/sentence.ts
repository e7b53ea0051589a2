import type { Area } from '../../formula/address';

/** A sentence for a report: words that a person may change, and figures that stay linked to what they are. */
export type Sentence = readonly SentencePart[];

export type SentencePart = string | SentenceFigure;

/** A figure within a sentence, with all that must be known of it. */
export interface SentenceFigure {
  /** As it is printed: `£8.455m`, `circa £21m`. */
  readonly words: string;
  /** Not rounded, in pounds; NaN is not quantified. */
  readonly pounds: number;
  /** The cell it stands in, or the cells it is the sum of; undefined before they are written. */
  readonly place: Area | undefined;
  /** The budget that it is a percentage of, in pounds, where it is one. */
  readonly base?: number | undefined;
  readonly year: string;
  readonly basis: 'in-year' | 'full-year' | 'cumulative' | 'budget';
  readonly prices: 'nominal';
  readonly scenario: string;
  /** When the figures were written. */
  readonly asAt: string;
}

/** The sentence as plain text, as it stands in a report. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.words)).join('');
}

/** What is said under sentences of all their figures: `In-year and full-year, nominal (cash), scenario S2 4%, written 12 May 2011 14:32.` */
export function basisOfFigures(sentences: readonly Sentence[]): string {
  const figures = sentences.flatMap((sentence) => sentence.filter((part) => typeof part !== 'string'));
  const [first] = figures;
  if (first === undefined) return '';
  const bases = [...new Set(figures.map(({ basis }) => basis))].join(' and ');
  return `${bases.charAt(0).toUpperCase()}${bases.slice(1)}, nominal (cash), scenario ${first.scenario}, ${first.asAt}. Savings are shown as positive amounts.`;
}
