import type { LedgerTotal } from '../../model/ledger-total';
import { text, type Cell } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';

/** Refs of what a person typed of the ledger: the figure, its date, its period, where it comes from. */
export const LEDGER_REFS = {
  total: 'G3-ledger',
  asAt: 'G4-ledgerDate',
  period: 'G5-ledgerPeriod',
  from: 'G6-ledgerFrom',
  explained: 'G7-ledgerExplained',
} as const;

/** The ledger's total as rows of Scenario inputs; Checks holds the base budget against the first. */
export function ledgerRows(ledger: LedgerTotal | undefined): readonly InputRow[] {
  if (ledger === undefined) return [];
  const row = (ref: string, label: string, unit: InputRow['unit'], allYears: Cell): InputRow => ({
    ref,
    scenario: 'all',
    measure: 'General',
    authority: 'all',
    label,
    unit,
    allYears,
    years: undefined,
    owner: '',
    source: '',
    note: ref === LEDGER_REFS.explained ? (ledger.reason ?? '') : '',
  });
  const said = (ref: string, label: string, words: string | undefined): InputRow[] =>
    words === undefined ? [] : [row(ref, label, 'text', text(words))];
  return [
    row(LEDGER_REFS.total, 'Ledger total to agree to', '£', ledger.total),
    ...said(LEDGER_REFS.asAt, 'Ledger total: as at', ledger.asAt),
    ...said(LEDGER_REFS.period, 'Ledger total: period', ledger.period),
    ...said(LEDGER_REFS.from, 'Ledger total: from', ledger.from),
    ...(ledger.explained === undefined ? [] : [row(LEDGER_REFS.explained, 'Ledger less base budget: explained', '£', ledger.explained)]),
  ];
}

/** A row of Scenario inputs as texts. */
export interface SaidRow {
  readonly ref: string;
  readonly allYears: string;
  readonly note?: string;
}

/** The same from the cells; undefined where no figure stands there. */
export function ledgerFromRows(rows: readonly SaidRow[]): LedgerTotal | undefined {
  const said = (ref: string): string => rows.find((row) => row.ref === ref)?.allYears.trim() ?? '';
  const total = said(LEDGER_REFS.total) === '' ? NaN : Number(said(LEDGER_REFS.total));
  if (Number.isNaN(total)) return undefined;
  const words = (['asAt', 'period', 'from'] as const)
    .map((key) => [key, said(LEDGER_REFS[key])] as const)
    .filter(([, word]) => word !== '');
  const explained = rows.find((row) => row.ref === LEDGER_REFS.explained);
  const apart = said(LEDGER_REFS.explained) === '' ? NaN : Number(said(LEDGER_REFS.explained));
  const item = Number.isNaN(apart) ? {} : { explained: apart, reason: explained?.note ?? '' };
  return { total, ...Object.fromEntries(words), ...item };
}
