import { Model } from '@ironcalc/wasm';
import { usedRectangle } from '../../../src/hosts/embedded/ironcalc/model-cells';
import { startIronCalc } from './start-ironcalc';

beforeAll(startIronCalc);

describe('The rectangle that a sheet of the spreadsheet uses', () => {
  const sheetWith = (...cells: readonly (readonly [row: number, column: number])[]) => {
    const model = new Model('made.xlsx', 'en-GB', 'UTC', 'en');
    for (const [row, column] of cells) model.setUserInput(0, row, column, 'x');
    return model;
  };

  test.each([
    ['one cell far from A1', [[40, 200]], { rows: 40, columns: 200 }],
    [
      'the last row and the last column in different cells',
      [
        [9, 1],
        [2, 5],
      ],
      { rows: 9, columns: 5 },
    ],
    [
      'a cell behind twenty blank columns, in a row of its own',
      [
        [1, 1],
        [30, 22],
      ],
      { rows: 30, columns: 22 },
    ],
    [
      'a cell far to the right of others in its row',
      [
        [3, 1],
        [3, 600],
      ],
      { rows: 3, columns: 600 },
    ],
  ] as const)('reaches to %s', (_, cells, used) => {
    expect(usedRectangle(sheetWith(...cells), 0)).toEqual(used);
  });

  test('takes in no cell that has only a look, or had a figure once', () => {
    const model = sheetWith([2, 2], [7, 7]);
    model.rangeClearContents(0, 7, 7, 7, 7);
    model.updateRangeStyle({ sheet: 0, row: 9, column: 9, width: 1, height: 1 }, 'num_fmt', '0.00');
    expect(usedRectangle(model, 0)).toEqual({ rows: 2, columns: 2 });
  });

  test('is none on an empty sheet', () => {
    expect(usedRectangle(sheetWith(), 0)).toBeUndefined();
  });
});
