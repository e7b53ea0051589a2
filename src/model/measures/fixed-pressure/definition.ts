import { quantity, times } from '../../../formula/expression';
import { SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** A recurring cost stated as a sum: an investment, a new duty, a service pressure. */
export const fixedPressure = sharedSum({
  model: 'fixed-pressure',
  name: 'Fixed sum added',
  kind: 'pressure',
  group: 'Adds cost',
  example: '£250,000 a year for a new duty',
  inputs: [
    {
      key: 'amount',
      label: 'Cost in a full year',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'amount',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What all the lines cost more together in a full year.',
    },
    ...TIMING_INPUTS,
  ],
  steps: [...TIMING_STEPS, inYear('amountInYear', 'Cost in the year', '£', quantity('amount'))],
  effect: times(quantity('amountInYear'), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  explanation:
    'Adds a stated sum a year to all its lines together, shared among them by spend or equally. A cost that falls once is a one-off cost.',
  source: 'Budget requirement roll-forward of council medium-term plans: commitments and service pressures',
  workedExample: '£250,000 × 6/12 of the year = £125,000 in 2025/26 from 1 October 2025',
});
