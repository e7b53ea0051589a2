import { parseYear, yearLabel, type FinancialYear } from '../../model/financial-year';
import type { LedgerTotal } from '../../model/ledger-total';
import { text } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';
import { ledgerFromRows, ledgerRows, type SaidRow } from './ledger-rows';

/**
 * What a person confirmed of the spend table, kept in cells so that the table is read the same way again.
 * `source` is the `source` of a scenario file; each of its keys stands in a row of its own (`T1-sheet`, `T1-fixed.year`).
 */
export interface BaseSettings {
  readonly source: SettingsRecord;
  readonly baseYear: FinancialYear;
  /** `Original budget, gross`: the kind of money, shown on every output; empty where it was not said. */
  readonly kindOfMoney: string;
  /** The ledger's total to agree to; undefined where nobody typed one. */
  readonly ledger?: LedgerTotal | undefined;
}

/** Plain settings by key, nested at most one level. */
export interface SettingsRecord {
  readonly [key: string]: SettingValue | { readonly [key: string]: SettingValue };
}
export type SettingValue = string | number | boolean | null;

const PREFIX = 'T1-';
const BASE_YEAR = 'baseYear';
const KIND_OF_MONEY = 'kindOfMoney';

const LABELS: Readonly<Record<string, string>> = {
  [BASE_YEAR]: 'Base year',
  [KIND_OF_MONEY]: 'Kind of money',
  sheet: 'Spend table: sheet',
  table: 'Spend table: Excel Table',
  header: 'Spend table: header row',
  rows: 'Spend table: rows',
  totalRows: 'Spend table: rows that are totals',
  lineRows: 'Spend table: rows that are lines',
  authority: 'Spend table: authority in',
  service: 'Spend table: service in',
  year: 'Spend table: year in',
  funder: 'Spend table: funder in',
  amounts: 'Spend table: amounts in',
  amountHeaderIs: 'Spend table: headings of amounts are',
  unit: 'Spend table: unit',
};

/** The settings as rows of Scenario inputs. */
export function settingRows(settings: BaseSettings): readonly InputRow[] {
  const flat: [string, SettingValue][] = Object.entries(settings.source).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([inner, each]): [string, SettingValue] => [`${key}.${inner}`, each])
      : [[key, value]],
  );
  const all: [string, SettingValue][] = [...flat, [BASE_YEAR, yearLabel(settings.baseYear)], [KIND_OF_MONEY, settings.kindOfMoney]];
  const kept = all
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]): InputRow => ({
      ref: `${PREFIX}${key}`,
      scenario: 'all',
      measure: 'General',
      authority: 'all',
      label: LABELS[key] ?? `Spend table: ${key.replace('.', ', ')}`,
      unit: 'setting',
      allYears: text(String(value)),
      years: undefined,
      owner: '',
      source: '',
      note: '',
    }));
  return [...kept, ...ledgerRows(settings.ledger)];
}

/** The settings from rows of Scenario inputs (ref and text under "All years"), or undefined where none stand there. */
export function settingsFromRows(rows: readonly SaidRow[]): BaseSettings | undefined {
  const flat = new Map(rows.filter((row) => row.ref.startsWith(PREFIX)).map((row) => [row.ref.slice(PREFIX.length), row.allYears]));
  const baseYear = parseYear(flat.get(BASE_YEAR) ?? '');
  if (baseYear === undefined) return undefined;
  const kindOfMoney = flat.get(KIND_OF_MONEY) ?? '';
  flat.delete(BASE_YEAR);
  flat.delete(KIND_OF_MONEY);
  const source: Record<string, SettingValue | Record<string, SettingValue>> = {};
  for (const [key, value] of flat) {
    const [outer = key, inner] = key.split('.');
    if (inner === undefined) source[outer] = value;
    else source[outer] = { ...nested(source[outer]), [inner]: value };
  }
  return { source, baseYear, kindOfMoney, ledger: ledgerFromRows(rows) };
}

function nested(value: SettingValue | Record<string, SettingValue> | undefined): Record<string, SettingValue> {
  return typeof value === 'object' && value !== null ? value : {};
}
