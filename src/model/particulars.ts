import type { SerialDate } from './units';

/** What a savings schedule prints of a measure beside its figures; undefined is not stated. None of it changes a figure. */
export interface Particulars {
  /** What the report itself calls the proposal: `H&AS1`. */
  readonly reference?: string | undefined;
  /** The day on which the owner signed the figures off. */
  readonly signedOff?: SerialDate | undefined;
  /** Reference of the equality impact assessment. */
  readonly impactAssessment?: string | undefined;
  /** Change in posts, full-time equivalent; fewer posts are negative. */
  readonly posts?: number | undefined;
}

/** Their names in scenario files and in the Refs of input rows (`M5-signedOff`), in the order in which they stand. */
export const PARTICULAR_KEYS = ['reference', 'signedOff', 'impactAssessment', 'posts'] as const satisfies readonly (keyof Particulars)[];

/** What file, cells, form and schema say of each. */
export const PARTICULARS = {
  reference: { label: 'Reference', unit: 'text', help: 'What the report itself calls the proposal, such as H&AS1.' },
  signedOff: { label: 'Signed off on', unit: 'date', help: 'The day on which the owner signed the figures off.' },
  impactAssessment: { label: 'Impact assessment', unit: 'text', help: 'Reference of the equality impact assessment (EIA).' },
  posts: { label: 'Change in posts, FTE', unit: 'number', help: 'Full-time equivalent; fewer posts are negative.' },
} as const satisfies Readonly<Record<keyof Particulars, { label: string; unit: 'text' | 'date' | 'number'; help: string }>>;
