import {
  constant,
  dividedBy,
  least,
  minus,
  negative,
  plus,
  quantity,
  times,
  toThePower,
  type Expression,
} from '../../../formula/expression';
import { SAVING_CLASSES, SHARE, type StepDefinition } from '../definition';
import { sharedSum } from '../spreads';
import { MOMENTS, MONTHS_RUN_TO_END_STEPS } from '../months-since-start';
import { PEOPLE_INPUT, WEEKS_IN_YEAR_INPUT } from '../people';
import { END_INPUT, START_INPUT, whereItRuns } from '../timing';

/** People who need no care package for a while after a short service that helps them back on their feet. */
export const reablement = sharedSum({
  model: 'reablement',
  name: 'Reablement',
  kind: 'saving',
  group: 'Saves on how many we buy',
  example: '60% need no package for up to two years, less what the service costs',
  inputs: [
    {
      ...PEOPLE_INPUT,
      label: 'People who finish the service in a year',
      help: 'They come evenly over the year, year after year from the start.',
    },
    {
      key: 'diverted',
      label: 'Share who need no package',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'diverted',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'Those who need no package and would have had one without the service: the share with it less the share without it. Published targets are higher than published evidence.',
    },
    {
      key: 'weeklyCost',
      label: 'Cost of a package a week',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'weeklyCost',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What one of them would otherwise have cost the council.',
    },
    {
      key: 'lasting',
      label: 'Share of those still without a package a year later',
      unit: '%',
      per: 'measure',
      least: 0.01,
      most: 0.99,
      fileKey: 'lasting',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'How the effect wears off: each month the same share of those who are left comes to need a package after all.',
    },
    {
      key: 'longest',
      label: 'Months after which nothing more is counted',
      unit: 'months',
      per: 'measure',
      least: 1,
      fileKey: 'longest',
      whenEmpty: 'not quantified',
      prominent: false,
      help: '“Up to two years” is 24: nobody counts as diverted for longer.',
    },
    {
      key: 'episodeCost',
      label: 'Cost of the service for a person',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'episodeCost',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What it costs to help one person, whether diverted or not. Where the base budget holds it already, it is nought.',
    },
    WEEKS_IN_YEAR_INPUT,
    START_INPUT,
    {
      ...END_INPUT,
      help: 'The last day of the service and of its effect. What those who were helped before would still save later is left out.',
    },
  ],
  steps: [
    ...MONTHS_RUN_TO_END_STEPS,
    {
      key: 'kept',
      label: 'Share still without a package from month to month',
      unit: '%',
      per: 'measure',
      expression: toThePower(quantity('lasting'), dividedBy(constant(1), constant(12))),
    },
    {
      key: 'monthsAvoided',
      label: 'Months avoided for each one diverted, in the end',
      unit: 'number',
      per: 'measure',
      // The sum of the survival curve: 1 + kept + kept² + … up to the last month that counts.
      expression: dividedBy(minus(constant(1), toThePower(quantity('kept'), quantity('longest'))), minus(constant(1), quantity('kept'))),
    },
    ...MOMENTS.map(({ suffix, words }): StepDefinition => ({
      key: `rising${suffix}`,
      label: `Months in which the number diverted still rises, ${words}`,
      unit: 'months',
      per: 'year',
      expression: least(quantity(`months${suffix}`), quantity('longest')),
    })),
    ...MOMENTS.map(({ suffix, words }): StepDefinition => ({
      key: `avoided${suffix}`,
      label: `Person-months avoided for one diverted a month, ${words}`,
      unit: 'number',
      per: 'year',
      expression: personMonths(suffix),
    })),
    {
      key: 'avoidedInYear',
      label: 'Cost of packages avoided in the year',
      unit: '£',
      per: 'year',
      expression: times(
        times(quantity('people'), quantity('diverted')),
        dividedBy(minus(quantity('avoidedByEnd'), quantity('avoidedByBegin')), constant(12)),
        dividedBy(times(quantity('weeklyCost'), quantity('weeks')), constant(12)),
      ),
    },
    {
      key: 'serviceInYear',
      label: 'Cost of the service in the year',
      unit: '£',
      per: 'year',
      expression: times(
        quantity('people'),
        quantity('episodeCost'),
        dividedBy(minus(quantity('monthsByEnd'), quantity('monthsByBegin')), constant(12)),
      ),
    },
    {
      key: 'savingInYear',
      label: 'Saving in the year, net of the service',
      unit: '£',
      per: 'year',
      expression: whereItRuns('monthsByEnd', minus(quantity('avoidedInYear'), quantity('serviceInYear'))),
    },
  ],
  effect: times(negative(quantity('savingInYear')), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: SAVING_CLASSES,
  timedBy:
    'phasing: none, since the number diverted builds up by the survival curve, and a phasing would count that twice. A service that grows in stages is one of these for each stage.',
  explanation:
    'People finish the service evenly over the year. Of those diverted, each month the same share comes to need a package after all, and nobody counts for longer than the months stated: the months avoided are the sum of that survival curve. The number diverted at any time therefore rises for as many months and then stays level. What the service costs is taken off; with few weeks avoided it costs more than it saves, and the effect adds cost. Where it ends, cost and effect end on the same day: the other reading, in which those who were helped go on saving for months after, would promise money from a service that is no longer there to be measured.',
  source:
    'Southampton people directorate report, 8 (60% for up to two years, a target); evidence reviews found lower shares, and costs that offset most of the saving',
  workedExample:
    '120 people, 60% diverted, 64% of them still a year later, at most 24 months: (1 − 64%^2) ÷ (1 − 64%^(1/12)) = 16.2 months avoided each in the end',
});

/**
 * After x months, of which the number diverted rose for y: (y − k × (1 − k^y) ÷ (1 − k) + (x − y) × (1 − k^M)) ÷ (1 − k), the sum over
 * the months of the sums of the survival curve.
 */
function personMonths(suffix: string): Expression {
  const [kept, rising] = [quantity('kept'), quantity(`rising${suffix}`)];
  const lost = minus(constant(1), kept);
  const whileRising = dividedBy(minus(rising, dividedBy(times(kept, minus(constant(1), toThePower(kept, rising))), lost)), lost);
  return plus(whileRising, times(minus(quantity(`months${suffix}`), rising), quantity('monthsAvoided')));
}
