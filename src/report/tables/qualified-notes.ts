import { wordsOfDoubt } from '../../model/figure-range';
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
    ...doubtNotes([scenario]),
  ];
}

/** Totals print no word of doubt, since some of what they add is certain: what is in doubt is told under the table. */
export function doubtNotes(scenarios: readonly ScenarioProjection[]): readonly string[] {
  const inDoubt = scenarios.flatMap(({ workings }) =>
    workings.flatMap(({ measure, changesBudget }) => {
      const words = changesBudget ? wordsOfDoubt(measure) : undefined;
      return words === undefined ? [] : [`${measure.name} (${words})`];
    }),
  );
  return inDoubt.length === 0 ? [] : [`Figures in doubt among these: ${listed([...new Set(inDoubt)])}.`];
}

/** The words of doubt that a base figure has in its source: `estimated`. A sum of several lines has none. */
export function baseQualifier({ model: { base } }: Projection, lines: readonly number[]): { readonly qualifier?: string } {
  const [only] = lines.length === 1 ? lines : [];
  const source = only === undefined ? undefined : base.lines[only]?.source;
  const qualifier = source?.kind === 'cell' ? source.printed?.qualifier : undefined;
  if (qualifier === undefined || !('words' in qualifier) || qualifier.kind === 'not quantified' || qualifier.words === '') return {};
  return { qualifier: qualifier.words };
}
