import { parseYear, yearLabel, type FinancialYear } from '../../model/financial-year';
import type { LedgerTotal } from '../../model/ledger-total';
import type { Narrowing } from '../../model/spend';
import { text } from '../../workbook/sheet-content';
import { formatNames, parseNames } from '../names-list';
import type { InputRow } from './input-row';
import { ledgerFromRows, ledgerRows, type SaidRow } from './ledger-rows';

/**
 * What a person confirmed of the spend table, kept in cells so that the table is read the same way again.
 * `source` is the `source` of a scenario file; each of its keys stands in a row of its own (`T1-sheet`, `T1-fixed.year`).
 */
export interface BaseSettings {
  readonly source: SettingsRecord;
  /** The tables that are joined to it, in the same way: their rows are `T2-sheet`, `T3-sheet`. */
  readonly joined?: readonly SettingsRecord[] | undefined;
  readonly baseYear: FinancialYear;
  /** Which of the source's authorities and services are in the base budget; left out where all are. */
  readonly narrowedTo?: Narrowing | undefined;
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

/** A row of a table that is a figure of its own and no setting of how it is read. */
const NO_SETTING = /^T\d+-unitPounds$/;
const BASE_YEAR = 'baseYear';
/** The ref of the row that holds the base year. */
export const BASE_YEAR_REF = `T1-${BASE_YEAR}`;
const KIND_OF_MONEY = 'kindOfMoney';
const AUTHORITIES = 'authorities';
const SERVICES = 'services';

const LABELS: Readonly<Record<string, string>> = {
  [BASE_YEAR]: 'Base year',
  [KIND_OF_MONEY]: 'Kind of money',
  [AUTHORITIES]: 'Authorities taken in',
  [SERVICES]: 'Services taken in',
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
  sumTo: 'Spend table: summed to',
  oneOffs: 'Spend table: one-offs in',
  fullYearEffect: 'Spend table: full-year effect in',
  sameLines: 'Spend table: lines that an earlier table has',
};

/** The settings as rows of Scenario inputs. */
export function settingRows(settings: BaseSettings): readonly InputRow[] {
  const own: [string, SettingValue][] = [
    [BASE_YEAR, yearLabel(settings.baseYear)],
    [KIND_OF_MONEY, settings.kindOfMoney],
    [AUTHORITIES, namesOf(settings.narrowedTo?.authorities)],
    [SERVICES, namesOf(settings.narrowedTo?.services)],
  ];
  const tables = [settings.source, ...(settings.joined ?? [])];
  const kept = tables.flatMap((table, index) =>
    [...flat(table), ...(index === 0 ? own : [])]
      .filter(([, value]) => value !== null && value !== '')
      .map(([key, value]) => settingRow(`T${index + 1}`, key, value)),
  );
  return [...kept, ...ledgerRows(settings.ledger)];
}

function namesOf(names: readonly string[] | undefined): SettingValue {
  return names === undefined ? null : formatNames(names);
}

function flat(table: SettingsRecord): [string, SettingValue][] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([inner, each]): [string, SettingValue] => [`${key}.${inner}`, each])
      : [[key, value]],
  );
}

function settingRow(table: string, key: string, value: SettingValue): InputRow {
  const label = LABELS[key] ?? `Spend table: ${key.replace('.', ', ')}`;
  return {
    ref: `${table}-${key}`,
    scenario: 'all',
    measure: 'General',
    authority: 'all',
    label: table === 'T1' ? label : label.replace('Spend table', `Joined table ${table}`),
    unit: 'setting',
    allYears: text(String(value)),
    years: undefined,
    owner: '',
    source: '',
    note: '',
  };
}

/** The settings from rows of Scenario inputs (ref and text under "All years"), or undefined where none stand there. */
export function settingsFromRows(rows: readonly SaidRow[]): BaseSettings | undefined {
  const byTable = new Map<number, Map<string, string>>();
  for (const { ref, allYears } of rows) {
    const parts = /^T(\d+)-(.+)$/.exec(ref);
    if (parts?.[2] === undefined || NO_SETTING.test(ref)) continue;
    const table = Number(parts[1]);
    byTable.set(table, (byTable.get(table) ?? new Map<string, string>()).set(parts[2], allYears));
  }
  const first = byTable.get(1) ?? new Map<string, string>();
  const baseYear = parseYear(first.get(BASE_YEAR) ?? '');
  if (baseYear === undefined) return undefined;
  const kindOfMoney = first.get(KIND_OF_MONEY) ?? '';
  const authorities = namesIn(first.get(AUTHORITIES));
  const services = namesIn(first.get(SERVICES));
  for (const key of [BASE_YEAR, KIND_OF_MONEY, AUTHORITIES, SERVICES]) first.delete(key);
  byTable.delete(1);
  const joined = [...byTable].sort(([one], [other]) => one - other).map(([, table]) => recordOf(table));
  return {
    source: recordOf(first),
    ...(joined.length === 0 ? {} : { joined }),
    baseYear,
    ...(authorities === undefined && services === undefined ? {} : { narrowedTo: { authorities, services } }),
    kindOfMoney,
    ledger: ledgerFromRows(rows),
  };
}

function namesIn(cell: string | undefined): readonly string[] | undefined {
  const names = parseNames(cell ?? '');
  return names === 'all' ? undefined : names;
}

function recordOf(table: ReadonlyMap<string, string>): SettingsRecord {
  const record: Record<string, SettingValue | Record<string, SettingValue>> = {};
  for (const [key, value] of table) {
    const [outer = key, inner] = key.split('.');
    if (inner === undefined) record[outer] = value;
    else record[outer] = { ...nested(record[outer]), [inner]: value };
  }
  return record;
}

function nested(value: SettingValue | Record<string, SettingValue> | undefined): Record<string, SettingValue> {
  return typeof value === 'object' && value !== null ? value : {};
}
