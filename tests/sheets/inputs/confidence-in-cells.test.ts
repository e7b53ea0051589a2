import { confidenceProblems } from '../../../src/model/confidence-problems';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import type { CellBlock, CellValue } from '../../../src/workbook/port';
import { firstWrite, plannedSheet } from '../../fixtures/first-write';
import { weighedModel } from '../../fixtures/weighed';

const model = weighedModel();
const sheet = plannedSheet(firstWrite(model), 'Scenario inputs');
const ALL_YEARS = sheet.values.find((row) => row[0] === 'Ref')?.indexOf('All years') ?? -1;

function withCell(ref: string, value: CellValue): CellBlock {
  const values = sheet.values.map((row) => (row[0] === ref ? row.map((cell, index) => (index === ALL_YEARS ? value : cell)) : row));
  return { ...sheet, values };
}

/** The cell under “All years” of a row, as a person names it. */
function cellOf(ref: string): string {
  return `'Scenario inputs'!G${sheet.values.findIndex((row) => row[0] === ref) + 1}`;
}

function read(block: CellBlock) {
  const result = readInputs(block, model.base, MEASURES);
  return { problems: result.problems, value: result.ok ? result.value : undefined };
}

describe('Delivery confidence on Scenario inputs', () => {
  test('reads back as it was written: levels, weights, sources, and the level of each saving', () => {
    const { value, problems } = read(sheet);
    expect(problems).toEqual([]);
    expect(value?.confidence).toEqual(model.confidence);
    expect(value?.measures.map(({ confidence }) => confidence)).toEqual(model.measures.map(({ confidence }) => confidence));
  });

  test('follows what a person types: a weight, a level, a level emptied', () => {
    expect(read(withCell('W2-weight', 0.65)).value?.confidence?.[1]?.weight).toBe(0.65);
    expect(read(withCell('M7-confidence', 'low')).value?.measures.find(({ ref }) => ref === 'M7')?.confidence).toBe('Low');
    expect(read(withCell('M5-confidence', null)).value?.measures.find(({ ref }) => ref === 'M5')?.confidence).toBeUndefined();
  });

  test('takes an emptied weight for none, and says what to do where savings have that level', () => {
    const { value, problems } = read(withCell('W1-weight', null));
    expect(problems).toEqual([]);
    expect(value?.confidence?.[0]?.weight).toBeNaN();
    const told = value === undefined ? [] : confidenceProblems(value);
    expect(told).toMatchObject([{ code: 'confidence-without-weight', severity: 'warning', where: 'W1-weight' }]);
    expect(told[0]?.message).toContain('“High” has no weight');
    expect(told[0]?.message).toContain('set the weight that your body has agreed');
  });

  test.each<[string, CellValue, string]>([
    ['W1-weight', 1.5, 'out-of-bounds'],
    ['W1-weight', -0.1, 'out-of-bounds'],
    ['W1-weight', 'most of it', 'not-a-number'],
    ['W1-name', null, 'confidence-level-empty'],
    ['W2-name', 'HIGH', 'confidence-level-twice'],
    ['M5-confidence', 'Hig', 'confidence-level-unknown'],
    ['M5-confidence', 'High ', 'confidence-level-unknown'],
  ])('stops at %s being %p, with its cell', (ref, typed, code) => {
    const { problems, value } = read(withCell(ref, typed));
    expect(value).toBeUndefined();
    expect(problems.map((each) => [each.code, each.where])).toContainEqual([code, cellOf(ref)]);
  });

  test('names the nearest level where one is misspelt', () => {
    expect(
      read(withCell('M5-confidence', 'Hig'))
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('Did you mean “High”?');
  });

  test('takes a level typed with no list of levels for one of the usual words, without a weight', () => {
    const gone = { ...withCell('M5-confidence', 'Medium') };
    const values = gone.values.filter(([ref]) => !(typeof ref === 'string' && /^W\d+-/.test(ref)));
    const { value } = read({ ...gone, values });
    expect(value?.confidence?.map(({ name, weight }) => [name, weight])).toEqual([
      ['High', NaN],
      ['Medium', NaN],
      ['Low', NaN],
    ]);
  });
});
