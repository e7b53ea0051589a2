import { kindOfMoneyFrom } from './kind-of-money';
import { problem, type Problem } from './problems';
import { linesOf } from './projection';
import type { BudgetModel, Measure } from './scenario';

/** Names of lines that hold the pay of one's own staff. */
const OWN_PAY = /\bin[- ]house\b|\bemployees?\b|\bsalar(?:y|ies)\b|\bstaffing\b|\bown staff\b/i;

/**
 * Measures on purchased care whose base is no gross price of care: a percentage of a budget net of income saves too little,
 * and pay of one's own staff does not follow what providers are paid.
 */
export function moneyProblems(model: Pick<BudgetModel, 'base' | 'measures'>, kindOfMoney: string): readonly Problem[] {
  const { basis, group } = kindOfMoneyFrom(kindOfMoney);
  return model.measures.filter(isOnPurchases).flatMap((measure): Problem[] => {
    const told = { measure: measure.name };
    const net = basis === 'net' ? [problem('purchases-net-of-income', told, measure.ref)] : [];
    if (group === 'employees')
      return [...net, problem('purchases-hold-own-pay', { ...told, such: 'the base budget is of employees' }, measure.ref)];
    const line = [...linesOf(measure, model.base)]
      .map((position) => model.base.lines[position])
      .find((each) => each !== undefined && OWN_PAY.test(each.service));
    return line === undefined
      ? net
      : [...net, problem('purchases-hold-own-pay', { ...told, such: `such as ${line.authority.name}, ${line.service}` }, measure.ref)];
  });
}

function isOnPurchases({ definition }: Measure): boolean {
  return definition.group === 'Saves on what we buy' || definition.onPurchases === true;
}
