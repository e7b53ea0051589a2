import { minus, negative, quantity, times } from '../../../formula/expression';
import { SAVING_CLASSES, SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { inYear, TIMING_INPUTS, TIMING_STEPS } from '../timing';

/** A contract let again at another price: what changes is the price of each unit bought. */
export const unitPrice = sharedSum({
  model: 'unit-price',
  name: 'Unit price × volume',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '900,000 hours of home care at £15.50 and not £16.20',
  inputs: [
    {
      key: 'volume',
      label: 'Units bought in a year',
      unit: 'number',
      per: 'measure',
      least: 0,
      fileKey: 'volume',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'Hours, nights, places or meals a year, whichever the prices are for.',
    },
    {
      key: 'oldPrice',
      label: 'Price of a unit before',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'oldPrice',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What one unit costs in the base budget.',
    },
    {
      key: 'newPrice',
      label: 'Price of a unit after',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'newPrice',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What one unit costs under the new contract. A higher price adds cost.',
    },
    ...TIMING_INPUTS,
  ],
  steps: [
    ...TIMING_STEPS,
    {
      key: 'priceCut',
      label: 'Saved on each unit',
      unit: '£',
      per: 'measure',
      expression: minus(quantity('oldPrice'), quantity('newPrice')),
    },
    inYear('savingInYear', 'Saving in the year', '£', times(quantity('volume'), quantity('priceCut'))),
  ],
  effect: times(negative(quantity('savingInYear')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: SAVING_CLASSES,
  explanation:
    'Saves the difference between the old and the new price on every unit bought, from the day the new price holds. The volume stays the same: more or fewer units are a measure of their own.',
  source: 'Southampton people directorate report, 18 to 20 (home care retendered, average price to fall)',
  workedExample: '900,000 × (£16.20 − £15.50) = £630,000 a year',
});
