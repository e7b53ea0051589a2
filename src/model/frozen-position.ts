import type { FinancialYear } from './financial-year';
import type { SerialDate } from './units';

/** What a frozen position was made for. */
export const FROZEN_STATUSES = ['draft', 'board', 'approved'] as const;
export type FrozenStatus = (typeof FROZEN_STATUSES)[number];

/** A scenario as it stood on a day, as values: nothing that changes later changes it. */
export interface FrozenPosition {
  /** `Z1`. */
  readonly ref: string;
  /** `Board paper, May`. */
  readonly name: string;
  readonly status: FrozenStatus;
  readonly on: SerialDate;
  /** The ref of the scenario it was made of, and what that was called then. */
  readonly scenario: string;
  readonly scenarioName: string;
  readonly years: readonly FinancialYear[];
  /** The base, each measure that changes the budget, the projected total, then every line. */
  readonly rows: readonly FrozenRow[];
}

export interface FrozenRow {
  /** `Base`, `All`, or the ref of the measure or line. */
  readonly key: string;
  readonly kind: FrozenKind;
  /** The measure's name; empty on other rows. */
  readonly measure: string;
  readonly authority: string;
  readonly service: string;
  /** Pounds, one a year; NaN is not quantified. */
  readonly amounts: readonly number[];
}

export const FROZEN_KINDS = ['Base budget', 'Measure', 'Projected', 'Line'] as const;
export type FrozenKind = (typeof FROZEN_KINDS)[number];
