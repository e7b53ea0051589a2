import {
  choose,
  compare,
  constant,
  dividedBy,
  given,
  greatest,
  ifGiven,
  minus,
  plus,
  quantity,
  times,
  type Expression,
} from '../../formula/expression';
import { monthNumber, monthsFrom } from '../month-number';
import { GENERAL, type InputDefinition, type PhasingInput, type QuantityUnit, type SingleInput, type StepDefinition } from './definition';

/**
 * When an effect starts and ends, and how it builds up: the same inputs and steps in every measure that has them.
 * Their outcome is `part`, the part of the full-year effect that falls in a year: 1 in a full year, 9/12 from 1 July, 0 before and after.
 *
 * Rule: whole months, the month of the start and the month of the end counted (months left in the year over 12).
 * A phasing, where given, takes the place of the months between start and end.
 */
export const START_INPUT: SingleInput = {
  key: 'start',
  label: 'Start date',
  unit: 'date',
  per: 'measure',
  fileKey: 'start',
  whenEmpty: 'first day',
  prominent: true,
  help: 'The first year gets the whole months that are left, the month of the start counted: from 1 July, 9 of 12.',
};

export const END_INPUT: SingleInput = {
  key: 'end',
  label: 'End date (empty: recurrent)',
  unit: 'date',
  per: 'measure',
  fileKey: 'end',
  whenEmpty: 'nothing given',
  prominent: false,
  help: 'The last day with an effect. Leave it empty where the effect recurs every year; a one-off ends on 31 March of its year.',
};

const PHASING_INPUT: PhasingInput = {
  key: 'phasing',
  label: 'Phasing (empty: by months)',
  unit: '%',
  per: 'year',
  given: 'from the start year',
  startKey: 'start',
  least: 0,
  most: 1,
  fileKey: 'phasing',
  help: 'The share of the full-year effect reached in each year, from the start year. It replaces the month rule; the last share holds. By quarter, a year has the mean of its four.',
};

export const TIMING_INPUTS: readonly InputDefinition[] = [START_INPUT, END_INPUT, PHASING_INPUT];

/** From start and end to `months`, the months of the year with an effect. */
export const SPAN_STEPS: readonly StepDefinition[] = [
  { key: 'startMonth', label: 'Start month (12 × year + month)', unit: 'month no.', per: 'measure', expression: monthNumber('start') },
  {
    key: 'monthAfterEnd',
    label: 'Month after the end (0: no end)',
    unit: 'month no.',
    per: 'measure',
    expression: ifGiven('end', plus(monthNumber('end'), constant(1)), constant(0)),
  },
  {
    key: 'monthsStarted',
    label: 'Months of the year since the start',
    unit: 'months',
    per: 'year',
    expression: monthsFrom('startMonth', GENERAL.yearEnd),
  },
  {
    key: 'monthsEnded',
    label: 'Months of the year after the end',
    unit: 'months',
    per: 'year',
    expression: choose(compare(quantity('monthAfterEnd'), '=', constant(0)), constant(0), monthsFrom('monthAfterEnd', GENERAL.yearEnd)),
  },
  {
    key: 'months',
    label: 'Months in the year',
    unit: 'months',
    per: 'year',
    expression: greatest(constant(0), minus(quantity('monthsStarted'), quantity('monthsEnded'))),
  },
];

export const TIMING_STEPS: readonly StepDefinition[] = [
  ...SPAN_STEPS,
  {
    key: 'part',
    label: 'Part of the full-year effect',
    unit: '%',
    per: 'year',
    expression: choose(
      compare(quantity('months'), '=', constant(0)),
      constant(0),
      given('phasing', dividedBy(quantity('months'), constant(12))),
    ),
  },
];

/** What a full-year figure comes to in the year. Before its start an effect without a figure is a known nil, not a missing one. */
export function inYear(key: string, label: string, unit: QuantityUnit, fullYear: Expression): StepDefinition {
  return { key, label, unit, per: 'year', expression: whereItRuns('part', times(fullYear, quantity('part'))) };
}

/** Nil in years in which this quantity is nil, and otherwise the expression. */
export function whereItRuns(name: string, expression: Expression): Expression {
  return choose(compare(quantity(name), '=', constant(0)), constant(0), expression);
}
