import { includes, type Measure } from './scenario';
import type { BaseBudget } from './spend';

type Scoped = Pick<Measure, 'services' | 'authorities'>;

/** The lines of each scope, found once for all the measures that share it and for as long as the base stands. */
const FOUND = new WeakMap<BaseBudget, Map<string, Int32Array>>();

/** The lines a measure applies to, as positions in the base budget, in its order. Not to be changed: others share the answer. */
export function linesOf({ services, authorities }: Scoped, base: BaseBudget): Int32Array {
  const known = FOUND.get(base) ?? new Map<string, Int32Array>();
  FOUND.set(base, known);
  const scope = JSON.stringify([services, authorities]);
  const lines = known.get(scope) ?? findLines({ services, authorities }, base);
  known.set(scope, lines);
  return lines;
}

function findLines({ services, authorities }: Scoped, base: BaseBudget): Int32Array {
  const kept = new Int32Array(base.lines.length);
  if (services === 'all' && authorities === 'all') return kept.map((_, line) => line);
  let length = 0;
  const wantedServices = new Map(base.services.map((service) => [service, includes(services, service)]));
  const wantedAuthorities = new Map(base.authorities.map(({ name }) => [name, includes(authorities, name)]));
  base.lines.forEach((line, position) => {
    if (wantedServices.get(line.service) === true && wantedAuthorities.get(line.authority.name) === true) kept[length++] = position;
  });
  return kept.slice(0, length);
}
