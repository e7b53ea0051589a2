import { constant, dividedBy, greatest, ifGiven, minus, negative, quantity, times } from '../../../formula/expression';
import { AUTHORITY_SPEND, SAVING_CLASSES, SPEND, type MeasureDefinition } from '../definition';
import { SHARE_OF_LINE_INPUT, SHARE_OF_LINE_STEP } from '../share-of-line';
import { inYear, TIMING_INPUTS, TIMING_STEPS, whereItRuns } from '../timing';

/** A percentage target for every authority, less what each has achieved already. */
export const percentageSavingNet: MeasureDefinition = {
  model: 'percentage-saving-net',
  name: 'Percentage saving, less what is achieved',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '4% for every council, less what some have saved already',
  inputs: [
    {
      key: 'rate',
      label: 'Target rate',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'rate',
      overridesFileKey: 'rateFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The share of the budget that each authority is to save in a full year, what it has achieved already counted in.',
    },
    {
      key: 'achieved',
      label: 'Already achieved, a full year (empty: nothing)',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'achieved',
      overridesFileKey: 'achievedFor',
      whenEmpty: 'nothing given',
      prominent: false,
      help: 'What one authority has saved already on these lines and the base budget still holds. Give it by authority.',
    },
    SHARE_OF_LINE_INPUT,
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    SHARE_OF_LINE_STEP,
    inYear('rateInYear', 'Target rate in the year', '%', times(quantity('rate'), quantity('addressableShare'))),
    {
      key: 'achievedInYear',
      label: 'Already achieved, in the year',
      unit: '£',
      per: 'year',
      expression: whereItRuns('part', ifGiven('achieved', times(quantity('achieved'), quantity('part')), constant(0))),
    },
  ],
  effect: negative(
    greatest(
      constant(0),
      minus(
        times(quantity(SPEND), quantity('rateInYear')),
        times(quantity('achievedInYear'), dividedBy(quantity(SPEND), quantity(AUTHORITY_SPEND))),
      ),
    ),
  ),
  takenOn: ['opening budget', 'budget after pressures', 'running budget'],
  classes: SAVING_CLASSES,
  explanation:
    'Takes the target rate of each authority’s lines less what that authority has achieved already, and never less than nothing: max(0, rate × spend − achieved). What an authority has achieved is shared over its lines by spend. What one authority has achieved beyond its target is forgone: it lowers no other authority’s target.',
  source:
    'Clyde Valley outline business case, adult care, key risks: local authorities are at different starting points and some have made significant savings to date',
  workedExample: 'max(0, £62,000,000 × 4% − £1,000,000 already achieved) = £1,480,000 a year',
};
