import { project } from '../../src/model/projection';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import type { Result } from '../../src/model/result';
import type { SheetEdit } from '../../src/workbook/port';
import type { Cell } from '../../src/workbook/sheet-content';
import { writeXlsx } from 'hucre';
import { madeModel } from './made-model';
import { mustBe, times, type Row } from './row';
import { plannedEdits, spendRowsOf } from './written-workbook';

export interface Written {
  readonly requests: number;
  readonly bytes: number;
}

/**
 * What is sent to write a model's sheets into a file, and through Office.js where a way is given, held against the same cells as values.
 * The genuine client of Office.js answers to a test host that lives in Jest alone.
 */
export async function writingCase(
  lines: number,
  throughOffice?: (edits: readonly SheetEdit[]) => Promise<Written>,
): Promise<readonly Row[]> {
  const projection = project(madeModel(lines));
  const edits = plannedEdits(projection);
  const values = edits.map(asValues);
  const cells = edits.reduce(
    (sum, { content }) => sum + content.cells.reduce((count, row) => count + row.filter((cell) => cell !== null).length, 0),
    0,
  );
  const own = await writeXlsx({ sheets: [{ name: 'Spend', rows: spendRowsOf(projection.model.base) }] });
  const row = (what: string, ours: Written, plain: Written): Row => ({
    what,
    size: `${lines} lines, ${cells} cells`,
    measured: `${ours.requests === 0 ? '' : `${ours.requests} requests, `}${ours.bytes} bytes, ${(ours.bytes / cells).toFixed(1)} a cell`,
    against: `as values, ${plain.requests === 0 ? '' : `${plain.requests} requests, `}${plain.bytes} bytes`,
    ratio: times(ours.bytes / plain.bytes),
    target: '',
  });
  return [
    ...(throughOffice === undefined ? [] : [row('Writing through Office.js', await throughOffice(edits), await throughOffice(values))]),
    row('Writing into a file (zipped)', await intoFile(own, edits), await intoFile(own, values)),
  ];
}

async function intoFile(own: Uint8Array, edits: readonly SheetEdit[]): Promise<Written> {
  const workbook = fileWorkbook(taken(await openWorkbookFile(own, 'spend.xlsx')));
  const before = own.length;
  taken(await workbook.write(edits));
  // What is written is read again before it is counted.
  const { bytes } = taken(workbook.save());
  const again = taken(await openWorkbookFile(bytes, 'spend.xlsx'));
  for (const { name, content } of edits) {
    const written = again.book.sheets.find((sheet) => sheet.name === name)?.grid.cells;
    content.cells.forEach((cells, index) => {
      cells.forEach((cell, column) => {
        if (cell === null || valueOf(cell) === '') return;
        mustBe(written?.valueAt(index + 1, column + 1) === valueOf(cell), `${name}, row ${index + 1}, column ${column + 1}`);
      });
    });
  }
  return { requests: 0, bytes: bytes.length - before };
}

function asValues(edit: SheetEdit): SheetEdit {
  const plain = (cell: Cell): Cell => {
    if (cell === null || typeof cell === 'number' || 'text' in cell) return cell;
    return typeof cell.value === 'number' ? cell.value : { text: cell.value };
  };
  return { ...edit, content: { ...edit.content, cells: edit.content.cells.map((row) => row.map(plain)) } };
}

function valueOf(cell: Cell): number | string | null {
  if (cell === null || typeof cell === 'number') return cell;
  return 'text' in cell ? cell.text : cell.value;
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}
