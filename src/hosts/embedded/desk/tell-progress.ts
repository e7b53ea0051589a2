import type { Edit, WriteOptions } from '../../../workbook/port';
import type { Applied } from './apply-edits';

/** These workbooks are written at one stroke, so that there is progress to tell only when it is done. */
export function tellProgress({ book }: Applied, edits: readonly Edit[], { onProgress }: WriteOptions): void {
  if (onProgress === undefined) return;
  const sizes = edits.map((edit) => (edit.edit === 'sheet' ? edit.content.cells : edit.cells).reduce((sum, row) => sum + row.length, 0));
  const ofCells = sizes.reduce((sum, size) => sum + size, 0);
  let cells = 0;
  edits.forEach((edit, index) => {
    cells += sizes[index] ?? 0;
    const sheet = book.sheets.find(({ ours }) => ours === edit.sheet)?.name ?? edit.sheet;
    onProgress({ sheet, sheetNumber: index + 1, sheets: edits.length, cells, ofCells });
  });
}
