import { yearLabel } from './financial-year';
import { problem, type Problem } from './problems';
import type { MeasureWorkings, Projection, ScenarioProjection } from './projection';

/**
 * What should be known about the figures of a projection: what is not quantified, and where measures take more than there
 * is. None of it stops a write. Where it is about an input, `where` is the input's Ref.
 */
export function projectionProblems(projection: Projection): readonly Problem[] {
  return [
    ...baseNotQuantified(projection),
    ...projection.scenarios.flatMap((scenario) => [
      ...scenario.workings.flatMap((workings) => effectNotQuantified(projection, scenario, workings)),
      ...tooMuchTaken(projection, scenario),
    ]),
  ];
}

function baseNotQuantified({ model: { base } }: Projection): readonly Problem[] {
  const without = base.lines.filter((_, line) => Number.isNaN(base.amounts[line] ?? NaN));
  const [first] = without;
  if (first === undefined) return [];
  return [
    problem('budget-not-quantified', { count: without.length, of: base.lines.length, such: `${first.authority.name}, ${first.service}` }),
  ];
}

/** A line that has a budget and still gets no effect: the measure itself lacks a figure. */
function effectNotQuantified(
  { rates }: Projection,
  { scenario }: ScenarioProjection,
  { measure, appliesTo, effect }: MeasureWorkings,
): readonly Problem[] {
  const lacks = effect.some((effects, year) =>
    effects.some((figure, line) => Number.isNaN(figure) && !Number.isNaN(appliesTo[year]?.[line] ?? NaN)),
  );
  if (!lacks) return [];
  const empty = (rates.get(measure.ref)?.rows ?? []).filter(
    ({ origin, figures }) =>
      origin.kind === 'input' && origin.whenEmpty === 'not quantified' && origin.beside !== true && figures.some(Number.isNaN),
  );
  const missing = empty.map(({ label }) => label).join(', ') || 'an input';
  return [
    problem('effect-not-quantified', { measure: `“${measure.name}”`, scenario: scenario.name, missing }, empty[0]?.ref ?? measure.ref),
  ];
}

function tooMuchTaken({ model: { base, years } }: Projection, { scenario, budgets }: ScenarioProjection): readonly Problem[] {
  return base.lines.flatMap((line, index) => {
    const year = (base.amounts[index] ?? NaN) > 0 ? years.find((_, position) => (budgets[position]?.[index] ?? NaN) < 0) : undefined;
    if (year === undefined) return [];
    return [
      problem('takes-more-than-the-line', {
        scenario: scenario.name,
        authority: line.authority.name,
        service: line.service,
        year: yearLabel(year),
      }),
    ];
  });
}
