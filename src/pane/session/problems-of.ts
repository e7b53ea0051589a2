import { ledgerProblems } from '../../model/ledger-total';
import { moneyProblems } from '../../model/money-problems';
import { linesOf, type Projection } from '../../model/projection';
import { problem, type Problem } from '../../model/problems';
import { unconfirmedFigures } from '../../model/rates/unconfirmed-figures';
import { yearLabel } from '../../model/financial-year';
import { writeSizeProblems } from '../../model/write-size';
import type { AgreedBase } from './state';

/** Everything that is odd about what is agreed and projected, in the order in which it is worked on. */
export function problemsOf(agreed: AgreedBase | undefined, projection: Projection): readonly Problem[] {
  return [
    ...(agreed?.problems ?? []),
    ...ledgerProblems(agreed?.source.ledger, projection.model.base.amounts),
    ...moneyProblems(projection.model, agreed?.kindOfMoney ?? ''),
    ...writeSizeProblems(projection.model),
    ...measuresOnNothing(projection),
    ...projection.model.measures.flatMap(unconfirmedFigures),
    ...linesBelowNought(projection),
  ];
}

function measuresOnNothing({ model }: Projection): Problem[] {
  return model.measures
    .filter((measure) => linesOf(measure, model.base).length === 0)
    .map((measure) => problem('measure-matches-nothing', { measure: measure.name }));
}

/** A line that measures take below nothing: told once for a scenario and line, in the first year it happens. */
function linesBelowNought({ model, scenarios }: Projection): Problem[] {
  return scenarios.flatMap(({ scenario, budgets }) => {
    const firstYear = new Map<number, number>();
    budgets.forEach((budget, year) => {
      findBelowNought(budget, model.base.amounts, (line) => firstYear.set(line, firstYear.get(line) ?? year));
    });
    return [...firstYear]
      .sort(([one], [other]) => one - other)
      .flatMap(([position, year]) => {
        const [line, when] = [model.base.lines[position], model.years[year]];
        if (line === undefined || when === undefined) return [];
        const details = { scenario: scenario.name, authority: line.authority.name, service: line.service, year: yearLabel(when) };
        return [problem('takes-more-than-the-line', details)];
      });
  });
}

/** Looks at every figure after every edit, and so goes down the column in a plain loop. */
function findBelowNought(budget: Float64Array, base: Float64Array, found: (line: number) => void): void {
  for (let line = 0; line < budget.length; line += 1) if ((budget[line] ?? 0) < 0 && !((base[line] ?? 0) < 0)) found(line);
}
