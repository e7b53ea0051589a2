import { grouped, rowBlocks } from '../../../src/hosts/excel/blocks';
import { areasOfAddress } from '../../../src/hosts/excel/changed-areas';
import { placesFor } from '../../../src/hosts/excel/placing';
import { patchesOf } from '../../../src/hosts/excel/rectangles';
import type { Survey } from '../../../src/hosts/excel/survey';
import { sheetInReference } from '../../../src/hosts/excel/survey';
import { atOnce } from '../../../src/model/in-pieces';
import type { OutputSheet } from '../../../src/workbook/output-sheets';

describe('cutting what is large', () => {
  it('cuts an area by rows', () => {
    const blocks = rowBlocks({ sheet: 'S', row: 5, column: 2, rows: 5, columns: 3 }, 7);
    expect(blocks.map(({ row, rows, columns }) => [row, rows, columns])).toEqual([
      [5, 2, 3],
      [7, 2, 3],
      [9, 1, 3],
    ]);
    expect(rowBlocks({ sheet: 'S', row: 1, column: 1, rows: 2, columns: 9 }, 3)).toHaveLength(2);
  });

  it('groups in order up to a weight, and lets what is heavier travel alone', () => {
    expect([...grouped([1, 1, 1, 9, 1], (each) => each, 2)]).toEqual([[1, 1], [1], [9], [1]]);
    expect([...grouped([], () => 1, 2)]).toEqual([]);
  });
});

describe('rectangles of equal values', () => {
  it('cover the grid with few', () => {
    const grid = [
      ['a', 'a', 'b'],
      ['a', 'a', 'b'],
      ['c', 'b', 'b'],
    ];
    expect(
      atOnce(patchesOf(grid))
        .map(({ value, row, column, rows, columns }) => [value, row, column, rows, columns])
        .sort(),
    ).toEqual([
      ['a', 1, 1, 2, 2],
      ['b', 1, 3, 2, 1],
      ['b', 3, 2, 1, 2],
      ['c', 3, 1, 1, 1],
    ]);
  });
});

describe('the sheet that a name points to', () => {
  it.each([
    ['=Workings!$A$1', 'Workings'],
    ["='My workings'!$A$1", 'My workings'],
    ["='It''s'!$A$1:$B$2", "It's"],
    ['=#REF!$A$1', undefined],
    ["='#REF'!x", '#REF'],
    ['=5', undefined],
    [5, undefined],
  ])('%j', (formula, sheet) => {
    expect(sheetInReference(formula)).toBe(sheet);
  });
});

describe('the areas of a change', () => {
  it.each([
    ['B2', [[2, 2, 1, 1]]],
    ['A1:C3', [[1, 1, 3, 3]]],
    ['$B:$C', [[1, 2, 1_048_576, 2]]],
    ['2:4', [[2, 1, 3, 16_384]]],
    [
      'A1,C3:D3',
      [
        [1, 1, 1, 1],
        [3, 3, 1, 2],
      ],
    ],
  ])('%s', (address, expected) => {
    expect(areasOfAddress('S', address)?.map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual(expected);
  });

  it.each(['', 'Sheet1!A1', 'nonsense', 'C1:A1'])('%j is not known', (address) => {
    expect(areasOfAddress('S', address)).toBeUndefined();
  });
});

describe('where a new sheet goes', () => {
  const surveyOf = (row: readonly string[], ours: readonly OutputSheet[]): Survey => {
    const sheets = row.map((name, position) => ({ id: `{${name}}`, name, position, visibility: 'visible' as const, protected: false }));
    const found = ours.flatMap((sheet) => sheets.filter((each) => each.name === sheet).map((each) => [sheet, each] as const));
    return { fileName: '', readOnly: false, structureProtected: false, sheets, ours: new Map(found), marks: new Set() };
  };

  it('last, where none of ours is there', () => {
    expect(placesFor(surveyOf(['Spend'], []), ['Cover', 'Checks'])).toEqual(new Map());
  });

  it('after ours that come before it, else before ours that come after', () => {
    const survey = surveyOf(['Spend', 'Base budget', 'Checks', 'Own notes'], ['Base budget', 'Checks']);
    expect(placesFor(survey, ['Cover', 'Workings', 'View'])).toEqual(
      new Map([
        ['Cover', 1],
        ['Workings', 3],
        ['View', 4],
      ]),
    );
  });
});
