import type { SingleInput } from './definition';

/** Inputs of the measures that count people. */
export const PEOPLE_INPUT: SingleInput = {
  key: 'people',
  label: 'People',
  unit: 'people',
  per: 'measure',
  least: 0,
  fileKey: 'people',
  whenEmpty: 'not quantified',
  prominent: true,
  help: 'How many people it concerns.',
};

export const TAKE_UP_INPUT: SingleInput = {
  key: 'takeUp',
  label: 'Take-up (empty: everybody)',
  unit: '%',
  per: 'measure',
  least: 0,
  most: 1,
  fileKey: 'takeUp',
  whenEmpty: 'nothing given',
  prominent: false,
  help: 'The share of them for whom it comes about.',
};

/** Reports annualise a weekly price by 52, 365 ÷ 7 or 366 ÷ 7; which of them is a figure of its own. */
export const WEEKS_IN_YEAR_INPUT: SingleInput = {
  key: 'weeks',
  label: 'Weeks in a year',
  unit: 'weeks',
  per: 'measure',
  least: 0,
  most: 53,
  fileKey: 'weeks',
  whenEmpty: 'not quantified',
  usual: 52,
  prominent: false,
  help: '52 by convention; 365 ÷ 7 is 52.142857, and 366 ÷ 7 in a leap year 52.285714.',
};
