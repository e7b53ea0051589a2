import { benefitsCountedTwice } from './benefit-counted-twice';
import { deflatorProblems } from './deflator-problems';
import { confidenceProblems } from './confidence-problems';
import { yearLabel } from './financial-year';
import { figureWords } from './measures/figure-words';
import { quantityBorne } from './measures/spreads';
import { problem, type Problem } from './problems';
import type { MeasureWorkings, Projection, ScenarioProjection } from './projection';
import type { BudgetModel } from './scenario';

/**
 * What should be known about the figures of a projection: what is not quantified, where measures take more than there
 * is, and what may be one benefit told twice. None of it stops a write. Where it is about an input, `where` is the input's Ref.
 */
export function projectionProblems(projection: Projection): readonly Problem[] {
  return [
    ...baseNotQuantified(projection),
    ...pricesNotQuantified(projection),
    ...confidenceProblems(projection.model),
    ...projection.scenarios.flatMap((scenario) => [
      ...scenario.workings.flatMap((workings) => [
        ...matchesNothing(workings),
        ...effectNotQuantified(projection, scenario, workings),
        ...shareOfNothing(projection, workings),
      ]),
      ...linesBelowNought(projection.model, scenario),
      ...benefitsCountedTwice(projection.model, scenario),
    ]),
  ];
}

/** A line that measures take below nothing: told once for a scenario and line, in the first year it happens. `where` is the scenario's Ref. */
export function linesBelowNought({ base, years }: BudgetModel, { scenario, budgets }: ScenarioProjection): readonly Problem[] {
  const firstYear = new Map<number, number>();
  budgets.forEach((budget, year) => {
    findBelowNought(budget, base.amounts, (line) => firstYear.set(line, firstYear.get(line) ?? year));
  });
  return [...firstYear]
    .sort(([one], [other]) => one - other)
    .flatMap(([position, year]) => {
      const [line, when] = [base.lines[position], years[year]];
      if (line === undefined || when === undefined) return [];
      const details = { scenario: scenario.name, authority: line.authority.name, service: line.service, year: yearLabel(when) };
      return [problem('takes-more-than-the-line', details, scenario.ref)];
    });
}

/** Looks at every figure after every edit, and so goes down the column in a plain loop. */
function findBelowNought(budget: Float64Array, base: Float64Array, found: (line: number) => void): void {
  for (let line = 0; line < budget.length; line += 1) if ((budget[line] ?? 0) < 0 && !((base[line] ?? 0) < 0)) found(line);
}

function baseNotQuantified({ model: { base } }: Projection): readonly Problem[] {
  const without = base.lines.filter((_, line) => Number.isNaN(base.amounts[line] ?? NaN));
  const [first] = without;
  if (first === undefined) return [];
  return [
    problem('budget-not-quantified', { count: without.length, of: base.lines.length, such: `${first.authority.name}, ${first.service}` }),
  ];
}

function pricesNotQuantified({ model }: Projection): readonly Problem[] {
  return model.deflator === undefined ? [] : deflatorProblems(model.deflator, model);
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

/** The services or authorities that a measure was given have gone from the source. */
function matchesNothing({ measure, lines }: MeasureWorkings): readonly Problem[] {
  return lines.length > 0 ? [] : [problem('measure-changes-nothing', { measure: `“${measure.name}”` }, `${measure.ref}-services`)];
}

/** An authority that bears a part of a sum and has no spend to bear it on: that part is in no budget. */
function shareOfNothing({ model: { base }, rates }: Projection, { measure, lines, appliesTo }: MeasureWorkings): readonly Problem[] {
  const borne = measure.spread === undefined ? undefined : quantityBorne(measure.spread);
  if (borne === undefined) return [];
  const withSpend = new Set(
    [...lines].flatMap((line, position) => ((appliesTo[0]?.[position] ?? NaN) > 0 ? [base.lines[line]?.authority.ref] : [])),
  );
  return (rates.get(measure.ref)?.rows ?? []).flatMap(({ quantity, authority, figures: [share = NaN] }) =>
    quantity === borne && authority !== undefined && share > 0 && !withSpend.has(authority.ref)
      ? [problem('share-of-nothing', { measure: `“${measure.name}”`, authority: authority.name, share: figureWords(share, '%') })]
      : [],
  );
}
