import { COLUMN_LOOPS, type ColumnOperation } from './column-loops';
import type { Comparison, Expression } from './expression';

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
export function evaluate(expression: Expression, figuresOf: (name: string) => Figures): Figures {
  return worked(expression, figuresOf).figures;
}

/** Evaluates where every quantity is a scalar. */
export function evaluateScalar(expression: Expression, figureOf: (name: string) => number): number {
  const figures = evaluate(expression, figureOf);
  return typeof figures === 'number' ? figures : NaN;
}

interface Worked {
  readonly figures: Figures;
  /** Made on the way, so that the next operation may write over it. */
  readonly temporary: boolean;
}

type FiguresOf = (name: string) => Figures;

function worked(expression: Expression, figuresOf: FiguresOf): Worked {
  switch (expression.kind) {
    case 'constant':
      return { figures: expression.value, temporary: false };
    case 'quantity':
      return { figures: figuresOf(expression.name), temporary: false };
    case 'arithmetic':
      if (expression.operator === '*' && expression.left.kind === 'negative') {
        const right = worked(expression.right, figuresOf);
        // (−a) × b is exactly a × (−b): the sign is turned on the scalar, which saves a pass over the column.
        if (typeof right.figures === 'number') return combine(worked(expression.left.of, figuresOf), { figures: -right.figures, temporary: false }, '*');
      }
      return combine(worked(expression.left, figuresOf), worked(expression.right, figuresOf), expression.operator);
    case 'negative':
      return combine({ figures: -1, temporary: false }, worked(expression.of, figuresOf), '*');
    case 'extreme':
      return expression.of.map((part) => worked(part, figuresOf)).reduce((left, right) => combine(left, right, expression.which));
    case 'calendar':
      return each(worked(expression.of, figuresOf), expression.part === 'YEAR' ? calendarYearOf : calendarMonthOf);
    case 'choice':
      return choice(holds(expression.when, figuresOf), () => worked(expression.then, figuresOf), () => worked(expression.otherwise, figuresOf));
    case 'given': {
      const figures = figuresOf(expression.quantity.name);
      const isGiven = each({ figures, temporary: false }, (figure) => (Number.isNaN(figure) ? 0 : 1));
      return choice(isGiven.figures, () => worked(expression.then, figuresOf), () => worked(expression.otherwise, figuresOf));
    }
  }
}

function combine(left: Worked, right: Worked, operation: ColumnOperation): Worked {
  const loops = COLUMN_LOOPS[operation];
  const [a, b] = [left.figures, right.figures];
  if (typeof a === 'number') {
    if (typeof b === 'number') return { figures: loops.scalars(a, b), temporary: false };
    const into = right.temporary ? b : new Float64Array(b.length);
    loops.scalarColumn(a, b, into);
    return { figures: into, temporary: true };
  }
  const into = left.temporary ? a : right.temporary && typeof b !== 'number' ? b : new Float64Array(a.length);
  if (typeof b === 'number') loops.columnScalar(a, b, into);
  else loops.columns(a, b, into);
  return { figures: into, temporary: true };
}

function each({ figures }: Worked, operation: (figure: number) => number): Worked {
  return typeof figures === 'number' ? { figures: operation(figures), temporary: false } : { figures: figures.map((figure) => operation(figure)), temporary: true };
}

const COMPARISONS: Record<Comparison['is'], (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};

/** 1 where the comparison holds, 0 where it does not, NaN where a side has no figure. */
function holds(comparison: Comparison, figuresOf: FiguresOf): Figures {
  const test = COMPARISONS[comparison.is];
  const outcome = (left: number, right: number) => (Number.isNaN(left) || Number.isNaN(right) ? NaN : Number(test(left, right)));
  const [left, right] = [worked(comparison.left, figuresOf).figures, worked(comparison.right, figuresOf).figures];
  if (typeof left === 'number') return typeof right === 'number' ? outcome(left, right) : right.map((figure) => outcome(left, figure));
  return left.map((figure, line) => outcome(figure, figureAt(right, line)));
}

function choice(condition: Figures, then: () => Worked, otherwise: () => Worked): Worked {
  if (typeof condition === 'number') return Number.isNaN(condition) ? { figures: NaN, temporary: false } : condition === 1 ? then() : otherwise();
  const [ifSo, ifNot] = [then().figures, otherwise().figures];
  return { figures: condition.map((flag, line) => (Number.isNaN(flag) ? NaN : figureAt(flag === 1 ? ifSo : ifNot, line))), temporary: true };
}

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
