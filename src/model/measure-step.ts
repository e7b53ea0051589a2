import { evaluate, factorOn, type Columns, type Figures } from '../formula/evaluate';
import { ifGiven, quantitiesIn, quantity, substitute, type Expression } from '../formula/expression';
import { linesOf } from './measure-lines';
import type { MeasureRates } from './measure-rates';
import type { RateRow } from './rate-row';
import { ALL_LINES, ALL_SPEND, AUTHORITY_SPEND, changesBudget, lineStepAddedUp, SHARE, SPEND, type LineStep } from './measures/definition';
import { shareExpression } from './measures/spreads';
import type { Measure, Scope } from './scenario';
import type { BaseBudget } from './spend';

/** The effect on one line: the definition's, with the line's share of a sum worked out as the measure spreads it. */
export function effectExpression({ definition, spread: chosen }: Pick<Measure, 'definition' | 'spread'>): Expression {
  const { effect, spreads, together } = definition;
  const spread = chosen ?? spreads?.[0];
  if (spread !== undefined && together?.spread === spread) return together.effect;
  const share = spread === undefined ? undefined : shareExpression(spread);
  if (share === undefined) return effect;
  const shared = substitute(effect, SHARE, share);
  // By spend, a line whose budget is not quantified has no share; nor has it one of equal shares.
  return spread === 'equally' ? ifGiven(SPEND, shared, quantity(SPEND)) : shared;
}

/** The figures of each line that the effect is worked out from, in the way in which the measure is shared. */
export function lineStepsOf({ definition: { together }, spread }: Pick<Measure, 'definition' | 'spread'>): readonly LineStep[] {
  return together !== undefined && together.spread === spread ? together.lineSteps : [];
}

/** A measure made ready to be taken on the lines of a base budget: what does not depend on the year is worked out once. */
export class MeasureStep {
  readonly measure: Measure;
  /** Positions in the base budget. */
  readonly lines: Int32Array;
  readonly changesBudget: boolean;
  readonly #rates: MeasureRates;
  readonly #base: BaseBudget;
  readonly #expression: Expression;
  readonly #lineSteps: readonly LineStep[];
  /** The rows of Yearly rates that the effect names. */
  readonly #rows: readonly RateRow[];
  readonly #sameForAllLines: boolean;

  constructor(rates: MeasureRates, base: BaseBudget) {
    this.measure = rates.measure;
    this.lines = linesOf(rates.measure, base);
    this.changesBudget = changesBudget(rates.measure.effectClass);
    this.#rates = rates;
    this.#base = base;
    this.#expression = effectExpression(rates.measure);
    this.#lineSteps = lineStepsOf(rates.measure);
    const names = [this.#expression, ...this.#lineSteps.map(({ expression }) => expression)].flatMap(quantitiesIn);
    this.#rows = rates.rows.filter((row) => names.includes(row.quantity));
    this.#sameForAllLines =
      this.#lineSteps.length === 0 &&
      this.#rows.every((row) => row.authority === undefined) &&
      [ALL_SPEND, ALL_LINES, AUTHORITY_SPEND].every((name) => !names.includes(name));
  }

  /** The rate of the spend that the effect is in this year, where it is that for every line; most measures are. NaN is not quantified. */
  factorIn(year: number): number | undefined {
    if (!this.#sameForAllLines) return undefined;
    const factor = factorOn(SPEND, this.#expression, (name) => figureInYear(this.#rates.find(name), year));
    return factor === Infinity || factor === -Infinity ? undefined : factor;
  }

  /** The effect on each of its lines, whose spend is given, in pounds; savings are negative, NaN is not quantified. */
  effectIn(year: number, spend: Float64Array, columns?: Columns): Float64Array {
    const lineFigures = this.lineFiguresIn(year, spend);
    return this.#column(evaluate(this.#expression, (name) => this.#figuresOf(name, year, spend, lineFigures), columns));
  }

  /** Each line step of each of its lines, in the order of the steps, in pounds; NaN is not quantified. */
  lineFiguresIn(year: number, spend: Float64Array): readonly Float64Array[] {
    const figures: Float64Array[] = [];
    for (const { expression } of this.#lineSteps)
      figures.push(this.#column(evaluate(expression, (name) => this.#figuresOf(name, year, spend, figures))));
    return figures;
  }

  #column(figures: Figures): Float64Array {
    return typeof figures === 'number' ? new Float64Array(this.lines.length).fill(figures) : figures;
  }

  /** Whether the other does the same as this to every line in the year, whatever it is called and wherever its figures come from. */
  isSameIn(year: number, other: MeasureStep): boolean {
    if (this.#rates === other.#rates) return true;
    const [one, two] = [this.measure, other.measure];
    return (
      one.definition === two.definition &&
      one.takenOn === two.takenOn &&
      one.effectClass === two.effectClass &&
      one.spread === two.spread &&
      sameScope(one.services, two.services) &&
      sameScope(one.authorities, two.authorities) &&
      this.#rows.length === other.#rows.length &&
      this.#rows.every((row, index) => sameRow(row, other.#rows[index], year))
    );
  }

  #figuresOf(name: string, year: number, spend: Float64Array, lineFigures: readonly Float64Array[]): Figures {
    const lineStep = lineFigures[this.#lineSteps.findIndex(({ key }) => key === (lineStepAddedUp(name) ?? name))];
    if (lineStep !== undefined) return lineStepAddedUp(name) === undefined ? lineStep : quantifiedSum(lineStep);
    if (name === SPEND) return spend;
    if (name === ALL_SPEND) return quantifiedSum(spend);
    if (name === ALL_LINES) return quantifiedCount(spend);
    if (name === AUTHORITY_SPEND) return authoritySpend(spend, this.lines, this.#base);
    const general = figureInYear(this.#rates.find(name), year);
    const own = this.#rows.filter((row) => row.quantity === name && row.authority !== undefined);
    if (own.length === 0) return general;
    const byAuthority = new Map(own.map((row) => [row.authority?.ref, figureInYear(row, year)]));
    return Float64Array.from(this.lines, (line) => byAuthority.get(this.#base.lines[line]?.authority.ref) ?? general);
  }
}

/** The sum of what is quantified in a column. */
export function quantifiedSum(column: Float64Array): number {
  let sum = 0;
  for (let line = 0; line < column.length; line += 1) {
    const figure = column[line] ?? NaN;
    // NaN is the one number that is not itself.
    if (figure === figure) sum += figure;
  }
  return sum;
}

/** The same sum, but NaN where nothing in the column is quantified: then the whole is not either. */
export function quantifiedSumOrNone(column: Float64Array): number {
  return column.some((figure) => !Number.isNaN(figure)) ? quantifiedSum(column) : NaN;
}

/** How many figures of a column are quantified. */
export function quantifiedCount(column: Float64Array): number {
  let count = 0;
  for (let line = 0; line < column.length; line += 1) if (!Number.isNaN(column[line] ?? NaN)) count += 1;
  return count;
}

function figureInYear(row: RateRow | undefined, year: number): number {
  return row?.figures[row.per === 'year' ? year : 0] ?? NaN;
}

function sameScope(one: Scope, other: Scope): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameRow(one: RateRow, other: RateRow | undefined, year: number): boolean {
  return (
    one.quantity === other?.quantity &&
    one.authority?.ref === other.authority?.ref &&
    Object.is(figureInYear(one, year), figureInYear(other, year))
  );
}

function authoritySpend(spend: Float64Array, lines: Int32Array, base: BaseBudget): Float64Array {
  const refs = Array.from(lines, (line) => base.lines[line]?.authority.ref ?? '');
  const sums = new Map<string, number>();
  refs.forEach((ref, position) => {
    const figure = spend[position] ?? NaN;
    if (!Number.isNaN(figure)) sums.set(ref, (sums.get(ref) ?? 0) + figure);
  });
  return Float64Array.from(refs, (ref) => sums.get(ref) ?? 0);
}
