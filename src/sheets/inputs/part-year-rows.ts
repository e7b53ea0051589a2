import type { BaseBudget } from '../../model/spend';
import type { InputRow } from './input-row';

export const periodRef = (table: string): string => `${table}-actualsTo`;
export const shareRef = (table: string): string => `${table}-yearShare`;
/** The step on Yearly rates that follows from them. */
export const yearFactorRef = (table: string): `T${number}-yearFactor` => `T${Number(table.slice(1))}-yearFactor`;

/** How far the actuals of each table run, as live rows of Scenario inputs: the base budget follows them. */
export function partYearRows({ partYears = [] }: BaseBudget): readonly InputRow[] {
  const row = { scenario: 'all', measure: 'General', authority: 'all', years: undefined, owner: '', source: '', note: '' } as const;
  return partYears.flatMap(({ table, period, share }): InputRow[] => [
    {
      ...row,
      ref: periodRef(table),
      label: `Actuals of ${table} run to period (1 is April)`,
      unit: 'months',
      allYears: period,
      note: 'Full year = actuals × 12 ÷ period, or ÷ the share below where one is given',
      least: 1,
      most: 12,
    },
    {
      ...row,
      ref: shareRef(table),
      label: `Share of a year of ${table} that falls up to then (empty: period ÷ 12)`,
      unit: '%',
      allYears: share ?? null,
      least: 0,
      most: 1,
    },
  ]);
}
