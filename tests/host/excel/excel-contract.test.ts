import { columnNumber } from '../../../src/formula/address';
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import type { CellValue } from '../../../src/workbook/port';
import { describeWorkbookContract } from '../contract';
import type { MakeWorkbook } from '../person';
import { fill, personAt } from './host/excel-person';
import { testHost } from './host/client';
import type { TestHost } from './host/test-host';

/** The host contract through the real Office.js client, which itself refuses members that an API version does not have. */
const makeWorkbook =
  (excelApi: number): MakeWorkbook =>
  async (sheets) => {
    const host = testHost(excelApi);
    fill(host, sheets);
    host.book.evaluate = (formula, sheet) => doubled(host, formula, sheet);
    return {
      workbook: excelWorkbook(),
      person: personAt(host),
      settle: async () => {
        await host.settle();
        await new Promise((resolve) => setTimeout(resolve, 80));
        await host.settle();
      },
      close: async () => {
        expect(host.notAnswered).toEqual([]);
      },
    };
  };

/** The only formulas with values that the contract writes: a cell times a number. */
function doubled(host: TestHost, formula: string, sheet: string): CellValue {
  const [, column = '', row, factor] = /^=([A-Z]+)(\d+)\*(\d+)$/.exec(formula) ?? [];
  const value = host.book.sheetNamed(sheet)?.cell(Number(row), columnNumber(column) ?? 1).value;
  return typeof value === 'number' ? value * Number(factor) : 0;
}

describeWorkbookContract('Excel of today', makeWorkbook(20));
describeWorkbookContract('the oldest Excel that the add-in runs on (ExcelApi 1.9)', makeWorkbook(9));
