import { serialFromDate } from '../../src/model/financial-year';
import { outOfBounds, readTyped, typedText } from '../../src/pane/typing/typed-figure';

describe('a percentage as it is typed', () => {
  it.each([
    ['4', 0.04],
    ['4%', 0.04],
    ['4 per cent', 0.04],
    ['2.75', 0.0275],
    ['0.5%', 0.005],
    ['100', 1],
    ['0', 0],
    ['-5', -0.05],
    ['−5%', -0.05],
  ])('%s', (typed, value) => {
    expect(readTyped(typed, '%')).toEqual({ kind: 'figure', value });
  });

  it('asks where a fraction may be meant', () => {
    expect(readTyped('0.04', '%')).toEqual({ kind: 'ask', asTyped: 0.0004, perhapsMeant: 0.04 });
    expect(readTyped('.5', '%')).toEqual({ kind: 'ask', asTyped: 0.005, perhapsMeant: 0.5 });
  });

  it.each(['four', '4..5', '4,5', '%', '4-5'])('%s is not read as a figure', (typed) => {
    expect(readTyped(typed, '%')).toEqual({ kind: 'unreadable' });
  });

  it('is empty, not nought, where nothing is typed', () => {
    expect(readTyped('  ', '%')).toEqual({ kind: 'empty' });
  });
});

describe('dates, day first', () => {
  it.each(['1 Jul 2011', '1 July 2011', '1st July 2011', '1/7/2011', '01.07.11', '2011-07-01'])('%s', (typed) => {
    expect(readTyped(typed, 'date')).toEqual({ kind: 'figure', value: serialFromDate(2011, 7, 1) });
  });

  it.each(['1/4/26', '1 April 2026', '1 Apr 26', '01-04-2026'])('%s', (typed) => {
    expect(readTyped(typed, 'date')).toEqual({ kind: 'figure', value: serialFromDate(2026, 4, 1) });
  });

  it.each(['31/6/2011', '7/31/2011', 'July', '1 Foo 2011'])('%s is no date', (typed) => {
    expect(readTyped(typed, 'date')).toEqual({ kind: 'unreadable' });
  });
});

describe('pounds and numbers', () => {
  it.each([
    ['£1,250', 1250],
    ['1250.5', 1250.5],
    ['-£3', -3],
  ])('%s', (typed, value) => {
    expect(readTyped(typed, '£')).toEqual({ kind: 'figure', value });
  });
});

describe('what stands in a field', () => {
  it('has no unit, and as many decimals as the figure', () => {
    expect([typedText(0.04, '%'), typedText(0.0275, '%'), typedText(NaN, '%'), typedText(serialFromDate(2011, 4, 1), 'date')]).toEqual([
      '4',
      '2.75',
      '',
      '1 Apr 2011',
    ]);
  });

  it('allows its bounds and nothing beyond', () => {
    const share = { least: 0, most: 1 };
    expect([outOfBounds(0, share), outOfBounds(1, share), outOfBounds(-0.01, share), outOfBounds(1.01, share)]).toEqual([
      undefined,
      undefined,
      'too low',
      'too high',
    ]);
  });
});
