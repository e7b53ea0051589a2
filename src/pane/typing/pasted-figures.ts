import type { Authority } from '../../model/spend';
import { outOfBounds, readTyped } from './typed-figure';
import type { BoundedUnit } from './use-typed-figure';

/**
 * A column copied from a sheet: the first figure goes to the authority of the field it is pasted into and the others to those below it.
 * Two columns, names and figures, go to the authorities of those names, in whatever order they stand. What is no figure that the
 * field would take is left out, so that a heading or a total does no harm.
 */
export function pastedFigures(
  text: string,
  authorities: readonly Authority[],
  from: Authority,
  unit: BoundedUnit,
): readonly { readonly authority: Authority; readonly value: number }[] {
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t'));
  const named = rows.some((cells) => cells.length > 1);
  const first = authorities.indexOf(from);
  return rows.flatMap((cells, index) => {
    const authority = named ? authorities.find(({ name }) => folded(name) === folded(cells[0] ?? '')) : authorities[first + index];
    const read = readTyped(cells.at(-1) ?? '', unit.unit);
    if (authority === undefined || read.kind !== 'figure' || outOfBounds(read.value, unit) !== undefined) return [];
    return [{ authority, value: read.value }];
  });
}

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
