import type { Projection } from '../../src/model/projection';
import type { BaseBudget } from '../../src/model/spend';
import type { SheetEdit } from '../../src/workbook/port';
import { firstWrite } from '../fixtures/first-write';

/** The sheets that the product writes of a made-up model, in a workbook with nothing else of its own. */
export function plannedEdits(projection: Projection): readonly SheetEdit[] {
  return firstWrite(projection).edits;
}

/** The rows of the user's own sheet that a made-up base budget stands on. */
export function spendRowsOf(base: BaseBudget): (string | number)[][] {
  return [
    ['Authority', 'Service', 'Amount'],
    ...base.lines.map(({ authority, service }, line) => [authority.name, service, base.atSource[line] ?? 0]),
  ];
}
