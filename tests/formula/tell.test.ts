import {
  choose,
  compare,
  constant,
  dividedBy,
  given,
  greatest,
  minus,
  negative,
  plus,
  quantity,
  times,
  type Expression,
} from '../../src/formula/expression';
import { tell, type Told } from '../../src/formula/tell';

const quantities: Readonly<Record<string, Told>> = {
  spend: { figure: 178_000_000, words: '£178,000,000' },
  rate: { figure: 0.04, words: '4%' },
  months: { figure: 9, words: '9' },
  fullYear: { figure: 12, words: '12' },
  phasing: { figure: NaN, words: 'not quantified' },
  wage: { figure: 9, words: '£9.00' },
  baseWage: { figure: 7.2, words: '£7.20' },
};
const told = (expression: Expression, more: Readonly<Record<string, Told>> = {}) =>
  tell(expression, (name) => ({ ...quantities, ...more })[name] ?? { figure: NaN, words: name });
const step = (expression: Expression, figure: number): Told => ({
  figure,
  words: String(figure),
  sum: { expression, quantities: (name) => quantities[name] ?? { figure: NaN, words: name } },
});

test('a saving from 1 July, its steps told in place of their results', () => {
  const part = step(given('phasing', dividedBy(quantity('months'), constant(12))), 0.75);
  const rateInYear: Told = {
    figure: 0.03,
    words: '3%',
    sum: {
      expression: choose(compare(quantity('part'), '=', constant(0)), constant(0), times(quantity('rate'), quantity('part'))),
      quantities: (name) => (name === 'part' ? part : (quantities[name] ?? part)),
    },
  };
  expect(told(times(negative(quantity('spend')), quantity('rateInYear')), { rateInYear })).toBe('£178,000,000 × 4% × 9/12 of the year');
});

test('a full year is not mentioned', () => {
  const part = step(dividedBy(quantity('fullYear'), constant(12)), 1);
  expect(told(times(quantity('spend'), quantity('rate'), quantity('part')), { part })).toBe('£178,000,000 × 4%');
});

test('a wage rise keeps its brackets', () => {
  const rise = step(minus(dividedBy(quantity('wage'), quantity('baseWage')), constant(1)), 0.25);
  expect(told(times(quantity('spend'), quantity('rate'), quantity('rise')), { rise })).toBe('£178,000,000 × 4% × (£9.00 ÷ £7.20 − 1)');
});

test.each([
  [minus(quantity('a'), minus(quantity('b'), quantity('c'))), 'a − (b − c)'],
  [plus(quantity('a'), plus(quantity('b'), quantity('c'))), 'a + b + c'],
  [dividedBy(quantity('a'), times(quantity('b'), quantity('c'))), 'a ÷ (b × c)'],
])('%#: %s', (expression, words) => {
  expect(told(expression)).toBe(words);
});

test('of a choice the branch that is taken is told, of the greatest the one that it is', () => {
  expect(told(choose(compare(quantity('rate'), '>', constant(0)), quantity('rate'), quantity('months')))).toBe('4%');
  expect(told(greatest(constant(0), quantity('months')))).toBe('9');
  expect(told(times(greatest(constant(0), quantity('months')), quantity('rate')))).toBe('9 × 4%');
});
