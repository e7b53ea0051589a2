import type { Area } from '../../formula/address';
import { rangeReference } from '../../formula/address';
import { problem } from '../../model/problems';
import { Refusal } from './faults';

/** Brings the area's sheet to the front and selects the area. */
export async function show(context: Excel.RequestContext, area: Area): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new Refusal(problem('sheet-gone', { sheet: area.sheet }));
  if (sheet.visibility !== 'Visible') throw new Refusal(problem('sheet-hidden', { sheet: area.sheet }));
  sheet.activate();
  sheet.getRange(rangeReference(area)).select();
  await context.sync();
}
