import { exchange } from '../../../src/hosts/excel/exchange';
import { value } from '../contract';
import { testHost } from './host/client';

/** With what each exchange is asked of an Excel that has this set of its API. */
async function optionsFor(excelApi: number): Promise<unknown> {
  testHost(excelApi);
  const run = jest.spyOn(Excel, 'run');
  value(
    await exchange(async (context) => {
      context.workbook.load('name');
      await context.sync();
    }),
  );
  return run.mock.calls.map(([options]) => options);
}

describe('an exchange with Excel', () => {
  it('waits for a person who types in a cell, and is one step of Excel’s own undo where Excel can (1.20)', async () => {
    expect(await optionsFor(20)).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  });

  it('asks an older Excel for nothing that it does not know', async () => {
    expect(await optionsFor(19)).toEqual([{ delayForCellEdit: true }]);
    expect(await optionsFor(9)).toEqual([{ delayForCellEdit: true }]);
  });
});
