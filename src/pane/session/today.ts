import { serialFromDate } from '../../model/financial-year';
import type { SerialDate } from '../../model/units';

/** The day as spreadsheets count it. */
export function dayOf(now: Date): SerialDate {
  return serialFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
