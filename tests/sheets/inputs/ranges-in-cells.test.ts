import { serialFromDate } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import type { BudgetModel } from '../../../src/model/scenario';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { textOf } from '../../../src/sheets/inputs/standing-rows';
import { baseFromFigures } from '../../model/base-from-figures';
import { modelOf } from '../../model/totals';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite, plannedSheet } from '../../fixtures/first-write';
import { clydeValleyModel } from '../../fixtures/clyde-valley';

/** Clyde Valley with 4-5% "in region of" on the first measure, and other rates to try on the second. */
function rangedModel(): BudgetModel {
  const model = clydeValleyModel();
  return {
    ...model,
    measures: model.measures.map((measure) => {
      if (measure.ref === 'M1') {
        return {
          ...measure,
          inputs: { ...measure.inputs, rate: { kind: 'range' as const, low: 0.04, central: NaN, high: 0.05, uses: 'central' as const } },
          qualifiers: { rate: { words: 'in region of', asAt: serialFromDate(2010, 11, 26) } },
        };
      }
      return measure.ref === 'M2' ? { ...measure, tried: { rate: [0.01, 0.04] } } : measure;
    }),
  };
}

const model = rangedModel();
const plan = firstWrite(model);
const sheet = (name: string) => {
  const edit = plan.edits.find((each) => each.sheet === name);
  if (edit === undefined) throw new Error(`No ${name} was planned.`);
  return blockOf(edit);
};
const rows = (name: string, prefix: string) => sheet(name).values.filter((row) => textOf(row[0]).startsWith(prefix));

describe('Ranges of a date, of years and of one authority on Scenario inputs', () => {
  const everywhere = modelOf(
    {
      years: ['2018/19', '2019/20'],
      scenarios: [
        {
          name: 'Everywhere',
          measures: [
            {
              model: 'percentage-saving',
              rate: 0.04,
              start: { low: '2018-04-01', high: '2018-10-01', uses: 'high' },
              rateFor: { Bury: { low: 0.01, high: 0.03 } },
            },
            { model: 'inflation', rate: 0.02, rates: { '2018/19': { low: 0.02, high: 0.04 }, '2019/20': 0.03, words: 'about' } },
          ],
        },
      ],
    },
    baseFromFigures(2017, ['Bolton', 'Bury'], { Care: [1_000, 2_000] }),
  );
  const standing = plannedSheet(firstWrite(everywhere), 'Scenario inputs');

  test('stand in rows of their own, each end with its label', () => {
    const labels = standing.values.filter((row) => /^M1-(start|rate-LA2)|^M2-rates/.test(textOf(row[0]))).map((row) => [row[0], row[4]]);
    expect(labels).toEqual([
      ['M1-rate-LA2-low', 'Saving rate, Bury only, low'],
      ['M1-rate-LA2', 'Saving rate, Bury only, central'],
      ['M1-rate-LA2-high', 'Saving rate, Bury only, high'],
      ['M1-start-low', 'Start date, earliest'],
      ['M1-start', 'Start date, central'],
      ['M1-start-high', 'Start date, latest'],
      ['M1-start-uses', 'Start date: the budget uses'],
      ['M2-rates-low', 'Rates of single years (empty: the yearly rate), low'],
      ['M2-rates', 'Rates of single years (empty: the yearly rate), central'],
      ['M2-rates-high', 'Rates of single years (empty: the yearly rate), high'],
      ['M2-rates-uses', 'Rates of single years: the budget uses'],
      ['M2-rates-words', 'Rates of single years: words before the figure'],
    ]);
  });

  test('read back as they were written', () => {
    const read = readInputs(standing, everywhere.base, MEASURES);
    if (!read.ok) throw new Error('not read');
    for (const [index, measure] of everywhere.measures.entries()) {
      expect(read.value.measures[index]?.inputs).toEqual(expect.objectContaining(measure.inputs));
      expect(read.value.measures[index]?.overrides).toEqual(measure.overrides);
      expect(read.value.measures[index]?.qualifiers).toEqual(measure.qualifiers);
    }
  });

  test.each([
    ['M1-start-low', 6, serialFromDate(2018, 12, 1), 'Start date goes from 1 Dec 2018 to 1 Oct 2018'],
    ['M1-rate-LA2-high', 6, 0.005, 'Saving rate goes from 1% to 0.5%'],
    ['M2-rates-low', 7, 0.05, 'Rates of single years (empty: the yearly rate) goes from 5% to 4%'],
  ])('%s typed beyond the other end is told, with a cell of the range', (ref, column, typed, message) => {
    const values = standing.values.map((row) => (row[0] === ref ? row.map((cell, index) => (index === column ? typed : cell)) : row));
    const read = readInputs({ ...standing, values }, everywhere.base, MEASURES);
    expect(read.problems).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        where: expect.stringMatching(column === 6 ? /!G\d+$/ : /!H\d+$/),
      }),
    ]);
  });
});

describe('A range on Scenario inputs', () => {
  test('stands in visible rows beside the input, the central one empty where it is the midpoint', () => {
    expect(rows('Scenario inputs', 'M1-rate').map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
      ['M1-rate-low', 'Saving rate, low', '%', 0.04],
      ['M1-rate', 'Saving rate, central', '%', null],
      ['M1-rate-high', 'Saving rate, high', '%', 0.05],
      ['M1-rate-uses', 'Saving rate: the budget uses', 'setting', 'central'],
      ['M1-rate-words', 'Saving rate: words before the figure', 'text', 'in region of'],
      ['M1-rate-asAt', 'Saving rate: as at', 'date', serialFromDate(2010, 11, 26)],
    ]);
  });

  test('reads back as it was written, with its words, its day and what is to be tried', () => {
    const read = readInputs(sheet('Scenario inputs'), model.base, MEASURES);
    if (!read.ok) throw new Error('not read');
    const found = (ref: string) => read.value.measures.find((each) => each.ref === ref);
    expect(found('M1')?.inputs['rate']).toEqual(model.measures[0]?.inputs['rate']);
    expect(found('M1')?.qualifiers).toEqual(model.measures[0]?.qualifiers);
    expect(found('M2')?.tried).toEqual({ rate: [0.01, 0.04] });
  });

  test('the yearly rate follows the midpoint of both ends', () => {
    const found = new Map(rows('Yearly rates', 'M1-rate').map((row) => [row[0], row[6] ?? row[7]]));
    expect(found.get('M1-rate')).toBe(0.045);
    expect(found.get('M1-rateInYear')).toBe(0.045);
  });
});
