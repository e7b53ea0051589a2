import { constant, given, minus, negative, quantity, times } from '../../../formula/expression';
import { SAVING_CLASSES, SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';
import { PEOPLE_INPUT, TAKE_UP_INPUT, WEEKS_IN_YEAR_INPUT } from '../people';

/** People who move from a dearer placement to one that suits them and costs less. */
export const stepDown = sharedSum({
  model: 'step-down',
  name: 'Placement step-down',
  kind: 'saving',
  group: 'Saves on how many we buy',
  example: '41 people from residential care to supported living',
  inputs: [
    { ...PEOPLE_INPUT, label: 'People who could move', help: 'Those reviewed and found able to move; how many of them do is the take-up.' },
    TAKE_UP_INPUT,
    {
      key: 'oldCost',
      label: 'Cost of a week before',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'oldCost',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What the council pays net of client contributions, for one person.',
    },
    {
      key: 'newCost',
      label: 'Cost of a week after',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'newCost',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The same after the move. Contributions, benefits and housing costs change with it.',
    },
    WEEKS_IN_YEAR_INPUT,
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    { key: 'takeUpShare', label: 'Share who move', unit: '%', per: 'measure', expression: given('takeUp', constant(1)) },
    {
      key: 'weeklySaving',
      label: 'Saved on a person a week',
      unit: '£',
      per: 'measure',
      expression: minus(quantity('oldCost'), quantity('newCost')),
    },
    inYear(
      'savingInYear',
      'Saving in the year',
      '£',
      times(quantity('people'), quantity('takeUpShare'), quantity('weeklySaving'), quantity('weeks')),
    ),
  ],
  effect: times(negative(quantity('savingInYear')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: SAVING_CLASSES,
  explanation:
    'Saves the difference of the weekly costs for every person who moves, for the weeks of the year. What the moves cost once is a one-off cost of its own.',
  source: 'Southampton people directorate report, 22 and 23 (41 people who could maybe benefit; no unit costs are given)',
  workedExample: '41 people × 50% × (£1,450 − £900) × 52 weeks = £586,300 a year',
});
