import { constant, dividedBy, minus, quantity, times } from '../../../formula/expression';
import { SPEND, type MeasureDefinition } from '../definition';

/** What a higher minimum wage adds to the price of purchased care, by the workforce's share of it. */
export const payUpliftShare: MeasureDefinition = {
  model: 'pay-uplift-share',
  name: 'Pay uplift by workforce share',
  kind: 'pressure',
  group: 'Adds cost',
  example: 'What a higher minimum wage does to contracts',
  inputs: [
    {
      key: 'workforceShare',
      label: 'Workforce share of the price',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'workforceShare',
      overridesFileKey: 'workforceShareFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'How much of the contract price is pay. Published shares run from 60% to 86%.',
    },
    {
      key: 'coverage',
      label: 'Coverage of the pay bill',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'coverage',
      overridesFileKey: 'coverageFor',
      whenEmpty: 'not quantified',
      prominent: true,
      help: 'The cost of lifting the staff there are ÷ the cost if all of them were on the old rate: a share of cost, not of heads.',
    },
    {
      key: 'wage',
      label: 'Hourly wage',
      unit: '£ an hour',
      per: 'year',
      given: 'every year',
      base: { key: 'baseWage', label: 'Hourly wage in the base year' },
      least: 0.01,
      fileKey: 'wages',
      help: 'The wage in the base year and in each year projected, by year or by date; by date, a year has its average by months.',
    },
  ],
  steps: [
    {
      key: 'wageRise',
      label: 'Wage rise since the base year',
      unit: '% rise',
      per: 'year',
      expression: minus(dividedBy(quantity('wage'), quantity('baseWage')), constant(1)),
    },
    {
      key: 'uplift',
      label: 'Uplift of the price',
      unit: '% rise',
      per: 'year',
      expression: times(quantity('workforceShare'), quantity('coverage'), quantity('wageRise')),
    },
  ],
  effect: times(quantity(SPEND), quantity('uplift')),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  explanation:
    'Adds spend × workforce share × coverage × the rise of the hourly wage since the base year, each year against the base. It is a standstill pressure: demand is apart. Employer on-costs are taken to rise with pay; where they do not, say so in the note.',
  source: 'Glasgow purchased care report, 2.2 (circa £21m on £160m); method as published by Cardiff, North Northamptonshire and the Scottish Government',
  workedExample: '£160,000,000 × 75% × 70% × (£9.00 ÷ £7.20 − 1) = £21,000,000 a year',
};
