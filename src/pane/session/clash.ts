import type { QuantityUnit } from '../../model/measures/definition';
import type { BudgetModel } from '../../model/scenario';

/** What the Scenario inputs sheet holds. */
export type SheetInputs = Omit<BudgetModel, 'base'>;

/** One thing that was changed to one value here and to another on the sheet. */
export interface Clash {
  /** The ref of the measure, or of the funding or reserve. */
  readonly measure: string;
  /** What it is called where it is no input of a measure: `Funding, Glasgow City, 2011/12`. */
  readonly label?: string;
  /** `rate`, `rate of LA4`, `services`. */
  readonly field: string;
  /** Both figures where it is a figure; NaN is empty. */
  readonly figures:
    | {
        readonly input: string;
        readonly authority: string | undefined;
        /** Of a figure that is no input of a measure; pounds where left out. */
        readonly unit?: QuantityUnit;
        readonly here: number;
        readonly onSheet: number;
      }
    | undefined;
  /** The model with the sheet's value. */
  readonly take: (model: BudgetModel) => BudgetModel;
}
