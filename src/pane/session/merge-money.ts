import { comparable } from '../../model/same';
import { DEFLATOR_FIGURES, type Deflator } from '../../model/deflator';
import { yearLabel } from '../../model/financial-year';
import type { Funding } from '../../model/funding';
import type { QuantityUnit } from '../../model/measures/definition';
import type { Reserve } from '../../model/reserves';
import type { MonitoredSaving } from '../../model/savings-monitoring';
import type { BudgetModel } from '../../model/scenario';
import type { Clash, SheetInputs } from './clash';
import { setDeflatorFigure } from './deflator-edits';
import { replaceFunding, replaceMonitored, replaceReserve } from './money-edits';
import { decide, differingRows, mergeRows } from './three-sides';

type Money = Pick<BudgetModel, 'funding' | 'reserves' | 'monitoring' | 'deflator'>;

/** Funding, reserves, monitored savings and deflator of both sides in one; an amount that both changed stays as typed in the pane and is told as a clash. */
export function mergeMoney(last: SheetInputs, here: BudgetModel, onSheet: SheetInputs, clashes: Clash[]): Money {
  const tellerOf =
    (
      what: string,
      row: { readonly ref: string; readonly authority?: string; readonly measure?: string },
      take: (value: number, year: number) => Clash['take'],
      unit: QuantityUnit = '£',
    ) =>
    (mine: number, theirs: number, year: number) => {
      const named = here.base.authorities.find(({ ref }) => ref === row.authority) ?? here.measures.find(({ ref }) => ref === row.measure);
      const name = named?.name ?? row.ref;
      const label = [what, name, yearLabel(here.years[year] ?? here.base.year)].join(', ');
      const figures = { input: what, authority: row.authority, here: mine, onSheet: theirs, unit };
      clashes.push({ measure: row.ref, label, field: `${what} ${year}`, figures, take: take(theirs, year) });
    };
  const funding = mergeRows(last.funding ?? [], here.funding ?? [], onSheet.funding ?? [], (was, mine, theirs): Funding => {
    const take = (value: number, year: number) => (model: BudgetModel) =>
      replaceFunding(model, mine.ref, (each) => ({ ...each, amounts: withAmount(each.amounts, year, value) }));
    const amounts = mergeAmounts(was.amounts, mine.amounts, theirs.amounts, tellerOf('Funding', mine, take));
    return { ...sideOf(was, mine, theirs, (row) => ({ ...row, amounts: [] })), amounts };
  });
  const reserves = mergeRows(last.reserves ?? [], here.reserves ?? [], onSheet.reserves ?? [], (was, mine, theirs): Reserve => {
    const taking = (key: 'used' | 'added') => (value: number, year: number) => (model: BudgetModel) =>
      replaceReserve(model, mine.ref, (each) => ({ ...each, [key]: withAmount(each[key], year, value) }));
    return {
      ...sideOf(was, mine, theirs, (row) => ({ ...row, used: [], added: [] })),
      used: mergeAmounts(was.used, mine.used, theirs.used, tellerOf('Planned use of reserves', mine, taking('used'))),
      added: mergeAmounts(was.added, mine.added, theirs.added, tellerOf('Put into reserves', mine, taking('added'))),
    };
  });
  const monitoring = mergeRows(
    last.monitoring ?? [],
    here.monitoring ?? [],
    onSheet.monitoring ?? [],
    (was, mine, theirs): MonitoredSaving => {
      const taking = (key: 'achieved' | 'pressures') => (value: number, year: number) => (model: BudgetModel) =>
        replaceMonitored(model, mine.ref, (each) => ({ ...each, [key]: withAmount(each[key], year, value) }));
      return {
        ...sideOf(was, mine, theirs, (row) => ({ ...row, achieved: [], pressures: [] })),
        achieved: mergeAmounts(was.achieved, mine.achieved, theirs.achieved, tellerOf('Achieved', mine, taking('achieved'))),
        pressures: mergeAmounts(was.pressures, mine.pressures, theirs.pressures, tellerOf('In-year pressures', mine, taking('pressures'))),
      };
    },
  );
  const [deflator] = mergeRows(listed(last.deflator), listed(here.deflator), listed(onSheet.deflator), (was, mine, theirs): Deflator => {
    const take = (value: number, year: number) => (model: BudgetModel) => setDeflatorFigure(model, year, value);
    const side = sideOf(was, mine, theirs, (row) => ({ ...row, figures: [] }));
    // An index and a rise are not the same figure: where the kind was changed, figures go with it.
    const alike = [was, mine, theirs].every(({ measuredBy }) => measuredBy === side.measuredBy);
    const figures = alike
      ? mergeAmounts(was.figures, mine.figures, theirs.figures, tellerOf('Prices', mine, take, DEFLATOR_FIGURES[mine.measuredBy].unit))
      : side.figures;
    return { ...side, figures };
  });
  return {
    ...(deflator === undefined ? {} : { deflator }),
    ...(funding.length === 0 ? {} : { funding }),
    ...(reserves.length === 0 ? {} : { reserves }),
    ...(monitoring.length === 0 ? {} : { monitoring }),
  };
}

/** How many amounts and other fields of them differ between the two. */
export function moneyDifferences(one: Money, other: Money): number {
  return (
    differingRows(one.funding ?? [], other.funding ?? [], differingFields) +
    differingRows(one.reserves ?? [], other.reserves ?? [], differingFields) +
    differingRows(one.monitoring ?? [], other.monitoring ?? [], differingFields) +
    differingRows(listed(one.deflator), listed(other.deflator), differingFields)
  );
}

function listed<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

function differingFields(one: object, other: object): number {
  const [ours, its] = [fieldsOf(one), fieldsOf(other)];
  return [...new Set([...ours.keys(), ...its.keys()])].filter((field) => ours.get(field) !== its.get(field)).length;
}

function fieldsOf(row: object): Map<string, string> {
  const fields = Object.entries(row).flatMap(([key, value]: [string, unknown]) =>
    Array.isArray(value) ? value.map((each: unknown, index): [string, unknown] => [`${key} ${index}`, each]) : [[key, value] as const],
  );
  return new Map(fields.map(([key, value]) => [key, comparable(value)]));
}

/** The side that changed the row, its amounts left aside; the pane's where both did. */
function sideOf<T>(was: T, mine: T, theirs: T, without: (row: T) => T): T {
  return decide(without(was), without(mine), without(theirs)) === 'there' ? theirs : mine;
}

function mergeAmounts(
  was: readonly number[],
  mine: readonly number[],
  theirs: readonly number[],
  tell: (mine: number, theirs: number, year: number) => void,
): readonly number[] {
  return theirs.map((their, year) => {
    const own = mine[year] ?? NaN;
    const decided = decide(was[year] ?? NaN, own, their);
    if (decided === 'clash') tell(own, their, year);
    return decided === 'there' ? their : own;
  });
}

function withAmount(amounts: readonly number[], year: number, amount: number): readonly number[] {
  return amounts.map((each, index) => (index === year ? amount : each));
}
