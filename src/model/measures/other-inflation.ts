import { constant, dividedBy, ifGiven, minus, plus, quantity, toThePower, type Expression } from '../../formula/expression';
import { GENERAL, type SingleInput, type StepDefinition } from './definition';

/** Inflation of what is not pay: the same input in every pay uplift that has it. Left empty, that part keeps its price. */
export const OTHER_INFLATION: SingleInput = {
  key: 'otherInflation',
  label: 'Other inflation a year',
  unit: '% rise',
  per: 'measure',
  least: -0.5,
  most: 1,
  fileKey: 'otherInflation',
  whenEmpty: 'nothing given',
  prominent: false,
  help: 'Yearly inflation of the part of the price that is not pay, compounded since the base year. Left empty, that part keeps its price.',
};

export const YEARS_SINCE_BASE: StepDefinition = {
  key: 'yearsSinceBase',
  label: 'Years since the base year',
  unit: 'number',
  toldAsFigure: true,
  per: 'year',
  expression: dividedBy(minus(quantity(GENERAL.yearEnd), quantity(GENERAL.baseYearEnd)), constant(12)),
};

/** A yearly rate compounded over the years since the base year; nothing where no rate is given. */
export function risenSinceBase(yearlyRate: string): Expression {
  return ifGiven(
    yearlyRate,
    minus(toThePower(plus(constant(1), quantity(yearlyRate)), quantity(YEARS_SINCE_BASE.key)), constant(1)),
    constant(0),
  );
}
