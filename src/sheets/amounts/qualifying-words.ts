import type { Qualifier } from '../../model/spend';

type WordedKind = Exclude<Qualifier['kind'], 'exact' | 'range' | 'not quantified'>;

/**
 * The words of committee reports that say how sure a figure is, and which way it leans (domain rules: `almost` and `up to`
 * are bounds from above, `over` and `in excess of` from below). A bound outranks a doubt: `>£6.3m (estimated)` is over.
 */
const WORDS: readonly { readonly kind: WordedKind; readonly as: string }[] = [
  {
    kind: 'over',
    as: 'in excess of|not less than|no less than|more than|greater than|at least|a minimum of|minimum of|minimum|upwards of|exceeding|just over|well over|over|above|min\\.?(?= )|>=|≥|>',
  },
  { kind: 'up to', as: 'not more than|no more than|a maximum of|maximum of|maximum|at most|up to|max\\.?(?= )|<=|≤' },
  { kind: 'under', as: 'just under|less than|fewer than|almost|nearly|under|below|<' },
  { kind: 'target', as: 'targeted|target' },
  { kind: 'forecast', as: 'forecasted|forecast|projected|projection' },
  { kind: 'estimated', as: 'estimated at|estimated|estimate|est\\.?' },
  {
    kind: 'about',
    as: 'in (?:the )?region of|of the order of|in the order of|close to|approximately|approx\\.?|roughly|around|about|circa|provisional|ca\\.|c\\.|c(?=\\s?£|\\s?\\d)|some|~|≈|±',
  },
];

const RANK = WORDS.map(({ kind, as }) => ({ kind, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${as})(?![\\p{L}])`, 'giu') }));

export interface Qualified {
  /** The text without its qualifying words. */
  readonly rest: string;
  /** What the words say, or undefined where there are none. */
  readonly qualifier: Exclude<Qualifier, { kind: 'range' | 'not quantified' }>;
}

/** Takes the qualifying words out of a printed figure: `almost £1.4billion` is `£1.4billion`, from above. */
export function takeQualifyingWords(text: string): Qualified {
  let rest = text;
  let kind: WordedKind | undefined;
  const words: string[] = [];
  for (const { kind: each, pattern } of RANK) {
    rest = rest.replace(pattern, (word) => {
      kind ??= each;
      words.push(word.trim());
      return ' ';
    });
  }
  if (kind === undefined) return { rest, qualifier: { kind: 'exact' } };
  return { rest: rest.replace(/\(\s*\)/g, ' '), qualifier: { kind, words: words.join(', ') } };
}
