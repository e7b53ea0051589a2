import { constant, dividedBy, minus, plus, times, type Expression } from '../src/formula/expression';
import type { ExampleSheet } from './sheets';
import { of, workedRows, type LinkedFigure, type Unit, type WorkedLine } from './worked-sheet';

const ONE = constant(1);
const sumOf = (first: Expression, ...rest: readonly Expression[]): Expression => rest.reduce(plus, first);
const rise = (to: string, from: string): Expression => minus(dividedBy(of(to), of(from)), ONE);

/** Lines of one part: typed figures, figures that follow, words. */
const inPart = (part: string) => ({
  line: (name: string, label: string, figure: number | Expression, unit: Unit, note = ''): WorkedLine => ({
    part,
    name,
    label,
    figure,
    unit,
    note,
  }),
  words: (label: string, note: string): WorkedLine => ({ part, label, note }),
});

const general = inPart('All');
const BASIS: readonly WorkedLine[] = [
  general.words(
    'Not the derivation',
    'The paper of early 2016 that first gave £21m is not at hand. D1 to D8 are ways to come to it; none of them is the derivation.',
  ),
  general.words(
    'Per year',
    'The £21m is a yearly amount, reached at the end of the path, and not the sum of several years. It is at standstill: demand is apart.',
  ),
  general.line('million', 'Pounds in £1 million', 1_000_000, '£'),
  general.line(
    'contracts',
    'Purchased community-based care',
    times(of('contractsM'), of('million')),
    '£',
    'Approximately £160m, from Purchased care',
  ),
  general.line('target', 'Uplift by 2020', 21_000_000, '£', 'circa £21m per annum, report 2.2'),
  general.line('targetShare', 'Uplift as a share of the contracts', dividedBy(of('target'), of('contracts')), '%'),
  general.line('floor', 'Wage to be paid by 2020', 9, '£ an hour', 'Report 2.1. In April 2020 the National Living Wage was £8.72, not £9.'),
  general.line('nlw2016', 'National Living Wage, April 2016', 7.2, '£ an hour', 'Published'),
];

const d1 = inPart('D1');
const SHARE_AND_COVERAGE: readonly WorkedLine[] = [
  d1.line('share', 'Workforce share of the price', 0.75, '%', 'Ours. Any split with share × coverage of 52.5% gives the same.'),
  d1.line('coverage', 'Coverage of the pay bill', 0.7, '%', 'Ours'),
  d1.line('split', 'Share × coverage', times(of('share'), of('coverage')), '%'),
  d1.line('d1Rise', 'Wage rise, £7.20 to £9.00', rise('floor', 'nlw2016'), '%'),
  d1.line('d1Cost', 'Cost a year', times(of('contracts'), of('split'), of('d1Rise')), '£'),
  d1.line('penny', 'One penny an hour', 0.01, '£ an hour'),
  d1.line('perPenny', 'Cost a year of one penny', dividedBy(times(of('contracts'), of('split'), of('penny')), of('nlw2016')), '£'),
  d1.line('nlw2018', 'National Living Wage, April 2018', 7.83, '£ an hour', 'Published; the year of the report'),
  d1.line(
    'from2018',
    'The same method from £7.83',
    times(of('contracts'), of('split'), rise('floor', 'nlw2018')),
    '£',
    'From 2018 on, much of the £21m was already in prices',
  ),
];

const d2 = inPart('D2');
const START_WAGE: readonly WorkedLine[] = [
  d2.words(
    'Everyone uplifted: which start wage gives £21m?',
    'Start = £9 ÷ (1 + uplift ÷ share). 86% and 71% are the Scottish shares of December 2021.',
  ),
  ...[0.86, 0.8, 0.75, 0.71].flatMap((share, index) => [
    d2.line(`d2Share${index}`, 'Workforce share', share, '%'),
    d2.line(
      `d2Start${index}`,
      'Start wage',
      dividedBy(of('floor'), plus(ONE, dividedBy(of('targetShare'), of(`d2Share${index}`)))),
      '£ an hour',
    ),
  ]),
  d2.line('d2Cost', 'At 86%, from £7.83', times(of('contracts'), of('d2Share0'), rise('floor', 'nlw2018')), '£', 'Close to £21m'),
];

const d3 = inPart('D3');
const LIVING_WAGE: readonly WorkedLine[] = [
  d3.line('slw2016', 'Living wage required from 1 October 2016', 8.25, '£ an hour', 'Published, Scottish policy'),
  d3.line('d3Rise', 'Wage rise, £8.25 to £9.00', rise('floor', 'slw2016'), '%'),
  d3.line('d3Other', 'Cost a year at 86%', times(of('contracts'), of('d2Share0'), of('d3Rise')), '£'),
  d3.line(
    'd3Residential',
    'Cost a year at 71%',
    times(of('contracts'), of('d2Share3'), of('d3Rise')),
    '£',
    'Cannot reach £21m: the £21m is older than the £8.25 policy, or leaves it out',
  ),
];

const d4 = inPart('D4');
const MINIMUM_WAGE: readonly WorkedLine[] = [
  d4.line('nmw2015', 'National Minimum Wage, October 2015', 6.7, '£ an hour', 'Published'),
  d4.line('d4Rise', 'Wage rise, £6.70 to £9.00', rise('floor', 'nmw2015'), '%'),
  d4.line(
    'd4Coverage',
    'Coverage that gives £21m at 86%',
    dividedBy(of('targetShare'), times(of('d4Rise'), of('d2Share0'))),
    '%',
    'Fewer than half affected',
  ),
];

const d5 = inPart('D5');
const HOURS: readonly WorkedLine[] = [
  d5.line('staffCost', 'Staff cost of a contact hour, UKHCA 2020', 13.53, '£ an hour', 'Published: wage, travel, NI and pension, time off'),
  d5.line('contactWage', 'Contact wage in it', 8.72, '£ an hour', 'Published'),
  d5.line(
    'perHour',
    'Rise of the price of an hour, £7.20 to £9.00',
    times(minus(of('floor'), of('nlw2016')), dividedBy(of('staffCost'), of('contactWage'))),
    '£ an hour',
    '£1.80 × 1.552',
  ),
  ...(
    [
      [15, 'Rough: a round price'],
      [16.7, 'Rough: recalled as UKHCA’s price of that time, not confirmed'],
      [18, 'Rough: a round price'],
    ] as const
  ).flatMap(([price, note], index) => [
    d5.line(`price${index}`, 'Price of a contact hour', price, '£ an hour', note),
    d5.line(`hours${index}`, 'Contact hours', dividedBy(of('contracts'), of(`price${index}`)), 'hours'),
    d5.line(`full${index}`, 'Cost a year if every hour is lifted', times(of(`hours${index}`), of('perHour')), '£'),
    d5.line(`cover${index}`, 'Coverage that gives £21m', dividedBy(of('target'), of(`full${index}`)), '%'),
  ]),
];

const d6 = inPart('D6');
const HEADS: readonly WorkedLine[] = [
  d6.line('gap', 'Mean gap to £9', 1.2, '£ an hour', 'Ours'),
  d6.line('d6OnCost', 'On-cost', 0.25, '%', 'Ours: employer NIC, pension, holiday and cover'),
  d6.line('paidHours', 'Paid hours that give £21m', dividedBy(of('target'), times(of('gap'), plus(ONE, of('d6OnCost')))), 'hours'),
  d6.line('fullTime', 'Hours of a full-time year', 1_950, 'hours', '37.5 × 52, as the Living Wage Foundation counts'),
  d6.line('fte', 'Full-time equivalents', dividedBy(of('paidHours'), of('fullTime')), 'FTE'),
  d6.line('meanPay', 'Mean pay: £9 less the gap', minus(of('floor'), of('gap')), '£ an hour'),
  d6.line('payBill', 'Pay bill, on-costs included', times(of('paidHours'), of('meanPay'), plus(ONE, of('d6OnCost'))), '£'),
  d6.line(
    'payShare',
    'Pay bill as a share of the contracts',
    dividedBy(of('payBill'), of('contracts')),
    '%',
    'Close to 86%: the two ways agree',
  ),
];

const d7 = inPart('D7');
const PENSION: readonly WorkedLine[] = [
  d7.line('d7OnCost', 'On-cost, flat', 0.2, '%', 'Rough: one rate for full-time and part-time'),
  d7.line('gross', 'Gross pay at a share of 86%', dividedBy(times(of('contracts'), of('d2Share0')), plus(ONE, of('d7OnCost'))), '£'),
  d7.line('pension2016', 'Employer pension, 2016/17', 0.01, '%', 'Auto-enrolment minimum'),
  d7.line('pension2020', 'Employer pension, 2020/21', 0.03, '%', 'Auto-enrolment minimum'),
  d7.line(
    'pensionCost',
    'Pension part',
    times(of('gross'), minus(of('pension2020'), of('pension2016'))),
    '£',
    'Rough: flat on all pay, the band of earnings left out',
  ),
  d7.line('wagePart', 'Wage part of the £21m', minus(of('target'), of('pensionCost')), '£'),
];

const d8 = inPart('D8');
const PATH_YEARS = ['2017/18', '2018/19', '2019/20', '2020/21'] as const;
const published = [7.5, 7.83, 8.21, 8.72] as const;
const straight = [7.65, 8.1, 8.55, 9] as const;
const costAt = (wage: string): Expression => times(of('contracts'), of('split'), rise(wage, 'nlw2016'));
const PATHS: readonly WorkedLine[] = [
  d8.words('Year by year at share × coverage of 52.5%', 'Each year against 2016/17 at £7.20'),
  ...PATH_YEARS.flatMap((year, index) => [
    d8.line(`published${index}`, `National Living Wage, ${year}`, published[index] ?? NaN, '£ an hour', 'Published'),
    d8.line(`publishedCost${index}`, `Cost in ${year}, as it happened`, costAt(`published${index}`), '£'),
  ]),
  d8.line('targetCost', 'Cost in 2020/21 at £9.00', costAt('floor'), '£'),
  ...PATH_YEARS.flatMap((year, index) => [
    d8.line(`straight${index}`, `Straight path, ${year}`, straight[index] ?? NaN, '£ an hour', 'Ours: equal steps'),
    d8.line(`straightCost${index}`, `Cost in ${year}, straight path`, costAt(`straight${index}`), '£'),
  ]),
  d8.line(
    'fourYears',
    'Sum of the four years, straight path',
    sumOf(of('straightCost0'), of('straightCost1'), of('straightCost2'), of('straightCost3')),
    '£',
    'A sum over four years, and not “per annum”',
  ),
];

const offset = inPart('Offset');
const OFFSET: readonly WorkedLine[] = [
  offset.words('The saving that would pay for it', 'A comparison: the wage cost and any saving stay on separate lines.'),
  offset.line('ofContracts', 'Of the contracts', dividedBy(of('target'), of('contracts')), '%'),
  offset.line('ofUplifted', 'Of the contracts after the uplift', dividedBy(of('target'), plus(of('contracts'), of('target'))), '%'),
  offset.line('all', 'All purchased care', times(of('allM'), of('million')), '£', 'circa £247m per year'),
  offset.line('ofAll', 'Of all purchased care', dividedBy(of('target'), of('all')), '%'),
  offset.line('ofAllUplifted', 'Of all purchased care after the uplift', dividedBy(of('target'), plus(of('all'), of('target'))), '%'),
];

/** Eight ways to come to £21m on £160m, each with what it assumes and what it gives, in live formulas. */
export function calibrationSheet(links: { readonly contractsM: LinkedFigure; readonly allM: LinkedFigure }): ExampleSheet {
  return {
    name: 'Calibration',
    title: 'How £21m on £160m may come about',
    notes: [
      'D1 to D8: what each way assumes and what it gives. Figures that follow from others are live formulas; change the others to try.',
      '“Ours” marks an assumption that no report states. “Published” is in the library of rates with its source.',
    ],
    header: ['Part', 'Quantity', 'Figure', 'Unit', 'What it rests on'],
    rows: workedRows(
      [
        ...BASIS,
        ...SHARE_AND_COVERAGE,
        ...START_WAGE,
        ...LIVING_WAGE,
        ...MINIMUM_WAGE,
        ...HOURS,
        ...HEADS,
        ...PENSION,
        ...PATHS,
        ...OFFSET,
      ],
      { ...links },
    ),
    widths: [8, 48, 16, 12, 110],
  };
}
