import { cellReference, columnLetters, rangeReference } from '../../../src/formula/address';
import type { Projection } from '../../../src/model/projection';
import type { Cell } from '../../../src/workbook/sheet-content';
import { likeOurs, shownIn, type ByHand, type HandSheet } from './hand-sheet';
import { PROJECTED, totalRow } from './projected';
import { scenarioCells, scenarioName } from './rates';
import { effectCells } from './workings';

const FIRST = 6;
const COLUMNS = { by: 2, ref: 3, name: 4, base: 5, comparedWith: 6, amount: 7 } as const;

/** The scenarios side by side by year, authority, service and measure, with the differences from the one chosen: in pounds, in per cent, to date. */
export function comparisonByHand(projection: Projection, ours: readonly (readonly Cell[])[]): HandSheet {
  const { scenarios, years } = projection.model;
  const rowsOfYear = (ours.length - FIRST + 1) / years.length;
  const { length } = scenarios;
  return likeOurs('Comparison', ours, (row, column): ByHand | undefined => {
    const cell = (of: number) => cellReference(row, of);
    if (row === 4 && column === 3) return { formula: `INDEX(${scenarioCells(projection, 2)},$D$4)` };
    if (row === 4 && column === 4) return { formula: `MATCH($B$4,${scenarioCells(projection, 1)},0)` };
    if (row < FIRST) return headingByHand(row, column);
    const year = Math.floor((row - FIRST) / rowsOfYear);
    if (column === COLUMNS.base) return shownIn(ours, row, COLUMNS.by) === 'Measure' ? undefined : { formula: baseOf(row) };
    if (column === COLUMNS.comparedWith) return { formula: `INDEX(${cell(COLUMNS.amount)}:${cell(COLUMNS.amount + length - 1)},1,$D$4)` };
    const [block, scenario] = [Math.floor((column - COLUMNS.amount) / length), (column - COLUMNS.amount) % length];
    if (block === 0) return amountOf(row, scenario, year);
    const own = cell(COLUMNS.amount + scenario);
    const difference = COLUMNS.amount + length + scenario;
    const comparedWith = `$${cell(COLUMNS.comparedWith)}`;
    if (block === 1) return { formula: `${own}-${comparedWith}` };
    if (block === 2) return { formula: `IF(${comparedWith}=0,0,${cell(difference)}/ABS(${comparedWith}))` };
    if (block === 3) return { formula: year === 0 ? cell(difference) : `${cellReference(row - rowsOfYear, column)}+${cell(difference)}` };
    return undefined;
  });

  function headingByHand(row: number, column: number): ByHand {
    const scenario = column - COLUMNS.amount;
    if (row === 5 && scenario >= 0 && scenario < length)
      return { formula: `"${scenarios[scenario]?.ref ?? ''} "&${scenarioName(scenario)}` };
    return { typed: row === 5 ? shownIn(ours, row, column) : null };
  }

  function baseOf(row: number): string {
    const last = projection.model.base.lines.length + 1;
    if (isTotal(row)) return `'Projected budgets'!${cellReference(PROJECTED.first, PROJECTED.base, 'both')}`;
    const names = shownIn(ours, row, COLUMNS.by) === 'Authority' ? 'A' : 'B';
    return `SUMIFS(Spend!$C$2:$C$${last},Spend!$${names}$2:$${names}$${last},$D${row})`;
  }

  function amountOf(row: number, scenario: number, year: number): ByHand | undefined {
    const column = PROJECTED.firstYear + year;
    const total = totalRow(projection, scenario);
    const stretch = (of: number) =>
      `'Projected budgets'!${rangeReference({ row: total + 1, column: of, rows: projection.model.base.lines.length, columns: 1 }, 'both')}`;
    const by = shownIn(ours, row, COLUMNS.by);
    if (by === 'Measure') return effectOf(String(shownIn(ours, row, COLUMNS.ref)), scenario, year);
    if (isTotal(row)) return { formula: `'Projected budgets'!${columnLetters(column)}${total}` };
    return { formula: `SUMIFS(${stretch(column)},${stretch(by === 'Authority' ? PROJECTED.authority : PROJECTED.service)},$D${row})` };
  }

  function effectOf(ref: string, scenario: number, year: number): ByHand {
    const { workings = [] } = projection.scenarios[scenario] ?? {};
    const measure = workings.findIndex((each) => each.measure.ref === ref);
    // A measure that a scenario does not have does nothing there.
    if (measure < 0) return { typed: 0 };
    const { row, column } = effectCells(projection, scenario, measure);
    const effects = { row, column: column + year, rows: workings[measure]?.lines.length ?? 0, columns: 1 };
    return { formula: `SUM(Workings!${rangeReference(effects, 'both')})` };
  }

  function isTotal(row: number): boolean {
    return /^(SV-)?All$/.test(String(shownIn(ours, row, COLUMNS.ref)));
  }
}
