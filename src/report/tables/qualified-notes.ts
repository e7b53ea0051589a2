import type { Projection, ScenarioProjection } from '../../model/projection';
import { isQuantified } from '../../model/units';
import { notQuantifiedIn } from '../../model/totals';
import { listed } from '../listed';

/** What must be said of figures that are not quantified, or that stand in the source with a word of doubt. */
export function qualifiedNotes(
  { model: { base } }: Projection,
  scenario: ScenarioProjection,
  lines: readonly number[],
  year: number,
): readonly string[] {
  const withoutBase = lines.filter((line) => !isQuantified(base.amounts[line] ?? NaN)).length;
  const measures = year === -1 ? 0 : notQuantifiedIn(scenario, year);
  const printed = lines.flatMap((line) => {
    const source = base.lines[line]?.source;
    const words = source?.kind === 'cell' && source.printed?.qualifier.kind !== 'exact' ? source.printed?.text : undefined;
    return words === undefined ? [] : [`${base.lines[line]?.service ?? ''} “${words}”`];
  });
  return [
    ...(withoutBase === 0
      ? []
      : [`Totals leave out ${withoutBase === 1 ? '1 line whose base is' : `${withoutBase} lines whose base is`} not quantified.`]),
    ...(measures === 0 ? [] : [`${measures === 1 ? '1 measure is' : `${measures} measures are`} not quantified and not in the figures.`]),
    ...(printed.length === 0 ? [] : [`Stands in the source as: ${listed(printed)}.`]),
  ];
}
