import { addressText } from '../../formula/address';
import { benefitsCountedTwice } from '../../model/benefit-counted-twice';
import { confidenceProblems } from '../../model/confidence-problems';
import { deflatorProblems } from '../../model/deflator-problems';
import { ledgerProblems } from '../../model/ledger-total';
import { moneyProblems } from '../../model/money-problems';
import { linesOf, type Projection } from '../../model/projection';
import { problem, type Problem } from '../../model/problems';
import { linesBelowNought } from '../../model/projection-problems';
import { unconfirmedFigures } from '../../model/rates/unconfirmed-figures';
import type { BudgetModel } from '../../model/scenario';
import { writeSizeProblems } from '../../sheets/output/write-size';
import type { AgreedBase } from './state';
import type { InputCells } from './where-inputs-stand';

/** Everything that is odd about what is agreed and projected, in the order in which it is worked on. */
export function problemsOf(agreed: AgreedBase | undefined, projection: Projection, inputCells: InputCells | undefined): readonly Problem[] {
  return [
    ...(agreed?.problems ?? []),
    ...ledgerProblems(agreed?.source.ledger, projection.model.base.amounts),
    ...moneyProblems(projection.model, agreed?.kindOfMoney ?? ''),
    ...pricesProblems(projection.model, inputCells),
    ...weightProblems(projection.model, inputCells),
    ...writeSizeProblems(projection.model),
    ...measuresOnNothing(projection),
    ...projection.model.measures.flatMap(unconfirmedFigures),
    ...projection.scenarios.flatMap((scenario) => linesBelowNought(projection.model, scenario)),
    ...projection.scenarios.flatMap((scenario) => benefitsCountedTwice(projection.model, scenario)),
  ];
}

/** What a deflator lacks, with its cell where it stands in one. */
function pricesProblems({ deflator, base, years }: BudgetModel, inputCells: InputCells | undefined): readonly Problem[] {
  if (deflator === undefined) return [];
  return deflatorProblems(deflator, { base, years }, (ref, year) => {
    const cell = inputCells?.(ref, year);
    return cell === undefined ? ref : addressText(cell);
  });
}

/** Weights that are missing, each with its cell once it stands in one. */
function weightProblems(model: BudgetModel, inputCells: InputCells | undefined): readonly Problem[] {
  return confidenceProblems(model).map((each) => {
    const cell = each.where === undefined ? undefined : inputCells?.(each.where);
    return cell === undefined ? each : { ...each, where: addressText(cell) };
  });
}

function measuresOnNothing({ model }: Projection): Problem[] {
  return model.measures
    .filter((measure) => linesOf(measure, model.base).length === 0)
    .map((measure) => problem('measure-matches-nothing', { measure: measure.name }, measure.ref));
}
