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
  quantity,
  times,
  toThePower,
  type Expression,
} from '../../src/formula/expression';
import { printFormula, printText } from '../../src/formula/print';

const [a, b, c] = [quantity('a'), quantity('b'), quantity('c')];
const cells: Readonly<Record<string, string>> = { a: '$G6', b: 'H9', c: "'Yearly rates'!$G$7" };
const print = (expression: Expression) => printFormula(expression, (name) => cells[name] ?? name);
/** The sum within its guard. */
const body = (expression: Expression) =>
  /^IF\((?:AND\((?:,?ISNUMBER\([^()]*\)|,[^(),]*>0)*\)|ISNUMBER\([^()]*\)),(.*),"not quantified"\)$/.exec(
    printFormula(expression, (name) => name),
  )?.[1];

test('a missing input says “not quantified”: each input is tested once', () => {
  expect(print(times(a, b))).toBe('IF(AND(ISNUMBER($G6),ISNUMBER(H9)),$G6*H9,"not quantified")');
  expect(print(negative(a))).toBe('IF(ISNUMBER($G6),-$G6,"not quantified")');
  expect(print(times(a, a, c))).toBe(`IF(AND(ISNUMBER($G6),ISNUMBER('Yearly rates'!$G$7)),$G6*$G6*'Yearly rates'!$G$7,"not quantified")`);
  expect(print(constant(1))).toBe('1');
});

test('a plain sum of cells that hold figures or words says “not quantified” in place of the error that a spreadsheet makes of it', () => {
  const isKnown = (name: string) => name !== 'c';
  const printKnown = (expression: Expression) => printFormula(expression, (name) => cells[name] ?? name, 'not quantified', isKnown);
  expect(printKnown(times(a, b))).toBe('IFERROR($G6*H9,"not quantified")');
  expect(printKnown(negative(dividedBy(a, minus(constant(1), b))))).toBe('IFERROR(-($G6/(1-H9)),"not quantified")');
  // What may hold an empty cell or a number as text is asked, and so is every cell where the sum would pass over words.
  for (const sum of [times(a, c), greatest(a, b), toThePower(a, b), calendarYear(a), given('a', b)])
    expect(printKnown(sum)).toBe(print(sum));
  expect(printKnown(constant(1))).toBe('1');
});

test('a division tests its divisor', () => {
  expect(print(dividedBy(a, b))).toBe('IF(AND(ISNUMBER($G6),ISNUMBER(H9),H9<>0),$G6/H9,"not quantified")');
  expect(print(dividedBy(a, constant(12)))).toBe('IF(ISNUMBER($G6),$G6/12,"not quantified")');
});

test('a divisor that is a sum is tested after its own parts, each divisor before the one it stands in', () => {
  expect(printFormula(dividedBy(a, minus(b, c)), (name) => name)).toBe(
    'IF(AND(ISNUMBER(a),ISNUMBER(b),ISNUMBER(c)),IF(b-c<>0,a/(b-c),"not quantified"),"not quantified")',
  );
  expect(printFormula(dividedBy(a, dividedBy(b, c)), (name) => name)).toBe(
    'IF(AND(ISNUMBER(a),ISNUMBER(b),ISNUMBER(c)),IF(c<>0,IF(b/c<>0,a/(b/c),"not quantified"),"not quantified"),"not quantified")',
  );
});

test('a power tests that its base is above nought', () => {
  expect(print(toThePower(a, b))).toBe('IF(AND(ISNUMBER($G6),ISNUMBER(H9),$G6>0),$G6^H9,"not quantified")');
  expect(print(toThePower(minus(constant(1), a), b))).toBe(
    'IF(AND(ISNUMBER($G6),ISNUMBER(H9)),IF(1-$G6>0,(1-$G6)^H9,"not quantified"),"not quantified")',
  );
});

test.each([
  [minus(a, minus(b, c)), 'a-(b-c)'],
  [minus(minus(a, b), c), 'a-b-c'],
  [times(plus(a, b), c), '(a+b)*c'],
  [plus(times(a, b), c), 'a*b+c'],
  [plus(a, plus(b, c)), 'a+(b+c)'],
  [times(a, times(b, c)), 'a*(b*c)'],
  [times(negative(a), b), '-a*b'],
  [times(a, negative(b)), 'a*(-b)'],
  [negative(plus(a, b)), '-(a+b)'],
  [negative(times(a, b)), '-(a*b)'],
  [toThePower(negative(a), b), 'IF(-a>0,(-a)^b,"not quantified")'],
  [negative(toThePower(a, b)), '-(a^b)'],
  [toThePower(a, toThePower(b, c)), 'a^(b^c)'],
  [toThePower(toThePower(a, b), c), 'IF(a>0,IF(a^b>0,a^b^c,"not quantified"),"not quantified")'],
  [greatest(constant(0), least(constant(12), minus(a, b))), 'MAX(0,MIN(12,a-b))'],
  [plus(times(calendarYear(a), constant(12)), calendarMonth(a)), 'YEAR(a)*12+MONTH(a)'],
])('%#: brackets only where they are needed: %s', (expression, printed) => {
  expect(body(expression)).toBe(printed);
});

test('each branch of a choice has its own guard: what is known before is not asked again', () => {
  expect(printFormula(choose(compare(a, '=', constant(0)), constant(0), times(a, b)), (name) => name)).toBe(
    'IF(ISNUMBER(a),IF(a=0,0,IF(ISNUMBER(b),a*b,"not quantified")),"not quantified")',
  );
});

test('a quantity that may be left empty gives way to the other sum', () => {
  expect(printFormula(given('a', dividedBy(b, constant(12))), (name) => name)).toBe(
    'IF(ISNUMBER(a),a,IF(ISNUMBER(b),b/12,"not quantified"))',
  );
});

test('a choice inside a sum is a fault of the definition', () => {
  expect(() => print(plus(choose(compare(a, '>', b), a, b), c))).toThrow('give it a step of its own');
  expect(() => print(plus(given('a', b), c))).toThrow('give it a step of its own');
});

test('a text keeps its quotation marks', () => {
  expect(printText('4% "net"')).toBe('"4% ""net"""');
});
