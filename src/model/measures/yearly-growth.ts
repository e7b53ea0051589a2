import { constant, dividedBy, given, minus, plus, quantity, times, toThePower } from '../../formula/expression';
import { BEFORE, GENERAL, SPEND, type MeasureDefinition } from './definition';
import { SHARE_OF_LINE_INPUT, SHARE_OF_LINE_STEP } from './share-of-line';

/** What the kinds of growth differ in: their words. */
export type GrowthWords = Pick<MeasureDefinition, 'model' | 'name' | 'moves' | 'example' | 'explanation' | 'source' | 'workedExample'> & {
  readonly rateLabel: string;
  readonly rateHelp: string;
};

/**
 * Growth by a rate a year, each year on the year before: the same arithmetic for prices, for numbers of people and for anything
 * else that grows. Price and volume are measures of their own, so that each stands in its own rows.
 */
export function yearlyGrowth({ rateLabel, rateHelp, ...words }: GrowthWords): MeasureDefinition {
  return {
    ...words,
    kind: 'pressure',
    group: 'Adds cost',
    inputs: [
      {
        key: 'rate',
        label: rateLabel,
        unit: '% rise',
        per: 'measure',
        least: -0.5,
        most: 1,
        fileKey: 'rate',
        overridesFileKey: 'rateFor',
        whenEmpty: 'not quantified',
        prominent: true,
        help: rateHelp,
      },
      {
        key: 'rates',
        label: 'Rates of single years (empty: the yearly rate)',
        unit: '% rise',
        per: 'year',
        given: 'projected years',
        whenEmpty: 'nothing given',
        least: -0.5,
        most: 1,
        fileKey: 'rates',
        help: 'Where a year has a rate of its own. A rate is the rise on the year before; over years that are not projected it holds for each of them.',
      },
      SHARE_OF_LINE_INPUT,
    ],
    steps: [
      SHARE_OF_LINE_STEP,
      { key: 'rateOfYear', label: 'Rate of the year', unit: '% rise', per: 'year', expression: given('rates', quantity('rate')) },
      {
        key: 'yearsPassed',
        label: 'Years since the year before in the table',
        unit: 'years',
        per: 'year',
        expression: dividedBy(minus(quantity(GENERAL.yearEnd), quantity(GENERAL.previousYearEnd)), constant(12)),
      },
      {
        key: 'level',
        label: 'Level against the base year',
        unit: '% rise',
        per: 'year',
        opening: 1,
        expression: times(quantity(BEFORE), toThePower(plus(constant(1), quantity('rateOfYear')), quantity('yearsPassed'))),
      },
      {
        key: 'growth',
        label: 'Growth since the base year',
        unit: '% rise',
        per: 'year',
        expression: times(minus(quantity('level'), constant(1)), quantity('addressableShare')),
      },
    ],
    timedBy: 'a rate for each year: a year whose own rate is 0% does not grow, so that a rise may start, stop and change in any year.',
    effect: times(quantity(SPEND), quantity('growth')),
    takenOn: ['opening budget', 'running budget'],
    classes: ['pressure'],
  };
}
