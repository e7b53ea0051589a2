import { cellReference, rangeReference } from '../../../src/formula/address';
import type { Projection } from '../../../src/model/projection';
import type { Cell } from '../../../src/workbook/sheet-content';
import { likeOurs, shownIn, type ByHand, type HandSheet } from './hand-sheet';
import { PROJECTED, totalRow } from './projected';
import { effectCells } from './workings';

const BUDGETS = `'Projected budgets'!`;
const VIEW = { first: 6, ref: 1, authority: 2, service: 3, base: 4 } as const;

/** One scenario, which a cell names: D4 finds its total on Projected budgets, and the last column says how far below it a line stands. */
export function viewByHand(projection: Projection, ours: readonly (readonly Cell[])[]): HandSheet {
  const { base, years, scenarios } = projection.model;
  const lastYear = VIEW.base + years.length;
  const [change, share, status, place] = [lastYear + 1, lastYear + 2, lastYear + 3, lastYear + 4];
  const lastRow = totalRow(projection, scenarios.length) - 1;
  const budgets = (column: number) =>
    `${BUDGETS}${rangeReference({ row: PROJECTED.first, column, rows: lastRow - PROJECTED.first + 1, columns: 1 }, 'row')}`;
  const byHand = likeOurs(VIEW_NAME, ours, (row, column): ByHand | undefined => {
    const cell = (of: number) => cellReference(row, of);
    if (row < VIEW.first || column === status) return { typed: row === VIEW.first - 1 ? shownIn(ours, row, column) : null };
    const ref = String(shownIn(ours, row, VIEW.ref));
    const line = base.lines.findIndex((each) => each.ref === ref);
    const inAuthority = base.lines.filter(({ authority }) => authority.ref === ref).length;
    if (column === place) return { typed: inAuthority > 0 ? null : line + 1 };
    if (column === VIEW.authority || column === VIEW.service)
      return line < 0 ? undefined : { formula: `Spend!${column === VIEW.authority ? 'A' : 'B'}${line + 2}` };
    if (column === change) return { formula: `${cell(lastYear)}-${cell(VIEW.base)}` };
    if (column === share) return { formula: `IF(${cell(VIEW.base)}=0,0,${cell(change)}/${cell(VIEW.base)})` };
    if (column < VIEW.base) return undefined;
    if (inAuthority > 0) return { formula: `SUM(${cellReference(row + 1, column)}:${cellReference(row + inAuthority, column)})` };
    const from = column === VIEW.base ? PROJECTED.base : PROJECTED.firstYear + column - VIEW.base - 1;
    return { formula: `INDEX(${budgets(from)},$D$4+$${cellReference(row, place)})` };
  });
  const shown = scenarios.findIndex(({ name }) => name === shownIn(ours, 4, 2));
  const found = { formula: `MATCH($B$4,${budgets(PROJECTED.name)},0)`, formulaResult: totalRow(projection, shown) - PROJECTED.first + 1 };
  return {
    ...byHand,
    rows: byHand.rows.map((row, index) => (index === 3 ? ['Scenario shown', row[1] ?? null, 'Its total in row', found] : row)),
  };
}

const VIEW_NAME = 'View';
const BRIDGE = { first: 6, step: 2, effect: 4, running: 5, clear: 6, budget: 7, increase: 8, decrease: 9, label: 10 } as const;

/** From the base to the last scenario's budget of the last year, step by step, with what its chart draws. */
export function bridgeByHand(projection: Projection, ours: readonly (readonly Cell[])[]): HandSheet {
  const scenario = projection.scenarios.length - 1;
  const { workings = [] } = projection.scenarios[scenario] ?? {};
  const last = ours.length;
  const running = `E${BRIDGE.first}:E${last}`;
  const range = `(MAX(${running})-MIN(${running}))`;
  return likeOurs('Bridge', ours, (row, column): ByHand | undefined => {
    if (row === 4 && column === 6) return { formula: `IF(${range}*3>MIN(${running}),MIN(0,MIN(${running})),MIN(${running})-${range})` };
    if (row < BRIDGE.first) return { typed: shownIn(ours, row, column) };
    const isBudget = row === BRIDGE.first || row === last;
    const measure = workings.findIndex((each) => each.measure.ref === shownIn(ours, row, 1));
    const ofBars: Readonly<Record<number, ByHand>> = isBudget
      ? {
          [BRIDGE.clear]: { typed: 0 },
          [BRIDGE.budget]: { formula: `E${row}-$F$4` },
          [BRIDGE.increase]: { typed: 0 },
          [BRIDGE.decrease]: { typed: 0 },
        }
      : {
          [BRIDGE.clear]: { formula: `MIN(E${row - 1},E${row})-$F$4` },
          [BRIDGE.budget]: { typed: 0 },
          [BRIDGE.increase]: { formula: `MAX(0,D${row})` },
          [BRIDGE.decrease]: { formula: `MAX(0,-D${row})` },
        };
    switch (column) {
      case BRIDGE.step:
        return { typed: shownIn(ours, row, column) };
      case BRIDGE.effect: {
        if (isBudget) return row === last ? { formula: `E${last}-E${BRIDGE.first}` } : undefined;
        const first = effectCells(projection, scenario, measure);
        const effects = {
          row: first.row,
          column: first.column + projection.model.years.length - 1,
          rows: workings[measure]?.lines.length ?? 0,
        };
        return { formula: `SUM(Workings!${rangeReference({ ...effects, columns: 1 }, 'both')})` };
      }
      case BRIDGE.running:
        if (row === BRIDGE.first) return { formula: `${BUDGETS}${cellReference(PROJECTED.first, PROJECTED.base, 'both')}` };
        return { formula: row === last ? `E${row - 1}` : `E${row - 1}+D${row}` };
      case BRIDGE.label:
        return { formula: `B${row}&": "&TEXT(${isBudget ? `E${row},"0.0,,"` : `D${row},"+0.0,,;(0.0,,);0.0,,"`})` };
      default:
        return ofBars[column];
    }
  });
}

/** Every scenario's budget by year, as the chart draws them. */
export function chartsByHand(projection: Projection, ours: readonly (readonly Cell[])[]): HandSheet {
  return likeOurs('Charts', ours, (row, column): ByHand => {
    if (row < 6) return { typed: shownIn(ours, row, column) };
    return { formula: `${BUDGETS}${cellReference(totalRow(projection, column - 2), PROJECTED.firstYear + row - 6)}` };
  });
}
