import { COLUMN_LOOPS, type ColumnOperation } from './column-loops';
import { quantitiesIn, type Comparison, type Expression } from './expression';

/** A figure that is the same for all lines, or a column with one figure a line. NaN is not quantified. */
export type Figures = number | Float64Array;

/**
 * Evaluates an expression over scalars and columns of doubles: one loop over the column for each operation, and no more than
 * one new column for a sum, because a column made on the way is written over by the next operation.
 * Gives a scalar where every quantity is a scalar, and otherwise a column as long as those given. Given columns are never changed.
 *
 * What has no figure stays without one (NaN in, NaN out); a division by nought has none either.
 * The order of operations is that of the printed formula, so that both give the same double.
 */
export function evaluate(expression: Expression, figuresOf: (name: string) => Figures, columns: Columns = NEW_COLUMNS): Figures {
  return new Evaluation(figuresOf, columns).worked(expression).figures;
}

/** Where the columns that are made on the way come from. */
export interface Columns {
  take(length: number): Float64Array;
}

const NEW_COLUMNS: Columns = { take: (length) => new Float64Array(length) };

/** Columns that are used again: what was taken belongs to the taker until `release`. Saves most of the time of large projections. */
export class ColumnPool implements Columns {
  readonly #columns: Float64Array[] = [];
  #taken = 0;

  take(length: number): Float64Array {
    const kept = this.#columns[this.#taken];
    const column = kept !== undefined && kept.length >= length ? kept : new Float64Array(length);
    this.#columns[this.#taken] = column;
    this.#taken += 1;
    return column.length === length ? column : column.subarray(0, length);
  }

  release(): void {
    this.#taken = 0;
  }
}

/** Evaluates where every quantity is a scalar. */
export function evaluateScalar(expression: Expression, figureOf: (name: string) => number): number {
  const figures = evaluate(expression, figureOf);
  return typeof figures === 'number' ? figures : NaN;
}

/**
 * The scalar that a quantity is multiplied by, where the expression is such a product and nothing more: `spend × rate`, `−spend × rate`.
 * Undefined where it is anything else. The product is then the double that `evaluate` gives, without a column of its own.
 */
export function factorOn(name: string, expression: Expression, figureOf: (name: string) => number): number | undefined {
  if (expression.kind !== 'arithmetic' || expression.operator !== '*') return undefined;
  const { left, right } = expression;
  const multiplied = left.kind === 'negative' ? left.of : left;
  if (multiplied.kind !== 'quantity' || multiplied.name !== name || quantitiesIn(right).includes(name)) return undefined;
  const factor = evaluateScalar(right, figureOf);
  return left.kind === 'negative' ? 0 - factor : factor;
}

interface Worked {
  readonly figures: Figures;
  /** Made on the way, so that the next operation may write over it. */
  readonly temporary: boolean;
}

/** One evaluation: where figures come from, and where columns made on the way are put. */
class Evaluation {
  readonly #figuresOf: (name: string) => Figures;
  readonly #columns: Columns;

  constructor(figuresOf: (name: string) => Figures, columns: Columns) {
    this.#figuresOf = figuresOf;
    this.#columns = columns;
  }

  worked(expression: Expression): Worked {
    switch (expression.kind) {
      case 'constant':
        return given(expression.value);
      case 'quantity':
        return given(this.#figuresOf(expression.name));
      case 'arithmetic': {
        const { left, right, operator } = expression;
        if (operator === '*' && left.kind === 'negative') {
          const factor = this.worked(right);
          // (−a) × b is exactly a × (−b): the sign is turned on the scalar (nought has none), which saves a pass over the column.
          if (typeof factor.figures === 'number') return this.#combine(this.worked(left.of), given(0 - factor.figures), '*');
        }
        return this.#combine(this.worked(left), this.worked(right), operator);
      }
      case 'negative':
        return this.#combine(given(-1), this.worked(expression.of), '*');
      case 'extreme':
        return expression.of.map((part) => this.worked(part)).reduce((left, right) => this.#combine(left, right, expression.which));
      case 'calendar':
        return each(this.worked(expression.of), expression.part === 'YEAR' ? calendarYearOf : calendarMonthOf);
      case 'choice':
        return this.#choice(this.#holds(expression.when), expression.then, expression.otherwise);
      case 'given': {
        const isGiven = each(given(this.#figuresOf(expression.quantity.name)), (figure) => (Number.isNaN(figure) ? 0 : 1));
        return this.#choice(isGiven.figures, expression.then, expression.otherwise);
      }
    }
  }

  #combine(left: Worked, right: Worked, operation: ColumnOperation): Worked {
    const loops = COLUMN_LOOPS[operation];
    const [a, b] = [left.figures, right.figures];
    if (typeof a === 'number') {
      if (typeof b === 'number') return given(loops.scalars(a, b));
      const into = right.temporary ? b : this.#columns.take(b.length);
      loops.scalarColumn(a, b, into);
      return { figures: into, temporary: true };
    }
    const into = left.temporary ? a : right.temporary && typeof b !== 'number' ? b : this.#columns.take(a.length);
    if (typeof b === 'number') loops.columnScalar(a, b, into);
    else loops.columns(a, b, into);
    return { figures: into, temporary: true };
  }

  /** 1 where the comparison holds, 0 where it does not, NaN where a side has no figure. */
  #holds(comparison: Comparison): Figures {
    const test = COMPARISONS[comparison.is];
    const outcome = (left: number, right: number) => (Number.isNaN(left) || Number.isNaN(right) ? NaN : Number(test(left, right)));
    const [left, right] = [this.worked(comparison.left).figures, this.worked(comparison.right).figures];
    if (typeof left === 'number') return typeof right === 'number' ? outcome(left, right) : right.map((figure) => outcome(left, figure));
    return left.map((figure, line) => outcome(figure, figureAt(right, line)));
  }

  #choice(condition: Figures, then: Expression, otherwise: Expression): Worked {
    if (typeof condition === 'number') return Number.isNaN(condition) ? given(NaN) : this.worked(condition === 1 ? then : otherwise);
    const [ifSo, ifNot] = [this.worked(then).figures, this.worked(otherwise).figures];
    return {
      figures: condition.map((flag, line) => (Number.isNaN(flag) ? NaN : figureAt(flag === 1 ? ifSo : ifNot, line))),
      temporary: true,
    };
  }
}

const given = (figures: Figures): Worked => ({ figures, temporary: false });

function each({ figures }: Worked, operation: (figure: number) => number): Worked {
  return typeof figures === 'number' ? given(operation(figures)) : { figures: figures.map((figure) => operation(figure)), temporary: true };
}

const COMPARISONS: Record<Comparison['is'], (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};

function figureAt(figures: Figures, line: number): number {
  return typeof figures === 'number' ? figures : (figures[line] ?? NaN);
}

/** Excel's YEAR and MONTH of a serial number; day 25,569 is 1 January 1970. */
function calendarYearOf(serial: number): number {
  return Number.isNaN(serial) ? NaN : dateOf(serial).getUTCFullYear();
}

function calendarMonthOf(serial: number): number {
  return Number.isNaN(serial) ? NaN : dateOf(serial).getUTCMonth() + 1;
}

function dateOf(serial: number): Date {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000);
}
