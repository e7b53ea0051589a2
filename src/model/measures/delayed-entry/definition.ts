import { constant, given, negative, quantity, times } from '../../../formula/expression';
import { SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { PEOPLE_INPUT, TAKE_UP_INPUT } from '../people';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** People who come to need long-term care some months later than they would have. */
export const delayedEntry = sharedSum({
  model: 'delayed-entry',
  name: 'Delayed entry to care',
  kind: 'saving',
  group: 'Saves on how many we buy',
  example: '600 people a year, three to six months later',
  inputs: [
    {
      ...PEOPLE_INPUT,
      label: 'People helped in a year',
      help: 'New people every year: the effect lasts as long as new people keep being helped.',
    },
    TAKE_UP_INPUT,
    {
      key: 'delay',
      label: 'Months of delay',
      unit: 'months',
      per: 'measure',
      least: 0,
      fileKey: 'months',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'By how much care begins later, on average. Of a range, try both ends in scenarios of their own.',
    },
    {
      key: 'monthlyCost',
      label: 'Cost of care a month',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'monthlyCost',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'Average of all who are helped, those who would never have needed care counted in at nothing.',
    },
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    { key: 'takeUpShare', label: 'Share for whom it comes about', unit: '%', per: 'measure', expression: given('takeUp', constant(1)) },
    inYear(
      'savingInYear',
      'Cost deferred in the year',
      '£',
      times(quantity('people'), quantity('takeUpShare'), quantity('delay'), quantity('monthlyCost')),
    ),
  ],
  effect: times(negative(quantity('savingInYear')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: ['cost avoidance', 'cashable', 'overspend reduction', 'ring-fenced substitution'],
  explanation:
    'Care that begins later is put off, not removed: cost that was never in the base budget is avoided, and stands beside it. Where the base budget does hold the growth that is put off, choose cashable. It recurs only while new people keep being helped; the effect of one year’s people alone ends with that year.',
  source: 'Southampton people directorate report, 15 (600 people, three to six months, £337,000 in a full year)',
  workedExample: '600 people × 4.5 months × £124.8148 a month = £337,000 a year',
});
