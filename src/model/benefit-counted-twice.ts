import { yearLabel } from './financial-year';
import { problem, type Problem } from './problems';
import type { MeasureWorkings, ScenarioProjection } from './projection';
import { poundsText } from './rounding';
import type { BudgetModel } from './scenario';
import { effectOf } from './totals';

/**
 * Two savings of a scenario that may be one benefit. A benefit counts once, under one attribution; nothing is changed by what is told here.
 *
 * Told are two savings of one class with an effect on the same line in the same year, where
 * - one is national and the other is not, and both lower what is paid (or both how many are paid for): a price that an agreement
 *   lowers for everybody is not saved once more by those who took part in it; or
 * - they come to the same amount in every year, to the penny.
 *
 * Own and collaborative savings on one line are no sign of it: 4% of each council's own and a further 1% of all together add up to 5%.
 */
export function benefitsCountedTwice(model: BudgetModel, { scenario, workings }: ScenarioProjection): readonly Problem[] {
  const savings = workings
    .filter(({ measure }) => measure.definition.kind === 'saving')
    .map((each) => ({ workings: each, effects: model.years.map((_, year) => effectOf(each, year)) }));
  return savings.flatMap((one, position) =>
    savings.slice(position + 1).flatMap((other): Problem[] => {
      const [first, second] = [one.workings.measure, other.workings.measure];
      if (first.effectClass !== second.effectClass) return [];
      const isSameAmount =
        one.effects.some(Number.isFinite) && one.effects.every((effect, year) => isSamePenny(effect, other.effects[year] ?? NaN));
      if (!isSameAmount && !isNationalBesideOther(one.workings, other.workings)) return [];
      const common = firstInCommon(one.workings, other.workings, model.years.length);
      const [line, year] = common === undefined ? [] : [model.base.lines[common.line], model.years[common.year]];
      if (common === undefined || line === undefined || year === undefined) return [];
      const measures = {
        one: `“${first.name}” (${first.ref})`,
        other: `“${second.name}” (${second.ref})`,
        scenario: scenario.name,
        line: `${line.authority.name}, ${line.service}`,
        year: yearLabel(year),
      };
      const told = isSameAmount
        ? problem('benefit-of-same-amount', { ...measures, amount: poundsText(Math.abs(one.effects[common.year] ?? NaN)) }, second.ref)
        : problem('benefit-national-and-other', measures, second.ref);
      return [told];
    }),
  );
}

/** Both lower prices, or both numbers: a lower price and fewer people are two benefits. */
function isNationalBesideOther({ measure: one }: MeasureWorkings, { measure: other }: MeasureWorkings): boolean {
  return one.definition.group === other.definition.group && (one.attribution === 'national') !== (other.attribution === 'national');
}

function isSamePenny(one: number, other: number): boolean {
  return (Number.isNaN(one) && Number.isNaN(other)) || Math.abs(one - other) < 0.005;
}

/** The first year and line in which both have an effect. */
function firstInCommon(
  one: MeasureWorkings,
  other: MeasureWorkings,
  years: number,
): { readonly line: number; readonly year: number } | undefined {
  const positions = new Map([...other.lines].map((line, position) => [line, position]));
  for (let year = 0; year < years; year += 1) {
    const at = [...one.lines].findIndex(
      (line, position) => isEffect(one.effect[year]?.[position]) && isEffect(other.effect[year]?.[positions.get(line) ?? -1]),
    );
    const line = one.lines[at];
    if (line !== undefined) return { line, year };
  }
  return undefined;
}

function isEffect(figure: number | undefined): boolean {
  return figure !== undefined && !Number.isNaN(figure) && figure !== 0;
}
