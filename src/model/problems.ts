/**
 * Every sentence that tells a person about a problem, in one place: what is wrong, where, and what to do.
 *
 * `error` stops a write, `warning` is worth a look, `information` is for the record.
 */
export type Severity = 'error' | 'warning' | 'information';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** The cell or range it is about, as a person reads it (`Spend!C11`), or the place in the scenario file. */
  readonly where?: string;
}

export type ProblemCode = keyof typeof sentences;

type Details<Code extends ProblemCode> = Parameters<(typeof sentences)[Code]['says']>[0];

/** The problem with this code, told with these details. */
export function problem<Code extends ProblemCode>(code: Code, details: Details<Code>, where?: string): Problem {
  const { severity, says } = sentences[code];
  // The table below types each sentence with its own details; TypeScript cannot follow that through a union of keys.
  const message = (says as (given: Details<Code>) => string)(details);
  return where === undefined ? { code, severity, message } : { code, severity, message, where };
}

interface Sentence<Given> {
  readonly severity: Severity;
  readonly says: (given: Given) => string;
}

const stops = <Given>(says: (given: Given) => string): Sentence<Given> => ({ severity: 'error', says });
const worthALook = <Given>(says: (given: Given) => string): Sentence<Given> => ({ severity: 'warning', says });
const forInformation = <Given>(says: (given: Given) => string): Sentence<Given> => ({ severity: 'information', says });

const sentences = {
  // --- inputs of measures
  'not-a-number': stops((g: { input: string; given: string }) => `${g.input} is ${quoted(g.given)}, which is not a number. Give a number.`),
  'out-of-bounds': stops(
    (g: { input: string; given: string; least: string; most: string }) => `${g.input} is ${g.given}. It must be from ${g.least} to ${g.most}.`,
  ),
  'input-missing': stops((g: { input: string; measure: string }) => `${g.measure} has no ${g.input}. Give it, or take the measure out.`),
  'input-unknown': stops((g: { input: string; measure: string; nearest: string }) => `${g.measure} has no input called ${quoted(g.input)}.${offer(g.nearest)}`),
  'not-a-date': stops((g: { input: string; given: string }) => `${g.input} is ${quoted(g.given)}, which is not a date. Write it as 2025-04-01.`),
  'year-missing': stops((g: { input: string; year: string }) => `${g.input} is not given for ${g.year}. Give it for every year: the year before's figure is never carried over.`),
  'year-unknown': stops((g: { given: string }) => `${quoted(g.given)} is not a financial year. Write it as 2025/26.`),
  'year-before-base': stops((g: { year: string; base: string }) => `${g.year} is not after the base year ${g.base}. Choose later years, or an earlier base year.`),
  'years-empty': stops(() => 'No year is given to project. Name at least one, such as 2026/27.'),
  'year-twice': stops((g: { year: string }) => `${g.year} is given twice. Name each year once.`),
  'start-after-last-year': worthALook((g: { measure: string; start: string; last: string }) => `${g.measure} starts on ${g.start}, after the last year ${g.last}, so it changes nothing.`),
  'model-unknown': stops((g: { given: string; nearest: string }) => `There is no measure called ${quoted(g.given)}.${offer(g.nearest)}`),
  'measure-matches-nothing': stops((g: { measure: string }) => `${g.measure} applies to no spend line. Choose services and authorities that have spend.`),
  'takes-more-than-the-line': worthALook(
    (g: { scenario: string; authority: string; service: string; year: string }) =>
      `In ${quoted(g.scenario)} the measures take more than the whole budget of ${g.authority}, ${g.service}, in ${g.year}. Check their rates.`,
  ),
  'sequential-is-after-pressures': forInformation(
    (g: { measure: string }) => `${g.measure} is sequential, so it is taken on what pressures and earlier savings leave, not on the opening budget.`,
  ),
  // --- names
  'authority-unknown': stops((g: { name: string; nearest: string }) => `${quoted(g.name)} is not an authority in the data.${offer(g.nearest)}`),
  'service-unknown': stops((g: { name: string; nearest: string }) => `${quoted(g.name)} is not a service in the data.${offer(g.nearest)}`),
  'scenario-name-twice': stops((g: { name: string }) => `Two scenarios are called ${quoted(g.name)}. Give each its own name; capitals make no difference.`),
  'scenario-name-empty': stops(() => 'A scenario has no name. Give it one.'),
} as const satisfies Record<string, Sentence<never>>;

function quoted(text: string): string {
  return `“${text}”`;
}

function offer(nearest: string): string {
  return nearest === '' ? '' : ` Did you mean ${quoted(nearest)}?`;
}
