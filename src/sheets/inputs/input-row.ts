import type { QuantityUnit } from '../../model/measures/definition';
import type { Cell } from '../../workbook/sheet-content';

/** One row of Scenario inputs: an assumption or a setting, found by its Ref. */
export interface InputRow {
  readonly ref: string;
  /** Refs of the scenarios it belongs to, parted by blanks, or `all`. */
  readonly scenario: string;
  readonly measure: string;
  /** `all`, or the authority whose own figure it is. */
  readonly authority: string;
  readonly label: string;
  readonly unit: QuantityUnit | 'text' | 'setting';
  /** What stands under "All years"; undefined where the row has no such cell. */
  readonly allYears: Cell | undefined;
  /** What stands under each year; undefined where the row has no such cells. */
  readonly years: readonly Cell[] | undefined;
  readonly owner: string;
  readonly source: string;
  readonly note: string;
  /** Bounds of what may be typed. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** What may be chosen. */
  readonly options?: readonly string[];
}
