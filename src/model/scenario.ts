import type { Attribution } from './attribution';
import type { Deflator } from './deflator';
import type { ConfidenceLevel } from './delivery-confidence';
import type { FinancialYear } from './financial-year';
import type { FrozenPosition } from './frozen-position';
import type { Funding } from './funding';
import type { EffectClass, MeasureDefinition, Spread, TakenOn } from './measures/definition';
import type { Particulars } from './particulars';
import type { Reserve } from './reserves';
import type { MonitoredSaving } from './savings-monitoring';
import type { BaseBudget } from './spend';
import type { SerialDate } from './units';

/** All that a person states: the base, the years, the scenarios and their measures. The first scenario is always "No change". */
export interface BudgetModel {
  readonly base: BaseBudget;
  /** Consecutive or not, in order, all after the base year. */
  readonly years: readonly FinancialYear[];
  readonly scenarios: readonly Scenario[];
  readonly measures: readonly Measure[];
  /** The money there is, by authority and funder; left out where nobody gave any. */
  readonly funding?: readonly Funding[] | undefined;
  readonly reserves?: readonly Reserve[] | undefined;
  /** What has become of savings; left out where nobody monitors any. */
  readonly monitoring?: readonly MonitoredSaving[] | undefined;
  /** What turns nominal amounts into real ones on Comparison; left out where nobody gave one. */
  readonly deflator?: Deflator | undefined;
  /** The levels of delivery confidence and their weights; left out where no saving is assessed. */
  readonly confidence?: readonly ConfidenceLevel[] | undefined;
  /** Scenarios as they stood on a day. Left out where nobody looked at them: what stands on the sheet Frozen stays there then. */
  readonly frozen?: readonly FrozenPosition[] | undefined;
}

export interface Scenario {
  /** `S2`. */
  readonly ref: string;
  readonly name: string;
  /** What it is, in its owner's words. */
  readonly note: string;
  readonly owner?: string | undefined;
  /** The day to which its assumptions belong. */
  readonly asAt?: SerialDate | undefined;
  /** The version of the add-in with which it was last changed. */
  readonly version?: string | undefined;
  /** The ref of the scenario it is based on: that one's measures are its own, but for those it overrides or leaves out. */
  readonly basedOn?: string | undefined;
  /** Set on a scenario that nobody is to change; Checks holds it to its figures of that moment. */
  readonly locked?: Locked | undefined;
}

export interface Locked {
  readonly on: SerialDate;
  /** Pounds, all projected years together, as it stood when it was locked. */
  readonly total: number;
}

export const NO_CHANGE = 'No change';

/** One use of a measure's definition: where it applies, from when, how much. Scenarios that share it share one set of inputs. */
export interface Measure {
  /** `M5`. */
  readonly ref: string;
  readonly name: string;
  readonly definition: MeasureDefinition;
  /** Refs of the scenarios it belongs to. */
  readonly scenarios: readonly string[];
  readonly services: Scope;
  readonly authorities: Scope;
  readonly effectClass: EffectClass;
  readonly attribution: Attribution;
  readonly takenOn: TakenOn;
  /** How its sum is shared among the lines, where it has one sum for all of them. */
  readonly spread?: Spread | undefined;
  /** Savings on the same line are taken in this order. */
  readonly stackingOrder: number;
  /** By input key. An input that is not here is empty. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly overrides: readonly Override[];
  /** Who answers for it. */
  /** The ref of the measure of the scenario's base whose place it takes in this scenario. */
  readonly replaces?: string | undefined;
  readonly owner: string;
  readonly particulars: Particulars;
  /** The name of the level of delivery confidence that a saving has; left out where it is not assessed. It changes no budget. */
  readonly confidence?: string | undefined;
  /** Where the assumption comes from, and what should be known about it; by input key, or `''` for the measure as a whole. */
  readonly sources: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  /** How sure a figure is, in words that go with it to every output; by input key. */
  readonly qualifiers?: Readonly<Record<string, FigureQualifier>>;
  /** Figures to be tried in place of the one in use, for a table of what each would give; by input key. */
  readonly tried?: Readonly<Record<string, readonly number[]>>;
  /** Set on a measure that is looked at with other figures than the budget uses. */
  readonly lookedAt?: LookedAt;
}

/** `in region of`, as at 1 February 2016. */
export interface FigureQualifier {
  readonly words: string;
  readonly asAt: SerialDate | undefined;
}

/** Other figures than those in use: all ranges at one point, or one input at one of the figures that are tried (counted from 0). */
export type LookedAt =
  { readonly kind: 'point'; readonly point: RangePoint } | { readonly kind: 'try'; readonly input: string; readonly index: number };

/** All of them, or those named. */
export type Scope = 'all' | readonly string[];

/** A figure of one authority in place of the general one. */
export interface Override {
  /** The authority's ref. */
  readonly authority: string;
  readonly input: string;
  /** Of a range its central figure; NaN where nobody stated one. */
  readonly value: number;
  /** Set where the figure is a range. The budget uses the point that it uses of the general figure. */
  readonly ends?: RangeEnds<number>;
}

/** The ends of a range as they are stated. */
export interface RangeEnds<Figures> {
  readonly low: Figures;
  readonly high: Figures;
}

export type InputValue =
  | { readonly kind: 'single'; readonly value: number }
  | RangeValue
  | YearlyValue
  | QuarterlyValue
  /** Figures from a date on, in order of date. A year has its average by months. */
  | { readonly kind: 'by date'; readonly from: readonly { readonly date: SerialDate; readonly value: number }[] };

/** A figure that is known as a range: "4-5%", "3 to 6 months". The budget uses one of its points. */
export interface RangeValue {
  readonly kind: 'range';
  /** The ends, in the input's unit, as they are printed; NaN is not quantified. */
  readonly low: number;
  readonly high: number;
  /** NaN where nobody stated one: it is the midpoint then, which is our choice and said to be. */
  readonly central: number;
  readonly uses: RangePoint;
}

/** One figure a projected year, NaN where empty; `base` is the base year's, which is known and no range. */
export interface YearlyValue {
  readonly kind: 'by year';
  readonly base: number;
  /** Of a range the central figures; NaN where nobody stated one. */
  readonly values: readonly number[];
  /** Set where any year's figure is a range; a year with one figure has it at both ends. */
  readonly ends?: RangeEnds<readonly number[]> & { readonly uses: RangePoint };
}

/** Cumulative shares of the full-year effect: for each of the four quarters one figure a projected year, NaN where empty. */
export interface QuarterlyValue {
  readonly kind: 'by quarter';
  readonly quarters: readonly (readonly number[])[];
}

export type RangePoint = 'low' | 'central' | 'high';

/** Whether the scope takes in this name. */
export function includes(scope: Scope, name: string): boolean {
  return scope === 'all' || scope.includes(name);
}
