import { constant, given, greatest, minus, quantity, times } from '../../../formula/expression';
import { SHARE } from '../definition';
import { sharedSum } from '../spreads';

/** Savings that the base budget counts on already, and that did not come about or came about once. */
export const savingsBroughtForward = sharedSum({
  model: 'savings-brought-forward',
  name: 'Savings brought forward',
  kind: 'pressure',
  group: 'Moves money',
  example: 'Of £1.2m due, £0.7m delivered for good and £0.2m once',
  inputs: [
    {
      key: 'target',
      label: 'Savings that the base budget counts on',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'target',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The target of the base year, taken off the base budget when it was set.',
    },
    {
      key: 'recurrent',
      label: 'Delivered for good',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'recurrent',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'What of it recurs every year.',
    },
    {
      key: 'once',
      label: 'Delivered once (empty: nothing)',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'once',
      whenEmpty: 'nothing given',
      prominent: true,
      help: 'What was found for the base year alone, and has to be found again.',
    },
    {
      key: 'later',
      label: 'Delivered later, to date (empty: nothing)',
      unit: '£',
      per: 'year',
      given: 'projected years',
      whenEmpty: 'nothing given',
      least: 0,
      fileKey: 'later',
      help: 'How much of the rest recurs from each year on, added up to date.',
    },
  ],
  steps: [
    { key: 'deliveredOnce', label: 'Delivered once', unit: '£', per: 'measure', expression: given('once', constant(0)) },
    {
      key: 'undelivered',
      label: 'Not delivered in the base year',
      unit: '£',
      per: 'measure',
      expression: minus(minus(quantity('target'), quantity('recurrent')), quantity('deliveredOnce')),
    },
    { key: 'carried', label: 'To be found again', unit: '£', per: 'measure', expression: minus(quantity('target'), quantity('recurrent')) },
    { key: 'deliveredLater', label: 'Delivered later, to date', unit: '£', per: 'year', expression: given('later', constant(0)) },
    {
      key: 'gap',
      label: 'Opens the gap of the year',
      unit: '£',
      per: 'year',
      expression: greatest(constant(0), minus(quantity('carried'), quantity('deliveredLater'))),
    },
  ],
  effect: times(quantity('gap'), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  timedBy: 'the base year, whose target it is; what is delivered later is given by year.',
  explanation:
    'The base budget was set as if the whole target came about. What was not delivered, and what was delivered once only, opens the gap of the next year: it adds to the budget until it is delivered later.',
  source:
    'Savings monitoring of councils: proposed, achieved recurrently, achieved once, at risk; reserves and one-offs re-appear the year after',
  workedExample: '£1,200,000 − £700,000 = £500,000 to be found again, of which £200,000 was found once and £300,000 not at all',
});
