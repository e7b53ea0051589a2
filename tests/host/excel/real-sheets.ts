import { project } from '../../../src/model/projection';
import type { BudgetModel } from '../../../src/model/scenario';
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { planWrite, requestsForPlan } from '../../../src/sheets/output/plan';
import type { BaseSettings } from '../../../src/sheets/inputs/base-settings';
import type { SheetEdit, Workbook } from '../../../src/workbook/port';
import { text } from '../../../src/workbook/sheet-content';
import { clydeValleyModel, CLYDE_VALLEY_SETTINGS, spendRows } from '../../fixtures/clyde-valley';
import { value } from '../contract';
import { testHost } from './host/client';
import { fill } from './host/excel-person';
import type { Scene } from './scene';

const WRITTEN_AT = new Date('2026-01-05T10:00:00Z');

/** What the add-in writes for a model into this workbook as it stands now. */
export async function editsFor(
  workbook: Workbook,
  model: BudgetModel,
  settings: BaseSettings = CLYDE_VALLEY_SETTINGS,
): Promise<readonly SheetEdit[]> {
  const outline = value(await workbook.outline());
  const existing = value(await workbook.read(requestsForPlan(outline)));
  return planWrite(project(model), { outline, existing, settings, writtenAt: WRITTEN_AT }).edits;
}

/** The workbook of the Clyde Valley councils in the test host, with a sheet that has links to ours. */
export function clydeValleyScene(): Scene {
  const host = testHost();
  fill(host, [
    { name: 'Spend', cells: spendRows().map((row) => row.map((cell) => (typeof cell === 'number' ? cell : text(cell)))) },
    { name: 'Notes', cells: [[text('=kept'), { formula: "='Projected budgets'!M5", value: 1 }]] },
  ]);
  return { host, workbook: excelWorkbook() };
}

/** As it stood a year ago: two scenarios, another rate, no fostering. */
export function earlierModel(): BudgetModel {
  const model = clydeValleyModel();
  const scenarios = model.scenarios.slice(0, 2);
  return {
    ...model,
    scenarios,
    measures: model.measures.slice(0, 1).map((each) => ({ ...each, inputs: { ...each.inputs, rate: { kind: 'single', value: 0.03 } } })),
  };
}
