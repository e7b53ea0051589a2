import { constant, dividedBy, given, negative, plus, quantity, times } from '../../../formula/expression';
import { SAVING_CLASSES, SPEND, type MeasureDefinition } from '../definition';
import { SHARE_OF_LINE_INPUT, SHARE_OF_LINE_STEP } from '../share-of-line';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** Cost or demand that is higher than that of comparable authorities, brought down to theirs. */
export const benchmarkGap: MeasureDefinition = {
  model: 'benchmark-gap',
  name: 'Gap to comparators closed',
  kind: 'saving',
  group: 'Saves on how many we buy',
  example: '26% above comparable authorities, closed half-way',
  inputs: [
    {
      key: 'gap',
      label: 'Above comparators by',
      unit: '% rise',
      per: 'measure',
      least: 0,
      fileKey: 'gap',
      overridesFileKey: 'gapFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'Against theirs, not against our own: 26% above them is 20.6% of ours.',
    },
    {
      key: 'closed',
      label: 'Share of the gap to close (empty: all of it)',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'closed',
      whenEmpty: 'nothing given',
      prominent: false,
      help: 'How much of the way to the comparators.',
    },
    SHARE_OF_LINE_INPUT,
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    SHARE_OF_LINE_STEP,
    { key: 'closedShare', label: 'Share of the gap to close', unit: '%', per: 'measure', expression: given('closed', constant(1)) },
    {
      key: 'gapOfOwn',
      label: 'The gap as a share of our own',
      unit: '%',
      per: 'measure',
      expression: dividedBy(quantity('gap'), plus(constant(1), quantity('gap'))),
    },
    inYear('rateInYear', 'Rate in the year', '%', times(quantity('gapOfOwn'), quantity('closedShare'), quantity('addressableShare'))),
  ],
  effect: times(negative(quantity(SPEND)), quantity('rateInYear')),
  takenOn: ['opening budget', 'budget after pressures', 'running budget'],
  classes: SAVING_CLASSES,
  explanation:
    'What is g above comparators falls by g ÷ (1 + g) when it comes down to theirs: 30% higher is a reduction of 23.1%, not of 30%. It is a potential, not a plan: whether the gap can be closed, a benchmark does not say.',
  source: 'Southampton people directorate report, 7 (26% more admissions, demand about 30% higher than statistical neighbours)',
  workedExample: '£1,260,000 × 26% ÷ (1 + 26%) = £260,000 a year',
};
