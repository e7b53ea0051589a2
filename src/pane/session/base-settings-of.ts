import type { BaseSettings } from '../../sheets/inputs/base-settings';
import { settingsOf } from '../../sheets/source/source-in-cells';
import type { AgreedBase } from './state';

/** What a person confirmed, as the settings that Scenario inputs keeps. */
export function baseSettingsOf({ source, base, kindOfMoney }: AgreedBase): BaseSettings {
  return settingsOf(source, base, kindOfMoney);
}
