import { constant, minus, plus, quantity, type Expression } from '../formula/expression';
import { MOVEMENT_NAMES, MOVEMENTS, type Movement } from './movements';

/**
 * The rows of a medium-term financial table. Two layouts are published and neither may be read as the other, since a sum of five years
 * is then wrong by a factor: *cumulative* shows each year against the base, *annual* the first year whole and then what moves from
 * year to year. Reserves are money that is there once: in the cumulative layout a year's use lowers that year's gap and no other; in the
 * annual one it has to be found again in the year after, so that it is added back there.
 */
export interface MediumTermRow {
  readonly key: string;
  readonly label: string;
  /** Left out where the figures come from another sheet. */
  readonly sum?: Expression;
  readonly total?: true;
}

/** Movements that make the requirement; savings stand apart, since they are what closes the gap. */
export const REQUIREMENT_MOVEMENTS: readonly Movement[] = MOVEMENTS.filter((movement) => movement !== 'savings');

const sumOf = (keys: readonly string[]): Expression => keys.map((key): Expression => quantity(key)).reduce(plus);

/** Each year against the base budget. `movements` are those that some scenario has, so that no table carries empty rows. */
export function cumulativeRows(movements: readonly Movement[], withReserves: boolean): readonly MediumTermRow[] {
  const own = REQUIREMENT_MOVEMENTS.filter((movement) => movements.includes(movement));
  const beforeReserves = quantity('gapBefore');
  return [
    { key: 'base', label: 'Base budget' },
    ...own.map((movement): MediumTermRow => ({ key: movement, label: MOVEMENT_NAMES[movement] })),
    { key: 'requirement', label: 'Budget requirement before savings', sum: sumOf(['base', ...own]), total: true },
    { key: 'funding', label: 'Funding, reserves left aside' },
    {
      key: 'gapBefore',
      label: 'Cumulative gap before savings and reserves',
      sum: minus(quantity('requirement'), quantity('funding')),
      total: true,
    },
    ...(withReserves ? [{ key: 'used', label: 'Planned use of reserves' }] : []),
    {
      key: 'toFind',
      label: 'Cumulative savings requirement',
      sum: withReserves ? minus(beforeReserves, quantity('used')) : beforeReserves,
      total: true,
    },
    { key: 'savings', label: 'Savings of the scenario' },
    { key: 'gapAfter', label: 'Cumulative gap still to find (surplus)', sum: plus(quantity('toFind'), quantity('savings')), total: true },
  ];
}

/** In the annual layout a plain name is a row of the same table; these two reach into the cumulative one, this year and the year before. */
export const CUMULATIVE = 'cumulative ';
export const YEAR_BEFORE = 'before ';

/** A row of the annual layout. The first year is whole, having no year before. */
export interface AnnualRow extends MediumTermRow {
  readonly sum: Expression;
  readonly firstYear: Expression;
}

/** The first year whole, later years as movements from the year before. Funding is in brackets, as money that is taken off. */
export function annualRows(movements: readonly Movement[], withReserves: boolean): readonly AnnualRow[] {
  const own = REQUIREMENT_MOVEMENTS.filter((movement) => movements.includes(movement));
  const now = (key: string) => quantity(`${CUMULATIVE}${key}`);
  const before = (key: string) => quantity(`${YEAR_BEFORE}${key}`);
  const moved = (key: string, label: string): AnnualRow => ({ key, label, sum: minus(now(key), before(key)), firstYear: now(key) });
  const everyYear = (key: string, label: string, sum: Expression, total?: true): AnnualRow => ({
    key,
    label,
    sum,
    firstYear: sum,
    ...(total === undefined ? {} : { total }),
  });
  const reserves: readonly AnnualRow[] = [
    everyYear('used', 'Reserves used in the year', minus(constant(0), now('used'))),
    { key: 'usedBefore', label: 'Reserves used the year before, to be found again', sum: before('used'), firstYear: constant(0) },
  ];
  return [
    moved('base', 'Base budget'),
    ...own.map((movement) => moved(movement, MOVEMENT_NAMES[movement])),
    everyYear('requirement', 'Budget requirement before savings', sumOf(['base', ...own]), true),
    {
      key: 'funding',
      label: 'Funding, reserves left aside',
      sum: minus(before('funding'), now('funding')),
      firstYear: minus(constant(0), now('funding')),
    },
    everyYear('gapBefore', 'Gap of the year before savings and reserves', sumOf(['requirement', 'funding']), true),
    ...(withReserves ? reserves : []),
    everyYear('toFind', 'Savings requirement of the year', sumOf(['gapBefore', ...(withReserves ? ['used', 'usedBefore'] : [])]), true),
    moved('savings', 'Savings of the scenario'),
    everyYear('gapAfter', 'Gap of the year still to find (surplus)', sumOf(['toFind', 'savings']), true),
  ];
}
