import type { FinancialYear } from '../../model/financial-year';
import type { Funding } from '../../model/funding';
import type { Reserve } from '../../model/reserves';
import type { BudgetModel } from '../../model/scenario';

/** What a person does to funding and reserves, each as a new model. Nothing changes in place. */

export function replaceFunding(model: BudgetModel, ref: string, change: (funding: Funding) => Funding): BudgetModel {
  return { ...model, funding: (model.funding ?? []).map((each) => (each.ref === ref ? change(each) : each)) };
}

export function replaceReserve(model: BudgetModel, ref: string, change: (reserve: Reserve) => Reserve): BudgetModel {
  return { ...model, reserves: (model.reserves ?? []).map((each) => (each.ref === ref ? change(each) : each)) };
}

/** Funding and reserves on another base and other years: they go with the authority's name and the year, and out with either. */
export function moneyOn(
  model: BudgetModel,
  years: readonly FinancialYear[],
  newRef: (authority: string) => string | undefined,
): Pick<BudgetModel, 'funding' | 'reserves'> {
  const moved = (amounts: readonly number[]) => years.map((year) => amounts[model.years.indexOf(year)] ?? NaN);
  const funding = (model.funding ?? []).flatMap((each): Funding[] => {
    const authority = newRef(each.authority);
    return authority === undefined ? [] : [{ ...each, authority, amounts: moved(each.amounts) }];
  });
  const reserves = (model.reserves ?? []).flatMap((each): Reserve[] => {
    const authority = newRef(each.authority);
    return authority === undefined ? [] : [{ ...each, authority, used: moved(each.used), added: moved(each.added) }];
  });
  return { funding: funding.length === 0 ? undefined : funding, reserves: reserves.length === 0 ? undefined : reserves };
}
