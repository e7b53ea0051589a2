import { figureWords } from '../../model/measures/figure-words';
import type { QuantityUnit } from '../../model/measures/definition';
import { poundsText, roundHalfAway } from '../../model/rounding';
import type { Measure } from '../../model/scenario';
import type { SeekAnswer, SeekTarget } from '../../model/seek';
import { words } from '../words';

/** One sentence of an answer, what it rests on, and the figure that can be tried. */
export interface AnswerWords {
  readonly sentence: string;
  readonly basis: string;
  readonly figure: number | undefined;
}

interface Asked {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly of: SeekTarget['of'];
  /** As it was typed: a saving of £5m is 5,000,000. */
  readonly amount: number;
  readonly year: string;
}

/** What was found, in sentences: each figure with its base, or why there is none. */
export function answerWords(answer: SeekAnswer, asked: Asked): readonly AnswerWords[] {
  const { solution, now, between, at } = answer;
  const { measure, unit, year } = asked;
  const bounds = words.find.between(shortWords(between[0], unit), shortWords(between[1], unit));
  const only = (sentence: string): readonly AnswerWords[] => [{ sentence, basis: '', figure: undefined }];
  switch (solution.kind) {
    case 'not quantified':
      return only(words.find.notQuantified);
    case 'any':
      return only(words.find.any(shortWords(solution.from, unit), shortWords(solution.to, unit)));
    case 'none': {
      const reached = [solution.least, solution.most].map((miss) => poundsText(Math.abs(miss)));
      const short = solution.least > 0 ? words.find.above(reached[0] ?? '') : words.find.below(reached[1] ?? '');
      return only(words.find.none(asked.label.toLowerCase(), bounds, short));
    }
    case 'found':
      return at.map(({ figure, base, effect }) => {
        const instead = Number.isNaN(now) ? '' : words.find.inPlace(shortWords(now, unit));
        const result = words.find.results[asked.of](poundsText(asked.amount), year);
        const exact = solution.straight ? words.find.straight : words.find.bracketed;
        const does = effect < 0 ? words.find.takesOff : words.find.adds;
        return {
          sentence: words.find.found(measure.name, asked.label.toLowerCase(), shortWords(figure, unit), instead, result),
          basis: `${exact} ${does(poundsText(Math.abs(effect)), poundsText(base))}${at.length > 1 ? ` ${words.find.several(at.length)}` : ''}`,
          figure,
        };
      });
  }
}

/** A figure short enough to be said: percentages to three decimals, others to four. */
function shortWords(figure: number, unit: QuantityUnit): string {
  const isShare = unit === '%' || unit === '% rise';
  return figureWords(isShare ? roundHalfAway(figure * 100, 3) / 100 : roundHalfAway(figure, unit === '£' ? 2 : 4), unit);
}
