import type { Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import { problemsOf } from './faults';
import { hasExcelApi } from './requirement-sets';

/**
 * Runs a batch against the workbook and answers its value, or what went wrong.
 *
 * A person who is typing in a cell is waited for. Where Excel can (1.20), all that the batch does is one step of Excel's own undo.
 */
export async function exchange<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (hasExcelApi('1.20')) options.mergeUndoGroup = true;
  try {
    return succeed(await Excel.run(options, batch));
  } catch (error) {
    return fail(...problemsOf(error));
  }
}
