import { constant, dividedBy, greatest, ifGiven, minus, negative, quantity, times, type Expression } from '../../../formula/expression';
import { AUTHORITY_SPEND, ofAllLines, SAVING_CLASSES, SPEND, type MeasureDefinition } from '../definition';
import { SHARE_OF_LINE_INPUT, SHARE_OF_LINE_STEP } from '../share-of-line';
import { inYear, TIMING_INPUTS, TIMING_STEPS, whereItRuns } from '../timing';

const TARGET = times(quantity(SPEND), quantity('rateInYear'));

/** What is left of a target when the line's part of what its authority has achieved is taken off; never less than nothing. */
function stillToSave(target: Expression): Expression {
  const achieved = times(quantity('achievedInYear'), dividedBy(quantity(SPEND), quantity(AUTHORITY_SPEND)));
  return greatest(constant(0), minus(target, achieved));
}

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
  effect: negative(stillToSave(TARGET)),
  spreads: ['rest forgone', 'rest by headroom'],
  together: {
    spread: 'rest by headroom',
    lineSteps: [
      { key: 'target', label: 'Target in the year', expression: TARGET },
      { key: 'headroom', label: 'Still to save by itself', expression: stillToSave(quantity('target')) },
    ],
    effect: whereItRuns('part', negative(times(quantity('headroom'), dividedBy(ofAllLines('target'), ofAllLines('headroom'))))),
  },
  takenOn: ['opening budget', 'budget after pressures', 'running budget'],
  classes: SAVING_CLASSES,
  explanation:
    'Takes the target rate of each authority’s lines less what that authority has achieved already, and never less than nothing: max(0, rate × spend − achieved). What an authority has achieved is shared over its lines by spend. What some have achieved already is forgone, as a rule: it changes no other authority’s target. Where the whole target is to be saved all the same, the rest falls to those that still have something to save, by how much that is.',
  source:
    'Clyde Valley outline business case, adult care, key risks: local authorities are at different starting points and some have made significant savings to date',
  workedExample:
    'max(0, £62,000,000 × 4% − £1,000,000 already achieved) = £1,480,000 a year; of £7,120,000 in all with £5,740,000 still to save, the rest by headroom makes it £1,480,000 × £7,120,000 ÷ £5,740,000 = £1,835,818',
};
