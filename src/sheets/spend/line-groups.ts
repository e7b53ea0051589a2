import type { FinancialYear } from '../../model/financial-year';
import type { Label, SpendLines } from '../../model/spend';
import type { SameLines } from '../source/spend-source';
import { giveWay } from '../../workbook/give-way';
import { labelKey } from '../labels/clean-label';

/** So many lines are worked on before others may have a turn: a few milliseconds. */
export const LINES_AT_ONCE = 500;

/** One authority, service and funder of the base, with the lines that make it, table by table. */
export interface BaseGroup {
  readonly authority: string;
  readonly service: string;
  readonly funder: string;
  /** Whose rows are added in it, where several pay and no line is kept for each. */
  readonly funders?: readonly string[];
  readonly serviceKey: string;
  readonly parts: GroupPart[];
  /** Lines of the same name in later tables, which are not added. */
  readonly leftOut: GroupPart[];
}

/** The lines of one table that belong to a group. */
export interface GroupPart {
  /** Which of the joined tables, from 0. */
  readonly table: number;
  readonly lines: SpendLines;
  readonly positions: number[];
}

/** A line that an earlier table of those joined has, too. */
export interface SharedLine {
  readonly group: BaseGroup;
  readonly earlier: GroupPart;
  readonly later: GroupPart;
}

/** Which of the joined tables lines come from, and what is done with those that an earlier one has. */
export interface FromTable {
  readonly table: number;
  readonly sameLines?: SameLines | undefined;
}

/** Lines of one year gathered by authority, service and funder, as far as they are wanted. Capitals and footnote marks make no difference. */
export class LineGroups {
  private readonly groups = new Map<string, BaseGroup & { readonly place: readonly number[] }>();
  private readonly authorityOrder = new Map<string, number>();
  private readonly serviceOrder = new Map<string, number>();
  /** Lines that several tables have, whatever was done with them. */
  readonly shared: SharedLine[] = [];

  constructor(
    private readonly authorities: ReadonlySet<string> | undefined,
    private readonly services: ReadonlySet<string> | undefined,
  ) {}

  async add(lines: SpendLines, year: FinancialYear, from: FromTable = { table: 0 }, only?: ReadonlySet<string>): Promise<void> {
    const [authorityKeys, serviceKeys, funderKeys] = [lines.authorities, lines.services, lines.funders].map(keysOf);
    for (let line = 0; line < lines.count; line++) {
      if (line % LINES_AT_ONCE === 0) await giveWay();
      if (lines.year[line] !== year) continue;
      const authority = authorityKeys?.[lines.authority[line] ?? 0] ?? '';
      const service = serviceKeys?.[lines.service[line] ?? 0] ?? '';
      if (this.authorities?.has(authority) === false || this.services?.has(service) === false || only?.has(service) === false) continue;
      const group = this.group(lines, line, [authority, service, funderKeys?.[lines.funder[line] ?? 0] ?? '']);
      this.partOf(group, lines, from).positions.push(line);
    }
  }

  has(service: string): boolean {
    return this.serviceOrder.has(labelKey(service));
  }

  /** In the order in which authorities and, within each, services first appeared. */
  inOrder(): readonly BaseGroup[] {
    return [...this.groups.values()].sort(({ place: one }, { place: other }) => {
      const first = one.findIndex((rank, index) => rank !== other[index]);
      return first === -1 ? 0 : (one[first] ?? 0) - (other[first] ?? 0);
    });
  }

  /** The lines of this table in the group. Those that an earlier table has are told, and belong to the group only where they are added. */
  private partOf(group: BaseGroup, lines: SpendLines, { table, sameLines }: FromTable): GroupPart {
    const isOwn = (part: GroupPart): boolean => part.lines === lines;
    const known = group.parts.find(isOwn) ?? group.leftOut.find(isOwn);
    if (known !== undefined) return known;
    const part: GroupPart = { table, lines, positions: [] };
    const [earlier] = group.parts;
    const isShared = earlier !== undefined && earlier.table !== table;
    if (isShared) this.shared.push({ group, earlier, later: part });
    (isShared && sameLines !== 'add' ? group.leftOut : group.parts).push(part);
    return part;
  }

  private group(lines: SpendLines, line: number, names: readonly [string, string, string]): BaseGroup {
    const key = names.join('\n');
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const [authorityKey, serviceKey] = names;
    const group = {
      authority: lines.authorities[lines.authority[line] ?? 0]?.name ?? '',
      service: lines.services[lines.service[line] ?? 0]?.name ?? '',
      funder: lines.funders[lines.funder[line] ?? 0]?.name ?? '',
      serviceKey,
      parts: [],
      leftOut: [],
      place: [rankIn(this.authorityOrder, authorityKey), rankIn(this.serviceOrder, serviceKey), this.groups.size],
    };
    this.groups.set(key, group);
    return group;
  }
}

function keysOf(labels: readonly Label[]): readonly string[] {
  return labels.map(({ name }) => labelKey(name));
}

/** How many names were seen before this one. */
function rankIn(order: Map<string, number>, key: string): number {
  const rank = order.get(key) ?? order.size;
  order.set(key, rank);
  return rank;
}
