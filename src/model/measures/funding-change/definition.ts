import { constant, dividedBy, minus, negative, quantity, times } from '../../../formula/expression';
import { SHARE } from '../definition';
import { sharedSum } from '../spreads';

/** A grant or other funding that rises or falls. */
export const fundingChange = sharedSum({
  model: 'funding-change',
  name: 'Change in funding or grant',
  kind: 'saving',
  group: 'Moves money',
  example: 'Public health grant from £14.3m to £15.1m',
  inputs: [
    {
      key: 'funding',
      label: 'Funding',
      unit: '£',
      per: 'year',
      given: 'every year',
      base: { key: 'baseFunding', label: 'Funding in the base year' },
      least: 0,
      fileKey: 'funding',
      help: 'The grant in the base year and in each year projected.',
    },
  ],
  steps: [
    {
      key: 'change',
      label: 'Change of funding since the base year',
      unit: '£',
      per: 'year',
      expression: minus(quantity('funding'), quantity('baseFunding')),
    },
    {
      key: 'rise',
      label: 'The same as a share',
      unit: '% rise',
      per: 'year',
      expression: minus(dividedBy(quantity('funding'), quantity('baseFunding')), constant(1)),
    },
  ],
  effect: times(negative(quantity('change')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: ['ring-fenced substitution', 'income or funding'],
  timedBy: 'the funding of each year, or from a date on, so that every year says for itself what there is.',
  explanation:
    'A ring-fenced grant pays for what the council paid before and lowers nothing that is spent: its change stands beside the budget. Where budgets are net and the grant is free to use, choose income or funding: more funding then lowers the net budget, and less funding raises it.',
  source: 'Southampton people directorate report, 24 and 25 (grant from £14.3m to £15.1m, refocused to release funds elsewhere)',
  workedExample: '£15,100,000 − £14,300,000 = £800,000 more a year, 5.59%',
});
