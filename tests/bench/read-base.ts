import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { parseYear } from '../../src/model/financial-year';
import type { Result } from '../../src/model/result';
import type { BaseBudget } from '../../src/model/spend';
import { baseBudget } from '../../src/sheets/spend/base-budget';
import { spendFrom } from '../../src/sheets/spend/spend-from';

/** The year whose amounts the made files hold. */
export const YEAR = '2025/26';

/** The base budget of a made file's rows, as the product reads any file. */
export async function readBase(bytes: Uint8Array): Promise<BaseBudget> {
  const year = parseYear(YEAR);
  if (year === undefined) throw new Error('The year is not one.');
  const workbook = fileWorkbook(taken(await openWorkbookFile(bytes, 'payments.xlsx')));
  const source = { sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£' } as const;
  return taken(await baseBudget(taken(await spendFrom(workbook, source)).spend, year));
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}
