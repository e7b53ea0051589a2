import { MEASURES } from '../../../src/model/measures/catalogue';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { textOf } from '../../../src/sheets/inputs/standing-rows';
import { firstWrite, plannedSheet } from '../../fixtures/first-write';
import { baseFromFigures } from '../../model/base-from-figures';
import { modelOf } from '../../model/totals';

const model = modelOf(
  {
    years: ['2018/19', '2019/20'],
    scenarios: [
      { name: 'A', measures: [{ model: 'percentage-saving', rate: 0.04, start: '2018-07-01', phasing: { byQuarter: [0.25, 0.5, 1] } }] },
    ],
  },
  baseFromFigures(2017, ['Bolton'], { Care: [1_000] }),
);
const standing = plannedSheet(firstWrite(model), 'Scenario inputs');

describe('Shares by quarter on Scenario inputs', () => {
  test('stand in a row for each quarter, and read back as they were written', () => {
    const rows = standing.values.filter((row) => textOf(row[0]).startsWith('M1-phasing'));
    expect(rows.map((row) => [row[0], row[7], row[8]])).toEqual([
      ['M1-phasing-Q1', 0, 1],
      ['M1-phasing-Q2', 0.25, 1],
      ['M1-phasing-Q3', 0.5, 1],
      ['M1-phasing-Q4', 1, 1],
    ]);
    const read = readInputs(standing, model.base, MEASURES);
    if (!read.ok) throw new Error('not read');
    expect(read.problems).toEqual([]);
    expect(read.value.measures[0]?.inputs['phasing']).toEqual(model.measures[0]?.inputs['phasing']);
  });

  test.each([
    ['a quarter that is emptied among others', null, 'quarter-without-share', 'July to September'],
    ['a share beyond 100%', 1.5, 'out-of-bounds', '0% to 100%'],
    ['a text', 'half', 'not-a-number', 'half'],
  ])('%s is told with its cell', (_, typed, code, says) => {
    const at = standing.values.findIndex((row) => row[0] === 'M1-phasing-Q2');
    const values = standing.values.map((row, index) => (index === at ? row.map((cell, column) => (column === 7 ? typed : cell)) : row));
    const { problems } = readInputs({ ...standing, values }, model.base, MEASURES);
    const told = { code, where: `'Scenario inputs'!H${at + 1}`, message: expect.stringContaining(says) };
    expect(problems).toContainEqual(expect.objectContaining(told));
  });
});
