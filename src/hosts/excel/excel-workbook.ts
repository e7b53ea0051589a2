import type { Workbook } from '../../workbook/port';
import { exchange } from './exchange';
import { Memory } from './memory';
import { outline } from './outline';
import { readAreas } from './read';
import { selected } from './selected';
import { show } from './show';
import { watch } from './watch';

// Fetched when the pane first asks for the last write, which is after it has shown what is in the workbook.
const changing = () => import('./changing');

/** The workbook that is open in Excel. */
export function excelWorkbook(): Workbook {
  const memory = new Memory();
  const inTurn = queue();
  return {
    outline: () => exchange(outline),
    read: (requests) => exchange((context) => readAreas(context, requests)),
    write: (edits, options = {}) =>
      inTurn(async () => {
        const { write } = await changing();
        return memory.own.during(() => write(memory, edits, options));
      }),
    undo: (receipt) =>
      inTurn(async () => {
        const { undo } = await changing();
        return memory.own.during(() => undo(memory, receipt));
      }),
    lastWrite: () => inTurn(async () => (await changing()).lastWrite(memory)),
    watch: (listener) => watch(memory.own, listener),
    show: (area) => exchange((context) => show(context, area)),
    selected: () => exchange(selected),
  };
}

/** Writes and undos come one after the other, never into each other. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
