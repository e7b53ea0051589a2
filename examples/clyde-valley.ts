import { exampleWorkbook, type ExampleSheet } from './sheets';

/**
 * The Clyde Valley health and social care collaborative's outline business case: the spend it targets and the savings it
 * prints. It gives no figure for any council, so the split by council is ours, made so that each service adds up to the
 * printed figure.
 */
export function clydeValleyWorkbook(): Promise<Uint8Array> {
  return exampleWorkbook('Clyde Valley: spend on targeted areas', [spend, tableOne, tableTwo]);
}

const COUNCILS = [
  'East Dunbartonshire',
  'East Renfrewshire',
  'Glasgow City',
  'Inverclyde',
  'North Lanarkshire',
  'Renfrewshire',
  'South Lanarkshire',
  'West Dunbartonshire',
] as const;

/** £000, in the order of the councils. Each row adds up to the figure printed in Table 1. */
const SPEND: Readonly<Record<string, readonly number[]>> = {
  'Care homes (national contract)': [11_400, 10_400, 64_400, 10_000, 31_200, 16_600, 30_100, 10_900],
  'Fostering (external)': [1_200, 1_100, 6_800, 1_000, 3_300, 1_800, 3_200, 1_200],
  'Residential child care (external)': [2_000, 1_900, 11_400, 1_800, 5_500, 2_900, 5_300, 1_900],
  'Supported living': [11_000, 10_000, 62_000, 9_500, 30_000, 16_000, 29_000, 10_500],
  'Telecare (equipment only)': [60, 55, 350, 55, 170, 90, 160, 60],
  'Training and development': [390, 350, 2_200, 340, 1_060, 570, 1_020, 370],
};

const spend: ExampleSheet = {
  name: 'Spend',
  title: 'Clyde Valley councils: spend on targeted areas, 2010/11',
  notes: [
    '£000, original budget, gross',
    'Service totals are those printed in Table 1 (care homes and telecare estimated, training at least). The split by council is illustrative.',
  ],
  header: ['Authority', 'Service', '2010/11 £000'],
  rows: Object.entries(SPEND).flatMap(([service, amounts]) => COUNCILS.map((council, index) => [council, service, amounts[index] ?? NaN])),
  table: { name: 'Spend', totalOf: '2010/11 £000' },
  widths: [22, 34, 15],
};

const tableOne: ExampleSheet = {
  name: 'Table 1',
  title: 'Table 1 Level of spend on targeted areas',
  notes: [
    'As printed in the outline business case: annual spend. The first row is all social work services: it covers more than the rows below it.',
    'The words over the columns are ours.',
  ],
  header: ['Targeted area', 'Level of spend'],
  rows: [
    ['Total Clyde Valley spend on social work services', '£1.4 billion'],
    ['Annual Clyde Valley Spend on targeted areas:', ''],
    ['Residential Child care services (external)', '£32.7m'],
    ['Fostering Services (external)', '£19.6m'],
    ['Adult supported living services', '£178m'],
    ['National care home contract', '£185 m (estimated)'],
    ['Telecare (equipment only)', '£1m (estimated)'],
    ['Training and Development (estimated)', '>£6.3 m'],
  ],
  widths: [50, 22],
};

const tableTwo: ExampleSheet = {
  name: 'Table 2',
  title: 'Indicative savings proposals',
  notes: [
    'Savings targets as printed under “Benefits realisation” in the outline business case. A row without a figure is not quantified.',
    'The words over the columns are ours.',
  ],
  header: ['Area', 'When', 'Rate', 'Saving'],
  rows: [
    ['Adult supported living: local authorities', 'Year 1', '4%', '£7.1m'],
    ['Adult supported living: additional, through collaboration', 'Year 1', '1%', '£1.78m'],
    ['Fostering', 'Year 1', '1%', '£0.2m'],
    ['Fostering', 'Year 1', '4%', '£0.8m'],
    ['Residential', 'Year 1', '1%', '£0.3m'],
    ['Residential', 'Year 1', '4%', '£1.3m'],
    ['National care home contract', 'Year 1', '1%', '£1.8m'],
    ['National care home contract', 'Year 1', '2.7%', '£5m'],
    ['Adult supported living: service redesign with providers', 'Year 2-3', '', 'significant efficiencies'],
    ['Children’s services: service redesign with providers', 'Year 2-3', '', 'significant efficiencies'],
  ],
  widths: [54, 10, 8, 24],
};
