import { constant, greatest, ifGiven, minus, plus, quantity, times } from '../../../formula/expression';
import type { InputDefinition, StepDefinition } from '../definition';

export const BANDS: readonly number[] = [1, 2, 3, 4, 5, 6];

/** Up to six bands, each a share of the paid hours and their wage in the base year. An empty band is none. */
export const BAND_INPUTS: readonly InputDefinition[] = BANDS.flatMap((band): InputDefinition[] => [
  {
    key: `bandShare${band}`,
    label: `Band ${band}: share of paid hours`,
    unit: '%',
    per: 'measure',
    least: 0,
    most: 1,
    fileKey: `band${band}Share`,
    whenEmpty: 'nothing given',
    prominent: false,
    help: 'The shares of all bands together make 100%.',
  },
  {
    key: `bandWage${band}`,
    label: `Band ${band}: wage in the base year`,
    unit: '£ an hour',
    per: 'measure',
    least: 0.01,
    fileKey: `band${band}Wage`,
    whenEmpty: 'nothing given',
    prominent: false,
    help: 'What an hour of this band is paid in the base year.',
  },
]);

/** What each band adds to the average pay of an hour, and to its lift: up to the floor, and its kept differential above it. */
export const BAND_STEPS: readonly StepDefinition[] = [
  ...BANDS.map((band): StepDefinition => {
    const [share, wage] = [quantity(`bandShare${band}`), quantity(`bandWage${band}`)];
    return {
      key: `bandPay${band}`,
      label: `Band ${band}: part of average pay`,
      unit: '£ an hour',
      per: 'measure',
      expression: ifGiven(share.name, times(share, wage), constant(0)),
    };
  }),
  ...BANDS.map((band): StepDefinition => {
    const [share, wage, floor] = [quantity(`bandShare${band}`), quantity(`bandWage${band}`), quantity('wage')];
    const withDifferential = plus(floor, times(quantity('kept'), minus(wage, quantity('baseWage'))));
    return {
      key: `bandLift${band}`,
      label: `Band ${band}: part of average lift`,
      unit: '£ an hour',
      per: 'year',
      expression: ifGiven(share.name, times(share, minus(greatest(wage, floor, withDifferential), wage)), constant(0)),
    };
  }),
];
