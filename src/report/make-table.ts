import type { ReportChoices, ReportTableName } from './choices';
import { printTable, type PrintedTable } from './print-table';
import { sourceLine } from './provenance';
import type { ReportContext } from './report-context';
import type { TableDraft } from './table';
import { byAuthority } from './tables/by-authority';
import { feeUplift } from './tables/fee-uplift';
import { gapByFunder } from './tables/gap-by-funder';
import { mediumTermAnnual, mediumTermCumulative } from './tables/medium-term';
import { savingsMonitoring } from './tables/monitoring';
import { optionsCompared } from './tables/options-compared';
import { reconciliation } from './tables/reconciliation';
import { savingsSchedule } from './tables/savings-schedule';
import { sinceFrozen } from './tables/since-frozen';
import { staffing } from './tables/staffing';
import { verdictOn, type RoundingVerdict } from './verdict';

const DRAFTS: Record<ReportTableName, (context: ReportContext, choices: ReportChoices) => TableDraft> = {
  'by-authority': byAuthority,
  options: optionsCompared,
  savings: savingsSchedule,
  'medium-term-cumulative': mediumTermCumulative,
  'medium-term-annual': mediumTermAnnual,
  'gap-by-funder': gapByFunder,
  'fee-uplift': feeUplift,
  monitoring: savingsMonitoring,
  reconciliation,
  'since-frozen': sinceFrozen,
  staffing,
};

export interface MadeTable extends PrintedTable {
  readonly draft: TableDraft;
  readonly verdict: RoundingVerdict;
}

/** The table that the choices ask for, rounded, printed and sourced, with what is to be said of its rounding. */
export function makeTable(context: ReportContext, choices: ReportChoices, number = 1): MadeTable {
  const draft = DRAFTS[choices.table](context, choices);
  const printed = printTable(draft, {
    ...choices,
    number,
    source: sourceLine(context.provenance, draft.sheet, draft.scenarios),
    alsoNoted: choices.vat === 'not stated' ? [] : [`Amounts are ${choices.vat}.`],
  });
  return { ...printed, draft, verdict: verdictOn(draft, printed, choices) };
}
