import { negative, quantity, times } from '../../../formula/expression';
import { SAVING_CLASSES, SPEND, type MeasureDefinition } from '../definition';
import { SHARE_OF_LINE_INPUT, SHARE_OF_LINE_STEP } from '../share-of-line';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** A percentage off what is spent on a line, from a date. */
export const percentageSaving: MeasureDefinition = {
  model: 'percentage-saving',
  name: 'Percentage saving',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '4% off what you pay providers',
  inputs: [
    {
      key: 'rate',
      label: 'Saving rate',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'rate',
      overridesFileKey: 'rateFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The share of the budget saved in a full year. Leave it empty where the report gives no figure: it is then not quantified, never zero.',
    },
    SHARE_OF_LINE_INPUT,
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    SHARE_OF_LINE_STEP,
    inYear('rateInYear', 'Rate in the year', '%', times(quantity('rate'), quantity('addressableShare'))),
  ],
  effect: times(negative(quantity(SPEND)), quantity('rateInYear')),
  takenOn: ['opening budget', 'budget after pressures', 'running budget'],
  classes: SAVING_CLASSES,
  explanation:
    'Saves a percentage of each line it applies to, or of the share of the line that it can reach. Additive savings are each taken on the opening budget, or on the budget after pressures; a sequential one is taken on what pressures and earlier savings leave. The full-year effect starts in the month of the start date, or follows the phasing.',
  source: 'Clyde Valley outline business case, benefits table (4% and 1% of £178m); part-year rule: months left in the year over 12',
  workedExample: '£178,000,000 × 4% × 9/12 of the year = £5,340,000 in 2011/12 from 1 July 2011, £7,120,000 in a full year',
};
