import { atOnce, type InPieces } from '../../model/in-pieces';
import type { BaseBudget } from '../../model/spend';
import { labelKey } from '../labels/clean-label';
import { LINES_AT_ONCE, type BaseGroup, type GroupPart } from './line-groups';

/**
 * The groups with those of one authority and service made one, whoever pays. Lines of different tables stay apart: a table has its own
 * unit and its own part of the year. One that gathers several funders has no funder of its own, and names those that were added.
 */
export function addFunders(groups: readonly BaseGroup[]): readonly BaseGroup[] {
  const summed = new Map<string, BaseGroup[]>();
  for (const group of groups) {
    const key = `${labelKey(group.authority)}\n${group.serviceKey}\n${group.parts[0]?.table ?? 0}`;
    summed.set(key, [...(summed.get(key) ?? []), group]);
  }
  return [...summed.values()].flatMap((same): readonly BaseGroup[] => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    const parts = partsTogether(same.flatMap((each) => each.parts));
    return [{ ...first, funder: '', funders: same.map((each) => each.funder), parts, leftOut: same.flatMap((each) => each.leftOut) }];
  });
}

/** A base budget as it would be with its funders added. */
export interface FundersAdded {
  /** The base itself where there is nothing to add. */
  readonly base: BaseBudget;
  /** For each of its lines, the positions of the lines that make it. */
  readonly madeOf: readonly (readonly number[])[];
}

/**
 * The base budget as it would be with the funders of each authority and service added, told from its lines alone: to count what would be
 * written, and to see what would become of totals, before anything is read again.
 */
export function withFundersAdded(base: BaseBudget): FundersAdded {
  return atOnce(addingFunders(base));
}

/** The same in pieces, after which it is known. */
export function* addingFunders(base: BaseBudget): InPieces<FundersAdded> {
  const known = ADDED.get(base);
  if (known !== undefined) return known;
  const positions = new Map<string, number[]>();
  const authorities = new Map(base.authorities.map(({ ref, name }) => [ref, labelKey(name)]));
  const services = new Map(base.services.map((name) => [name, labelKey(name)]));
  for (const [position, { authority, service, table = '' }] of base.lines.entries()) {
    if (position % LINES_AT_ONCE === 0) yield;
    const key = `${authorities.get(authority.ref) ?? ''}\n${services.get(service) ?? ''}\n${table}`;
    const same = positions.get(key);
    if (same === undefined) positions.set(key, [position]);
    else same.push(position);
  }
  const madeOf = [...positions.values()];
  const added = { base: madeOf.length === base.lines.length ? base : addedAt(base, madeOf), madeOf };
  ADDED.set(base, added);
  return added;
}

/** Asked after every key that is typed, over lines that stay the same for as long as the base does. */
const ADDED = new WeakMap<BaseBudget, FundersAdded>();

function addedAt(base: BaseBudget, groups: readonly (readonly number[])[]): BaseBudget {
  const sums = (figures: Float64Array): Float64Array =>
    Float64Array.from(groups, (positions) => {
      const quantified = positions.map((position) => figures[position] ?? NaN).filter((figure) => !Number.isNaN(figure));
      return quantified.length === 0 ? NaN : quantified.reduce((sum, figure) => sum + figure, 0);
    });
  const lines = groups.flatMap((positions) => {
    const line = base.lines[positions[0] ?? 0];
    if (line === undefined) return [];
    return [positions.length === 1 ? line : { ...line, funder: '', funders: positions.map((each) => base.lines[each]?.funder ?? '') }];
  });
  // What makes it a recurring base is in the amounts already.
  const { adjustments: _adjustments, ...others } = base;
  return {
    ...others,
    lines,
    services: [...new Set(lines.map(({ service }) => service))],
    atSource: sums(base.atSource),
    amounts: sums(base.amounts),
  };
}

/** The lines of each table once, in the order in which they stand there. */
function partsTogether(parts: readonly GroupPart[]): GroupPart[] {
  const together: GroupPart[] = [];
  for (const part of parts) {
    const known = together.find(({ lines }) => lines === part.lines);
    if (known === undefined) together.push({ ...part, positions: [...part.positions] });
    else for (const position of part.positions) known.positions.push(position);
  }
  for (const { positions } of together) positions.sort((one, other) => one - other);
  return together.sort((one, other) => one.table - other.table);
}
