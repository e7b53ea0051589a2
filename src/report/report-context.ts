import type { CellAddress } from '../formula/address';
import type { Projection } from '../model/projection';
import type { Provenance } from './provenance';

/** What a report is told from. */
export interface ReportContext {
  readonly projection: Projection;
  /** `Original budget, gross`; empty where nobody said. */
  readonly kindOfMoney: string;
  readonly provenance: Provenance;
  readonly cells: BudgetCells;
}

/** Where figures stand on the written sheets; nothing is known before the first write. */
export interface BudgetCells {
  /** What the sheet Projected budgets is called in the workbook. */
  readonly sheet: string;
  /** The base budget (-1) or a year's budget of a scenario's line (`L14`) or total (`All`); undefined before it is written. */
  readonly budget: (scenario: string, line: string, year: number) => CellAddress | undefined;
}
