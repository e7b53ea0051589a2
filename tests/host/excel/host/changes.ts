import type { Rectangle } from '../../../../src/workbook/sheet-content';
import type { SheetState } from './book';

/** Who hears of changes to the workbook; the test host makes events of them. */
export interface Changes {
  changed(sheet: SheetState, area: Rectangle): void;
  added(sheet: SheetState): void;
  deleted(sheet: SheetState): void;
}
