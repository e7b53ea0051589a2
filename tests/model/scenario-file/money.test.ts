import { fundingOf } from '../../../src/model/funding';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, problemsOf } from '../totals';

const base = baseFromFigures(2024, ['Derby', 'Leicester'], { Care: [100, 200] });
const fileOf = (more: object) => ({ years: ['2025/26', '2026/27'], scenarios: [], ...more });
const problems = (more: object) => problemsOf(readScenarioFile(fileOf(more), base));
const amount = (authority: string, year: string, pounds: unknown, more: object = {}) => ({ authority, year, amount: pounds, ...more });

describe('funding in a scenario file', () => {
  test('makes a row for each authority and funder, with a figure a year', () => {
    const { funding } = modelOf(
      fileOf({
        funding: [
          amount('derby ', '2025/26', 90, { source: 'Budget report' }),
          amount('Derby', '2026/27', 80, { source: 'Budget report', note: 'provisional' }),
          amount('Leicester', '2026/27', 150, { funder: 'NHS' }),
        ],
      }),
      base,
    );
    expect(funding).toEqual([
      { ref: 'F1', authority: 'LA1', funder: '', amounts: [90, 80], source: 'Budget report', note: 'provisional' },
      { ref: 'F2', authority: 'LA2', funder: 'NHS', amounts: [NaN, 150], source: '', note: '' },
    ]);
  });

  test('that is left out is none, not nought', () => {
    const model = modelOf(fileOf({}), base);
    expect(model.funding).toBeUndefined();
    expect(fundingOf(model, 0)).toBeNaN();
  });

  test.each([
    [{ funding: [amount('Derbi', '2025/26', 1)] }, 'authority-unknown', 'funding[0].authority'],
    [{ funding: [amount('Derby', '2030/31', 1)] }, 'year-not-projected', 'funding[0].year'],
    [{ funding: [amount('Derby', 'soon', 1)] }, 'year-unknown', 'funding[0].year'],
    [{ funding: [amount('Derby', '2025/26', '£1')] }, 'not-a-number', 'funding[0].amount'],
    [{ funding: [amount('Derby', '2025/26', -1)] }, 'out-of-bounds', 'funding[0].amount'],
    [{ funding: [amount('Derby', '2025/26', 1, { founder: 'NHS' })] }, 'scenario-file-key-unknown', 'funding[0].founder'],
    [{ funding: [amount('Derby', '2025/26', 1), amount('Derby', '2025/26', 2)] }, 'funding-twice', 'funding[1].year'],
    [{ reserves: [{ authority: 'Derby' }, { authority: 'derby' }] }, 'reserve-twice', 'reserves[1].authority'],
    [{ reserves: [{ authority: 'Derby', used: { '2030/31': 1 } }] }, 'scenario-file-wrong', 'reserves[0].used["2030/31"]'],
  ])('%j is refused with its place', (more, code, where) => {
    expect(problems(more)).toEqual([[code, where]]);
  });
});

test('reserves keep their balance, minimum, use and additions', () => {
  const reserve = {
    authority: 'Leicester',
    opening: 20,
    minimum: 8,
    used: { '2026/27': 3 },
    added: { '2025/26': 1 },
    source: 's',
    note: 'n',
  };
  expect(modelOf(fileOf({ reserves: [reserve] }), base).reserves).toEqual([
    { ref: 'R1', authority: 'LA2', opening: 20, minimum: 8, used: [NaN, 3], added: [1, NaN], source: 's', note: 'n' },
  ]);
});

describe('savings monitoring in a scenario file', () => {
  const saving = { name: 'Price negotiation', model: 'percentage-saving', rate: 0.04 };
  const monitored = (measure: string) => ({
    scenarios: [{ name: '4%', measures: [saving] }],
    monitoring: [{ scenario: '4%', measure, achieved: { '2025/26': 3 }, pressures: { '2026/27': 1 } }],
  });

  test('finds its measure by the names of scenario and saving', () => {
    expect(modelOf(fileOf(monitored('price negotiation')), base).monitoring).toEqual([
      { ref: 'A1', measure: 'M1', achieved: [3, NaN], pressures: [NaN, 1], source: '', note: '' },
    ]);
  });

  test('of a saving that is not there is refused', () => {
    expect(problems(monitored('Price negotation'))).toEqual([['monitored-saving-unknown', 'monitoring[0].measure']]);
  });
});
