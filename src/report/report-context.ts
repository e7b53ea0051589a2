import type { Area } from '../formula/address';
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
  readonly budget: (scenario: string, line: string, year: number) => Area | undefined;
  /** The effects of a scenario's measure on its lines in a year, on Workings. */
  readonly effect: (scenario: string, measure: string, year: number) => Area | undefined;
  /** A row of a medium-term table, all authorities together (`requirement`). */
  readonly mediumTerm: (layout: MediumTermSheet, scenario: string, row: string, year: number) => Area | undefined;
  /** A row of Funding and gap by its key: funding, or a scenario's budget or gap, of all, one authority or one of its funders. */
  readonly fundingAndGap: (key: string, year: number) => Area | undefined;
  /** A frozen position (`Z1`) held against its scenario on Reconciliation: `Base`, `All` or a measure's reference. */
  readonly reconciled: (position: string, key: string, year: number, what: ReconciledFigure) => Area | undefined;
}

/** The columns of a year on Reconciliation. */
export type ReconciledFigure = 'as frozen' | 'now' | 'change';

export const MEDIUM_TERM_SHEETS = ['Medium-term cumulative', 'Medium-term annual'] as const;
export type MediumTermSheet = (typeof MEDIUM_TERM_SHEETS)[number];
