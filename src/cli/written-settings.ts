import type { FinancialYear } from '../model/financial-year';
import type { BaseSettings, SettingsRecord } from '../sheets/inputs/base-settings';
import type { SpendSource } from '../sheets/source/spend-source';

/** The source as the Scenario inputs sheet keeps it, so that the table can be read the same way again. */
export function writtenSettings(source: SpendSource, baseYear: FinancialYear, kindOfMoney: string): BaseSettings {
  const { amounts, fixed: facts, ledger, ...others } = source;
  const { kindOfMoney: _said, ...fixed } = facts ?? {};
  const settings: SettingsRecord = {
    ...others,
    amounts: typeof amounts === 'string' ? amounts : amounts.join(', '),
    ...(Object.keys(fixed).length === 0 ? {} : { fixed }),
  };
  return { source: settings, baseYear, kindOfMoney, ledger };
}
