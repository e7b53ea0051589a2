import type { FrozenPosition } from '../../model/frozen-position';

/**
 * The positions that Frozen is to hold. Each that stands there keeps its place and its figures, under the name and status that the model
 * gives it; what was frozen since comes below; one that the model has no more was deleted. A model that knows of none leaves all as it is.
 */
export function standingPositions(
  stood: readonly FrozenPosition[],
  wanted: readonly FrozenPosition[] | undefined,
): readonly FrozenPosition[] {
  if (wanted === undefined) return stood;
  const kept = stood.flatMap((each): FrozenPosition[] => {
    const now = wanted.find(({ ref }) => ref === each.ref);
    return now === undefined ? [] : [{ ...each, name: now.name, status: now.status }];
  });
  return [...kept, ...wanted.filter(({ ref }) => stood.every((each) => each.ref !== ref))];
}
