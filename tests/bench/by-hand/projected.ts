import { cellReference } from '../../../src/formula/address';
import type { Projection } from '../../../src/model/projection';
import type { Cell } from '../../../src/workbook/sheet-content';
import { likeOurs, type HandSheet } from './hand-sheet';
import { scenarioName } from './rates';
import { effectCells } from './workings';

/** Columns and first row of Projected budgets, as ours has them. */
export const PROJECTED = {
  first: 5,
  name: 3,
  authority: 6,
  service: 7,
  status: 9,
  base: 10,
  change: 11,
  share: 12,
  firstYear: 13,
} as const;

/** The row of a scenario's total; its lines stand below it. */
export function totalRow({ model }: Projection, scenario: number): number {
  return PROJECTED.first + scenario * (model.base.lines.length + 1);
}

/** Every scenario by line and year: the opening budget and the line's effects, and their total above them. */
export function projectedByHand(projection: Projection, ours: readonly (readonly Cell[])[]): HandSheet {
  const { model, scenarios } = projection;
  const lines = model.base.lines.length;
  const lastYear = PROJECTED.firstYear + model.years.length - 1;
  return likeOurs('Projected budgets', ours, (row, column) => {
    if (row < PROJECTED.first || column === PROJECTED.status) return { typed: null };
    const scenario = Math.floor((row - PROJECTED.first) / (lines + 1));
    const line = row - totalRow(projection, scenario) - 1;
    const cell = (of: number) => cellReference(row, of);
    const below = `SUM(${cellReference(row + 1, column)}:${cellReference(row + lines, column)})`;
    if (column === PROJECTED.name) return { formula: scenarioName(scenario) };
    if (column === PROJECTED.authority || column === PROJECTED.service)
      return line < 0 ? undefined : { formula: `Spend!${column === PROJECTED.authority ? 'A' : 'B'}${line + 2}` };
    if (column === PROJECTED.base) return { formula: line < 0 ? below : `Spend!C${line + 2}` };
    if (column === PROJECTED.change) return { formula: `${cell(lastYear)}-${cell(PROJECTED.base)}` };
    if (column === PROJECTED.share) return { formula: `IF(${cell(PROJECTED.base)}=0,0,${cell(PROJECTED.change)}/${cell(PROJECTED.base)})` };
    if (column < PROJECTED.firstYear) return { typed: null };
    if (line < 0) return { formula: below };
    const effects = (scenarios[scenario]?.workings ?? []).map((_, measure) => {
      const first = effectCells(projection, scenario, measure);
      return `Workings!${cellReference(first.row + line, first.column + column - PROJECTED.firstYear)}`;
    });
    const opening = cellReference(row, PROJECTED.base, 'column');
    return { formula: effects.length === 0 ? opening : `SUM(${[opening, ...effects].join(',')})` };
  });
}
