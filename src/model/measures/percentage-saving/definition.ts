import { calendarMonth, calendarYear, choose, compare, constant, dividedBy, given, greatest, least, minus, negative, plus, quantity, times } from '../../../formula/expression';
import { GENERAL, SPEND, type MeasureDefinition } from '../definition';

/** A percentage off what is spent on a line, from a date. */
export const percentageSaving: MeasureDefinition = {
  model: 'percentage-saving',
  name: 'Percentage saving',
  kind: 'saving',
  group: 'Saves on what we buy',
  example: '4% off what you pay providers',
  inputs: [
    {
      key: 'rate',
      label: 'Saving rate',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'rate',
      overridesFileKey: 'rateFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The share of the budget saved in a full year. Leave it empty where the report gives no figure: it is then not quantified, never zero.',
    },
    {
      key: 'start',
      label: 'Start date',
      unit: 'date',
      per: 'measure',
      fileKey: 'start',
      whenEmpty: 'first day',
      prominent: true,
      help: 'The first year gets the whole months that are left, the month of the start counted: from 1 July, 9 of 12.',
    },
    {
      key: 'phasing',
      label: 'Phasing (empty: by months)',
      unit: '%',
      per: 'year',
      given: 'from the start year',
      startKey: 'start',
      least: 0,
      most: 1,
      fileKey: 'phasing',
      help: 'The share of the full-year effect reached in each year, from the start year. It replaces the month rule; the last share holds.',
    },
  ],
  steps: [
    {
      key: 'startMonth',
      label: 'Start month (12 × year + month)',
      unit: 'month no.',
      per: 'measure',
      expression: plus(times(calendarYear(quantity('start')), constant(12)), calendarMonth(quantity('start'))),
    },
    {
      key: 'months',
      label: 'Months in the year',
      unit: 'months',
      per: 'year',
      expression: greatest(constant(0), least(constant(12), minus(quantity(GENERAL.yearEnd), quantity('startMonth')))),
    },
    {
      key: 'part',
      label: 'Part of the full-year effect',
      unit: '%',
      per: 'year',
      expression: given('phasing', dividedBy(quantity('months'), constant(12))),
    },
    {
      key: 'rateInYear',
      label: 'Rate in the year',
      unit: '%',
      per: 'year',
      // Before its start a saving without a figure is a known nil, not a missing one.
      expression: choose(compare(quantity('part'), '=', constant(0)), constant(0), times(quantity('rate'), quantity('part'))),
    },
  ],
  effect: times(negative(quantity(SPEND)), quantity('rateInYear')),
  takenOn: ['opening budget', 'budget after pressures', 'running budget'],
  explanation:
    'Saves a percentage of each line it applies to. Additive savings are each taken on the opening budget, or on the budget after pressures; a sequential one is taken on what pressures and earlier savings leave. The full-year effect starts in the month of the start date, or follows the phasing.',
  source: 'Clyde Valley outline business case, benefits table (4% and 1% of £178m); part-year rule: months left in the year over 12',
  workedExample: '£178,000,000 × 4% × 9/12 of the year = £5,340,000 in 2011/12 from 1 July 2011, £7,120,000 in a full year',
};
