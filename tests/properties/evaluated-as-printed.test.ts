import fc from 'fast-check';
import { evaluateScalar } from '../../src/formula/evaluate';
import {
  choose,
  compare,
  constant,
  dividedBy,
  given,
  greatest,
  least,
  minus,
  negative,
  plus,
  quantity,
  quantitiesIn,
  times,
  type Comparison,
  type Expression,
} from '../../src/formula/expression';
import { printFormula } from '../../src/formula/print';
import { MEASURES } from '../../src/model/measures/catalogue';
import { calculate } from '../formula/spreadsheet';

const NAMES = ['a', 'b', 'c', 'd'];
const constants = fc.constantFrom<0 | 1 | 12>(0, 1, 12).map(constant);
const quantities = fc.constantFrom(...NAMES).map(quantity);

/** A sum of any shape, without choices inside it. */
const { sums } = fc.letrec<{ sums: Expression }>((tie) => ({
  sums: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    quantities,
    constants,
    fc
      .tuple(fc.constantFrom(plus, minus, times, dividedBy), tie('sums'), tie('sums'))
      .map(([operation, left, right]) => operation(left, right)),
    tie('sums').map(negative),
    fc.tuple(fc.constantFrom(greatest, least), tie('sums'), tie('sums')).map(([operation, left, right]) => operation(left, right)),
  ),
}));
const { expressions } = fc.letrec<{ expressions: Expression }>((tie) => ({
  expressions: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    sums,
    fc
      .tuple(sums, fc.constantFrom<Comparison['is']>('=', '<>', '<', '>', '<=', '>='), sums, tie('expressions'), tie('expressions'))
      .map(([left, is, right, then, otherwise]) => choose(compare(left, is, right), then, otherwise)),
    fc.tuple(fc.constantFrom(...NAMES), tie('expressions')).map(([name, otherwise]) => given(name, otherwise)),
  ),
}));
/** Figures as cells hold them; NaN is a cell that says "not quantified". Exact in binary, so that no comparison hangs on a last digit. */
const figures = fc.record(
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      fc.oneof(
        fc.constantFrom(0, 1, 12, NaN),
        fc.integer({ min: -4_000, max: 4_000 }).map((n) => n / 8),
      ),
    ]),
  ),
);

/** What a cell with the printed formula shows: the figure, or NaN for the words. */
function shown(expression: Expression, of: Readonly<Record<string, number>>): number {
  const value = calculate(
    printFormula(expression, (name) => name),
    (name) => (Number.isNaN(of[name] ?? NaN) ? 'not quantified' : (of[name] ?? NaN)),
  );
  if (typeof value === 'number') return value;
  expect(value).toBe('not quantified');
  return NaN;
}

test('any expression, evaluated and printed, comes to the same double, and no cell ever shows an error', () => {
  fc.assert(
    fc.property(expressions, figures, (expression, of) => {
      expect(shown(expression, of) + 0).toBe(evaluateScalar(expression, (name) => of[name] ?? NaN) + 0);
    }),
    { numRuns: 3_000 },
  );
});

const steps = MEASURES.flatMap(({ model, steps: own, effect }) => [
  ...own.map(({ key, expression }) => [`${model}, ${key}`, expression] as const),
  [`${model}, effect`, effect] as const,
]);

test.each(steps)('%s: evaluated and printed alike, for any figures and any that are missing', (_, expression) => {
  const names = quantitiesIn(expression);
  const any = fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        name === 'start'
          ? fc.oneof(fc.constant(NaN), fc.integer({ min: 61, max: 80_000 }))
          : fc.oneof(fc.constantFrom(0, 1, NaN), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
      ]),
    ),
  );
  fc.assert(
    fc.property(any, (of) => {
      expect(shown(expression, of) + 0).toBe(evaluateScalar(expression, (name) => of[name] ?? NaN) + 0);
    }),
  );
});
