import type { BudgetModel } from '../../src/model/scenario';
import { acceptBrought } from '../../src/pane/session/bring-in';
import { addLevel, removeLevel, replaceLevel } from '../../src/pane/session/confidence-edits';
import { countDifferences, mergeInputs } from '../../src/pane/session/merge-inputs';
import { clashWords } from '../../src/pane/write-bar/clash-words';
import { clydeValleyModel } from '../fixtures/clyde-valley';
import { weighedModel } from '../fixtures/weighed';

const last = weighedModel();
const weights = ({ confidence }: BudgetModel) => confidence?.map(({ weight }) => weight);
const withWeight = (ref: string, weight: number) => replaceLevel(last, ref, { weight });
const levelOf = (model: BudgetModel, ref: string) => model.measures.find((each) => each.ref === ref)?.confidence;

describe('Levels changed in the pane and on the sheet', () => {
  test('keep what each changed', () => {
    const { model, clashes } = mergeInputs(last, withWeight('W1', 0.8), withWeight('W3', 0.2));
    expect(clashes).toEqual([]);
    expect(weights(model)).toEqual([0.8, 0.5, 0.2]);
  });

  test('tell a weight changed to two, in per cent, keep the typed one, and take the other when asked', () => {
    const { model, clashes } = mergeInputs(last, withWeight('W1', 0.8), withWeight('W1', 0.7));
    expect(weights(model)?.[0]).toBe(0.8);
    const [clash] = clashes;
    if (clash === undefined) throw new Error('No clash was told.');
    expect(clashWords(clash, model)).toEqual({ name: 'Weight of “High”', here: '80%', onSheet: '70%' });
    expect(weights(clash.take(model))?.[0]).toBe(0.7);
  });

  test('count as changes that are not written, and so does the level of a saving', () => {
    expect(countDifferences(last, last)).toBe(0);
    expect(countDifferences(last, withWeight('W1', 0.8))).toBe(1);
    expect(countDifferences(last, weighedModel({ M5: 'Low', M6: 'Medium' }))).toBe(1);
  });
});

describe('What a person does to the levels', () => {
  test('renaming one takes its savings with it', () => {
    const renamed = replaceLevel(last, 'W1', { name: 'Green' });
    expect(levelOf(renamed, 'M5')).toBe('Green');
    expect(levelOf(renamed, 'M6')).toBe('Medium');
  });

  test('one that a saving has cannot be taken out; another can', () => {
    expect(removeLevel(last, 'W1')).toBe(last);
    expect(removeLevel(last, 'W3').confidence?.map(({ name }) => name)).toEqual(['High', 'Medium']);
  });

  test('a new one comes without a weight', () => {
    expect(addLevel(last, 'Doubtful').confidence?.at(-1)).toEqual({ ref: 'W4', name: 'Doubtful', weight: NaN, source: '', note: '' });
  });
});

test('Savings that are brought in bring the levels they have; a level that is here keeps its own weight', () => {
  const here = replaceLevel({ ...clydeValleyModel(), confidence: weighedModel().confidence?.slice(0, 1) }, 'W1', { weight: 0.7 });
  const brought = acceptBrought(here, weighedModel(), new Map([['S3', 'add']]));
  expect(brought.confidence?.map(({ ref, name, weight }) => [ref, name, weight])).toEqual([
    ['W1', 'High', 0.7],
    ['W2', 'Medium', 0.5],
  ]);
});
