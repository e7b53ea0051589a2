import type { Problem } from '../model/problems';
import { tellAnswer } from '../model/told-answer';
import type { Sought } from './seek-in-workbook';
import { remarks } from './summary';

/** What `seek --json` prints. Figures are unrounded and in the unit of the input, amounts pounds, savings negative; null is none. */
export interface SeekJson {
  readonly scenario: string;
  readonly measure: string;
  readonly input: string;
  readonly unit: string;
  readonly year: string;
  readonly target: { readonly of: string; readonly amount: number; readonly authority?: string; readonly service?: string };
  readonly between: readonly [number, number];
  readonly now: number | null;
  /** `found`, `any`, `none` or `not quantified`. */
  readonly kind: string;
  /** Whether the effect moves in proportion, so that the answer is worked out and not searched for. */
  readonly exact: boolean;
  /** Each figure that gives it, with what the measure is taken on and does there; the first and last of them where any between does. */
  readonly answers: readonly { readonly figure: number; readonly base?: number; readonly effect?: number }[];
  readonly problems: readonly Problem[];
}

export function seekJson({ scenario, input, year, target, authority, service, answer }: Sought, problems: readonly Problem[]): SeekJson {
  const { solution, between, now, at } = answer;
  return {
    scenario: scenario.name,
    measure: input.measure.name,
    input: input.label,
    unit: input.unit,
    year,
    target: {
      of: target.of,
      amount: target.amount + 0,
      ...(authority === '' ? {} : { authority }),
      ...(service === '' ? {} : { service }),
    },
    between,
    now: Number.isNaN(now) ? null : now,
    kind: solution.kind,
    exact: solution.kind === 'found' && solution.straight,
    answers: solution.kind === 'any' ? [{ figure: solution.from }, { figure: solution.to }] : at,
    problems,
  };
}

/** The same for a person, in the pane's sentences. */
export function seekText({ scenario, input, year, target, authority, service, answer }: Sought, problems: readonly Problem[]): string {
  const place = [authority, service].filter((part) => part !== '').join(', ');
  const amount = target.of === 'effect' ? Math.abs(target.amount) : target.amount;
  const told = tellAnswer(answer, { ...input, of: target.of, amount, year });
  return [
    `In “${scenario.name}”${place === '' ? '' : `, ${place}`}:`,
    ...told.flatMap(({ sentence, basis }) => [`  ${sentence}`, ...(basis === '' ? [] : [`  ${basis}`])]),
    ...remarks(problems),
    '',
  ].join('\n');
}
