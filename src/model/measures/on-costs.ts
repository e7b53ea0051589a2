import {
  choose,
  compare,
  constant,
  dividedBy,
  greatest,
  ifGiven,
  least,
  minus,
  plus,
  quantity,
  times,
  type Expression,
} from '../../formula/expression';
import type { InputDefinition, StepDefinition, YearlyInput } from './definition';

/**
 * What an employer pays on top of a wage: National Insurance above the secondary threshold and the pension of auto-enrolment,
 * worked out for a worker of so many hours a week, because a flat percentage is wrong for part-timers. A flat percentage may be
 * given in their place. The Employment Allowance is not taken off: whether a provider has it left for a contract is not known.
 *
 * Rules: Social Security Contributions and Benefits Act 1992, section 9 (contribution on the excess over the secondary
 * threshold of the week); Pensions Act 2008, sections 3 and 13 (enrolled above the trigger, contribution on the band of a year).
 */
export const ON_COST_INPUTS: readonly InputDefinition[] = [
  {
    key: 'onCost',
    label: 'Flat on-cost',
    unit: '%',
    per: 'measure',
    least: 0,
    most: 1,
    fileKey: 'onCost',
    whenEmpty: 'nothing given',
    prominent: false,
    help: 'One percentage on top of pay for employer NIC, pension and all else that comes with it. Where it is given, the NIC and pension below are passed over.',
  },
  {
    key: 'hoursPerWeek',
    label: 'Paid hours a worker a week',
    unit: 'number',
    per: 'measure',
    least: 1,
    most: 168,
    fileKey: 'hoursPerWeek',
    whenEmpty: 'nothing given',
    prominent: false,
    help: 'The usual week of one worker. NIC falls due on the pay of a week above its threshold, so that 16 hours bear far less of it than 37.5. Needed unless a flat on-cost is given.',
  },
  {
    key: 'weeksPerYear',
    label: 'Weeks in a year',
    unit: 'weeks',
    per: 'measure',
    least: 1,
    most: 53,
    fileKey: 'weeksPerYear',
    whenEmpty: 'nothing given',
    usual: 52,
    prominent: false,
    help: 'Turns the pay of a week into that of a year for the pension band. 52 is usual; 365 ÷ 7 is the other convention. NIC needs none: its threshold is a week’s.',
  },
  yearly(
    'nicRate',
    'Employer NIC rate',
    '%',
    'nicRates',
    'On pay above the threshold. The library has it as employer-nic-rate. The Employment Allowance is not taken off.',
    1,
  ),
  yearly(
    'nicThreshold',
    'NIC secondary threshold, a week',
    '£',
    'nicThresholds',
    'Pay of a week on which no employer NIC is due. The library has it as employer-nic-threshold.',
  ),
  yearly(
    'pensionRate',
    'Employer pension rate',
    '%',
    'pensionRates',
    'On pay within the band. The library has the least as auto-enrolment-employer-minimum. Left empty, no pension is counted.',
    1,
  ),
  yearly(
    'pensionTrigger',
    'Pension trigger, a year',
    '£',
    'pensionTriggers',
    'Who earns more in a year is enrolled. The library has it as auto-enrolment-trigger.',
  ),
  yearly(
    'pensionLower',
    'Pension band from, a year',
    '£',
    'pensionLowers',
    'Pay of a year below it bears no contribution. The library has it as auto-enrolment-lower.',
  ),
  yearly(
    'pensionUpper',
    'Pension band to, a year',
    '£',
    'pensionUppers',
    'Pay of a year above it bears no contribution. The library has it as auto-enrolment-upper.',
  ),
];

function yearly(key: string, label: string, unit: '%' | '£', fileKey: string, help: string, most?: number): YearlyInput {
  const base = { key: inBase(key), label: `${label} in the base year` };
  return {
    key,
    label,
    unit,
    per: 'year',
    given: 'every year',
    base,
    least: 0,
    ...(most === undefined ? {} : { most }),
    fileKey,
    whenEmpty: 'nothing given',
    help,
  };
}

/** The share of pay that comes on top of it, in the base year and in each year: the outcome of the steps below. */
export const BASE_ON_COST = 'baseOnCostRate';
export const ON_COST = 'onCostRate';

/** The steps for a wage that stands in these two quantities, £ an hour. */
export function onCostSteps(baseWage: string, wage: string): readonly StepDefinition[] {
  return [...stepsOf('measure', baseWage, inBase), ...stepsOf('year', wage, (key) => key)];
}

function stepsOf(per: StepDefinition['per'], wage: string, named: (key: string) => string): readonly StepDefinition[] {
  const of = (key: string): Expression => quantity(named(key));
  const label = (words: string) => (per === 'measure' ? `${words}, base year` : words);
  const inBand = greatest(constant(0), minus(least(of('yearlyPay'), of('pensionUpper')), of('pensionLower')));
  return [
    {
      key: named('weeklyPay'),
      label: label('Pay a worker a week'),
      unit: '£',
      per,
      expression: times(quantity(wage), quantity('hoursPerWeek')),
    },
    {
      key: named('yearlyPay'),
      label: label('Pay a worker a year'),
      unit: '£',
      per,
      expression: times(of('weeklyPay'), quantity('weeksPerYear')),
    },
    {
      key: named('nicShare'),
      label: label('Employer NIC, share of pay'),
      unit: '%',
      per,
      expression: times(of('nicRate'), greatest(constant(0), minus(constant(1), dividedBy(of('nicThreshold'), of('weeklyPay'))))),
    },
    {
      key: named('pensionShare'),
      label: label('Pension, share of pay'),
      unit: '%',
      per,
      expression: ifGiven(
        named('pensionRate'),
        choose(
          compare(of('yearlyPay'), '<=', of('pensionTrigger')),
          constant(0),
          dividedBy(times(of('pensionRate'), inBand), of('yearlyPay')),
        ),
        constant(0),
      ),
    },
    {
      key: named('onCostRate'),
      label: label('On-cost, share of pay'),
      unit: '%',
      per,
      expression: ifGiven('onCost', quantity('onCost'), plus(of('nicShare'), of('pensionShare'))),
    },
  ];
}

/** `wage` in the base year is `baseWage`. */
function inBase(key: string): string {
  return `base${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}
