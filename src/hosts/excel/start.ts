import { problem } from '../../model/problems';
import type { Workbook } from '../../workbook/port';
import { excelWorkbook } from './excel-workbook';
import { hasExcelApi, LEAST_EXCEL_API } from './requirement-sets';

/**
 * Waits for Office and answers the open workbook. Rejects with a sentence for the person where this is not Excel,
 * or one too old for the add-in.
 *
 * From here on `history.pushState` is gone and `alert` throws: office.js takes them away in a task pane.
 */
export async function openExcelWorkbook(): Promise<Workbook> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel || !hasExcelApi(LEAST_EXCEL_API)) {
    throw new Error(problem('excel-too-old', { needs: `Excel with ExcelApi ${LEAST_EXCEL_API}` }).message);
  }
  return excelWorkbook();
}
