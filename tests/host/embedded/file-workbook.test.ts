import { problem } from '../../../src/model/problems';
import { changeGrid, usedArea, readBlock } from '../../../src/hosts/embedded/desk/grids';
import type { FileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import type { BookSheet } from '../../../src/hosts/embedded/book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../../../src/hosts/embedded/book';
import type { Everything, MakeWorkbook, Person, PlainCell, StartingCell } from '../person';
import { area, code, describeWorkbookContract, value } from '../contract';
import { contentOf, sheetEdit } from '../contents';
import { fileOf, partsOf, zipOf } from './small-files';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';

const make: MakeWorkbook = async (sheets) => {
  const workbook = fileWorkbook(await fileOf(sheets));
  return { workbook, person: personAt(workbook), settle: () => Promise.resolve() };
};

describeWorkbookContract('a file', make);

describe('a file as a workbook', () => {
  test('refuses new sheets where the structure is protected, and says so', async () => {
    const parts = partsOf([{ name: 'Spend', cells: [[1]] }]);
    parts.set(
      'xl/workbook.xml',
      (parts.get('xl/workbook.xml') ?? '').replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    );
    const workbook = fileWorkbook(value(await openWorkbookFile(zipOf(parts), 'made.xlsx')));
    expect(value(await workbook.outline()).structureProtected).toBe(true);
    expect(code(await workbook.write([sheetEdit('Cover')]))).toBe('structure-protected');
    expect(value(await workbook.outline()).sheets.map(({ name }) => name)).toEqual(['Spend']);
  });

  test('refuses an area that would exhaust memory', async () => {
    const workbook = fileWorkbook(await fileOf([{ name: 'Spend', cells: [[1]] }]));
    expect(code(await workbook.read([{ area: area('Spend', 1, 1, 1_048_576, 16_384) }]))).toBe('area-too-large');
  });

  test.each([
    ['a number that is none', contentOf([[Number.NaN]]), 'cell-no-number'],
    ['a text that no cell can hold', contentOf([[{ text: 'x'.repeat(32_768) }]]), 'cell-too-long'],
    ['a formula that no cell can hold', contentOf([[{ formula: `=${'1+'.repeat(4_100)}1`, value: 4101 }]]), 'cell-too-long'],
  ])('refuses %s', async (_, content, expected) => {
    const workbook = fileWorkbook(await fileOf([{ name: 'Spend', cells: [[1]] }]));
    expect(code(await workbook.write([sheetEdit('Cover', content)]))).toBe(expected);
  });

  test.each([
    ['', 'sheet-name-unusable'],
    ['a/b', 'sheet-name-unusable'],
    ['x'.repeat(32), 'sheet-name-unusable'],
    ["it'", 'sheet-name-unusable'],
    ['SPEND', 'sheet-name-taken'],
  ])('refuses to add a sheet called %j', async (name, expected) => {
    const workbook = fileWorkbook(await fileOf([{ name: 'Spend', cells: [[1]] }]));
    expect(code(await workbook.write([{ ...sheetEdit('Cover'), name }]))).toBe(expected);
  });
});

/** A person changes the file's book by other ways than the port. */
function personAt(workbook: FileWorkbook): Person {
  const change = (name: string, to: (sheet: BookSheet) => BookSheet | undefined, areas = [area(name, 1, 1, 1, 1)]): Promise<void> => {
    const book = workbook.book();
    workbook.change({ ...book, sheets: book.sheets.flatMap((sheet) => (sheet.name === name ? (to(sheet) ?? []) : [sheet])) }, areas);
    return Promise.resolve();
  };
  return {
    setCell: (name, row, column, content) =>
      change(name, (sheet) => ({ ...sheet, grid: changeGrid(sheet.grid, [{ row, column, cell: plain(content) }]) }), [
        area(name, row, column, 1, 1),
      ]),
    addSheet: (name) => {
      const book = workbook.book();
      const made: BookSheet = {
        id: 900 + book.sheets.length,
        name,
        visibility: 'visible',
        protected: false,
        ours: undefined,
        tables: [],
        grid: EMPTY_GRID,
        unsaved: NOTHING_UNSAVED,
      };
      workbook.change({ ...book, sheets: [...book.sheets, made] }, []);
      return Promise.resolve();
    },
    renameSheet: (from, to) => change(from, (sheet) => ({ ...sheet, name: to })),
    protectSheet: (name) => change(name, (sheet) => ({ ...sheet, protected: true })),
    deleteSheet: (name) => change(name, () => undefined),
    everything: () => Promise.resolve(everythingIn(workbook)),
    selection: async () => value(await workbook.selected()) ?? area('', 0, 0, 0, 0),
  };
}

function plain(content: StartingCell) {
  if (content === null || typeof content !== 'object' || 'text' in content) return content;
  const { formula, value: cached } = content;
  if (typeof cached !== 'number' && typeof cached !== 'string')
    throw new Error(problem('not-a-number', { input: formula, given: '', least: '', most: '' }).message);
  return { formula, value: cached };
}

function everythingIn(workbook: FileWorkbook): Everything {
  return new Map(
    workbook.book().sheets.map(({ name, grid }) => {
      const used = usedArea(name, grid);
      if (used === undefined) return [name, []];
      const { values, formulas = [] } = readBlock(grid, { area: used, formulas: true });
      const rows = values.map((row, index) =>
        withoutEmptyEnd(row.map((each, column): PlainCell => ({ value: each, formula: formulas[index]?.[column] ?? '' }))),
      );
      return [name, rows];
    }),
  );
}

function withoutEmptyEnd(row: readonly PlainCell[]): readonly PlainCell[] {
  const last = row.map((cell) => cell.value !== null || cell.formula !== '').lastIndexOf(true);
  return row.slice(0, last + 1);
}
