import { constant, dividedBy, greatest, least, minus, quantity, times, type Expression } from '../../../formula/expression';
import { monthNumber } from '../../month-number';
import { GENERAL, SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { whereItRuns } from '../timing';

/** A cost that falls in one year and is gone the next: redundancy, a project team, double running. */
export const oneOffCost = sharedSum({
  model: 'one-off-cost',
  name: 'One-off cost or investment',
  kind: 'pressure',
  group: 'Adds cost',
  moves: 'one-offs',
  example: '£400,000 once, to save £250,000 a year',
  inputs: [
    {
      key: 'amount',
      label: 'Cost, once',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'amount',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'Falls in full in the financial year of its date. A cost over several years is one of these for each year.',
    },
    {
      key: 'date',
      label: 'Date',
      unit: 'date',
      per: 'measure',
      fileKey: 'date',
      whenEmpty: 'first day',
      prominent: true,
      help: 'Any day of the year in which it falls.',
    },
    {
      key: 'saving',
      label: 'Yearly saving that it brings (empty: none told)',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'saving',
      whenEmpty: 'nothing given',
      prominent: false,
      help: 'Tells the years until it has paid for itself, and changes no budget: the saving itself is a measure of its own.',
    },
  ],
  steps: [
    {
      key: 'month',
      label: 'Month of the date (12 × year + month)',
      unit: 'month no.',
      per: 'measure',
      expression: monthNumber('date'),
    },
    {
      key: 'payback',
      label: 'Years until it has paid for itself',
      unit: 'years',
      per: 'measure',
      expression: dividedBy(quantity('amount'), quantity('saving')),
    },
    {
      key: 'falls',
      label: 'Falls in the year (1) or not (0)',
      unit: 'number',
      per: 'year',
      expression: minus(hasFallenBy(quantity(GENERAL.yearEnd)), hasFallenBy(minus(quantity(GENERAL.yearEnd), constant(12)))),
    },
    {
      key: 'costInYear',
      label: 'Cost in the year',
      unit: '£',
      per: 'year',
      expression: whereItRuns('falls', times(quantity('amount'), quantity('falls'))),
    },
  ],
  effect: times(quantity('costInYear'), quantity(SHARE)),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  once: true,
  timedBy: 'its date alone: it falls in one year and is gone the next. A cost over several years is one of these for each year.',
  explanation:
    'Adds the whole sum in the year of its date and nothing in any other year: against the base budget it is gone the next year. Payback is the cost over the yearly saving that it brings, in years, not discounted.',
  source:
    'Budget requirement roll-forward of council medium-term plans (remove net one-off); invest-to-save: payback is the first year in which the savings to date cover the cost',
  workedExample:
    '£400,000 in 2025/26 and nothing after; with £250,000 saved a year it has paid for itself after £400,000 ÷ £250,000 = 1.6 years',
});

/** 1 from the month after the date on, 0 until then. */
function hasFallenBy(moment: Expression): Expression {
  return least(constant(1), greatest(constant(0), minus(moment, quantity('month'))));
}
