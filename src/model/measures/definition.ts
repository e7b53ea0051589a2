import { quantity, type Expression } from '../../formula/expression';
import type { Problem } from '../problems';

/**
 * A way of saving or adding cost, defined once. Form, input cells, formulas, scenario file and documentation all derive from it.
 * To add one: a folder here with a definition, and its name in catalogue.ts.
 */
export interface MeasureDefinition {
  /** Its name in scenario files, such as `percentage-saving`. Never changes once published. */
  readonly model: string;
  /** `Percentage saving`. */
  readonly name: string;
  readonly kind: MeasureKind;
  /** The heading under which the list of measures shows it. */
  readonly group: 'Saves on what we buy' | 'Saves on how many we buy' | 'Adds cost' | 'Moves money';
  /** What kind of movement a bridge or a medium-term table counts it as; other pressures and savings by its `kind` where nothing is said. */
  readonly moves?: 'inflation' | 'demand' | 'pay uplift' | 'one-offs';
  /** One line of what it is, as an example: `4% off what you pay providers`. */
  readonly example: string;
  readonly inputs: readonly InputDefinition[];
  /** In the order in which they follow from each other; each names only inputs and earlier steps. */
  readonly steps: readonly StepDefinition[];
  /** The effect on one line in one year, over `SPEND` and the quantities above; a saving is negative. */
  readonly effect: Expression;
  /** What the spend may be taken on; the first is usual. */
  readonly takenOn: readonly [TakenOn, ...TakenOn[]];
  /** What kind of effect it may have; the first is usual. */
  readonly classes: readonly [EffectClass, ...EffectClass[]];
  /** How a sum for all lines together is shared among them; the first is usual. A measure that works on each line's own spend has none. */
  readonly spreads?: readonly [Spread, ...Spread[]];
  /** The quantities worth seeking where the measure should come to a known amount: which coverage gives £21m? */
  readonly sought?: readonly string[];
  /** Another effect where the measure is shared in this way: all its lines together decide what falls to each. */
  readonly together?: { readonly spread: Spread; readonly lineSteps: readonly LineStep[]; readonly effect: Expression };
  /** Set where it lacks a start date, an end date or a phasing: what times it instead. Words after a colon. */
  readonly timedBy?: string;
  /** Its effect falls in one year and is gone the next, whatever its inputs. */
  readonly once?: true;
  /** Works on the gross price of care that others provide: a base net of income, or with pay of one's own staff, makes it wrong. */
  readonly onPurchases?: true;
  /** What may be wrong with inputs that are each right by themselves: a target below the current rate. */
  readonly faults?: (given: GivenFigures) => readonly Problem[];
  /** What it does and does not do, for the documentation. */
  readonly explanation: string;
  /** Report and paragraph, circular or standard that the rule comes from. */
  readonly source: string;
  readonly workedExample: string;
}

/** A measure's figures as `faults` sees them. */
export interface GivenFigures {
  /** The measure's name as messages write it. */
  readonly measure: string;
  /** The years projected: `2018/19`. */
  readonly years: readonly string[];
  /** The figures of an input or a step: one for all years, or one a year; NaN where none is given. */
  readonly figuresOf: (quantity: string) => readonly number[];
}

export type MeasureKind = 'saving' | 'pressure';

/** Which budget of the line a measure is taken on. */
export type TakenOn = 'opening budget' | 'budget after pressures' | 'running budget';

/**
 * What an effect is. Cashable savings, pressures and, where budgets are net, income and funding change the budget. The others stand beside it:
 * avoided cost was never in the budget, an overspend lowers the forecast and not the budget, and a ring-fenced grant pays for what the
 * council paid before without lowering what is spent.
 */
export type EffectClass =
  'cashable' | 'pressure' | 'income or funding' | 'cost avoidance' | 'overspend reduction' | 'ring-fenced substitution';

/** What a saving may be; cashable unless somebody says otherwise. */
export const SAVING_CLASSES: MeasureDefinition['classes'] = [
  'cashable',
  'cost avoidance',
  'overspend reduction',
  'ring-fenced substitution',
];

/** Whether an effect of this class changes the budget. */
export function changesBudget(effectClass: EffectClass): boolean {
  return effectClass === 'cashable' || effectClass === 'pressure' || effectClass === 'income or funding';
}

/**
 * How a sum is shared among lines: by the budget it is taken on, the same for each, or by figures of the authorities. Or, where each has
 * a target of its own: what some have met already is forgone, or falls to the others by what each has left to save.
 */
export type Spread = 'by spend' | 'equally' | 'by given shares' | 'by population or activity' | 'rest forgone' | 'rest by headroom';

/** The quantity that every effect applies to: the line's budget it is taken on, in pounds. */
export const SPEND = 'spend';

/** The line's share of a sum that all the measure's lines bear together; 1 over all of them. */
export const SHARE = 'share';

/** What shares are worked out from: the spend of all the measure's lines, and the number of those that have any. */
export const ALL_SPEND = 'allSpend';
export const ALL_LINES = 'allLines';

/** The spend of all the measure's lines of the line's own authority: what a figure for an authority is shared over. */
export const AUTHORITY_SPEND = 'authoritySpend';

/** A figure of each line and year, in pounds, that the effect is worked out from. It stands in Workings, and may name earlier ones. */
export interface LineStep {
  readonly key: string;
  readonly label: string;
  readonly expression: Expression;
}

const OF_LINES = 'OfLines';

/** A line step added up over all the measure's lines. */
export function ofAllLines(lineStep: string): Expression {
  return quantity(`${lineStep}${OF_LINES}`);
}

/** The line step that such a sum is of; undefined where the name is no such sum. */
export function lineStepAddedUp(name: string): string | undefined {
  return name.endsWith(OF_LINES) ? name.slice(0, -OF_LINES.length) : undefined;
}

const OF_ALL = 'OfAll';

/** The figures of an authority input added up over the authorities that the measure applies to. */
export function ofAllAuthorities(input: string): Expression {
  return quantity(`${input}${OF_ALL}`);
}

/** The authority input that such a sum is of; undefined where the name is no such sum. */
export function inputAddedUp(name: string): string | undefined {
  return name.endsWith(OF_ALL) ? name.slice(0, -OF_ALL.length) : undefined;
}

/** A step's own figure in the year before, where it has an opening figure: what carries over from year to year. */
export const BEFORE = 'before';

/** Quantities of the model as a whole that steps may name. */
export const GENERAL = {
  /** 12 × year + month of the month after the financial year's end. */
  yearEnd: 'yearEnd',
  /** The same for the year projected before it; in the first year, for the base year. */
  previousYearEnd: 'previousYearEnd',
  /** The same for the base year. */
  baseYearEnd: 'baseYearEnd',
} as const;

export type QuantityUnit =
  '%' | '% rise' | '£' | '£ an hour' | 'date' | 'months' | 'month no.' | 'number' | 'people' | 'places' | 'weeks' | 'years';

interface InputBasics {
  /** Its name in expressions and in the input's Ref: `rate` in `M1-rate`. */
  readonly key: string;
  /** `Saving rate`. */
  readonly label: string;
  readonly unit: QuantityUnit;
  /** Bounds, both allowed, in the unit (0.04 is 4%). */
  readonly least?: number;
  readonly most?: number;
  /** One sentence under the field and in the documentation. */
  readonly help: string;
}

/** One figure for all years. */
export interface SingleInput extends InputBasics {
  readonly per: 'measure';
  /** Where it stands in a scenario file. */
  readonly fileKey: string;
  /** Where the file gives figures that override it for an authority: `rateFor`. */
  readonly overridesFileKey?: string;
  /**
   * May stay empty: then the measure is not quantified, or nothing is given and its steps do without it.
   * A date that stays empty may be the first day of the first year.
   */
  readonly whenEmpty: 'not quantified' | 'nothing given' | 'first day' | 'refused';
  /** What a new measure has until somebody says otherwise, where there is a convention: 52 weeks in a year. */
  readonly usual?: number;
  /** Shown first in the form. */
  readonly prominent: boolean;
}

/** Cumulative shares of the full-year effect, from the start year on; the last one holds. May stay empty. */
export interface PhasingInput extends InputBasics {
  readonly per: 'year';
  readonly given: 'from the start year';
  readonly fileKey: string;
  /** The input that holds the start date. */
  readonly startKey: string;
}

/** A figure for the base year and for every projected year, by financial year or by date. Where it is given, a missing year is refused. */
export interface YearlyInput extends InputBasics {
  readonly per: 'year';
  readonly given: 'every year';
  readonly fileKey: string;
  /** The base year's figure as a quantity of its own. */
  readonly base: { readonly key: string; readonly label: string };
  /** May be left out as a whole: nothing is given then, and its steps do without it. */
  readonly whenEmpty?: 'nothing given';
}

/** A figure for each projected year, by financial year: a rate of that year. A year that is left out has none. */
export interface AnnualInput extends InputBasics {
  readonly per: 'year';
  readonly given: 'projected years';
  readonly fileKey: string;
  /** What a year without a figure means: not quantified, or nothing given and its steps do without it. */
  readonly whenEmpty: 'not quantified' | 'nothing given';
}

/** A figure for every authority that the measure applies to, and none for all together: a population, an agreed share. */
export interface AuthorityInput extends InputBasics {
  readonly per: 'authority';
  readonly fileKey: string;
  readonly whenEmpty: 'not quantified' | 'nothing given';
  /** It has a meaning only where the sum is shared in this way. */
  readonly spread: Spread;
}

export type InputDefinition = SingleInput | AuthorityInput | PhasingInput | YearlyInput | AnnualInput;

/** A yearly figure has no meaning when it is left out; a rate that is left out is not quantified. */
export function isRequired(input: InputDefinition): boolean {
  if (input.per === 'authority') return false;
  return input.per === 'measure' ? input.whenEmpty === 'refused' : input.given === 'every year' && input.whenEmpty === undefined;
}

export interface StepDefinition {
  readonly key: string;
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly per: 'measure' | 'year';
  readonly expression: Expression;
  /** In a sum told in words it stands as its figure, where its own sum would be longer than a reader can follow; the step has a row of its own. */
  readonly toldAsFigure?: true;
  /** It has a meaning only where the sum is shared in this way. */
  readonly spread?: Spread;
  /** A step per year that follows on from itself names `BEFORE`; this is what `BEFORE` is in the first year. */
  readonly opening?: 0 | 1;
}
