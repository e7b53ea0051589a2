import { averageOfDates, monthOfDate, monthsFromDate } from './dated-amounts';
import { GENERAL, type InputDefinition, type StepDefinition, type YearlyInput } from './measures/definition';
import { meanOfQuarters } from './quarterly-phasing';
import type { InputValue, Measure } from './scenario';

/** Shares by quarter come to those of the year in a step of their own. */
export function quarterSteps({ inputs }: Measure, { key, label, unit }: InputDefinition): readonly StepDefinition[] {
  if (inputs[key]?.kind !== 'by quarter') return [];
  return [{ key, label: `${label}, mean of the four quarters`, unit, per: 'year', expression: meanOfQuarters(key), toldAsFigure: true }];
}

/** Figures from a date on come to the average of a year by its months, in steps of their own. */
export function datedSteps(measure: Measure, input: InputDefinition): StepDefinition[] {
  const value: InputValue | undefined = measure.inputs[input.key];
  if (value?.kind !== 'by date' || !isYearly(input)) return [];
  const dates = value.from.map((_, index) => index + 1);
  const name = input.label;
  return [
    ...dates.map((k) => ({
      key: `${input.key}Month-${k}`,
      label: `Month of date ${k} (12 × year + month)`,
      unit: 'month no.' as const,
      per: 'measure' as const,
      expression: monthOfDate(input.key, k),
    })),
    ...dates.map((k) => ({
      key: `${input.key}BaseMonths-${k}`,
      label: `Months of the base year from date ${k} on`,
      unit: 'months' as const,
      per: 'measure' as const,
      expression: monthsFromDate(input.key, k, GENERAL.baseYearEnd),
    })),
    ...dates.map((k) => ({
      key: `${input.key}Months-${k}`,
      label: `Months of the year from date ${k} on`,
      unit: 'months' as const,
      per: 'year' as const,
      expression: monthsFromDate(input.key, k, GENERAL.yearEnd),
    })),
    {
      key: input.base.key,
      label: `${input.base.label}, average by months`,
      unit: input.unit,
      per: 'measure',
      expression: averageOfDates(input.key, dates.length, (k) => `${input.key}BaseMonths-${k}`),
    },
    {
      key: input.key,
      label: `${name}, average by months`,
      unit: input.unit,
      per: 'year',
      expression: averageOfDates(input.key, dates.length, (k) => `${input.key}Months-${k}`),
    },
  ];
}

function isYearly(input: InputDefinition): input is YearlyInput {
  return input.per === 'year' && input.given === 'every year';
}
