import type { FinancialYear } from '../../model/financial-year';
import type { Funding } from '../../model/funding';
import type { Reserve } from '../../model/reserves';
import type { MonitoredSaving } from '../../model/savings-monitoring';
import type { BudgetModel } from '../../model/scenario';
import { deflatorOn } from './deflator-edits';
import { nextRef } from './next-ref';

/** What a person does to funding, reserves and monitored savings, each as a new model. Nothing changes in place. */

export function replaceFunding(model: BudgetModel, ref: string, change: (funding: Funding) => Funding): BudgetModel {
  return { ...model, funding: (model.funding ?? []).map((each) => (each.ref === ref ? change(each) : each)) };
}

export function replaceReserve(model: BudgetModel, ref: string, change: (reserve: Reserve) => Reserve): BudgetModel {
  return { ...model, reserves: (model.reserves ?? []).map((each) => (each.ref === ref ? change(each) : each)) };
}

export function replaceMonitored(model: BudgetModel, ref: string, change: (saving: MonitoredSaving) => MonitoredSaving): BudgetModel {
  return { ...model, monitoring: model.monitoring?.map((each) => (each.ref === ref ? change(each) : each)) };
}

/** What one funding is called: whose it is, and who pays (empty where that is not said). */
export interface FundingPlace {
  readonly authority: string;
  readonly funder: string;
}

export function fundingAt(model: BudgetModel, { authority, funder }: FundingPlace): Funding | undefined {
  return model.funding?.find((each) => each.authority === authority && each.funder === funder);
}

/** Gives an authority its funding of one projected year; NaN takes it back. A funding without any amount goes. */
export function setFunding(model: BudgetModel, place: FundingPlace, year: number, amount: number): BudgetModel {
  const standing = fundingAt(model, place);
  const empty: Funding = { ...place, ref: nextRef('F', model.funding ?? []), amounts: model.years.map(() => NaN), source: '', note: '' };
  const before = standing ?? empty;
  const changed = { ...before, amounts: before.amounts.map((each, index) => (index === year ? amount : each)) };
  const all =
    standing === undefined
      ? [...(model.funding ?? []), changed]
      : (model.funding ?? []).map((each) => (each === standing ? changed : each));
  const kept = all.filter(({ amounts }) => amounts.some((each) => !Number.isNaN(each)));
  return { ...model, funding: kept.length === 0 ? undefined : kept };
}

/** The reserve of an authority; without any figure where it has none. */
export function reserveOf(model: BudgetModel, authority: string): Reserve {
  const none = model.years.map(() => NaN);
  const ref = nextRef('R', model.reserves ?? []);
  const empty: Reserve = { ref, authority, opening: NaN, minimum: NaN, used: none, added: none, source: '', note: '' };
  return model.reserves?.find((each) => each.authority === authority) ?? empty;
}

/** Changes the reserve of an authority. A reserve without any figure goes. */
export function changeReserve(model: BudgetModel, authority: string, change: (before: Reserve) => Partial<Reserve>): BudgetModel {
  const before = reserveOf(model, authority);
  const reserves = withRow(model.reserves, { ...before, ...change(before) }).filter(({ opening, minimum, used, added }) =>
    [opening, minimum, ...used, ...added].some(isGiven),
  );
  return { ...model, reserves: reserves.length === 0 ? undefined : reserves };
}

/** What is said of a saving's delivery; nothing where it is not monitored. */
export function monitoredOf(model: BudgetModel, measure: string): MonitoredSaving {
  const none = model.years.map(() => NaN);
  const empty: MonitoredSaving = {
    ref: nextRef('A', model.monitoring ?? []),
    measure,
    achieved: none,
    pressures: none,
    source: '',
    note: '',
  };
  return model.monitoring?.find((each) => each.measure === measure) ?? empty;
}

/** What is achieved of a saving in a projected year, or the pressures against it; NaN takes it back. A saving without any amount is not monitored. */
export function changeMonitored(
  model: BudgetModel,
  measure: string,
  what: 'achieved' | 'pressures',
  year: number,
  amount: number,
): BudgetModel {
  const before = monitoredOf(model, measure);
  const changed = { ...before, [what]: before[what].map((each, position) => (position === year ? amount : each)) };
  const monitoring = withRow(model.monitoring, changed).filter(({ achieved, pressures }) => [...achieved, ...pressures].some(isGiven));
  return { ...model, monitoring: monitoring.length === 0 ? undefined : monitoring };
}

const isGiven = (amount: number): boolean => !Number.isNaN(amount);

function withRow<T extends { readonly ref: string }>(rows: readonly T[] = [], changed: T): readonly T[] {
  return rows.some(({ ref }) => ref === changed.ref) ? rows.map((each) => (each.ref === changed.ref ? changed : each)) : [...rows, changed];
}

/** Funding and reserves on another base and other years: they go with the authority's name and the year, and out with either. */
export function moneyOn(
  model: BudgetModel,
  years: readonly FinancialYear[],
  baseYear: FinancialYear,
  newRef: (authority: string) => string | undefined,
): Pick<BudgetModel, 'funding' | 'reserves' | 'monitoring' | 'deflator'> {
  const moved = (amounts: readonly number[]) => years.map((year) => amounts[model.years.indexOf(year)] ?? NaN);
  const deflator = model.deflator === undefined ? undefined : deflatorOn(model.deflator, model, { base: { year: baseYear }, years });
  const funding = (model.funding ?? []).flatMap((each): Funding[] => {
    const authority = newRef(each.authority);
    return authority === undefined ? [] : [{ ...each, authority, amounts: moved(each.amounts) }];
  });
  const reserves = (model.reserves ?? []).flatMap((each): Reserve[] => {
    const authority = newRef(each.authority);
    return authority === undefined ? [] : [{ ...each, authority, used: moved(each.used), added: moved(each.added) }];
  });
  const monitoring = model.monitoring?.map((each) => ({ ...each, achieved: moved(each.achieved), pressures: moved(each.pressures) }));
  return {
    funding: funding.length === 0 ? undefined : funding,
    reserves: reserves.length === 0 ? undefined : reserves,
    monitoring,
    deflator,
  };
}
