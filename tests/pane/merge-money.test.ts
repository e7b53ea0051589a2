import { mergeInputs, countDifferences } from '../../src/pane/session/merge-inputs';
import { replaceFunding } from '../../src/pane/session/money-edits';
import { rebase } from '../../src/pane/session/scenario-edits';
import type { BudgetModel } from '../../src/model/scenario';
import { changeDeflator, removeDeflator, setDeflatorFigure } from '../../src/pane/session/deflator-edits';
import { yearStarting } from '../../src/model/financial-year';
import { deflatedModel } from '../fixtures/deflated';
import { fundedModel } from '../fixtures/funded';

const last = fundedModel();
const withAmount = (model: BudgetModel, year: number, amount: number) =>
  replaceFunding(model, 'F1', (each) => ({ ...each, amounts: each.amounts.map((own, index) => (index === year ? amount : own)) }));
const amountOf = (model: BudgetModel, year: number) => model.funding?.[0]?.amounts[year];

describe('Funding changed in the pane and on the sheet', () => {
  test('keeps what each changed where they changed different years', () => {
    const { model, clashes } = mergeInputs(last, withAmount(last, 0, 1), withAmount(last, 1, 2));
    expect(clashes).toEqual([]);
    expect([amountOf(model, 0), amountOf(model, 1)]).toEqual([1, 2]);
  });

  test('tells one year changed to two amounts, keeps the typed one, and takes the other when asked', () => {
    const { model, clashes } = mergeInputs(last, withAmount(last, 2, 1), withAmount(last, 2, 2));
    expect(amountOf(model, 2)).toBe(1);
    expect(clashes).toMatchObject([{ measure: 'F1', label: 'Funding, East Dunbartonshire, 2013/14', figures: { here: 1, onSheet: 2 } }]);
    expect(amountOf(clashes[0]?.take(model) ?? model, 2)).toBe(2);
  });

  test('counts each amount as a change that is not written', () => {
    expect(countDifferences(last, last)).toBe(0);
    expect(countDifferences(last, withAmount(withAmount(last, 2, 1), 3, 1))).toBe(2);
    const { funding: _, ...without } = last;
    expect(countDifferences(last, without)).toBe(8);
  });
});

describe('The deflator changed in the pane and on the sheet', () => {
  const deflated = deflatedModel();
  const withIndex = (year: number, index: number) => setDeflatorFigure(deflated, year, index);

  test('keeps what each changed in different years, and tells one year changed to two figures', () => {
    const { model, clashes } = mergeInputs(deflated, withIndex(0, 101), withIndex(1, 103));
    expect([clashes, model.deflator?.figures.slice(0, 2)]).toEqual([[], [101, 103]]);
    const both = mergeInputs(deflated, withIndex(2, 101), withIndex(2, 103));
    expect(both.clashes).toMatchObject([{ measure: 'D1', figures: { here: 101, onSheet: 103 } }]);
    expect(both.clashes[0]?.take(both.model).deflator?.figures[2]).toBe(103);
  });

  test('takes figures with the kind: those of an index are none of rises', () => {
    const rises = changeDeflator(deflated, { measuredBy: 'rise', base: NaN, figures: [0.02, 0.02, 0.02, 0.02, 0.02] });
    expect(mergeInputs(deflated, rises, withIndex(0, 101)).model.deflator?.figures).toEqual(rises.deflator?.figures);
  });

  test('is counted as changes that are not written, and goes where it was removed on one side', () => {
    expect(countDifferences(deflated, withIndex(0, 101))).toBe(1);
    expect(mergeInputs(deflated, removeDeflator(deflated), deflated).model.deflator).toBeUndefined();
  });
});

test('On a later base year an index goes with its years, and so does the figure of the base', () => {
  const { years, base } = deflatedModel();
  const later = rebase(deflatedModel(), { ...base, year: yearStarting(2011) }, years.slice(1));
  expect(later.deflator).toMatchObject({ base: 102, figures: [104.04, 106.1208, 108.243216, 110.40808032] });
});

test('On another base funding goes with the name of its authority, and out where the authority is gone', () => {
  const authorities = [...last.base.authorities].reverse().map((each, index) => ({ ...each, ref: `LA${index + 1}` }));
  const model = rebase(last, { ...last.base, authorities: authorities.slice(1) }, last.years);
  const nameOf = (ref: string) => authorities.find((each) => each.ref === ref)?.name;
  expect(model.funding?.map(({ authority }) => nameOf(authority))).toEqual(last.base.authorities.slice(0, 7).map(({ name }) => name));
});
