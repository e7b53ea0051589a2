import type { Expression, Operator } from './expression';

/** What a quantity is called in a told sum: its figure in words, and the sum behind it where that says more. */
export interface Told {
  readonly figure: number;
  /** As a person reads it: `£178,000,000`, `4%`, `1 Jul 2011`. */
  readonly words: string;
  /** The quantity is itself a step: tell its own sum in its place. */
  readonly sum?: { readonly expression: Expression; readonly quantities: (name: string) => Told };
}

/**
 * Tells an expression in words: `£178,000,000 × 4% × 9/12 of the year`.
 * Of a choice, the branch that is taken is told. A factor of exactly 1 (a full year) and a term of exactly 0 are left out.
 */
export function tell(expression: Expression, quantities: (name: string) => Told): string {
  return clause(expression, quantities).words;
}

interface Clause {
  readonly words: string;
  readonly figure: number;
  /** How tightly its outermost operator binds; 9 for a single figure. */
  readonly binding: number;
}

const SIGNS: Record<Operator, string> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': '^' };
const BINDING: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

function clause(expression: Expression, quantities: (name: string) => Told): Clause {
  switch (expression.kind) {
    case 'constant':
      return { words: String(expression.value), figure: expression.value, binding: 9 };
    case 'quantity': {
      const told = quantities(expression.name);
      if (told.sum === undefined || Number.isNaN(told.figure)) return { words: told.words, figure: told.figure, binding: 9 };
      return { ...clause(told.sum.expression, told.sum.quantities), figure: told.figure };
    }
    case 'negative':
      return clause(expression.of, quantities);
    case 'arithmetic':
      return arithmeticClause(expression, quantities);
    case 'extreme': {
      const parts = expression.of.map((part) => clause(part, quantities));
      const figures = parts.map((part) => part.figure);
      const figure = expression.which === 'MAX' ? Math.max(...figures) : Math.min(...figures);
      // The part that it is stands as it would by itself; a figure needs no brackets.
      const taken = parts.find((part) => part.figure === figure);
      return taken === undefined ? { words: parts.map((part) => part.words).join(' or '), figure, binding: 1 } : { ...taken, figure };
    }
    case 'calendar':
      return clause(expression.of, quantities);
    case 'choice': {
      const taken = takenBranch(expression, quantities);
      return clause(taken, quantities);
    }
    case 'given': {
      const told = quantities(expression.quantity.name);
      return clause(Number.isNaN(told.figure) ? expression.otherwise : expression.then, quantities);
    }
  }
}

function arithmeticClause(expression: Extract<Expression, { kind: 'arithmetic' }>, quantities: (name: string) => Told): Clause {
  const left = clause(expression.left, quantities);
  const right = clause(expression.right, quantities);
  const binding = BINDING[expression.operator];
  const figure = {
    '+': left.figure + right.figure,
    '-': left.figure - right.figure,
    '*': left.figure * right.figure,
    '/': left.figure / right.figure,
    '^': left.figure ** right.figure,
  }[expression.operator];
  if (expression.operator === '*' && right.figure === 1) return { ...left, figure };
  if (expression.operator === '*' && left.figure === 1) return { ...right, figure };
  if (expression.operator === '+' && right.words === '0') return { ...left, figure };
  if (expression.operator === '+' && left.words === '0') return { ...right, figure };
  if (expression.operator === '/' && expression.right.kind === 'constant' && expression.right.value === 12) {
    return { words: `${bracketed(left, 3)}/12 of the year`, figure, binding: 9 };
  }
  const words = `${bracketed(left, binding)}${SIGNS[expression.operator]}${bracketed(right, expression.operator === '*' || expression.operator === '+' ? binding : binding + 1)}`;
  return { words, figure, binding };
}

function bracketed(part: Clause, binding: number): string {
  return part.binding < binding ? `(${part.words})` : part.words;
}

function takenBranch(expression: Extract<Expression, { kind: 'choice' }>, quantities: (name: string) => Told): Expression {
  const left = clause(expression.when.left, quantities).figure;
  const right = clause(expression.when.right, quantities).figure;
  const so = { '=': left === right, '<>': left !== right, '<': left < right, '>': left > right, '<=': left <= right, '>=': left >= right }[
    expression.when.is
  ];
  return so ? expression.then : expression.otherwise;
}
