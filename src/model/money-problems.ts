import { kindOfMoneyFrom } from './kind-of-money';
import { problem, type Problem } from './problems';
import { linesOf } from './projection';
import type { BudgetModel, Measure } from './scenario';
import type { BaseBudget, BaseLine } from './spend';

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
    const line = lineOfOwnPay(linesOf(measure, model.base), model.base);
    return line === undefined
      ? net
      : [...net, problem('purchases-hold-own-pay', { ...told, such: `such as ${line.authority.name}, ${line.service}` }, measure.ref)];
  });
}

/** By the lines of a scope, which stay the same for as long as the base does: this is asked after every key that is typed. */
const FOUND = new WeakMap<Int32Array, { readonly line: BaseLine | undefined }>();

function lineOfOwnPay(lines: Int32Array, base: BaseBudget): BaseLine | undefined {
  const known = FOUND.get(lines);
  if (known !== undefined) return known.line;
  const services = new Set(base.services.filter((service) => OWN_PAY.test(service)));
  const position = services.size === 0 ? undefined : lines.find((each) => services.has(base.lines[each]?.service ?? ''));
  const line = position === undefined ? undefined : base.lines[position];
  FOUND.set(lines, { line });
  return line;
}

function isOnPurchases({ definition }: Measure): boolean {
  return definition.group === 'Saves on what we buy' || definition.onPurchases === true;
}
