import { given, minus, quantity, times } from '../../../formula/expression';
import { SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** A responsibility that comes with the money for it. */
export const transfer = sharedSum({
  model: 'transfer',
  name: 'Transfer of cost and funding',
  kind: 'pressure',
  group: 'Moves money',
  example: 'People from NHS campuses, with the money for their care',
  inputs: [
    {
      key: 'cost',
      label: 'Cost that comes, a full year',
      unit: '£',
      per: 'measure',
      fileKey: 'cost',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What the council pays from the transfer on. A cost that goes to somebody else is negative.',
    },
    {
      key: 'funding',
      label: 'Funding that comes (empty: the same)',
      unit: '£',
      per: 'measure',
      fileKey: 'funding',
      whenEmpty: 'nothing given',
      prominent: false,
      help: 'The money that comes with it in a full year. Where it is less than the cost, the rest is a pressure.',
    },
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    { key: 'fundingGiven', label: 'Funding, a full year', unit: '£', per: 'measure', expression: given('funding', quantity('cost')) },
    inYear('costInYear', 'Cost that comes, in the year', '£', quantity('cost')),
    inYear('fundingInYear', 'Funding that comes, in the year', '£', quantity('fundingGiven')),
    {
      key: 'netInYear',
      label: 'Net cost in the year',
      unit: '£',
      per: 'year',
      expression: minus(quantity('costInYear'), quantity('fundingInYear')),
    },
  ],
  effect: times(quantity('netInYear'), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  explanation:
    'Cost and funding move together: with the same funding the budget, net of it, does not change, and both sums stand in rows of their own. What is not funded is a pressure.',
  source: 'Derby commissioning report, 4.17 (campus care transferred from the NHS with the commensurate resources)',
  workedExample: '£2,000,000 of cost − £2,000,000 of funding = £0 a year; with £1,900,000 of funding £100,000',
});
