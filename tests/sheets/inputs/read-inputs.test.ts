import { MEASURES } from '../../../src/model/measures/catalogue';
import { serialFromDate } from '../../../src/model/financial-year';
import type { BudgetModel, InputValue, Measure } from '../../../src/model/scenario';
import { readBaseSettings, readInputs } from '../../../src/sheets/inputs/read-inputs';
import type { CellBlock, CellValue } from '../../../src/workbook/port';
import { firstWrite, plannedSheet } from '../../fixtures/first-write';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel } from '../../fixtures/clyde-valley';

function inputsSheet(model: BudgetModel): CellBlock {
  return plannedSheet(firstWrite(model), 'Scenario inputs');
}

function withValue(block: CellBlock, ref: string, column: number, value: CellValue): CellBlock {
  return {
    ...block,
    values: block.values.map((row) => (row[0] === ref ? row.map((cell, index) => (index === column - 1 ? value : cell)) : row)),
  };
}

function withoutEmpty(measure: Measure): Measure {
  const isEmpty = (value: InputValue) =>
    value.kind === 'single' ? Number.isNaN(value.value) : value.kind === 'by year' && value.values.every(Number.isNaN);
  return { ...measure, inputs: Object.fromEntries(Object.entries(measure.inputs).filter(([, value]) => !isEmpty(value))) };
}

const model = clydeValleyModel();
const sheet = inputsSheet(model);

describe('The Scenario inputs sheet', () => {
  test('reads back as the scenarios and measures that were written', () => {
    const read = readInputs(sheet, model.base, MEASURES);
    expect(read.problems).toEqual([]);
    if (!read.ok) throw new Error('not read');
    expect(read.value.years).toEqual(model.years);
    expect(read.value.scenarios).toEqual(model.scenarios);
    // An input that was left out is read back as an empty cell.
    expect(read.value.measures.map((measure) => withoutEmpty(measure))).toEqual(model.measures.map((measure) => withoutEmpty(measure)));
  });

  test('keeps dated wages as dates', () => {
    const wages = {
      kind: 'by date',
      from: [
        { date: serialFromDate(2010, 4, 1), value: 9.5 },
        { date: serialFromDate(2011, 12, 1), value: 10.02 },
        { date: serialFromDate(2012, 4, 1), value: 10.5 },
        { date: serialFromDate(2013, 4, 1), value: 10.9 },
      ],
    } as const;
    const dated = {
      ...model,
      measures: model.measures.map((each) => (each.ref === 'M10' ? { ...each, inputs: { ...each.inputs, wage: wages } } : each)),
    };
    const read = readInputs(inputsSheet(dated), model.base, MEASURES);
    expect(read.ok && read.value.measures.find((each) => each.ref === 'M10')?.inputs['wage']).toEqual(wages);
  });

  test('gives the same whatever order its rows are in', () => {
    const body = sheet.values.slice(4, -1);
    const sorted = { ...sheet, values: [...sheet.values.slice(0, 4), ...[...body].reverse(), ...sheet.values.slice(-1)] };
    expect(readInputs(sorted, model.base, MEASURES)).toEqual(readInputs(sheet, model.base, MEASURES));
  });

  test('says which cell holds a rate that is too high, a text, or an error', () => {
    const row = sheet.values.findIndex((each) => each[0] === 'M5-rate') + 1;
    for (const [value, code] of [
      [1.5, 'out-of-bounds'],
      ['four', 'not-a-number'],
      [{ error: '#N/A' }, 'not-a-number'],
    ] as const) {
      const read = readInputs(withValue(sheet, 'M5-rate', 7, value), model.base, MEASURES);
      expect(read.ok).toBe(false);
      expect(read.problems.map(({ code: each, where }) => [each, where])).toEqual([[code, `'Scenario inputs'!G${row}`]]);
    }
  });

  const stated = {
    ...model,
    measures: model.measures.map((each, index): Measure =>
      index > 0
        ? each
        : {
            ...each,
            attribution: 'collaborative',
            particulars: { reference: 'CV10', signedOff: serialFromDate(2011, 2, 14), impactAssessment: 'EIA 7', posts: -2.5 },
          },
    ),
  };
  const statedSheet = inputsSheet(stated);

  test('keeps whose a benefit is, and what the savings schedule prints beside it', () => {
    const read = readInputs(statedSheet, model.base, MEASURES);
    expect(read.problems).toEqual([]);
    expect(read.ok && read.value.measures[0]?.attribution).toBe('collaborative');
    expect(read.ok && read.value.measures[0]?.particulars).toEqual(stated.measures[0]?.particulars);
    expect(read.ok && read.value.measures[1]?.attribution).toBe('own');
    expect(read.ok && read.value.measures[1]?.particulars).toEqual({});
  });

  test('says which cell holds a day of signing off that is no date, or posts that are no number', () => {
    for (const [ref, code] of [
      ['M1-signedOff', 'not-a-date'],
      ['M1-posts', 'not-a-number'],
    ] as const) {
      const row = statedSheet.values.findIndex((each) => each[0] === ref) + 1;
      const read = readInputs(withValue(statedSheet, ref, 7, 'soon'), model.base, MEASURES);
      expect(read.problems.map(({ code: each, where }) => [each, where])).toEqual([[code, `'Scenario inputs'!G${row}`]]);
    }
  });

  test('takes an emptied rate as not quantified, never as nought', () => {
    const read = readInputs(withValue(sheet, 'M1-rate', 7, null), model.base, MEASURES);
    expect(read.ok && read.value.measures[0]?.inputs['rate']).toEqual({ kind: 'single', value: NaN });
  });

  test('refuses two scenarios of one name, in capitals or not', () => {
    const read = readInputs(withValue(sheet, 'S3-name', 7, 'no CHANGE'), model.base, MEASURES);
    expect(read.problems.map((each) => each.code)).toEqual(['scenario-name-twice']);
  });

  test('remembers how the spend table was read', () => {
    expect(readBaseSettings(sheet)).toEqual({ ...CLYDE_VALLEY_SETTINGS, source: { ...CLYDE_VALLEY_SETTINGS.source, header: '4' } });
  });
});
