import { choose, compare, constant, dividedBy, greatest, minus, negative, quantity, times, toThePower } from '../../../formula/expression';
import { BEFORE, GENERAL, SAVING_CLASSES, SPEND, type MeasureDefinition } from '../definition';
import { SHARE_OF_LINE_INPUT, SHARE_OF_LINE_STEP } from '../share-of-line';
import { END_INPUT, SPAN_STEPS, START_INPUT, whereItRuns } from '../timing';

/** A percentage off the price every year again, each time off what the years before have left. */
export const annualPercentageSaving: MeasureDefinition = {
  model: 'annual-percentage-saving',
  name: 'Percentage saving every year',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '5% off the price each year, “5% pa”',
  inputs: [
    {
      key: 'rate',
      label: 'Saving rate a year',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 0.99,
      fileKey: 'rate',
      overridesFileKey: 'rateFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What comes off each year, taken on what is left after the years before: 5% a year for three years is 14.26%, not 15%.',
    },
    SHARE_OF_LINE_INPUT,
    START_INPUT,
    END_INPUT,
  ],
  steps: [
    ...SPAN_STEPS,
    SHARE_OF_LINE_STEP,
    {
      key: 'firstMonths',
      label: 'Months in the first year',
      unit: 'months',
      per: 'year',
      opening: 0,
      expression: choose(compare(quantity(BEFORE), '>', constant(0)), quantity(BEFORE), quantity('monthsStarted')),
    },
    {
      key: 'yearsBefore',
      label: 'Years since the end of the first year',
      unit: 'years',
      per: 'year',
      expression: dividedBy(
        greatest(constant(0), minus(minus(quantity(GENERAL.yearEnd), quantity('startMonth')), quantity('firstMonths'))),
        constant(12),
      ),
    },
    {
      key: 'priceLeft',
      label: 'Price left, average of the year',
      unit: '%',
      per: 'year',
      // Each anniversary of the start takes the rate off once more; until then the price of the year before holds.
      expression: times(
        toThePower(minus(constant(1), quantity('rate')), quantity('yearsBefore')),
        minus(constant(1), times(quantity('rate'), dividedBy(quantity('firstMonths'), constant(12)))),
      ),
    },
    {
      key: 'rateInYear',
      label: 'Rate in the year',
      unit: '%',
      per: 'year',
      expression: whereItRuns(
        'months',
        times(
          minus(constant(1), quantity('priceLeft')),
          quantity('addressableShare'),
          dividedBy(quantity('months'), quantity('monthsStarted')),
        ),
      ),
    },
  ],
  effect: times(negative(quantity(SPEND)), quantity('rateInYear')),
  takenOn: ['opening budget', 'budget after pressures', 'running budget'],
  classes: SAVING_CLASSES,
  timedBy:
    'phasing: none, since the rate comes off once more on each anniversary of the start; rates that differ by year are percentage savings of their own.',
  explanation:
    'Takes the same rate off the price once a year, on each anniversary of the start, each time off what is left: after n years 1 − (1 − rate)^n of the spend is saved. From a start in the middle of a year, each year has the months before and after the anniversary at their own rates.',
  source:
    'Clyde Valley outline business case, training: efficiencies of 4-5% pa; compounding as in budget monitoring practice, 1 − (1 − p)^n',
  workedExample: '£1,000,000 × (1 − (1 − 5%)^3) = £142,625 in the third year, not £150,000',
};
