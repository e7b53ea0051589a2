import { useState } from 'react';
import { relink, reworded, type Wording } from '../../report/sentences/relink';
import { reportSentences } from '../../report/sentences/report-sentences';
import type { Sentence } from '../../report/sentences/sentence';
import type { Report } from './use-report';

export interface Sentences {
  readonly all: readonly Sentence[];
  /** Takes in a text typed over a sentence; answers how many of its figures are no longer linked. */
  readonly reword: (index: number, typed: string) => number;
}

/** The sentences of a report, as a person worded them, with the figures of this moment. */
export function useSentences({ context, choices }: Report): Sentences {
  const [wordings, setWordings] = useState<ReadonlyMap<string, Wording>>(new Map());
  const made = reportSentences(context, choices);
  const key = (index: number) => `${choices.scenario} ${String(choices.years)} ${index}`;
  const all = made.map((sentence, index) => {
    const wording = wordings.get(key(index));
    return wording === undefined ? sentence : reworded(wording, sentence);
  });
  const reword = (index: number, typed: string): number => {
    const sentence = made[index];
    if (sentence === undefined) return 0;
    const { wording, lost } = relink(typed, sentence);
    setWordings(new Map(wordings).set(key(index), wording));
    return lost;
  };
  return { all, reword };
}
