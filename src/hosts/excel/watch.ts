import type { Change, StopWatching } from '../../workbook/port';
import { ChangeTeller } from './change-teller';
import { exchange } from './exchange';
import type { OwnWork } from './memory';
import { hasExcelApi } from './requirement-sets';

type Source = Excel.WorksheetChangedEventArgs['source'];

/**
 * Tells of cells that people change, and of sheets added, deleted and renamed. Correctness never depends on it: where Excel
 * will not tell, nothing is told, and every write still compares its baseline.
 */
export async function watch(own: OwnWork, listener: (change: Change) => void): Promise<StopWatching> {
  const teller = new ChangeTeller(listener);
  const registered = await exchange(async (context) => {
    const { worksheets } = context.workbook;
    const everything = ({ source }: { readonly source: Source }): Promise<void> => {
      if (!own.isLikely) teller.take({ by: byOf(source), at: undefined });
      return Promise.resolve();
    };
    const handlers: Handler[] = [
      worksheets.onChanged.add((event) => {
        if (!isOurs(event, own)) teller.take({ by: byOf(event.source), at: event });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(everything),
      worksheets.onDeleted.add(everything),
    ];
    if (hasExcelApi('1.17')) handlers.push(worksheets.onNameChanged.add(everything));
    await context.sync();
    return handlers;
  });
  return async () => {
    teller.stop();
    if (registered.ok) await stopListening(registered.value);
  };
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** Since 1.14 Excel says which change came from this add-in; before that, what comes while we work is taken for ours. */
function isOurs(event: Excel.WorksheetChangedEventArgs, own: OwnWork): boolean {
  return hasExcelApi('1.14') ? event.triggerSource === 'ThisLocalAddin' : own.isLikely;
}

function byOf(source: Source): Change['by'] {
  return source === 'Remote' ? 'remote' : 'person';
}

/** A handler can only be taken off in the context in which it was put on. */
async function stopListening(handlers: readonly Handler[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  await handlers[0]?.context.sync();
}
