import { mergeInputs, countDifferences } from '../../src/pane/session/merge-inputs';
import { replaceFunding } from '../../src/pane/session/money-edits';
import { rebase } from '../../src/pane/session/scenario-edits';
import type { BudgetModel } from '../../src/model/scenario';
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

test('On another base funding goes with the name of its authority, and out where the authority is gone', () => {
  const authorities = [...last.base.authorities].reverse().map((each, index) => ({ ...each, ref: `LA${index + 1}` }));
  const model = rebase(last, { ...last.base, authorities: authorities.slice(1) }, last.years);
  const nameOf = (ref: string) => authorities.find((each) => each.ref === ref)?.name;
  expect(model.funding?.map(({ authority }) => nameOf(authority))).toEqual(last.base.authorities.slice(0, 7).map(({ name }) => name));
});
