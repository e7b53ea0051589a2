import { choose, compare, constant, greatest, least, minus, quantity, type Expression } from '../../formula/expression';
import { GENERAL, type StepDefinition } from './definition';
import { SPAN_STEPS } from './timing';

/**
 * How long something has run when a year ends and when it begins. What builds up over more than one year is worked out up to
 * either moment, and the difference falls in the year. No month after the end is counted, where there is one.
 */
export const MONTHS_RUN_TO_END_STEPS: readonly StepDefinition[] = [
  ...startSteps('startMonth', 'monthAfterEnd'),
  ...monthsRunSteps((moment) =>
    choose(compare(quantity('monthAfterEnd'), '=', constant(0)), since(moment), since(least(moment, quantity('monthAfterEnd')))),
  ),
];

/** The two moments as steps name them. */
export const MOMENTS = [
  { suffix: 'ByEnd', words: 'by the end of the year' },
  { suffix: 'ByBegin', words: 'by the beginning of the year' },
] as const;

function startSteps(...keys: readonly string[]): readonly StepDefinition[] {
  return SPAN_STEPS.filter(({ key }) => keys.includes(key));
}

function monthsRunSteps(runBy: (moment: Expression) => Expression): readonly StepDefinition[] {
  return [
    {
      key: 'monthsByEnd',
      label: 'Months run by the end of the year',
      unit: 'months',
      per: 'year',
      expression: runBy(quantity(GENERAL.yearEnd)),
    },
    {
      key: 'monthsByBegin',
      label: 'Months run by the beginning of the year',
      unit: 'months',
      per: 'year',
      expression: runBy(minus(quantity(GENERAL.yearEnd), constant(12))),
    },
  ];
}

function since(moment: Expression): Expression {
  return greatest(constant(0), minus(moment, quantity('startMonth')));
}
