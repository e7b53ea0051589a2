import { includes, type Scope } from './scenario';
import type { BaseBudget } from './spend';

/**
 * The base budget of some authorities and services only, in the order of the data. References count again from 1, so that the
 * sheets of a narrowed model have no gaps. Names are those of the data, spelt as there.
 */
export function narrowed(base: BaseBudget, authorities: Scope, services: Scope): BaseBudget {
  if (authorities === 'all' && services === 'all') return base;
  const kept = base.lines.flatMap((line, index) =>
    includes(authorities, line.authority.name) && includes(services, line.service) ? [{ line, index }] : [],
  );
  const remaining = new Map(
    base.authorities
      .filter((authority) => kept.some(({ line }) => line.authority.ref === authority.ref))
      .map((authority, index) => [authority.ref, { ...authority, ref: `LA${index + 1}` }]),
  );
  return {
    ...base,
    authorities: [...remaining.values()],
    services: base.services.filter((service) => kept.some(({ line }) => line.service === service)),
    lines: kept.map(({ line }, index) => ({
      ...line,
      ref: `L${index + 1}`,
      authority: remaining.get(line.authority.ref) ?? line.authority,
    })),
    atSource: Float64Array.from(kept, ({ index }) => base.atSource[index] ?? NaN),
    amounts: Float64Array.from(kept, ({ index }) => base.amounts[index] ?? NaN),
    ...(base.adjustments === undefined
      ? {}
      : {
          adjustments: {
            oneOffs: Float64Array.from(kept, ({ index }) => base.adjustments?.oneOffs[index] ?? NaN),
            fullYearEffect: Float64Array.from(kept, ({ index }) => base.adjustments?.fullYearEffect[index] ?? NaN),
          },
        }),
    narrowedTo: { authorities: namesOf(authorities), services: namesOf(services) },
  };
}

function namesOf(scope: Scope): readonly string[] | undefined {
  return scope === 'all' ? undefined : scope;
}
