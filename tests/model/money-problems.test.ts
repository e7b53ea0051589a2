import { kindOfMoneyFrom, kindOfMoneyWords } from '../../src/model/kind-of-money';
import { moneyProblems } from '../../src/model/money-problems';
import { readScenarioFile } from '../../src/model/scenario-file/read';
import { baseFromFigures } from './base-from-figures';

const saving = { model: 'percentage-saving', name: 'Retender', rate: 0.04 };
const growth = { model: 'fixed-pressure', name: 'Demand', amount: 1_000 };

function told(kindOfMoney: string, measure: object = saving, services: Record<string, readonly number[]> = { Care: [100, 200] }) {
  const base = baseFromFigures(2017, ['Bolton', 'Bury'], services);
  const model = readScenarioFile({ years: ['2018/19'], scenarios: [{ name: 'A', measures: [measure] }] }, base);
  if (!model.ok) throw new Error(model.problems[0].message);
  return moneyProblems(model.value, kindOfMoney).map(({ code }) => code);
}

describe('a measure on purchased care', () => {
  test('warns where its base is net of income', () => {
    expect(told('Outturn, net')).toEqual(['purchases-net-of-income']);
    expect(told('Original budget, gross, third-party payments')).toEqual([]);
    expect(told('')).toEqual([]);
  });

  test('warns where its base holds pay of one’s own staff, as the table says or as a line is called', () => {
    expect(told('Original budget, gross, employees')).toEqual(['purchases-hold-own-pay']);
    expect(told('Original budget, gross', saving, { Care: [1, 2], 'In-house day care': [3, 4] })).toEqual(['purchases-hold-own-pay']);
    expect(told('Original budget, gross', { ...saving, services: ['Care'] }, { Care: [1, 2], Employees: [3, 4] })).toEqual([]);
  });

  test('the pay of providers is what a pay uplift works on', () => {
    const pay = { model: 'pay-uplift-share', workforceShare: 0.75, coverage: 0.7, wages: { '2017/18': 7.5, '2018/19': 7.83 } };
    expect(told('Budget, net', pay)).toEqual(['purchases-net-of-income']);
  });

  test('other measures may work on any money', () => {
    expect(told('Outturn, net, employees', growth)).toEqual([]);
  });
});

test('the kind of money is read from its words, in any order, and told in one', () => {
  const kind = kindOfMoneyFrom('gross, Original budget, Third-party payments');
  expect(kind).toEqual({ stage: 'original budget', basis: 'gross', group: 'third-party payments' });
  expect(kindOfMoneyWords(kind)).toBe('Original budget, gross, third-party payments');
  expect(kindOfMoneyFrom('whatever was agreed')).toEqual({ stage: '', basis: '', group: '' });
});
