import type { Projection } from '../../src/model/projection';
import type { BaseBudget } from '../../src/model/spend';
import { planWrite } from '../../src/sheets/output/plan';
import type { SheetEdit } from '../../src/workbook/port';
import { CLYDE_VALLEY_SETTINGS } from '../fixtures/clyde-valley';

/** The sheets that the product writes of a made-up model, in a workbook with nothing else of its own. */
export function plannedEdits(projection: Projection): readonly SheetEdit[] {
  const outline = { fileName: 'spend.xlsx', readOnly: false, structureProtected: false, sheets: [] };
  return planWrite(projection, { outline, existing: [], settings: CLYDE_VALLEY_SETTINGS, writtenAt: new Date(0) }).edits;
}

/** The rows of the user's own sheet that a made-up base budget stands on. */
export function spendRowsOf(base: BaseBudget): (string | number)[][] {
  return [
    ['Authority', 'Service', 'Amount'],
    ...base.lines.map(({ authority, service }, line) => [authority.name, service, base.atSource[line] ?? 0]),
  ];
}
