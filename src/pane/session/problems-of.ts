import { linesOf, type Projection } from '../../model/projection';
import { problem, type Problem } from '../../model/problems';
import { yearLabel } from '../../model/financial-year';
import type { AgreedBase } from './state';

/** Everything that is odd about what is agreed and projected, in the order in which it is worked on. */
export function problemsOf(agreed: AgreedBase | undefined, projection: Projection): readonly Problem[] {
  return [...(agreed?.problems ?? []), ...measuresOnNothing(projection), ...linesBelowNought(projection)];
}

function measuresOnNothing({ model }: Projection): Problem[] {
  return model.measures
    .filter((measure) => linesOf(measure, model.base).length === 0)
    .map((measure) => problem('measure-matches-nothing', { measure: measure.name }));
}

/** A line that measures take below nothing: told once for a scenario and line, in the first year it happens. */
function linesBelowNought({ model, scenarios }: Projection): Problem[] {
  return scenarios.flatMap(({ scenario, budgets }) =>
    model.base.lines.flatMap((line, position) => {
      if ((model.base.amounts[position] ?? 0) < 0) return [];
      const year = budgets.findIndex((budget) => (budget[position] ?? 0) < 0);
      const when = model.years[year];
      if (when === undefined) return [];
      const details = { scenario: scenario.name, authority: line.authority.name, service: line.service, year: yearLabel(when) };
      return [problem('takes-more-than-the-line', details)];
    }),
  );
}
