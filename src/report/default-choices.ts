import { matchAuthority } from '../model/authorities/match-authority';
import { quantifiedSum } from '../model/measure-step';
import type { BudgetModel } from '../model/scenario';
import type { Nation, ReportChoices } from './choices';

/** What a report shows until a person says otherwise: the last scenario, in thousands where there are enough, each figure on its own. */
export function defaultChoices(model: BudgetModel): ReportChoices {
  const inThousands = Math.abs(quantifiedSum(model.base.amounts)) >= 1_000_000;
  return {
    table: 'by-authority',
    scenario: model.scenarios.at(-1)?.ref ?? 'S1',
    rowsAre: model.base.authorities.length > 1 ? 'authorities' : 'services',
    services: 'all',
    authorities: 'all',
    years: 'all',
    columns: ['base'],
    rounding: 'each on its own',
    unit: inThousands ? '£000' : '£',
    decimals: 0,
    signs: '( )',
    vat: 'not stated',
    nation: nationOf(model),
  };
}

/** Scotland where the register knows one of the authorities as Scottish. */
function nationOf({ base }: BudgetModel): Nation {
  return base.authorities.some(({ name }) => matchAuthority(name)?.nation === 'Scotland') ? 'Scotland' : 'England and Wales';
}
