import { benefitsCountedTwice } from '../../model/benefit-counted-twice';
import { ledgerProblems } from '../../model/ledger-total';
import { moneyProblems } from '../../model/money-problems';
import { linesOf, type Projection } from '../../model/projection';
import { problem, type Problem } from '../../model/problems';
import { linesBelowNought } from '../../model/projection-problems';
import { unconfirmedFigures } from '../../model/rates/unconfirmed-figures';
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
    ...projection.scenarios.flatMap((scenario) => linesBelowNought(projection.model, scenario)),
    ...projection.scenarios.flatMap((scenario) => benefitsCountedTwice(projection.model, scenario)),
  ];
}

function measuresOnNothing({ model }: Projection): Problem[] {
  return model.measures
    .filter((measure) => linesOf(measure, model.base).length === 0)
    .map((measure) => problem('measure-matches-nothing', { measure: measure.name }, measure.ref));
}
