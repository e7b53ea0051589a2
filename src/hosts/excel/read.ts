import type { Area } from '../../formula/address';
import { rangeReference } from '../../formula/address';
import { problem } from '../../model/problems';
import type { CellBlock, CellValue, ReadRequest } from '../../workbook/port';
import { grouped, MOST_BYTES, rowBlocks } from './blocks';
import { cellMatrix, isFormula, shownValue, textMatrix } from './cell-forms';
import { Refusal } from './faults';

const MOST_CELLS_READ_AT_ONCE = 20_000;
/** A value with its quotes and comma, generously. A long text makes an answer larger; five times as much still passes. */
const BYTES_A_CELL = 24;

interface Part {
  readonly request: ReadRequest;
  readonly area: Area;
}

/** The areas in the order asked. All travel in one exchange while they fit, with one more for details where there are any. */
export async function readAreas(context: Excel.RequestContext, requests: readonly ReadRequest[]): Promise<readonly CellBlock[]> {
  const parts = requests.flatMap((request) => rowBlocks(request.area, MOST_CELLS_READ_AT_ONCE).map((area): Part => ({ request, area })));
  const blocks = new Map<ReadRequest, CellBlock[]>();
  for (const group of grouped(parts, bytesOf, MOST_BYTES)) {
    const asked = group.map((part) => ({ part, read: askPart(context, part) }));
    await context.sync();
    const details = asked.map(({ part, read }) => ({ part, answer: read() }));
    if (details.some(({ answer }) => answer.needsSync)) await context.sync();
    for (const { part, answer } of details) blocks.set(part.request, [...(blocks.get(part.request) ?? []), answer.block()]);
  }
  return requests.map((request) => joined(request, blocks.get(request) ?? []));
}

function bytesOf({ request, area }: Part): number {
  const kinds = 1 + (request.formulas === true ? 2 : 0) + (request.formats === true ? 1 : 0);
  return area.rows * area.columns * BYTES_A_CELL * kinds;
}

interface Answer {
  readonly needsSync: boolean;
  readonly block: () => CellBlock;
}

function askPart(context: Excel.RequestContext, { request, area }: Part): () => Answer {
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load('name');
  const range = sheet.getRange(rangeReference(area)).load('values,rowHidden,columnHidden');
  if (request.formulas === true) range.load('formulas');
  if (request.formats === true) range.load('numberFormat');
  return () => {
    if (sheet.isNullObject) throw new Refusal(problem('sheet-gone', { sheet: area.sheet }));
    const values = cellMatrix(range.values);
    // What cannot be told from the values themselves is asked for only where it is in doubt.
    const rows = mixed(range.rowHidden) ? range.getRowProperties({ rowHidden: true }) : undefined;
    const columns = mixed(range.columnHidden) ? range.getColumnProperties({ columnHidden: true }) : undefined;
    const doubtful = values.some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith('#')));
    if (doubtful) range.load('valueTypes');
    return {
      needsSync: doubtful || rows !== undefined || columns !== undefined,
      block: () => ({
        area,
        values: shownValues(values, doubtful ? textMatrix(range.valueTypes) : undefined),
        ...(request.formulas === true && { formulas: formulasOf(cellMatrix(range.formulas), values) }),
        ...(request.formats === true && { formats: textMatrix(range.numberFormat) }),
        hiddenRows: hidden(
          area.row,
          area.rows,
          range.rowHidden,
          rows?.value.map((row) => row.rowHidden === true),
        ),
        hiddenColumns: hidden(
          area.column,
          area.columns,
          range.columnHidden,
          columns?.value.map((column) => column.columnHidden === true),
        ),
      }),
    };
  };
}

/** Excel answers null where some rows of the range are hidden and some are not; the types do not say so. */
function mixed(allHidden: boolean | null): boolean {
  return allHidden === null;
}

function hidden(first: number, count: number, all: boolean, each: readonly boolean[] | undefined): ReadonlySet<number> {
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  return new Set(numbers.filter((_, index) => each?.[index] ?? all));
}

function shownValues(values: ReturnType<typeof cellMatrix>, types: readonly (readonly string[])[] | undefined): CellValue[][] {
  return values.map((row, rowIndex) => row.map((cell, column) => shownValue(cell, types?.[rowIndex]?.[column] === 'Error')));
}

function formulasOf(formulas: ReturnType<typeof cellMatrix>, values: ReturnType<typeof cellMatrix>): string[][] {
  return formulas.map((row, rowIndex) =>
    row.map((formula, column) => (isFormula(formula, values[rowIndex]?.[column] ?? '') ? formula : '')),
  );
}

function joined(request: ReadRequest, parts: readonly CellBlock[]): CellBlock {
  return {
    area: request.area,
    values: parts.flatMap((part) => part.values),
    ...(request.formulas === true && { formulas: parts.flatMap((part) => part.formulas ?? []) }),
    ...(request.formats === true && { formats: parts.flatMap((part) => part.formats ?? []) }),
    hiddenRows: new Set(parts.flatMap((part) => [...part.hiddenRows])),
    hiddenColumns: new Set(parts.flatMap((part) => [...part.hiddenColumns])),
  };
}
