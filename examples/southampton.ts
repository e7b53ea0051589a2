import { exampleWorkbook, type ExampleSheet } from './sheets';

/**
 * Southampton's people directorate proposals, from the scrutiny panel report of January 2014. It prints two sums of spend and a
 * grant, and of its proposals two with a figure; everything else is not broken down there, and is not made up here.
 */
export function southamptonWorkbook(): Promise<Uint8Array> {
  return exampleWorkbook('Southampton: people directorate proposals', [spend, proposals]);
}

const spend: ExampleSheet = {
  name: 'Spend',
  title: 'Southampton: spend printed in the report, 2013/14',
  notes: [
    '£000 a year. Home care is a snapshot of July 2013 (paragraph 18).',
    'The public health grant is that of the year before its uplift (paragraph 24).',
  ],
  header: ['Authority', 'Service', '2013/14 £000', 'As printed'],
  rows: [
    ['Southampton City Council', 'Home care', 15_000, '£20M spend (£15M SCC and £5M SCCCG), paragraph 18'],
    ['Southampton City CCG', 'Home care', 5_000, '£20M spend (£15M SCC and £5M SCCCG), paragraph 18'],
    ['Southampton City Council', 'Public health (ring-fenced grant)', 14_300, 'uplifted from £14.3m to £15.1m in 2014/5, paragraph 24'],
  ],
  table: { name: 'Spend', totalOf: '2013/14 £000' },
  widths: [28, 34, 13, 56],
};

const proposals: ExampleSheet = {
  name: 'Proposals',
  title: 'Proposals and their savings as printed',
  notes: [
    'Full-year figures and the total for 2014/15 are of different kinds and are not added up.',
    'A row without a figure is not quantified.',
  ],
  header: ['Ref', 'Proposal', 'Saving as printed', 'Paragraph'],
  rows: [
    ['H&AS 1', 'Reablement: fewer people need care packages', '£697,000 over a full year', '14'],
    ['H&AS 2', 'Up to 600 people helped, long-term care delayed by 3 to 6 months', '£337,000 in a full year', '15'],
    ['H&AS 4', 'Home care retendered, average price to be reduced', '', '17 to 20'],
    ['H&AS 5', 'Residential and nursing packages reviewed', '', '21'],
    ['H&AS 6', '41 individuals who could maybe benefit from another placement', '', '22 and 23'],
    ['H&AS 10 and 11', 'Public health services re-commissioned over three years', '', '24 to 27'],
    ['', 'The overall proposed savings', '£6,811,000 in 2014/15', '28'],
  ],
  widths: [16, 62, 28, 12],
};
