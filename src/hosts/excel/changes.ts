import type { CellsEdit } from '../../workbook/port';
import { isOurChart } from '../../workbook/chart-names';
import { LOOKS, styleName } from '../../workbook/styles';
import type { WrittenCell } from './cell-forms';
import { writtenForm } from './cell-forms';
import { chartSteps, removeChartSteps } from './charts';
import type { KeptSheet } from './kept-sheet';
import { clearRulesStep, ruleSteps } from './input-rules';
import { atLeastOne, sizeOf } from './sizes';
import { cellSteps, clearStep, styleStep } from './sheet-cells';
import type { LastLooks } from './last-look';
import { fitRowsStep, freezeStep, heightSteps, pointsOf, widthSteps } from './sheet-appearance';
import type { Step } from './steps';
import type { Target } from './targets';

export type CellGrid = readonly (readonly WrittenCell[])[];

/** What is to be done to one sheet, and what must stand there afterwards. */
export interface SheetChange {
  readonly target: Target;
  readonly steps: readonly Step[];
  readonly expected: CellGrid;
}

/** Plans what makes the sheet as its edits say. `kept` is how the sheet stands now, where it is there. */
export function changeOf(target: Target, kept: KeptSheet | undefined, looks?: LastLooks): SheetChange {
  let expected: CellGrid = kept?.cells ?? [];
  const steps: Step[] = [];
  if (target.whole !== undefined) {
    expected = target.whole.content.cells.map((row) => row.map(writtenForm));
    steps.push(...wholeSteps(target, expected, kept, looks));
  }
  for (const edit of target.cells) {
    const cells = edit.cells.map((row) => row.map(writtenForm));
    const styleAt = target.whole === undefined ? keptStyleAt(kept) : () => undefined;
    steps.push(...fewCellsSteps(target.key, target.name, edit, cells, styleAt));
    expected = patched(expected, edit, cells);
  }
  return { target, steps, expected };
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
    ...(isNew ? [] : [clearRulesStep(key), kept === undefined || looks === undefined ? clear : looks.before(clear, kept, size)]),
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

const TEXT_STYLES: ReadonlySet<string> = new Set(
  Object.entries(LOOKS).flatMap(([style, look]) => (look.numberFormat === '@' ? [`Budget ${style}`] : [])),
);

export function keptStyleAt(kept: KeptSheet | undefined): (row: number, column: number) => string | undefined {
  return (row, column) =>
    kept?.styles.find(
      (each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
    )?.value;
}

/** The part of a grid that an edit covers, blank where nothing stands. */
export function partOf(grid: CellGrid, { row, column, cells }: CellsEdit): WrittenCell[][] {
  return cells.map((cellsOfRow, rowIndex) =>
    cellsOfRow.map((_, columnIndex) => grid[row - 1 + rowIndex]?.[column - 1 + columnIndex] ?? ''),
  );
}

function patched(grid: CellGrid, { row, column }: { readonly row: number; readonly column: number }, cells: CellGrid): CellGrid {
  const rows = Math.max(grid.length, row - 1 + cells.length);
  return Array.from({ length: rows }, (_, rowIndex) => {
    const before = [...(grid[rowIndex] ?? [])];
    cells[rowIndex - (row - 1)]?.forEach((cell, columnIndex) => {
      while (before.length < column + columnIndex) before.push('');
      before[column - 1 + columnIndex] = cell;
    });
    return before;
  });
}
