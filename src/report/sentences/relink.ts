import type { Sentence, SentenceFigure, SentencePart } from './sentence';

/** A sentence as a person worded it: words, and numbers that say which figure of the sentence stands there. */
export type Wording = readonly (string | number)[];

/**
 * The wording of a text that was typed over a sentence: where a figure still stands as it was printed, in the same order, it stays linked.
 * A figure that was changed or taken out is mere words from then on; `lost` counts those.
 */
export function relink(typed: string, sentence: Sentence): { readonly wording: Wording; readonly lost: number } {
  const figures = figuresOf(sentence);
  const wording: (string | number)[] = [];
  let rest = typed;
  let lost = 0;
  figures.forEach((figure, index) => {
    const at = rest.indexOf(figure.words);
    if (at === -1) {
      lost += 1;
      return;
    }
    if (at > 0) wording.push(rest.slice(0, at));
    wording.push(index);
    rest = rest.slice(at + figure.words.length);
  });
  if (rest !== '') wording.push(rest);
  return { wording, lost };
}

/** The wording with the figures that the sentence has now: a person's words stay while figures follow. */
export function reworded(wording: Wording, sentence: Sentence): Sentence {
  const figures = figuresOf(sentence);
  return wording.flatMap((part): SentencePart[] => {
    const figure = typeof part === 'string' ? part : figures[part];
    return figure === undefined ? [] : [figure];
  });
}

function figuresOf(sentence: Sentence): readonly SentenceFigure[] {
  return sentence.filter((part) => typeof part !== 'string');
}
