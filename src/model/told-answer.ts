import { figureWords } from './measures/figure-words';
import { poundsText, roundHalfAway } from './rounding';
import type { SeekAnswer, SeekTarget } from './seek';
import type { SoughtInput } from './sought-inputs';

/** One sentence of an answer, what it rests on, and the figure that can be tried. */
export interface ToldAnswer {
  readonly sentence: string;
  readonly basis: string;
  readonly figure: number | undefined;
}

interface Asked extends SoughtInput {
  readonly of: SeekTarget['of'];
  /** As people say it: a saving of £5m is 5,000,000. */
  readonly amount: number;
  readonly year: string;
}

/** What was found, in sentences: each figure with its base, or why there is none. */
export function tellAnswer({ solution, now, between, at }: SeekAnswer, asked: Asked): readonly ToldAnswer[] {
  const { measure, unit, year } = asked;
  const label = asked.label.toLowerCase();
  const print = (figure: number) => shortText(figure, unit);
  const only = (sentence: string): readonly ToldAnswer[] => [{ sentence, basis: '', figure: undefined }];
  switch (solution.kind) {
    case 'not quantified':
      return only('It cannot be worked out: a figure of the measure, or the funding of an authority, is missing.');
    case 'any':
      return only(`Every figure from ${print(solution.from)} to ${print(solution.to)} gives it.`);
    case 'none': {
      const [miss, side] = solution.least > 0 ? [solution.least, 'above'] : [solution.most, 'below'];
      const bounds = `${print(between[0])} and ${print(between[1])}`;
      return only(`No ${label} between ${bounds} gives it: the nearest is still ${poundsText(Math.abs(miss))} ${side}.`);
    }
    case 'found':
      return at.map(({ figure, base, effect }) => {
        const instead = Number.isNaN(now) ? '' : ` in place of ${print(now)}`;
        const how = solution.straight ? 'Straight-line, so exact.' : 'Not in proportion: found by search, to the last digit.';
        const [size, whole] = [poundsText(Math.abs(effect)), poundsText(base)];
        const does = effect < 0 ? `It takes off ${size} of ${whole}.` : `It adds ${size} to ${whole}.`;
        return {
          sentence: `“${measure.name}” with ${label} of ${print(figure)}${instead} ${RESULTS[asked.of](poundsText(asked.amount), year)}.`,
          basis: `${how} ${does}${at.length > 1 ? ` One of ${at.length} answers.` : ''}`,
          figure,
        };
      });
  }
}

const RESULTS: Readonly<Record<SeekTarget['of'], (amount: string, year: string) => string>> = {
  gap: (amount, year) => (amount === poundsText(0) ? `leaves no gap in ${year}` : `leaves a gap of ${amount} in ${year}`),
  total: (amount, year) => `leaves a budget of ${amount} in ${year}`,
  effect: (amount, year) => `comes to ${amount} in ${year}`,
};

/** A figure short enough to be said: percentages to three decimals, others to four. */
function shortText(figure: number, unit: SoughtInput['unit']): string {
  const isShare = unit === '%' || unit === '% rise';
  return figureWords(isShare ? roundHalfAway(figure * 100, 3) / 100 : roundHalfAway(figure, unit === '£' ? 2 : 4), unit);
}
