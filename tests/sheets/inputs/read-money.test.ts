import { MEASURES } from '../../../src/model/measures/catalogue';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { firstWrite, plannedSheet } from '../../fixtures/first-write';
import { fundedModel } from '../../fixtures/funded';
import type { CellBlock, CellValue } from '../../../src/workbook/port';

const model = fundedModel();
const plan = firstWrite(model);
const sheet = plannedSheet(plan, 'Scenario inputs');

const columnOf = (name: string) => sheet.values.find((row) => row[0] === 'Ref')?.indexOf(name) ?? -1;

function withCell(ref: string, column: string, value: CellValue): CellBlock {
  const at = columnOf(column);
  return {
    ...sheet,
    values: sheet.values.map((row) => (row[0] === ref ? row.map((cell, index) => (index === at ? value : cell)) : row)),
  };
}

function read(block: CellBlock) {
  const result = readInputs(block, model.base, MEASURES);
  return { problems: result.problems, value: result.ok ? result.value : undefined };
}

describe('Funding and reserves on Scenario inputs', () => {
  test('read back as they were written, with funder, source and what is not given', () => {
    const { value, problems } = read(sheet);
    expect(problems).toEqual([]);
    expect(value?.funding).toEqual(model.funding);
    expect(value?.reserves).toEqual(model.reserves);
    expect(value?.monitoring).toEqual(model.monitoring);
  });

  test('follow what a person types in their cells', () => {
    expect(read(withCell('F3-amount', '2012/13', 140_000_000)).value?.funding?.[2]?.amounts[1]).toBe(140_000_000);
    expect(read(withCell('F3-amount', '2012/13', null)).value?.funding?.[2]?.amounts[1]).toBeNaN();
    expect(read(withCell('R1-minimum', 'All years', 6_000_000)).value?.reserves?.[0]?.minimum).toBe(6_000_000);
  });

  test.each<[string, string, CellValue, string]>([
    ['F3-amount', '2012/13', 'circa £140m', 'not-a-number'],
    ['F3-amount', '2012/13', -5, 'out-of-bounds'],
    ['F3-amount', 'Authority', 'Glasgov', 'authority-unknown'],
  ])('%s under %s with %s is told with its cell', (ref, column, value, code) => {
    const row = sheet.values.findIndex((each) => each[0] === ref) + 1;
    const [problem] = read(withCell(ref, column, value)).problems;
    expect(problem).toMatchObject({ code });
    expect(problem.where).toContain(`${row}`);
  });

  test('may only be typed as amounts from nought', () => {
    const row = sheet.values.findIndex((each) => each[0] === 'F1-amount') + 1;
    const inputs = plan.edits.find((each) => each.sheet === 'Scenario inputs')?.content;
    const rules = inputs?.validations.filter(({ area }) => area.row === row);
    expect(rules?.map(({ area, rule }) => [area.columns, rule])).toEqual([[5, { kind: 'decimal', least: 0 }]]);
  });
});
