import { serialFromDate } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { project } from '../../../src/model/projection';
import type { BudgetModel } from '../../../src/model/scenario';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { textOf } from '../../../src/sheets/inputs/standing-rows';
import { planWrite } from '../../../src/sheets/output/plan';
import { blockOf } from '../../fixtures/blocks';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel } from '../../fixtures/clyde-valley';

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
const plan = planWrite(project(model), {
  outline: { fileName: '', readOnly: false, structureProtected: false, sheets: [] },
  existing: [],
  settings: CLYDE_VALLEY_SETTINGS,
  writtenAt: new Date(0),
});
const sheet = (name: string) => {
  const edit = plan.edits.find((each) => each.sheet === name);
  if (edit === undefined) throw new Error(`No ${name} was planned.`);
  return blockOf(edit);
};
const rows = (name: string, prefix: string) => sheet(name).values.filter((row) => textOf(row[0]).startsWith(prefix));

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
