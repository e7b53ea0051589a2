import { partsOf, quantitiesIn, type Comparison, type Expression, type Operator } from './expression';

/** The words in a cell whose inputs are missing, unless something else is said. */
const MISSING = 'not quantified';

/**
 * Prints an expression as an Excel formula (without `=`), each quantity as the reference that `referenceOf` gives,
 * guarded so that a missing input says "not quantified" and never `#VALUE!` or `#DIV/0!`:
 * `IF(AND(ISNUMBER($G6),ISNUMBER(H9)),$G6*H9,"not quantified")`.
 *
 * `missing` says it in other words where the table has its own.
 *
 * Of quantities that are known to stand in cells of figures or words, a plain sum is `IFERROR(K7*H9,"not quantified")`: it means the same
 * and takes half the time, which counts where a sheet holds it a hundred thousand times.
 *
 * Throws when a choice stands inside a sum, which is a fault of the measure's definition and no user's.
 */
export function printFormula(
  expression: Expression,
  referenceOf: (name: string) => string,
  missing: string = MISSING,
  isFigureOrWords: (name: string) => boolean = () => false,
): string {
  if (isErrorWhereMissing(expression, isFigureOrWords)) {
    const printing = { referenceOf, missing: printText(missing) };
    return `IFERROR(${sum(expression, printing, 0, new Set())},${printing.missing})`;
  }
  return guarded(expression, { referenceOf, missing: printText(missing) }, new Set());
}

/**
 * Whether a spreadsheet makes an error of the sum exactly where a figure is missing: it adds, takes away, multiplies or divides cells that hold
 * a figure or words. An empty cell would count as nought, a number typed as text as that number, and `MAX` and powers see no fault.
 */
export function isErrorWhereMissing(expression: Expression, isFigureOrWords: (name: string) => boolean): boolean {
  const isPlain = (part: Expression): boolean =>
    part.kind === 'constant' ||
    (part.kind === 'quantity' && isFigureOrWords(part.name)) ||
    (part.kind === 'negative' && isPlain(part.of)) ||
    (part.kind === 'arithmetic' && part.operator !== '^' && isPlain(part.left) && isPlain(part.right));
  return expression.kind !== 'constant' && isPlain(expression) && quantitiesIn(expression).length > 0;
}

/** A text as a formula holds it: `"4% ""net"""`. Excel takes at most 255 characters here. */
export function printText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

interface Printing {
  readonly referenceOf: (name: string) => string;
  /** The words of a missing figure, as a formula holds them. */
  readonly missing: string;
}

function guarded(expression: Expression, printing: Printing, known: ReadonlySet<string>): string {
  const numbers = [...new Set(quantitiesNeeded(expression).map((name) => `ISNUMBER(${printing.referenceOf(name)})`))].filter(
    (test) => !known.has(test),
  );
  const needs = needsOf(expression);
  const tests = needs
    .map(({ of, is }) => `${sum(of, printing, 1, known)}${is}`)
    .filter((test, index, all) => !known.has(test) && all.indexOf(test) === index);
  // Excel evaluates every part of an AND: a divisor or base that is itself a sum may only be tested once its own parts are known
  // to be numbers, and a divisor in it not nought. Inner ones come first.
  const simple = needs.every(({ of }) => of.kind === 'quantity');
  const nowKnown = new Set([...known, ...numbers, ...tests]);
  const body = unguarded(expression, printing, nowKnown);
  if (simple) return unless([...numbers, ...tests], body, printing);
  return unless(
    numbers,
    tests.reduceRight((inner, test) => unless([test], inner, printing), body),
    printing,
  );
}

function unless(tests: readonly string[], body: string, { missing }: Printing): string {
  if (tests.length === 0) return body;
  return `IF(${tests.length === 1 ? String(tests[0]) : `AND(${tests.join(',')})`},${body},${missing})`;
}

function unguarded(expression: Expression, printing: Printing, known: ReadonlySet<string>): string {
  if (expression.kind === 'choice') {
    const [then, otherwise] = [expression.then, expression.otherwise].map((branch) => guarded(branch, printing, known));
    return `IF(${comparison(expression.when, printing, known)},${String(then)},${String(otherwise)})`;
  }
  if (expression.kind === 'given') {
    const isGiven = `ISNUMBER(${printing.referenceOf(expression.quantity.name)})`;
    return `IF(${isGiven},${guarded(expression.then, printing, new Set([...known, isGiven]))},${guarded(expression.otherwise, printing, known)})`;
  }
  return sum(expression, printing, 0, known);
}

function comparison(when: Comparison, printing: Printing, known: ReadonlySet<string>): string {
  return `${sum(when.left, printing, 1, known)}${when.is}${sum(when.right, printing, 1, known)}`;
}

const BINDING: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

/** Prints a sum; `outer` is how tightly the operator around it binds, so that only needed brackets appear. */
function sum(expression: Expression, printing: Printing, outer: number, known: ReadonlySet<string>): string {
  switch (expression.kind) {
    case 'constant':
      return String(expression.value);
    case 'quantity':
      return printing.referenceOf(expression.name);
    case 'arithmetic': {
      const binding = BINDING[expression.operator];
      const left = sum(expression.left, printing, binding, known);
      // a-(b-c) and a/(b/c) keep their brackets; so does the product in (a*b)+... not, since it binds tighter.
      const right = sum(expression.right, printing, binding + 1, known);
      const printed = `${left}${expression.operator}${right}`;
      return binding < outer ? `(${printed})` : printed;
    }
    case 'negative': {
      // In spreadsheets a minus sign binds tighter than ^: -a^2 is (-a)^2 there.
      const printed = `-${sum(expression.of, printing, 4, known)}`;
      return outer > 2 ? `(${printed})` : printed;
    }
    case 'extreme':
      return `${expression.which}(${expression.of.map((part) => sum(part, printing, 0, known)).join(',')})`;
    case 'calendar':
      return `${expression.part}(${sum(expression.of, printing, 0, known)})`;
    case 'choice':
    case 'given':
      throw new Error('A choice may not stand inside a sum: give it a step of its own.');
  }
}

/** Quantities that must be numbers for the whole to be one; a choice's branches see to their own. */
function quantitiesNeeded(expression: Expression): readonly string[] {
  if (expression.kind === 'quantity') return [expression.name];
  if (expression.kind === 'given') return [];
  if (expression.kind === 'choice') return [expression.when.left, expression.when.right].flatMap(quantitiesNeeded);
  return partsOf(expression).flatMap(quantitiesNeeded);
}

/** What a sum needs besides numbers, or a cell would show an error: a divisor that is not nought, a base above nought. */
interface Need {
  readonly of: Expression;
  readonly is: '<>0' | '>0';
}

function needsOf(expression: Expression): readonly Need[] {
  if (expression.kind === 'choice') return [expression.when.left, expression.when.right].flatMap(needsOf);
  if (expression.kind === 'given') return [];
  return [...partsOf(expression).flatMap(needsOf), ...ownNeeds(expression)];
}

function ownNeeds(expression: Expression): readonly Need[] {
  if (expression.kind !== 'arithmetic') return [];
  if (expression.operator === '/' && !isNumberButNought(expression.right)) return [{ of: expression.right, is: '<>0' }];
  if (expression.operator === '^' && !isNumberButNought(expression.left)) return [{ of: expression.left, is: '>0' }];
  return [];
}

function isNumberButNought(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.value !== 0;
}
