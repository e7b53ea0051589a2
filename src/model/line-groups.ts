import type { BaseBudget } from './spend';

/** What the rows of a comparison or a report table are. */
export type GroupedBy = 'authorities' | 'services';

export interface LineGroup {
  /** The authority's ref, or the service. */
  readonly key: string;
  readonly name: string;
  /** Positions in the base budget. */
  readonly lines: readonly number[];
}

/** These lines by authority or by service, in the order of the base budget's own lists; one that has none of them is left out. */
export function lineGroups(base: BaseBudget, by: GroupedBy, lines: readonly number[]): readonly LineGroup[] {
  const groups = new Map<string, number[]>();
  for (const position of lines) {
    const line = base.lines[position];
    if (line === undefined) continue;
    const key = by === 'authorities' ? line.authority.ref : line.service;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  }
  const keys =
    by === 'authorities'
      ? base.authorities.map(({ ref, name }) => ({ key: ref, name }))
      : base.services.map((name) => ({ key: name, name }));
  return keys.flatMap(({ key, name }): LineGroup[] => {
    const own = groups.get(key);
    return own === undefined ? [] : [{ key, name, lines: own }];
  });
}
