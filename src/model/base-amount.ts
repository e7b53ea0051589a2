import { constant, dividedBy, ifGiven, minus, plus, quantity, times, type Expression } from '../formula/expression';
import { evaluate, evaluateScalar } from '../formula/evaluate';
import type { BaseBudget, PartYear } from './spend';

/**
 * What a line's figure at source becomes in the base budget: one-offs are taken out, a part of a year is brought to a whole one, the
 * full-year effect of past decisions is put in. One-offs go out before the year is made whole, since they do not come again; the full-year
 * effect comes in after, since it is of a whole year already.
 */
export function baseAmount({ recurring, partYear }: { readonly recurring: boolean; readonly partYear: boolean }): Expression {
  const current = quantity('atSource');
  const withoutOneOffs = recurring ? minus(current, quantity('oneOffs')) : current;
  const wholeYear = partYear ? times(withoutOneOffs, quantity('yearFactor')) : withoutOneOffs;
  return times(recurring ? plus(wholeYear, quantity('fullYearEffect')) : wholeYear, quantity('unit'));
}

/** What a part of a year is multiplied by: 12 ÷ the period it runs to, or 1 ÷ the share of a year's spend that falls up to then. */
export const YEAR_FACTOR: Expression = ifGiven(
  'yearShare',
  dividedBy(constant(1), quantity('yearShare')),
  dividedBy(constant(12), quantity('period')),
);

export function yearFactor({ period, share }: PartYear): number {
  return evaluateScalar(YEAR_FACTOR, (name) => (name === 'period' ? period : (share ?? NaN)));
}

/** Whether a line's figure is more than its cell times the unit. */
export function shapeOf(base: Pick<BaseBudget, 'adjustments' | 'partYears'>, table: string): { recurring: boolean; partYear: boolean } {
  return { recurring: base.adjustments !== undefined, partYear: partYearOf(base, table) !== undefined };
}

export function partYearOf({ partYears = [] }: Pick<BaseBudget, 'partYears'>, table: string): PartYear | undefined {
  return partYears.find((each) => each.table === table);
}

/** The base budget with its amounts worked out from the figures at source. */
export function withAmounts(base: Omit<BaseBudget, 'amounts'>): BaseBudget {
  const { atSource, lines, adjustments, unit, joinedTables = [], partYears = [] } = base;
  const units = new Map(joinedTables.map((each) => [each.ref, each.unit]));
  const factors = new Map(partYears.map((each) => [each.table, yearFactor(each)]));
  const columns: Readonly<Record<string, number | Float64Array | undefined>> = {
    atSource,
    oneOffs: adjustments?.oneOffs,
    fullYearEffect: adjustments?.fullYearEffect,
    // One figure for all lines where all are of one table.
    unit: units.size === 0 ? unit : Float64Array.from(lines, ({ table }) => (table === undefined ? unit : (units.get(table) ?? NaN))),
    yearFactor: factors.size === 0 ? 1 : Float64Array.from(lines, ({ table = 'T1' }) => factors.get(table) ?? 1),
  };
  const expression = baseAmount({ recurring: adjustments !== undefined, partYear: partYears.length > 0 });
  const amounts = evaluate(expression, (name) => columns[name] ?? NaN);
  return { ...base, amounts: typeof amounts === 'number' ? new Float64Array(lines.length).fill(amounts) : amounts };
}
