import type { FinancialYear } from '../../model/financial-year';
import type { Label, SpendLines } from '../../model/spend';
import { labelKey } from '../labels/clean-label';

/** One authority, service and funder of the base, with the lines that make it. */
export interface BaseGroup {
  readonly lines: SpendLines;
  readonly authority: string;
  readonly service: string;
  readonly funder: string;
  readonly serviceKey: string;
  readonly positions: number[];
}

/** Lines of one year gathered by authority, service and funder, as far as they are wanted. Capitals and footnote marks make no difference. */
export class LineGroups {
  private readonly groups = new Map<string, BaseGroup & { readonly place: readonly number[] }>();
  private readonly authorityOrder = new Map<string, number>();
  private readonly serviceOrder = new Map<string, number>();

  constructor(
    private readonly authorities: ReadonlySet<string> | undefined,
    private readonly services: ReadonlySet<string> | undefined,
  ) {}

  add(lines: SpendLines, year: FinancialYear, only?: ReadonlySet<string>): void {
    const [authorityKeys, serviceKeys, funderKeys] = [lines.authorities, lines.services, lines.funders].map(keysOf);
    for (let line = 0; line < lines.count; line++) {
      if (lines.year[line] !== year) continue;
      const authority = authorityKeys?.[lines.authority[line] ?? 0] ?? '';
      const service = serviceKeys?.[lines.service[line] ?? 0] ?? '';
      if (this.authorities?.has(authority) === false || this.services?.has(service) === false || only?.has(service) === false) continue;
      this.group(lines, line, [authority, service, funderKeys?.[lines.funder[line] ?? 0] ?? '']).positions.push(line);
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

  private group(lines: SpendLines, line: number, names: readonly [string, string, string]): BaseGroup {
    const key = names.join('\n');
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const [authorityKey, serviceKey] = names;
    const group = {
      lines,
      authority: lines.authorities[lines.authority[line] ?? 0]?.name ?? '',
      service: lines.services[lines.service[line] ?? 0]?.name ?? '',
      funder: lines.funders[lines.funder[line] ?? 0]?.name ?? '',
      serviceKey,
      positions: [],
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
