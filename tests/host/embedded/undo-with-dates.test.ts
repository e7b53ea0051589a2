import { EmbeddedWorkbook } from '../../../src/hosts/embedded/embedded-workbook';
import { loadModel } from '../../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import { serialFromDate } from '../../../src/model/financial-year';
import { value } from '../contract';
import { contentOf, sheetEdit } from '../contents';
import { partsOf, zipOf } from './small-files';
import { startIronCalc } from './start-ironcalc';

beforeAll(startIronCalc);

/** A workbook with one sheet of ours that holds a date. */
async function written() {
  const file = value(await openWorkbookFile(zipOf(partsOf([{ name: 'Spend', cells: [[{ text: 'Council' }, 1]] }])), 'made.xlsx'));
  const workbook = new EmbeddedWorkbook(file, loadModel(file.book));
  const dated = contentOf([[serialFromDate(2011, 4, 1)]], [{ row: 1, column: 1, rows: 1, columns: 1, style: 'input date' }]);
  return { workbook, receipt: value(await workbook.write([sheetEdit('Scenario inputs', dated)])) };
}

test('a write that holds dates can be undone', async () => {
  const { workbook, receipt } = await written();
  expect(value(await workbook.undo(receipt)).sheetsRemoved).toEqual(['Scenario inputs']);
});

test('an undo is refused when a person has changed a date since', async () => {
  const { workbook, receipt } = await written();
  workbook.model.setUserInput(1, 1, 1, '1/7/2011');
  const undone = await workbook.undo(receipt);
  expect(undone.ok).toBe(false);
});
