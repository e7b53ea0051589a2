import { Model } from '@ironcalc/wasm';
import { EmbeddedWorkbook } from '../../../src/hosts/embedded/embedded-workbook';
import { loadModel } from '../../../src/hosts/embedded/ironcalc/load-model';
import { modelInput } from '../../../src/hosts/embedded/ironcalc/model-input';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { Everything, MakeWorkbook, Person, PlainCell, StartingSheet } from '../person';
import { area, describeWorkbookContract, value } from '../contract';
import { partsOf, zipOf } from './small-files';
import { startIronCalc } from './start-ironcalc';

beforeAll(startIronCalc);

async function open(sheets: readonly StartingSheet[]): Promise<EmbeddedWorkbook> {
  const file = value(await openWorkbookFile(zipOf(partsOf(sheets)), 'made.xlsx'));
  return new EmbeddedWorkbook(file, loadModel(file.book));
}

const make: MakeWorkbook = async (sheets) => {
  const workbook = await open(sheets);
  return {
    workbook,
    person: personAt(workbook),
    settle: async () => workbook.poll(),
    close: async () => workbook.model.free(),
  };
};

describeWorkbookContract('the embedded spreadsheet', make);

/** A person changes the model as the spreadsheet component does. */
function personAt(workbook: EmbeddedWorkbook): Person {
  const { model } = workbook;
  const indexOf = (name: string) => model.getWorksheetsProperties().findIndex((sheet) => sheet.name === name);
  return {
    setCell: async (name, row, column, content) =>
      model.setUserInput(
        indexOf(name),
        row,
        column,
        modelInput(
          content !== null && typeof content === 'object' && 'formula' in content ? { formula: content.formula, value: 0 } : content,
        ),
      ),
    addSheet: async (name) => {
      model.newSheet();
      model.renameSheet(model.getWorksheetsProperties().length - 1, name);
    },
    renameSheet: async (from, to) => model.renameSheet(indexOf(from), to),
    protectSheet: async (name) => workbook.protect(name),
    deleteSheet: async (name) => model.deleteSheet(indexOf(name)),
    everything: () => everythingIn(workbook),
    selection: async () => {
      const view = model.getSelectedView();
      const [row, column, lastRow, lastColumn] = view.range;
      return area(model.getWorksheetsProperties()[view.sheet]?.name ?? '', row, column, lastRow - row + 1, lastColumn - column + 1);
    },
  };
}

async function everythingIn(workbook: EmbeddedWorkbook): Promise<Everything> {
  const { sheets } = value(await workbook.outline());
  const blocks = value(await workbook.read(sheets.flatMap(({ used }) => (used === undefined ? [] : [{ area: used, formulas: true }]))));
  return new Map(
    sheets.map(({ name }) => {
      const block = blocks.find((each) => each.area.sheet === name);
      return [
        name,
        (block?.values ?? []).map((row, index) =>
          withoutEmptyEnd(row.map((each, column): PlainCell => ({ value: each, formula: block?.formulas?.[index]?.[column] ?? '' }))),
        ),
      ];
    }),
  );
}

function withoutEmptyEnd(row: readonly PlainCell[]): readonly PlainCell[] {
  return row.slice(0, row.map((cell) => cell.value !== null || cell.formula !== '').lastIndexOf(true) + 1);
}

test('the model is IronCalc’s own', async () => {
  expect((await open([{ name: 'A', cells: [[1]] }])).model).toBeInstanceOf(Model);
});
