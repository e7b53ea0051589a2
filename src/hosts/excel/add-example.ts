import type { Result } from '../../model/result';
import { exchange } from './exchange';
import { hasExcelApi } from './requirement-sets';

/**
 * Shows an example workbook (the bytes of an xlsx file): its sheets are added after those of this workbook, where Excel can (1.13),
 * else it is opened as a new workbook. No sheet that stands in this workbook is touched.
 */
export async function addExample(file: Uint8Array): Promise<Result<void>> {
  const base64 = btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(''));
  return exchange(async (context) => {
    if (hasExcelApi('1.13')) context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    else await Excel.createWorkbook(base64);
    await context.sync();
  });
}
