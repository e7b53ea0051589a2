import type { Problem } from '../model/problems';
import { succeedUnlessStopped, type Result } from '../model/result';
import type { BudgetModel } from '../model/scenario';
import { REPORT_UNITS, SIGN_RULES, USUAL_DECIMALS } from '../report/amount-style';
import { NATIONS, REPORT_TABLES, VAT_BASES, type ReportChoices } from '../report/choices';
import { ROUNDING_POLICIES } from '../report/rounding/round-figures';
import type { ReportOptions } from './arguments';
import { oneOfOr } from './one-of';

const DECIMALS = ['0', '1', '2', '3'] as const;

/** The report that the options ask for, each table with its choices; what was not said is as in `kept`. */
export function reportChoices(options: ReportOptions, model: BudgetModel, kept: ReportChoices): Result<readonly ReportChoices[]> {
  const problems: Problem[] = [];
  const named = oneOfOr(problems);
  const oneOf = <T extends string>(option: string, given: string | undefined, choices: readonly T[]): T | undefined =>
    given === undefined ? undefined : named(option, given, choices, (each) => [each]);
  const unit = oneOf('--unit', options.unit, REPORT_UNITS);
  const decimals = oneOf('--decimals', options.decimals, DECIMALS);
  const name = oneOf(
    '--scenario',
    options.scenario,
    model.scenarios.map((each) => each.name),
  );
  const common: ReportChoices = {
    ...kept,
    unit: unit ?? kept.unit,
    decimals: decimals === undefined ? (unit === undefined ? kept.decimals : USUAL_DECIMALS[unit]) : Number(decimals),
    scenario: model.scenarios.find((each) => each.name === name)?.ref ?? kept.scenario,
    rounding: oneOf('--rounding', options.rounding, ROUNDING_POLICIES) ?? kept.rounding,
    signs: oneOf('--signs', options.signs, SIGN_RULES) ?? kept.signs,
    vat: oneOf('--vat', options.vat, VAT_BASES) ?? kept.vat,
    nation: oneOf('--nation', options.nation, NATIONS) ?? kept.nation,
  };
  const tables = options.table?.split(',').map((each) => oneOf('--table', each, REPORT_TABLES)) ?? [kept.table];
  return succeedUnlessStopped(
    tables.flatMap((table) => (table === undefined ? [] : [{ ...common, table }])),
    problems,
  );
}
