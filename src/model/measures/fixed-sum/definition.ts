import { negative, quantity, times } from '../../../formula/expression';
import { SAVING_CLASSES, SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** A saving stated as a sum and not as a rate. */
export const fixedSum = sharedSum({
  model: 'fixed-sum',
  name: 'Fixed sum saved',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '£697,000 over a full year',
  inputs: [
    {
      key: 'amount',
      label: 'Saving in a full year',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'amount',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What all the lines save together in a full year. The first year has the months that are left, so a full-year figure is never taken for an in-year one.',
    },
    ...TIMING_INPUTS,
  ],
  steps: [...TIMING_STEPS, inYear('amountInYear', 'Saving in the year', '£', quantity('amount'))],
  effect: times(negative(quantity('amountInYear')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: [...SAVING_CLASSES, 'income or funding'],
  explanation:
    'Saves a stated sum a year on all its lines together, shared among them by spend or equally. For a sum of one authority, choose that authority.',
  source: 'Southampton people directorate report, 14 (£697,000 over a full year); Derby commissioning report, 4.16',
  workedExample: '£697,000 × 9/12 of the year = £522,750 in 2014/15 from 1 July 2014',
});
