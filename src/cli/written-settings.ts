import type { FinancialYear } from '../model/financial-year';
import type { BaseSettings, SettingsRecord } from '../sheets/inputs/base-settings';
import type { SpendSource } from '../sheets/source/spend-source';

/** The source as the Scenario inputs sheet keeps it, so that the table can be read the same way again. */
export function writtenSettings(source: SpendSource, baseYear: FinancialYear): BaseSettings {
  const { amounts, fixed, ...others } = source;
  const settings: SettingsRecord = {
    ...others,
    amounts: typeof amounts === 'string' ? amounts : amounts.join(', '),
    ...(fixed === undefined ? {} : { fixed: { ...fixed } }),
  };
  return { source: settings, baseYear, kindOfMoney: '' };
}
