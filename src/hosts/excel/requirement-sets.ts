/** The oldest Excel API that the add-in runs on; the manifest asks for the same. */
export const LEAST_EXCEL_API = '1.9';

/** Whether this Excel has an API version (`1.14` and later tells which change came from this add-in). */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
