import type { WriteOptions } from '../../workbook/port';
import type { SheetChange } from './changes';
import type { Step } from './steps';

/** Tells after each request how many of the cells are written, and which sheet was written last. */
export function progressTeller(changes: readonly SheetChange[], options: WriteOptions): (sent: readonly Step[]) => void {
  const ofCells = changes.flatMap((change) => change.steps).reduce((sum, { writes }) => sum + (writes?.cells ?? 0), 0);
  const names = changes.map((change) => change.target.name);
  let cells = 0;
  let last = names[0] ?? '';
  return (sent) => {
    for (const { writes } of sent) {
      cells += writes?.cells ?? 0;
      last = writes?.sheet ?? last;
    }
    options.onProgress?.({ sheet: last, sheetNumber: names.indexOf(last) + 1, sheets: names.length, cells, ofCells });
  };
}
