import { constant, dividedBy, quantity, times } from '../../src/formula/expression';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { SPEND, type MeasureDefinition } from '../../src/model/measures/definition';

/** A measure that nobody needs: adding it to the catalogue is all that it takes to find it in file, schema and documentation. */
export const leapLevy: MeasureDefinition = {
  ...percentageSaving,
  model: 'leap-levy',
  name: 'Leap levy',
  kind: 'pressure',
  group: 'Adds cost',
  example: 'A twelfth of the levy on every line',
  inputs: [
    {
      key: 'levy',
      label: 'Levy',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 0.5,
      fileKey: 'levy',
      overridesFileKey: 'levyFor',
      whenEmpty: 'refused',
      prominent: true,
      help: 'What is levied.',
    },
    {
      key: 'index',
      label: 'Index',
      unit: 'number',
      per: 'year',
      given: 'every year',
      base: { key: 'baseIndex', label: 'Index in the base year' },
      least: 1,
      most: 200,
      fileKey: 'indices',
      help: 'An index.',
    },
  ],
  steps: [
    {
      key: 'monthly',
      label: 'Monthly levy',
      unit: '%',
      per: 'year',
      expression: dividedBy(times(quantity('levy'), dividedBy(quantity('index'), quantity('baseIndex'))), constant(12)),
    },
  ],
  effect: times(quantity(SPEND), quantity('monthly')),
  takenOn: ['opening budget'],
  explanation: 'Adds a twelfth of the levy.',
  source: 'Made up for a test',
  workedExample: '£1,200 × 12% × 1/12 of the year = £12',
};
