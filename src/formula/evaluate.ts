import type { Comparison, Expression, Operator } from './expression';

/** A figure that is the same for all lines, or a column with one figure a line. NaN is not quantified. */
export type Figures = number | Float64Array;

/**
 * Evaluates an expression over scalars and columns of doubles, one pass over the column for each operation.
 * Gives a scalar where every quantity is a scalar, and otherwise a new column as long as those given.
 *
 * What has no figure stays without one (NaN in, NaN out); a division by nought has none either.
 * The order of operations is that of the printed formula, so that both give the same double.
 */
export function evaluate(expression: Expression, figuresOf: (name: string) => Figures): Figures {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'quantity':
      return figuresOf(expression.name);
    case 'arithmetic':
      return combine(evaluate(expression.left, figuresOf), evaluate(expression.right, figuresOf), ARITHMETIC[expression.operator]);
    case 'negative':
      return each(evaluate(expression.of, figuresOf), (figure) => -figure);
    case 'extreme':
      return expression.of
        .map((part) => evaluate(part, figuresOf))
        .reduce((left, right) => combine(left, right, expression.which === 'MAX' ? Math.max : Math.min));
    case 'calendar':
      return each(evaluate(expression.of, figuresOf), expression.part === 'YEAR' ? calendarYearOf : calendarMonthOf);
    case 'choice':
      return choice(
        holds(expression.when, figuresOf),
        () => evaluate(expression.then, figuresOf),
        () => evaluate(expression.otherwise, figuresOf),
      );
    case 'given': {
      const figures = figuresOf(expression.quantity.name);
      return choice(
        each(figures, (figure) => (Number.isNaN(figure) ? 0 : 1)),
        () => figures,
        () => evaluate(expression.otherwise, figuresOf),
      );
    }
  }
}

/** Evaluates where every quantity is a scalar. */
export function evaluateScalar(expression: Expression, figureOf: (name: string) => number): number {
  const figures = evaluate(expression, figureOf);
  return typeof figures === 'number' ? figures : NaN;
}

const ARITHMETIC: Record<Operator, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? NaN : left / right),
  '^': (left, right) => left ** right,
};

const COMPARISONS: Record<Comparison['is'], (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};

function combine(left: Figures, right: Figures, operation: (left: number, right: number) => number): Figures {
  if (typeof left === 'number') {
    return typeof right === 'number' ? operation(left, right) : right.map((figure) => operation(left, figure));
  }
  if (typeof right === 'number') return left.map((figure) => operation(figure, right));
  return left.map((figure, line) => operation(figure, right[line] ?? NaN));
}

function each(figures: Figures, operation: (figure: number) => number): Figures {
  return typeof figures === 'number' ? operation(figures) : figures.map((figure) => operation(figure));
}

/** 1 where the comparison holds, 0 where it does not, NaN where a side has no figure. */
function holds(comparison: Comparison, figuresOf: (name: string) => Figures): Figures {
  const test = COMPARISONS[comparison.is];
  return combine(evaluate(comparison.left, figuresOf), evaluate(comparison.right, figuresOf), (left, right) =>
    Number.isNaN(left) || Number.isNaN(right) ? NaN : Number(test(left, right)),
  );
}

function choice(condition: Figures, then: () => Figures, otherwise: () => Figures): Figures {
  if (typeof condition === 'number') return Number.isNaN(condition) ? NaN : condition === 1 ? then() : otherwise();
  const [ifSo, ifNot] = [then(), otherwise()];
  return condition.map((each, line) => (Number.isNaN(each) ? NaN : figureAt(each === 1 ? ifSo : ifNot, line)));
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
