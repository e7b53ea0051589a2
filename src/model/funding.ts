import { evaluateScalar } from '../formula/evaluate';
import { minus, quantity, type Expression } from '../formula/expression';
import type { BaseBudget } from './spend';

/** Money that pays for an authority's budgets, in pounds by year, from one funder or from nobody named. */
export interface Funding {
  /** `F1`. */
  readonly ref: string;
  /** The authority's ref. */
  readonly authority: string;
  /** `NHS`, `Council`, `Grant`; empty where it was not said. */
  readonly funder: string;
  /** One amount a projected year. NaN is not given, which is not nought. */
  readonly amounts: readonly number[];
  readonly source: string;
  readonly note: string;
}

/** What stands in a cell or a table in place of a gap that nobody can know. */
export const NO_FUNDING = 'no funding given';

/** What is needed less the money there is. A surplus is negative. */
export const GAP: Expression = minus(quantity('requirement'), quantity('funding'));

/** Whose funding is asked for. Without an authority that of all of them together, without a funder that from all of them. */
export interface FundingOf {
  readonly authority?: string | undefined;
  readonly funder?: string | undefined;
}

interface FundedModel {
  readonly base: BaseBudget;
  readonly funding?: readonly Funding[] | undefined;
}

/**
 * The funding in one projected year, in pounds. NaN (not given) where the authority has none, where one of its funders has no amount
 * in that year or pays for a line and has no funding at all, and, for all authorities together, where one of them has none: a sum that leaves somebody's money out would show a gap
 * that is not there.
 */
export function fundingOf({ base, funding = [] }: FundedModel, year: number, { authority, funder }: FundingOf = {}): number {
  const authorities = authority === undefined ? base.authorities.map(({ ref }) => ref) : [authority];
  return sumOfAll(
    authorities.map((ref) => {
      const own = funding.filter((each) => each.authority === ref && (funder === undefined || each.funder === funder));
      if (funder === undefined && fundersWithoutFunding({ base, funding }, ref).length > 0) return NaN;
      return sumOfAll(own.map(({ amounts }) => amounts[year] ?? NaN));
    }),
  );
}

/** The gap between a requirement and its funding, both in pounds; NaN where either is not given. */
export function gapBetween(requirement: number, funding: number): number {
  return evaluateScalar(GAP, (name) => (name === 'funding' ? funding : requirement));
}

/**
 * The funders between whom an authority's gap can be parted, in order of name: those of its lines and of its funding. None where a line
 * or an amount names no funder, since nobody could say whose gap it is then.
 */
export function fundersOf({ base, funding = [] }: FundedModel, authority: string): readonly string[] {
  const named = [
    ...(fundersOfLines(base).get(authority) ?? []),
    ...funding.filter((each) => each.authority === authority).map((each) => each.funder),
  ];
  return named.includes('') ? [] : [...new Set(named)].sort((one, other) => one.localeCompare(other, 'en-GB'));
}

/** The funders of an authority that is parted by funder from whom no funding was given: without theirs nobody knows that of all. */
export function fundersWithoutFunding(model: FundedModel, authority: string): readonly string[] {
  const given = (model.funding ?? []).filter((each) => each.authority === authority);
  return given.length === 0 ? [] : fundersOf(model, authority).filter((funder) => given.every((each) => each.funder !== funder));
}

/** By authority; asked after every key that is typed, over lines that stay the same for as long as the base does. */
const FUNDERS = new WeakMap<BaseBudget, ReadonlyMap<string, ReadonlySet<string>>>();

function fundersOfLines(base: BaseBudget): ReadonlyMap<string, ReadonlySet<string>> {
  const known = FUNDERS.get(base);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  for (const { authority, funder } of base.lines) found.set(authority.ref, (found.get(authority.ref) ?? new Set<string>()).add(funder));
  FUNDERS.set(base, found);
  return found;
}

/** The sum, or NaN where any of them has no figure or there is none at all. */
function sumOfAll(figures: readonly number[]): number {
  return figures.length === 0 ? NaN : figures.reduce((sum, each) => sum + each, 0);
}
