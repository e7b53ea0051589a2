import { draftMeasure, modelOn, setInput, setQualifier, withTypedRange } from '../../src/pane/session/scenario-edits';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { readTypedRange, rangeText } from '../../src/pane/typing/typed-range';
import { clydeValley } from '../model/base-from-figures';

describe('A range as it is typed', () => {
  it.each([
    ['4-5%', '%', 0.04, 0.05, ''],
    ['4% - 5%', '%', 0.04, 0.05, ''],
    ['4–5', '%', 0.04, 0.05, ''],
    ['4 to 5 per cent', '%', 0.04, 0.05, ''],
    ['in region of 4-5%', '%', 0.04, 0.05, 'in region of'],
    ['4-5% pa', '%', 0.04, 0.05, ''],
    ['3 to 6 months', 'months', 3, 6, ''],
    ['three to six months', 'months', 3, 6, ''],
    ['between 3 and 6 months', 'months', 3, 6, ''],
    ['£115,000 to £137,000', '£', 115_000, 137_000, ''],
    ['-2 - 3%', '% rise', -0.02, 0.03, ''],
    ['1 Apr 2011 to 1 Jul 2011', 'date', 40_634, 40_725, ''],
    ['between 1/4/2011 and 1/7/2011', 'date', 40_634, 40_725, ''],
    ['2011-04-01 – 2011-07-01', 'date', 40_634, 40_725, ''],
  ] as const)('%s', (typed, unit, low, high, words) => {
    expect(readTypedRange(typed, unit)).toEqual({ low, high, words });
  });

  it.each([
    ['up to 600', 'people', 600, 'up to'],
    ['circa £21,000', '£', 21_000, 'circa'],
    ['at least 4%', '%', 0.04, 'at least'],
  ] as const)('%s is one figure with words before it', (typed, unit, figure, words) => {
    expect(readTypedRange(typed, unit)).toEqual({ low: figure, high: figure, words });
  });

  it.each([
    ['4', '%'],
    ['5-4%', '%'],
    ['4-', '%'],
    ['0.04-0.05', '%'],
    ['1 May 2011 to 1 Apr 2011', 'date'],
    ['2011-04-01', 'date'],
    ['spring to summer', 'date'],
    ['some of it', '%'],
  ] as const)('%s is no range', (typed, unit) => {
    expect(readTypedRange(typed, unit)).toBeUndefined();
  });

  it('stands in its field as it is read', () => {
    expect(readTypedRange(rangeText({ low: 0.04, high: 0.055 }, '%'), '%')).toEqual({ low: 0.04, high: 0.055, words: '' });
    expect(readTypedRange(rangeText({ low: 40_634, high: 40_725 }, 'date'), 'date')).toEqual({ low: 40_634, high: 40_725, words: '' });
  });
});

describe('A typed range in a measure', () => {
  const draft = draftMeasure(percentageSaving, modelOn(clydeValley, []), 'S2');

  it('takes the midpoint, and keeps the words and a central figure that still fits', () => {
    const typed = withTypedRange(draft, 'rate', { low: 0.04, high: 0.05, words: 'in region of' });
    expect(typed.inputs['rate']).toEqual({ kind: 'range', low: 0.04, central: NaN, high: 0.05, uses: 'central' });
    expect(typed.qualifiers).toEqual({ rate: { words: 'in region of', asAt: undefined } });
    const stated = setInput(typed, 'rate', { kind: 'range', low: 0.04, central: 0.042, high: 0.05, uses: 'low' });
    const wider = withTypedRange(stated, 'rate', { low: 0.03, high: 0.05, words: '' });
    expect(wider.inputs['rate']).toEqual({ kind: 'range', low: 0.03, central: 0.042, high: 0.05, uses: 'low' });
    const beyond = withTypedRange(stated, 'rate', { low: 0.045, high: 0.05, words: '' });
    expect(beyond.inputs['rate']).toMatchObject({ central: NaN });
  });

  it('loses its words without a trace', () => {
    const typed = withTypedRange(draft, 'rate', { low: 0.04, high: 0.04, words: 'up to' });
    expect(typed.inputs['rate']).toEqual({ kind: 'single', value: 0.04 });
    expect(setQualifier(typed, 'rate', { words: '' })).toEqual({ ...draft, inputs: typed.inputs });
  });
});
