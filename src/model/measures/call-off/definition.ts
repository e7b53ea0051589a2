import { constant, dividedBy, ifGiven, least, minus, negative, plus, quantity, times, type Expression } from '../../../formula/expression';
import { SAVING_CLASSES, SHARE, type StepDefinition } from '../definition';
import { sharedSum } from '../spreads';
import { MOMENTS, MONTHS_RUN_TO_END_STEPS } from '../months-since-start';
import { END_INPUT, START_INPUT, whereItRuns } from '../timing';

/** Places called off under a framework, filled month by month up to its cap. */
export const callOff = sharedSum({
  model: 'call-off',
  name: 'Placements called off a framework',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '100 places filled over three years, so much saved on each',
  inputs: [
    {
      key: 'places',
      label: 'Places when all are taken',
      unit: 'places',
      per: 'measure',
      least: 0,
      fileKey: 'places',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'How many places the framework has, or how many are expected to be taken: never more than this are counted.',
    },
    {
      key: 'saving',
      label: 'Saving on a place in a full year',
      unit: '£',
      per: 'measure',
      fileKey: 'saving',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The average of all places. The first places are often the dearest ones and save more than those that follow.',
    },
    {
      key: 'uptakeMonths',
      label: 'Months until all are taken (empty: at once)',
      unit: 'months',
      per: 'measure',
      least: 1,
      fileKey: 'uptakeMonths',
      whenEmpty: 'nothing given',
      prominent: false,
      help: 'Places are taken evenly over these months from the start.',
    },
    START_INPUT,
    { ...END_INPUT, label: 'Contract end (empty: none)', help: 'The last day of the contract. No place saves anything after it.' },
  ],
  steps: [
    ...MONTHS_RUN_TO_END_STEPS,
    ...MOMENTS.map(({ suffix, words }): StepDefinition => ({
      key: `filling${suffix}`,
      label: `Months of filling ${words}`,
      unit: 'months',
      per: 'year',
      expression: ifGiven('uptakeMonths', least(quantity(`months${suffix}`), quantity('uptakeMonths')), constant(0)),
    })),
    ...MOMENTS.map(({ suffix, words }): StepDefinition => ({
      key: `fullMonths${suffix}`,
      label: `Months as if all were taken, ${words}`,
      unit: 'months',
      per: 'year',
      expression: ifGiven('uptakeMonths', monthsAsIfFull(suffix), quantity(`months${suffix}`)),
    })),
    {
      key: 'placeYears',
      label: 'Place-years in the year',
      unit: 'places',
      per: 'year',
      expression: dividedBy(times(quantity('places'), minus(quantity('fullMonthsByEnd'), quantity('fullMonthsByBegin'))), constant(12)),
    },
    {
      key: 'savingInYear',
      label: 'Saving in the year',
      unit: '£',
      per: 'year',
      expression: whereItRuns('monthsByEnd', times(quantity('placeYears'), quantity('saving'))),
    },
  ],
  effect: times(negative(quantity('savingInYear')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: SAVING_CLASSES,
  timedBy:
    'phasing: none, since places are taken month by month over the months until all are taken. An uptake in stages is one of these for each stage.',
  explanation:
    'Counts the place-years in each year: places are taken evenly from the start until all are taken, and then held until the contract ends. Each place-year saves the same. A take-up in two stretches is two of these measures.',
  source: 'East Midlands complex care framework case study (100 places over three years, 61 taken half-way)',
  workedExample: '61 places filled over 18 months: 61 × 18/12 ÷ 2 = 45.75 place-years, and at £6,885 each £315,000',
});

/** While places are being filled, half as many are taken on average as at the end of the filling: the mean of nought and that. */
function monthsAsIfFull(suffix: string): Expression {
  const filling = quantity(`filling${suffix}`);
  const halfFilled = dividedBy(dividedBy(times(filling, filling), quantity('uptakeMonths')), plus(constant(1), constant(1)));
  return plus(minus(quantity(`months${suffix}`), filling), halfFilled);
}
