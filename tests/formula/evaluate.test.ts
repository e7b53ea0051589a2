import { evaluate, evaluateScalar } from '../../src/formula/evaluate';
import {
  calendarMonth,
  calendarYear,
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
  quantitiesIn,
  quantity,
  times,
  toThePower,
} from '../../src/formula/expression';

const [a, b] = [quantity('a'), quantity('b')];
const scalar = (figures: Readonly<Record<string, number>>) => (name: string) => figures[name] ?? NaN;

test.each([
  [plus(a, b), 8],
  [minus(a, b), 4],
  [times(a, b), 12],
  [dividedBy(a, b), 3],
  [toThePower(a, b), 36],
  [negative(a), -6],
  [greatest(a, b, constant(12)), 12],
  [least(a, b, constant(12)), 2],
  [choose(compare(a, '>', b), a, b), 6],
  [choose(compare(a, '<=', b), a, b), 2],
])('%#: a = 6, b = 2', (expression, figure) => {
  expect(evaluateScalar(expression, scalar({ a: 6, b: 2 }))).toBe(figure);
});

test('what has no figure stays without one, and so has a division by nought', () => {
  for (const expression of [
    plus(a, b),
    times(a, b),
    greatest(a, b),
    negative(b),
    choose(compare(b, '=', constant(0)), constant(0), constant(1)),
  ]) {
    expect(evaluateScalar(expression, scalar({ a: 6 }))).toBeNaN();
  }
  expect(evaluateScalar(dividedBy(a, b), scalar({ a: 6, b: 0 }))).toBeNaN();
});

test('the branch that is not taken may lack a figure', () => {
  expect(evaluateScalar(choose(compare(a, '=', constant(0)), constant(0), b), scalar({ a: 0 }))).toBe(0);
});

test('a quantity that is not given gives way, one that is nought does not', () => {
  expect(evaluateScalar(given('a', b), scalar({ b: 2 }))).toBe(2);
  expect(evaluateScalar(given('a', b), scalar({ a: 0, b: 2 }))).toBe(0);
});

test('year and month of a serial date', () => {
  expect(evaluateScalar(calendarYear(a), scalar({ a: 40_725 }))).toBe(2011);
  expect(evaluateScalar(calendarMonth(a), scalar({ a: 40_725 }))).toBe(7);
});

test('columns: a figure a line, scalars for all lines, and every choice made line by line', () => {
  const columns = (name: string) => (name === 'a' ? Float64Array.of(1, NaN, 3, 0) : 2);
  expect(evaluate(times(a, b), columns)).toEqual(Float64Array.of(2, NaN, 6, 0));
  expect(evaluate(times(b, a), columns)).toEqual(Float64Array.of(2, NaN, 6, 0));
  expect(evaluate(given('a', b), columns)).toEqual(Float64Array.of(1, 2, 3, 0));
  expect(evaluate(choose(compare(a, '=', constant(0)), constant(12), a), columns)).toEqual(Float64Array.of(1, NaN, 3, 12));
  expect(evaluate(constant(12), columns)).toBe(12);
});

test('the quantities of an expression, each once', () => {
  expect(quantitiesIn(choose(compare(a, '=', b), given('c', a), plus(b, quantity('d'))))).toEqual(['a', 'b', 'c', 'd']);
});
