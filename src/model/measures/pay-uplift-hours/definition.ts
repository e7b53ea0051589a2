import { constant, dividedBy, ifGiven, minus, plus, quantity, times } from '../../../formula/expression';
import { SHARE, SPEND, type SingleInput } from '../definition';
import { sharedSum } from '../spreads';
import { BASE_ON_COST, ON_COST, ON_COST_INPUTS, onCostSteps } from '../on-costs';
import { OTHER_INFLATION, risenSinceBase, YEARS_SINCE_BASE } from '../other-inflation';
import { WAGE, WAGE_RISE, wageFalls } from '../wage-path';

function shareOfPay(key: string, label: string, help: string, prominent = false): SingleInput {
  return { key, label, unit: '%', per: 'measure', least: 0, most: 1, fileKey: key, whenEmpty: 'not quantified', prominent, help };
}

function poundsAnHour(key: string, label: string, help: string): SingleInput {
  return { key, label, unit: '£ an hour', per: 'measure', least: 0, fileKey: key, whenEmpty: 'nothing given', prominent: false, help };
}

/** What a higher minimum wage adds to care that is bought by the hour, from what an hour is made of. */
export const payUpliftHours = sharedSum({
  model: 'pay-uplift-hours',
  name: 'Pay uplift by contact hours',
  kind: 'pressure',
  group: 'Adds cost',
  moves: 'pay uplift',
  example: 'What an hour of home care costs at a higher wage',
  inputs: [
    {
      key: 'contactHours',
      label: 'Contact hours a year',
      unit: 'number',
      per: 'measure',
      least: 0,
      fileKey: 'contactHours',
      whenEmpty: 'nothing given',
      prominent: true,
      help: 'Hours of care bought in a year, on all lines together. Left empty, they are worked out: the spend of each line ÷ the price of an hour in the base year.',
    },
    WAGE,
    shareOfPay(
      'travelTime',
      'Paid travel, share of contact time',
      'Paid minutes between visits ÷ 60: 11.7 minutes for each contact hour are 19.5%.',
      true,
    ),
    shareOfPay('holiday', 'Holiday, share of pay', '5.6 weeks of holiday on 46.4 weeks worked are 12.07%.'),
    shareOfPay('training', 'Training, share of pay', 'Paid time in training; 1.5% to 3% in published models.'),
    shareOfPay('sickness', 'Sickness, share of pay', 'Sick pay and cover.'),
    ...ON_COST_INPUTS,
    {
      key: 'coverage',
      label: 'Coverage of the pay bill',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'coverage',
      whenEmpty: 'nothing given',
      prominent: false,
      help: 'The cost of lifting the staff there are ÷ the cost if all of them were on the old rate. Left empty, every hour is lifted.',
    },
    poundsAnHour('mileage', 'Mileage, £ a contact hour', 'Miles × rate for each contact hour.'),
    poundsAnHour('runningCosts', 'Overheads, £ a contact hour', 'Running the business: management, rent, insurance, systems.'),
    poundsAnHour('surplus', 'Surplus, £ a contact hour', 'Profit or surplus in the price.'),
    OTHER_INFLATION,
  ],
  steps: [
    WAGE_RISE,
    ...onCostSteps('baseWage', 'wage'),
    {
      key: 'timeOff',
      label: 'Holiday, training and sickness',
      unit: '%',
      per: 'measure',
      expression: plus(plus(quantity('holiday'), quantity('training')), quantity('sickness')),
    },
    {
      key: 'basePay',
      label: 'Pay for a contact hour, base year',
      unit: '£ an hour',
      per: 'measure',
      expression: times(quantity('baseWage'), plus(constant(1), quantity('travelTime'))),
    },
    {
      key: 'pay',
      label: 'Pay for a contact hour',
      unit: '£ an hour',
      per: 'year',
      expression: times(quantity('wage'), plus(constant(1), quantity('travelTime'))),
    },
    {
      key: 'baseStaffCost',
      label: 'Staff cost of a contact hour, base year',
      unit: '£ an hour',
      per: 'measure',
      toldAsFigure: true,
      expression: times(quantity('basePay'), plus(plus(constant(1), quantity('timeOff')), quantity(BASE_ON_COST))),
    },
    {
      key: 'staffCost',
      label: 'Staff cost of a contact hour',
      unit: '£ an hour',
      per: 'year',
      toldAsFigure: true,
      expression: times(quantity('pay'), plus(plus(constant(1), quantity('timeOff')), quantity(ON_COST))),
    },
    {
      key: 'rest',
      label: 'Mileage, overheads and surplus',
      unit: '£ an hour',
      per: 'measure',
      toldAsFigure: true,
      expression: plus(plus(quantity('mileage'), quantity('runningCosts')), quantity('surplus')),
    },
    {
      key: 'basePrice',
      label: 'Price of a contact hour, base year',
      unit: '£ an hour',
      per: 'measure',
      toldAsFigure: true,
      expression: plus(quantity('baseStaffCost'), quantity('rest')),
    },
    {
      key: 'wageRelated',
      label: 'Staff cost, share of the price',
      unit: '%',
      per: 'measure',
      expression: dividedBy(quantity('baseStaffCost'), quantity('basePrice')),
    },
    {
      key: 'staffDifference',
      label: 'Rise of the staff cost of an hour',
      unit: '£ an hour',
      per: 'year',
      expression: ifGiven(
        'coverage',
        times(minus(quantity('staffCost'), quantity('baseStaffCost')), quantity('coverage')),
        minus(quantity('staffCost'), quantity('baseStaffCost')),
      ),
    },
    YEARS_SINCE_BASE,
    {
      key: 'otherRise',
      label: 'Other inflation since the base year',
      unit: '% rise',
      per: 'year',
      expression: risenSinceBase('otherInflation'),
    },
    {
      key: 'priceDifference',
      label: 'Rise of the price of an hour',
      unit: '£ an hour',
      per: 'year',
      expression: ifGiven(
        'otherInflation',
        plus(quantity('staffDifference'), times(quantity('rest'), quantity('otherRise'))),
        quantity('staffDifference'),
      ),
    },
  ],
  effect: ifGiven(
    'contactHours',
    times(quantity(SHARE), quantity('contactHours'), quantity('priceDifference')),
    times(dividedBy(quantity(SPEND), quantity('basePrice')), quantity('priceDifference')),
  ),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  sought: ['baseWage', 'contactHours', 'coverage'],
  faults: wageFalls,
  timedBy: 'the wages of each year, or from a date on: the uplift starts, builds up and ends as they do.',
  explanation:
    'Adds contact hours × the rise of the price of an hour. The price is built up: wage and paid travel, holiday, training, sickness, employer NIC and pension on it, then mileage, overheads and surplus, which keep their price unless other inflation is given. Employer NIC and pension are worked from the hours a worker has in a week, or taken as one flat percentage; the Employment Allowance is not taken off. It is a standstill pressure: the hours stay as they are.',
  source: 'Homecare Association (formerly UKHCA) costing model, April 2020: £20.69 an hour of which 65.4% is related to the wage',
  workedExample: '1,000,000 hours × (£9.00 − £8.72) × (1 + 19.5% travel) × (1 + 18.9% time off + 10.9% on-cost) = £434,000',
});
