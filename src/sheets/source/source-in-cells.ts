import type { BaseBudget } from '../../model/spend';
import type { BaseSettings, SettingsRecord, SettingValue } from '../inputs/base-settings';
import { formatNames, parseNames } from '../names-list';
import type { JoinedSource, SpendSource } from './spend-source';

/** A source as the cells of Scenario inputs keep it: one setting a row, lists as names in one cell. The ledger, an accepted figure and the period of part-year actuals have rows of their own. */
export function sourceInCells(source: SpendSource | JoinedSource): SettingsRecord {
  const { fixed, ledger: _ledger, accepted: _accepted, join: _join, actualsTo: _period, yearShare: _share, ...plain }: SpendSource = source;
  const { kindOfMoney: _kindOfMoney, ...facts } = fixed ?? {};
  const settings: Record<string, SettingValue | Record<string, SettingValue>> = {};
  for (const [key, value] of Object.entries(plain)) settings[key] = isTexts(value) ? formatNames(value) : settingValue(value);
  const stated = Object.entries(facts).map(([key, value]): [string, SettingValue] => [key, settingValue(value)]);
  return stated.length === 0 ? settings : { ...settings, fixed: Object.fromEntries(stated) };
}

/** What a person confirmed of the spend, as Scenario inputs keeps it. */
export function settingsOf(source: SpendSource, base: Pick<BaseBudget, 'year' | 'narrowedTo'>, kindOfMoney: string): BaseSettings {
  const { year: baseYear, narrowedTo } = base;
  const joined = source.join?.map(sourceInCells);
  return { source: sourceInCells(source), joined, baseYear, narrowedTo, kindOfMoney, ledger: source.ledger };
}

/** The source of a scenario file from what Scenario inputs keeps. */
export function sourceFromSettings({ source, joined, ledger }: BaseSettings): Record<string, unknown> {
  return { ...sourceFromCells(source), ledger, join: joined?.map(sourceFromCells) };
}

/** The settings as the source of a scenario file has them: cells hold texts, where a source has numbers, truth values and lists. */
export function sourceFromCells(settings: SettingsRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => {
      if (typeof value === 'string') return [key, fromText(key, value)];
      return [key, key === 'accepted' && typeof value === 'object' && value !== null ? acceptedFromCells(value) : value];
    }),
  );
}

/** What was accepted about a total: its figure is a number, and what it is still apart is worked out anew. */
function acceptedFromCells({ apart: _apart, ...settings }: SettingsRecord): Record<string, unknown> {
  return 'figure' in settings ? { ...settings, figure: Number(settings['figure']) } : settings;
}

function settingValue(value: unknown): SettingValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const NUMBERS: ReadonlySet<string> = new Set(['header', 'groupHeader', 'actualsTo', 'yearShare'] satisfies (keyof SpendSource)[]);

function fromText(key: string, value: string): unknown {
  if (NUMBERS.has(key)) return value.trim() === '' ? null : Number(value);
  if (key === 'hidden') return value.toLowerCase() === 'true';
  const names = key === 'amounts' && value.includes(';') ? parseNames(value) : undefined;
  return names === undefined || names === 'all' ? value : names;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
