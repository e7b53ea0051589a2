import { MEASURES } from '../../../src/model/measures/catalogue';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import type { CellBlock, CellValue } from '../../../src/workbook/port';
import type { Deflator } from '../../../src/model/deflator';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { deflatedModel, INDEX, RISES } from '../../fixtures/deflated';

function inputsOf(deflator: Deflator) {
  const { edits } = firstWrite(deflatedModel(deflator));
  const inputs = edits.find((each) => each.sheet === 'Scenario inputs');
  if (inputs === undefined) throw new Error('No Scenario inputs were planned.');
  return inputs;
}

const [sheet, sheetOfRises] = [blockOf(inputsOf(INDEX)), blockOf(inputsOf(RISES))];

function withCell(block: CellBlock, ref: string, column: string, value: CellValue): CellBlock {
  const at = block.values.find((row) => row[0] === 'Ref')?.indexOf(column) ?? -1;
  const changed = (row: readonly CellValue[]) => (row[0] === ref ? row.map((cell, index) => (index === at ? value : cell)) : [...row]);
  return { ...block, values: block.values.map(changed) };
}

const read = (block: CellBlock) => {
  const result = readInputs(block, deflatedModel().base, MEASURES);
  return { problems: result.problems, deflator: result.ok ? result.value.deflator : undefined };
};

describe('The deflator on Scenario inputs', () => {
  test('reads back as it was written, by index and by rises', () => {
    expect(read(sheet)).toEqual({ problems: [], deflator: INDEX });
    expect(read(sheetOfRises)).toEqual({ problems: [], deflator: RISES });
  });

  test('follows what a person types in its cells, an emptied one without a figure', () => {
    expect(read(withCell(sheet, 'D1-index', '2012/13', 105)).deflator?.figures[1]).toBe(105);
    expect(read(withCell(sheet, 'D1-index', '2012/13', null)).deflator?.figures[1]).toBeNaN();
    expect(read(withCell(sheet, 'D1-pricesOf', 'All years', '2013-14')).deflator?.pricesOf).toBe(2013);
    expect(read(withCell(sheet, 'D1-index', 'Source', '')).deflator?.source).toBe('');
  });

  test.each<[CellBlock, string, string, CellValue, string, RegExp]>([
    [sheet, 'D1-index', '2012/13', 0, 'out-of-bounds', /^The price index of 2012\/13 is 0\. It must be at least 0\.01\.$/],
    [sheet, 'D1-index', '2012/13', -104, 'out-of-bounds', /2012\/13 is -104\./],
    [sheet, 'D1-index', '2012/13', 'about 104', 'not-a-number', /2012\/13 is “about 104”, which is not a number/],
    [sheet, 'D1-indexBase', 'All years', 'n/a', 'not-a-number', /The price index of 2010\/11/],
    [sheet, 'D1-pricesOf', 'All years', 'today', 'year-unknown', /“today” is not a financial year/],
    [sheetOfRises, 'D1-rise', '2013/14', 2, 'out-of-bounds', /The rise of prices of 2013\/14/],
  ])('is told with its cell where it is wrong', (block, ref, column, typed, code, sentence) => {
    const [told] = read(withCell(block, ref, column, typed)).problems;
    const row = block.values.findIndex((each) => each[0] === ref) + 1;
    expect(told.code).toBe(code);
    expect(told.message).toMatch(sentence);
    expect(told.where).toMatch(new RegExp(`^'Scenario inputs'![A-Z]+${row}$`));
  });

  test('lets the year of the prices be chosen among the base year and those projected', () => {
    const row = sheet.values.findIndex((each) => each[0] === 'D1-pricesOf') + 1;
    const rules = inputsOf(INDEX).content.validations.filter(({ area }) => area.row === row);
    expect(rules.map(({ rule }) => rule)).toEqual([
      { kind: 'list', options: ['2010/11', '2011/12', '2012/13', '2013/14', '2014/15', '2015/16'] },
    ]);
  });
});
