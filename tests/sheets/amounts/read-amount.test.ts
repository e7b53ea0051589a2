import { MILLIONS, POUNDS, THOUSANDS } from '../../../src/sheets/amounts/money-unit';
import { isPrintedAmount, readAmount } from '../../../src/sheets/amounts/read-amount';

describe('an amount printed with its unit', () => {
  test.each([
    ['£1.4 billion', 1_400_000_000],
    ['£1.4billion', 1_400_000_000],
    ['£32.7m', 32_700_000],
    ['£185 m (estimated)', 185_000_000],
    ['>£6.3 m', 6_300_000],
    ['£1400k', 1_400_000],
    ['£13,689k', 13_689_000],
    ['£328k', 328_000],
    ['£6,811,000', 6_811_000],
    ['£20M', 20_000_000],
    ['68,138', 68_138],
    ['4.10', 4.1],
    ['1,800', 1_800],
    ['1 800 000', 1_800_000],
    ['£1\u00a0800', 1_800],
    ['      (3,000)', -3_000],
    ['(£3.2m)', -3_200_000],
    ['£(3,000)', -3_000],
    ['-£3,000', -3_000],
    ['£-3,000', -3_000],
    ['\u22123,000', -3_000],
    ['3,000-', -3_000],
    ['3,000 CR', -3_000],
    ['(3)', -3],
    ['1,234 (3)', 1_234],
    ['1,234\u00b2', 1_234],
    ['1,234 [note 2]', 1_234],
    ['1,234*', 1_234],
    ['£5 thousand', 5_000],
    ["£12'000s", 12_000],
    ['£21m per annum', 21_000_000],
    ['nil', 0],
    ['.5', 0.5],
  ])('%j is %d pounds', (text, pounds) => {
    expect(readAmount(text).value).toBe(pounds);
  });

  test('a unit in the cell outranks the unit of the column, and one without takes the column’s', () => {
    expect(readAmount('£1400k', THOUSANDS)).toMatchObject({ value: 1_400, stated: THOUSANDS });
    expect(readAmount('£32.7m', THOUSANDS)).toMatchObject({ value: 32_700, stated: MILLIONS });
    expect(readAmount('£13,689', THOUSANDS)).toMatchObject({ value: 13_689, stated: undefined });
    expect(readAmount('£500k', MILLIONS).value).toBe(0.5);
  });

  test('a number is itself', () => {
    expect(readAmount(71_227)).toEqual({ value: 71_227, qualifier: { kind: 'exact' }, stated: undefined, of: '' });
  });
});

describe('the words that say how sure a figure is', () => {
  test.each([
    ['almost £1.4billion', 'under', 'almost'],
    ['circa £247m', 'about', 'circa'],
    ['c£18m', 'about', 'c'],
    ['c. £18m', 'about', 'c.'],
    ['approximately £160m', 'about', 'approximately'],
    ['~ £2m', 'about', '~'],
    ['in region of £5m', 'about', 'in region of'],
    ['£185 m (estimated)', 'estimated', 'estimated'],
    ['£1m (est.)', 'estimated', 'est.'],
    ['>£6.3 m', 'over', '>'],
    ['in excess of £6m', 'over', 'in excess of'],
    ['over £1,000', 'over', 'over'],
    ['more than £315,000', 'over', 'more than'],
    ['up to £5m', 'up to', 'up to'],
    ['<£2m', 'under', '<'],
    ['£650,000 (target)', 'target', 'target'],
    ['£650,000 forecast', 'forecast', 'forecast'],
  ])('%j is %s', (text, kind, words) => {
    expect(readAmount(text).qualifier).toEqual({ kind, words });
    expect(readAmount(text).value).toBeGreaterThan(0);
  });

  test('a bound outranks a doubt, and the words of both are kept', () => {
    expect(readAmount('>£6.3m (estimated)').qualifier).toEqual({ kind: 'over', words: '>, estimated' });
  });

  test.each([
    ['£115,000 to £137,000', 115_000, 137_000],
    ['between £115,000 and £137,000', 115_000, 137_000],
    ['£1.2m-£1.5m', 1_200_000, 1_500_000],
    ['£4–5m', 4_000_000, 5_000_000],
    ['£900k to £1.2m', 900_000, 1_200_000],
  ])('%j is a range, taken at its middle', (text, low, high) => {
    expect(readAmount(text)).toMatchObject({ value: (low + high) / 2, qualifier: { kind: 'range', low, high } });
  });
});

describe('what is no amount of money', () => {
  test.each(['', '  ', '..', '…', '...', '[x]', '[low]', 'dna', 'N/A', 'n/a', '-', '–', '#N/A', 'tbc', 'not quantified', '*'])(
    '%j is not quantified, never zero',
    (text) => {
      const read = readAmount(text);
      expect(read.value).toBeNaN();
      expect(read.qualifier.kind).toBe('not quantified');
    },
  );

  test.each(['2014/15', '2014/5', '2014-15', '11/12', 'FY2015'])('the year %j is no amount', (text) => {
    expect(readAmount(text).value).toBeNaN();
  });

  test.each(['see note 4', '1/4/2011', 'FY Q3', '3 Apr 2023', '1,80', '(3,000', '12 Acacia Avenue'])('%j is no amount', (text) => {
    expect(readAmount(text).value).toBeNaN();
    expect(isPrintedAmount(text)).toBe(false);
  });

  test('blank, truth values and errors are not quantified and say what stood there', () => {
    expect(readAmount(null).qualifier).toEqual({ kind: 'not quantified', words: 'blank' });
    expect(readAmount(true).qualifier).toEqual({ kind: 'not quantified', words: 'TRUE' });
    expect(readAmount({ error: '#DIV/0!' }).qualifier).toEqual({ kind: 'not quantified', words: '#DIV/0!' });
  });

  test.each([
    ['1%', 1, '%'],
    ['2.7%', 2.7, '%'],
    ['4-5%', 4.5, '%'],
    ['4-5%pa', 4.5, '%'],
    ['61%', 61, '%'],
    ['6.00 FTE', 6, 'FTE'],
    ['3 to 6 months', 4.5, 'months'],
    ['three to six months', 4.5, 'months'],
  ])('%j counts something other than pounds and says what', (text, value, of) => {
    expect(readAmount(text)).toMatchObject({ value, of });
  });
});

test('figures change their unit without binary crumbs', () => {
  expect(readAmount('£32.7m', POUNDS).value).toBe(32_700_000);
  expect(readAmount('£19.6m', POUNDS).value).toBe(19_600_000);
});
