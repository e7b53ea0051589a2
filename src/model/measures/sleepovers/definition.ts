import { constant, ifGiven, minus, plus, quantity, times } from '../../../formula/expression';
import { problem, type Problem } from '../../problems';
import { SHARE, type GivenFigures, type SingleInput } from '../definition';
import { sharedSum } from '../spreads';
import { figureWords } from '../figure-words';

function figure(
  key: string,
  label: string,
  unit: SingleInput['unit'],
  help: string,
  extra: Pick<SingleInput, 'whenEmpty' | 'prominent'> & { readonly most?: number },
): SingleInput {
  return { key, label, unit, per: 'measure', least: 0, fileKey: key, help, ...extra };
}
/** A night can be replaced once. */
function replacedTwice({ measure, figuresOf }: GivenFigures): readonly Problem[] {
  const replaced = (figuresOf('wakingShare')[0] ?? NaN) + (figuresOf('responderShare')[0] ?? NaN);
  return replaced > 1 ? [problem('nights-over-whole', { measure, whole: figureWords(replaced, '%') })] : [];
}

const asked = { whenEmpty: 'not quantified', prominent: true } as const;
const optional = { whenEmpty: 'nothing given', prominent: false } as const;

/** What it adds when the hours of a sleepover are paid at a higher rate, or are replaced by something else. */
export const sleepovers = sharedSum({
  model: 'sleepovers',
  name: 'Sleepovers',
  kind: 'pressure',
  group: 'Adds cost',
  moves: 'pay uplift',
  example: 'Sleepover hours paid at the living wage',
  inputs: [
    figure('nights', 'Sleepovers a year', 'number', 'Nights with a sleepover, on all lines together.', asked),
    figure('hours', 'Hours a night', 'number', 'Paid hours of a sleepover, often 8 or 9.', { ...asked, most: 24 }),
    {
      key: 'sleepRate',
      label: 'Sleepover rate',
      unit: '£ an hour',
      per: 'year',
      given: 'every year',
      base: { key: 'baseSleepRate', label: 'Sleepover rate in the base year' },
      least: 0,
      fileKey: 'sleepRates',
      help: 'What an hour of a sleepover is paid, in the base year and in each year projected. A flat payment is divided by its hours: £28 for 8 hours are £3.50.',
    },
    figure(
      'onCost',
      'On-cost',
      '%',
      'Employer NIC and pension on top of the pay. Sleepover pay comes on top of other pay, so that NIC is usually due on the whole of it.',
      {
        whenEmpty: 'not quantified',
        prominent: false,
        most: 1,
      },
    ),
    figure(
      'wakingShare',
      'Nights that become waking nights',
      '%',
      'Share of the nights for which somebody stays awake, at the waking rate. Left empty, none.',
      { ...optional, most: 1 },
    ),
    {
      key: 'wakingRate',
      label: 'Waking rate',
      unit: '£ an hour',
      per: 'year',
      given: 'every year',
      base: { key: 'baseWakingRate', label: 'Waking rate in the base year' },
      least: 0,
      fileKey: 'wakingRates',
      whenEmpty: 'nothing given',
      help: 'What an hour of a waking night is paid. Needed where nights become waking nights.',
    },
    figure(
      'responderShare',
      'Nights that a responder covers',
      '%',
      'Share of the nights that technology and a responder service take over. Left empty, none.',
      { ...optional, most: 1 },
    ),
    figure(
      'responderCost',
      'Cost of a responder night',
      '£',
      'What a night costs with technology and a responder, for each person. Needed where a responder covers nights.',
      optional,
    ),
  ],
  steps: [
    {
      key: 'baseNight',
      label: 'Cost of a sleepover, base year',
      unit: '£',
      per: 'measure',
      expression: times(quantity('hours'), quantity('baseSleepRate'), plus(constant(1), quantity('onCost'))),
    },
    {
      key: 'sleepNight',
      label: 'Cost of a sleepover',
      unit: '£',
      per: 'year',
      expression: times(quantity('hours'), quantity('sleepRate'), plus(constant(1), quantity('onCost'))),
    },
    {
      key: 'wakingNight',
      label: 'Cost of a waking night',
      unit: '£',
      per: 'year',
      expression: times(quantity('hours'), quantity('wakingRate'), plus(constant(1), quantity('onCost'))),
    },
    {
      key: 'waking',
      label: 'Change a night from waking nights',
      unit: '£',
      per: 'year',
      expression: ifGiven(
        'wakingShare',
        times(quantity('wakingShare'), minus(quantity('wakingNight'), quantity('sleepNight'))),
        constant(0),
      ),
    },
    {
      key: 'responder',
      label: 'Change a night from responders',
      unit: '£',
      per: 'year',
      expression: ifGiven(
        'responderShare',
        times(quantity('responderShare'), minus(quantity('responderCost'), quantity('sleepNight'))),
        constant(0),
      ),
    },
    {
      key: 'nightDifference',
      label: 'Rise of the cost of a night',
      unit: '£',
      per: 'year',
      expression: plus(plus(minus(quantity('sleepNight'), quantity('baseNight')), quantity('waking')), quantity('responder')),
    },
  ],
  effect: times(quantity(SHARE), quantity('nights'), quantity('nightDifference')),
  takenOn: ['opening budget'],
  classes: ['pressure'],
  faults: replacedTwice,
  timedBy: 'the rates of each year, or from a date on: the effect starts, builds up and ends as they do.',
  explanation:
    'Adds nights × hours × the rise of the sleepover rate since the base year × (1 + on-cost). A part of the nights may become waking nights, paid at the full rate, or be covered by a responder; both are counted against the sleepover they replace. The number of nights stays as it is. Whether sleepover hours must be paid at the minimum wage is a matter of law that changed with the courts; Scottish policy has paid the living wage for them since 2018/19.',
  source:
    'Glasgow purchased care report, 3.10 (night-time supports and sleepovers); CCPS survey: over £14m for more than 500,000 sleepovers, £28.00 a night',
  workedExample: '10,000 nights × 8 hours × (£8.75 − £3.50) × (1 + 16.8%) = £490,560 a year',
});
