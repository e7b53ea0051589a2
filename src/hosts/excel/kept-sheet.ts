import type { Area } from '../../formula/address';
import { LAST_COLUMN, LAST_ROW, rangeReference } from '../../formula/address';
import type { InPieces } from '../../model/in-pieces';
import type { PrintSetup, SheetContent, SheetChart } from '../../workbook/sheet-content';
import { giveWay, inSlices } from '../../workbook/give-way';
import type { OutputSheet } from '../../workbook/output-sheets';
import { grouped, rowBlocks } from './blocks';
import type { WrittenCell } from './cell-forms';
import { cellMatrix, formToWriteBack, textMatrix } from './cell-forms';
import type { CellGrid } from './cell-grid';
import type { InputRules } from './input-rules';
import { askCharts } from './charts';
import { askUsedArea } from './outline';
import type { Patch } from './rectangles';
import { patchesOf } from './rectangles';
import type { Size } from './sizes';
import { atLeastOne, larger } from './sizes';

/** What our sheets had besides cells and styles when the add-in last wrote them; Excel cannot be asked for it area by area. */
export interface Furnishing extends InputRules {
  readonly print: PrintSetup;
  readonly charts: readonly SheetChart[];
}

/**
 * One of our sheets as it stood, so that it can be put back: plain data, which could be stored as JSON.
 * Cells are in the form in which they would be written again.
 */
export interface KeptSheet {
  readonly sheet: OutputSheet;
  /** Excel's key of the sheet, which outlives a new name. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly (readonly WrittenCell[])[];
  readonly styles: readonly Patch<string>[];
  readonly columnWidths: readonly number[];
  /** By row number, where they differ from the sheet's own height. */
  readonly rowHeights: readonly (readonly [row: number, height: number])[];
  readonly frozen: SheetContent['frozen'];
  /** The names of all charts on it. */
  readonly charts: readonly string[];
  readonly furnishing: Furnishing | undefined;
}

/** Formula, value, kind and style of a cell take about 90 bytes on the wire: so many fit in an answer of a megabyte. */
const CELLS_AN_ANSWER = 10_000;

export interface SheetToKeep {
  readonly sheet: OutputSheet;
  readonly id: string;
  readonly name: string;
  readonly furnishing: Furnishing | undefined;
  /** How far widths and heights have to be kept, beyond the cells in use: as far as a write will change them. */
  readonly reach: Size;
}

/** Reads whole sheets, cells and looks, in two exchanges (more where that is above a megabyte). */
export async function keepSheets(context: Excel.RequestContext, sheets: readonly SheetToKeep[]): Promise<readonly KeptSheet[]> {
  if (sheets.length === 0) return [];
  const used = sheets.map((each) => askUsedArea(context.workbook.worksheets.getItem(each.id), false));
  await context.sync();
  const questions = sheets.map((each, index) => askSheet(context, each, used[index]?.(each.id)));
  for (const group of grouped(
    questions.flatMap(({ parts }) => parts),
    (part) => part.cells,
    CELLS_AN_ANSWER,
  )) {
    const answers = group.map((part) => part.ask());
    await context.sync();
    for (const take of answers) {
      take();
      await giveWay();
    }
  }
  const kept: KeptSheet[] = [];
  for (const { answer } of questions) kept.push(await inSlices(answer()));
  return kept;
}

/** What may travel in an exchange of its own. */
interface Part {
  readonly cells: number;
  /** Asks, and gives what takes in the answer once it is there. */
  readonly ask: () => () => void;
}

interface Question {
  readonly parts: readonly Part[];
  /** Whole, when all parts have been taken in. */
  readonly answer: () => InPieces<KeptSheet>;
}

function askSheet(context: Excel.RequestContext, each: SheetToKeep, used: Area | undefined): Question {
  const sheet = context.workbook.worksheets.getItem(each.id);
  const looks = askLooks(sheet, larger(used ?? { rows: 0, columns: 0 }, each.reach));
  const blocks = (used === undefined ? [] : rowBlocks(used, CELLS_AN_ANSWER)).map((block) => askCells(sheet, block));
  return {
    parts: [looks.part, ...blocks.map((block) => block.part)],
    *answer() {
      return {
        sheet: each.sheet,
        id: each.id,
        name: each.name,
        furnishing: each.furnishing,
        cells: blocks.flatMap((block) => block.cells()),
        styles: yield* patchesOf(blocks.flatMap((block) => block.styles())),
        ...looks.looks(),
      };
    },
  };
}

function askCells(sheet: Excel.Worksheet, block: Area) {
  let cells: CellGrid = [];
  let styles: readonly (readonly string[])[] = [];
  const part: Part = {
    cells: block.rows * block.columns,
    ask: () => {
      const range = sheet.getRange(rangeReference(block)).load('formulas,values,valueTypes');
      const properties = range.getCellProperties({ style: true });
      return () => {
        cells = writableCells(range);
        styles = properties.value.map((row) => row.map((cell) => cell.style ?? 'Normal'));
      };
    },
  };
  return { part, cells: () => cells, styles: () => styles };
}

type Looks = Pick<KeptSheet, 'columnWidths' | 'rowHeights' | 'frozen' | 'charts'>;

function askLooks(sheet: Excel.Worksheet, size: Size) {
  let looks: Looks = { columnWidths: [], rowHeights: [], frozen: { rows: 0, columns: 0 }, charts: [] };
  const part: Part = {
    cells: 1,
    ask: () => {
      sheet.load('standardHeight');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount,columnCount');
      const whole = sheet.getRange(rangeReference({ row: 1, column: 1, ...atLeastOne(size) }));
      const columns = whole.getColumnProperties({ format: { columnWidth: true } });
      const rows = whole.getRowProperties({ format: { rowHeight: true } });
      const charts = askCharts(sheet);
      return () => {
        looks = {
          columnWidths: columns.value.map((column) => column.format?.columnWidth ?? 0),
          rowHeights: rows.value.flatMap((row, index) => {
            const height = row.format?.rowHeight ?? sheet.standardHeight;
            return height === sheet.standardHeight ? [] : [[index + 1, height] as const];
          }),
          frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenCells(frozen),
          charts: charts(),
        };
      };
    },
  };
  return { part, looks: () => looks };
}

/** Where only rows are frozen, the frozen range takes every column, and the other way round. */
function frozenCells({ rowCount, columnCount }: Excel.Range): SheetContent['frozen'] {
  return { rows: rowCount === LAST_ROW ? 0 : rowCount, columns: columnCount === LAST_COLUMN ? 0 : columnCount };
}

/** Cells as they would have to be written to stand there again. */
export function writableCells(range: Excel.Range): WrittenCell[][] {
  const formulas = cellMatrix(range.formulas);
  const values = cellMatrix(range.values);
  const types = textMatrix(range.valueTypes);
  return formulas.map((row, rowIndex) =>
    row.map((formula, column) => formToWriteBack(formula, values[rowIndex]?.[column] ?? '', types[rowIndex]?.[column] ?? '')),
  );
}
