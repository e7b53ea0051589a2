import { writeXlsx } from 'hucre';
import type { Projection } from '../../../src/model/projection';
import type { OutputSheet } from '../../../src/workbook/output-sheets';
import type { SheetEdit } from '../../../src/workbook/port';
import { spendRowsOf } from '../written-workbook';
import { comparisonByHand } from './comparison';
import { typed, written, type HandSheet } from './hand-sheet';
import { projectedByHand } from './projected';
import { inputsByHand, ratesByHand } from './rates';
import { reconciliationByHand } from './reconciliation';
import { bridgeByHand, chartsByHand, viewByHand } from './shown';
import { workingsOnSheet } from './workings';

/** The sheets whose every figure stands in the same cell of the workbook by hand. */
export const SAME_CELLS = ['Projected budgets', 'View', 'Comparison', 'Bridge', 'Charts'] as const;

/**
 * The workbook that a careful person builds for every result of ours: the rates of each year from the figures typed, workings, projected
 * budgets, the scenarios compared, one scenario's view, its bridge, the chart's table, and a reconciliation that casts. Plain formulas, one a
 * cell, filled down; no figure is asked whether it is one, and no row whether it still belongs to its source.
 */
export function sameResultsByHand(projection: Projection, edits: readonly SheetEdit[]): Promise<Uint8Array> {
  return workbook(projection, sameResultsSheets(projection, edits));
}

export function sameResultsSheets(projection: Projection, edits: readonly SheetEdit[]): readonly HandSheet[] {
  const ours = (sheet: OutputSheet) => edits.find((edit) => edit.sheet === sheet)?.content.cells ?? [];
  return [
    inputsByHand(projection),
    ratesByHand(projection),
    workingsOnSheet(projection),
    projectedByHand(projection, ours('Projected budgets')),
    viewByHand(projection, ours('View')),
    comparisonByHand(projection, ours('Comparison')),
    bridgeByHand(projection, ours('Bridge')),
    chartsByHand(projection, ours('Charts')),
    reconciliationByHand(projection),
  ];
}

/** The same without what summarises: the rates typed, workings, projected budgets and their totals. */
export function workingsByHand(projection: Projection, edits: readonly SheetEdit[]): Promise<Uint8Array> {
  const kept = sameResultsSheets(projection, edits).filter(({ name }) =>
    ['Inputs', 'Rates', 'Workings', 'Projected budgets'].includes(name),
  );
  return workbook(
    projection,
    kept.map((sheet) => (sheet.name === 'Rates' ? typed(sheet) : sheet)),
  );
}

function workbook({ model }: Projection, sheets: readonly HandSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Spend', rows: spendRowsOf(model.base) }, ...sheets.map(written)] });
}
