import type { BaseSettings, SettingsRecord, SettingValue } from '../../sheets/inputs/base-settings';
import { formatNames, parseNames } from '../../sheets/names-list';
import type { AgreedBase } from './state';

/** What a person confirmed, as the settings that Scenario inputs keeps. */
export function baseSettingsOf(agreed: AgreedBase): BaseSettings {
  const { fixed, ledger, ...plain } = agreed.source;
  const source: Record<string, SettingValue | Record<string, SettingValue>> = {};
  for (const [key, value] of Object.entries(plain)) {
    source[key] = isTexts(value) ? formatNames(value) : settingValue(value);
  }
  if (fixed !== undefined) source['fixed'] = Object.fromEntries(Object.entries(fixed).map(([key, value]) => [key, settingValue(value)]));
  const record: SettingsRecord = source;
  return { source: record, baseYear: agreed.base.year, kindOfMoney: agreed.kindOfMoney, ledger };
}

function settingValue(value: unknown): SettingValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The settings as the source of a scenario file has them: cells hold texts, where a source has numbers, truth values and lists. */
export function sourceOf(settings: SettingsRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, typeof value === 'string' ? fromText(key, value) : value]),
  );
}

function fromText(key: string, value: string): unknown {
  if (key === 'header' || key === 'groupHeader') return Number(value);
  if (key === 'hidden') return value.toLowerCase() === 'true';
  const names = key === 'amounts' && value.includes(';') ? parseNames(value) : undefined;
  return names === undefined || names === 'all' ? value : names;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
