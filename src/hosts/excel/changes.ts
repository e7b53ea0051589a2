import type { InPieces } from '../../model/in-pieces';
import { isOurChart } from '../../workbook/chart-names';
import { styleName, TEXT_STYLES } from '../../workbook/styles';
import type { SheetContent } from '../../workbook/sheet-content';
import type { WrittenCell } from './cell-forms';
import { writtenForm } from './cell-forms';
import type { CellGrid } from './cell-grid';
import { overlaid } from './cell-grid';
import { chartSteps, removeChartSteps } from './charts';
import type { KeptSheet } from './kept-sheet';
import { clearRulesStep, ruleSteps } from './input-rules';
import { atLeastOne, larger, sizeOf } from './sizes';
import { cellSteps, clearStep, styleStep } from './sheet-cells';
import type { LastLooks } from './last-look';
import { fitRowsStep, freezeStep, heightSteps, pointsOf, widthSteps } from './sheet-appearance';
import type { Step } from './steps';
import type { Target } from './targets';

/** What is to be done to one sheet, and what must stand there afterwards. */
export interface SheetChange {
  readonly target: Target;
  readonly steps: readonly Step[];
  readonly expected: CellGrid;
}

/** Plans what makes the sheet as its edits say. `kept` is how the sheet stands now, where it is there. */
export function* changeOf(target: Target, kept: KeptSheet | undefined, looks?: LastLooks): InPieces<SheetChange> {
  let expected: CellGrid = kept?.cells ?? [];
  const steps: Step[] = [];
  if (target.whole !== undefined) {
    expected = yield* writtenRows(target.whole.content.cells);
    steps.push(...wholeSteps(target, expected, kept, looks));
  }
  for (const edit of target.cells) {
    const cells = edit.cells.map((row) => row.map(writtenForm));
    const styleAt = target.whole === undefined ? keptStyleAt(kept) : () => undefined;
    const own = fewCellsSteps(target.key, target.name, edit, cells, styleAt);
    const area = { row: edit.row, column: edit.column, ...sizeOf(edit.cells) };
    // Where the whole sheet is written too, it was looked at ahead of that.
    const mayLook = target.whole === undefined && kept !== undefined;
    steps.push(...own.map((each, index) => (index === 0 && mayLook ? (looks?.before(each, kept, area) ?? each) : each)));
    expected = overlaid(expected, edit, cells);
  }
  return { target, steps, expected };
}

/** Some milliseconds of work. */
const ROWS_AT_ONCE = 500;

function* writtenRows(cells: SheetContent['cells']): InPieces<CellGrid> {
  const rows: WrittenCell[][] = [];
  for (const row of cells) {
    rows.push(row.map(writtenForm));
    if (rows.length % ROWS_AT_ONCE === 0) yield;
  }
  return rows;
}

function wholeSteps(
  { key, name, whole, isNew }: Target,
  cells: CellGrid,
  kept: KeptSheet | undefined,
  looks: LastLooks | undefined,
): readonly Step[] {
  if (whole === undefined) return [];
  const { content } = whole;
  const size = sizeOf(cells);
  const clear = clearStep(key, { row: 1, column: 1, ...atLeastOne(sizeOf(kept?.cells ?? [])) });
  const body = size.rows > 0 && size.columns > 0 ? [styleStep(key, { row: 1, column: 1, ...size }, styleName('body'))] : [];
  return [
    ...removeChartSteps(key, (kept?.charts ?? []).filter(isOurChart)),
    ...(isNew
      ? []
      : [
          clearRulesStep(key),
          kept === undefined || looks === undefined
            ? clear
            : looks.before(clear, kept, { row: 1, column: 1, ...atLeastOne(larger(sizeOf(kept.cells), size)) }),
        ]),
    ...cellSteps(key, name, 1, 1, cells),
    ...body,
    ...content.styles.map((area) => styleStep(key, area, styleName(area.style))),
    ...widthSteps(key, content.columnWidths.map(pointsOf)),
    ...(isNew || size.rows === 0 ? [] : [fitRowsStep(key, size.rows)]),
    ...heightSteps(key, content.rowHeights),
    freezeStep(key, content.frozen),
    ...ruleSteps(key, content),
    ...chartSteps(key, content.charts),
  ];
}

/**
 * Writes a few cells and leaves their looks. Only a cell with a style of ours for text has it taken off for the moment of writing:
 * in such a cell Excel might keep a formula as text, or the apostrophe before a text.
 */
export function fewCellsSteps(
  key: string,
  name: string,
  at: { readonly row: number; readonly column: number },
  cells: CellGrid,
  styleAt: (row: number, column: number) => string | undefined,
): readonly Step[] {
  const textCells = cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => {
      const place = { row: at.row + rowIndex, column: at.column + columnIndex, rows: 1, columns: 1 };
      const style = styleAt(place.row, place.column);
      return cell !== '' && style !== undefined && TEXT_STYLES.has(style) ? [{ place, style }] : [];
    }),
  );
  return [
    ...textCells.map(({ place }) => styleStep(key, place, 'Normal')),
    ...cellSteps(key, name, at.row, at.column, cells),
    ...textCells.map(({ place, style }) => styleStep(key, place, style)),
  ];
}

export function keptStyleAt(kept: KeptSheet | undefined): (row: number, column: number) => string | undefined {
  return (row, column) =>
    kept?.styles.find(
      (each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
    )?.value;
}
