import { constant, dividedBy, given, minus, plus, quantity, times, type Expression } from '../../../formula/expression';
import { SHARE } from '../definition';
import { sharedSum } from '../spreads';
import { BASE_ON_COST, ON_COST, ON_COST_INPUTS, onCostSteps } from '../on-costs';
import { WAGE, WAGE_RISE } from '../wage-path';
import { BAND_INPUTS, BAND_STEPS, BANDS } from './bands';
import { distributionFaults } from './faults';

const sumOverBands = (part: (band: number) => Expression): Expression => BANDS.map(part).reduce((sum, each) => plus(sum, each));

/** What a higher floor under wages adds, from how many hours are paid at which wage. */
export const payUpliftDistribution = sharedSum({
  model: 'pay-uplift-distribution',
  name: 'Pay uplift by pay bands',
  kind: 'pressure',
  group: 'Adds cost',
  moves: 'pay uplift',
  example: 'A new floor, and how much of the differences above it is kept',
  inputs: [
    {
      key: 'payBill',
      label: 'Pay bill a year, on-costs included',
      unit: '£',
      per: 'measure',
      least: 0,
      fileKey: 'payBill',
      whenEmpty: 'nothing given',
      prominent: true,
      help: 'What the staff cost in the base year, on all lines together. Give it, or the paid hours below.',
    },
    {
      key: 'paidHours',
      label: 'Paid hours a year',
      unit: 'number',
      per: 'measure',
      least: 0,
      fileKey: 'paidHours',
      whenEmpty: 'nothing given',
      prominent: true,
      help: 'Hours paid in a year, on all lines together. Left empty, they are worked out: the pay bill ÷ the cost of an average hour.',
    },
    {
      ...WAGE,
      label: 'Floor under wages',
      base: { key: 'baseWage', label: 'Floor under wages in the base year' },
      help: 'The least that is paid in an hour, in the base year and in each year projected, by year or by date. Differentials are counted from the floor of the base year.',
    },
    {
      key: 'differentials',
      label: 'Differentials kept',
      unit: '%',
      per: 'measure',
      least: 0,
      most: 1,
      fileKey: 'differentials',
      whenEmpty: 'nothing given',
      prominent: true,
      help: 'How much of what a band is paid above the old floor it is paid above the new one. Empty or 0%: only the floor is paid. 100%: every difference stays.',
    },
    ...BAND_INPUTS,
    ...ON_COST_INPUTS,
  ],
  steps: [
    { key: 'kept', label: 'Differentials kept (empty: none)', unit: '%', per: 'measure', expression: given('differentials', constant(0)) },
    ...BAND_STEPS,
    {
      key: 'averagePay',
      label: 'Average pay of an hour, base year',
      unit: '£ an hour',
      per: 'measure',
      expression: sumOverBands((band) => quantity(`bandPay${band}`)),
    },
    {
      key: 'averageLift',
      label: 'Average lift of an hour',
      unit: '£ an hour',
      per: 'year',
      expression: sumOverBands((band) => quantity(`bandLift${band}`)),
    },
    {
      key: 'newAverage',
      label: 'Average pay of an hour',
      unit: '£ an hour',
      per: 'year',
      expression: plus(quantity('averagePay'), quantity('averageLift')),
    },
    WAGE_RISE,
    {
      key: 'coverage',
      label: 'Coverage of the pay bill',
      unit: '%',
      per: 'year',
      expression: dividedBy(dividedBy(quantity('averageLift'), quantity('averagePay')), quantity('wageRise')),
    },
    ...onCostSteps('averagePay', 'newAverage'),
    {
      key: 'baseHourCost',
      label: 'Cost of an average hour, base year',
      unit: '£ an hour',
      per: 'measure',
      toldAsFigure: true,
      expression: times(quantity('averagePay'), plus(constant(1), quantity(BASE_ON_COST))),
    },
    {
      key: 'hourCost',
      label: 'Cost of an average hour',
      unit: '£ an hour',
      per: 'year',
      toldAsFigure: true,
      expression: times(quantity('newAverage'), plus(constant(1), quantity(ON_COST))),
    },
    {
      key: 'hours',
      label: 'Paid hours',
      unit: 'number',
      per: 'measure',
      toldAsFigure: true,
      expression: given('paidHours', dividedBy(quantity('payBill'), quantity('baseHourCost'))),
    },
    {
      key: 'cost',
      label: 'Cost of the uplift',
      unit: '£',
      per: 'year',
      expression: times(quantity('hours'), minus(quantity('hourCost'), quantity('baseHourCost'))),
    },
  ],
  effect: times(quantity(SHARE), quantity('cost')),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  sought: ['payBill', 'paidHours', 'differentials'],
  faults: distributionFaults,
  timedBy: 'the floor of each year, or from a date on: the uplift starts, builds up and ends as it does.',
  explanation:
    'Lifts each pay band to the new floor, or to the new floor and a part of what it was paid above the old one, and adds the average lift of an hour with its on-costs to all paid hours. Its coverage is the figure that the measure by workforce share asks for: the cost of lifting these bands ÷ the cost if all were on the old floor. Employer NIC and pension are worked out at the average wage and the hours a worker has in a week, or taken as one flat percentage; the Employment Allowance is not taken off. It is a standstill pressure: hours and their split stay as they are.',
  source:
    'Distribution method with differentials; evidence of compression in Skills for Care, The state of the adult social care sector and workforce',
  workedExample:
    'Bands 45% at £7.20, 25% at £7.60, 20% at £8.25, 10% at £9.00 of a pay bill of £128,000,000, floor £7.20 to £9.00: £21,800,000 with no differential kept, £30,000,000 with all',
});
