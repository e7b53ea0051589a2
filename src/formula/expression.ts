/**
 * A short sum over named quantities. It is written once and read three ways: evaluated (evaluate.ts),
 * printed as an Excel formula (print.ts) and told in words (tell.ts).
 *
 * Only 0, 1 and 12 may stand in it as numbers: every other figure is an input with a cell of its own.
 */
export type Expression =
  | { readonly kind: 'constant'; readonly value: 0 | 1 | 12 }
  | Quantity
  | { readonly kind: 'arithmetic'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'extreme'; readonly which: 'MIN' | 'MAX'; readonly of: readonly Expression[] }
  | { readonly kind: 'calendar'; readonly part: 'YEAR' | 'MONTH'; readonly of: Expression }
  /** One or the other; stands on its own or as a branch of another choice, never inside a sum. */
  | { readonly kind: 'choice'; readonly when: Comparison; readonly then: Expression; readonly otherwise: Expression }
  /** One or the other by whether the quantity has a figure at all; stands where a choice may stand. */
  | { readonly kind: 'given'; readonly quantity: Quantity; readonly then: Expression; readonly otherwise: Expression };

export interface Quantity {
  readonly kind: 'quantity';
  readonly name: string;
}

export type Operator = '+' | '-' | '*' | '/' | '^';

export interface Comparison {
  readonly left: Expression;
  readonly is: '=' | '<>' | '<' | '>' | '<=' | '>=';
  readonly right: Expression;
}

const arithmetic =
  (operator: Operator) =>
  (left: Expression, right: Expression): Expression => ({ kind: 'arithmetic', operator, left, right });

export const constant = (value: 0 | 1 | 12): Expression => ({ kind: 'constant', value });
export const quantity = (name: string): Quantity => ({ kind: 'quantity', name });
export const plus = arithmetic('+');
export const minus = arithmetic('-');
export const times = (first: Expression, ...rest: readonly Expression[]): Expression => rest.reduce(arithmetic('*'), first);
export const dividedBy = arithmetic('/');
export const toThePower = arithmetic('^');
export const negative = (of: Expression): Expression => ({ kind: 'negative', of });
export const greatest = (...of: readonly Expression[]): Expression => ({ kind: 'extreme', which: 'MAX', of });
export const least = (...of: readonly Expression[]): Expression => ({ kind: 'extreme', which: 'MIN', of });
export const calendarYear = (of: Expression): Expression => ({ kind: 'calendar', part: 'YEAR', of });
export const calendarMonth = (of: Expression): Expression => ({ kind: 'calendar', part: 'MONTH', of });
/** The quantity where it has a figure, else the other. */
export const given = (name: string, otherwise: Expression): Expression => ifGiven(name, quantity(name), otherwise);
export const ifGiven = (name: string, then: Expression, otherwise: Expression): Expression => ({
  kind: 'given',
  quantity: quantity(name),
  then,
  otherwise,
});
export const choose = (when: Comparison, then: Expression, otherwise: Expression): Expression => ({
  kind: 'choice',
  when,
  then,
  otherwise,
});
export const compare = (left: Expression, is: Comparison['is'], right: Expression): Comparison => ({ left, is, right });

/** The expressions that another one is made of, outermost parts only. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'quantity':
      return [];
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'negative':
    case 'calendar':
      return [expression.of];
    case 'extreme':
      return expression.of;
    case 'choice':
      return [expression.when.left, expression.when.right, expression.then, expression.otherwise];
    case 'given':
      return [expression.quantity, expression.then, expression.otherwise];
  }
}

/** The names of all quantities in an expression, each once, in order of appearance. */
export function quantitiesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'quantity') return [expression.name];
  return [...new Set(partsOf(expression).flatMap(quantitiesIn))];
}

/** The expression with each quantity of this name replaced by another expression. */
export function substitute(expression: Expression, name: string, by: Expression): Expression {
  const inside = (part: Expression) => substitute(part, name, by);
  switch (expression.kind) {
    case 'constant':
      return expression;
    case 'quantity':
      return expression.name === name ? by : expression;
    case 'arithmetic':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'negative':
    case 'calendar':
      return { ...expression, of: inside(expression.of) };
    case 'extreme':
      return { ...expression, of: expression.of.map(inside) };
    case 'choice':
      return {
        ...expression,
        when: { ...expression.when, left: inside(expression.when.left), right: inside(expression.when.right) },
        then: inside(expression.then),
        otherwise: inside(expression.otherwise),
      };
    case 'given':
      return { ...expression, then: inside(expression.then), otherwise: inside(expression.otherwise) };
  }
}
