import { exampleWorkbook, type ExampleSheet } from './sheets';

/** The East Midlands framework for complex care, from the regional partnership's case study. */
export function eastMidlandsWorkbook(): Promise<Uint8Array> {
  return exampleWorkbook('East Midlands: complex care framework', [spend, results]);
}

const spend: ExampleSheet = {
  name: 'Complex care',
  title: 'Complex care in Leicestershire, Leicester and Rutland, 2005/06',
  notes: [
    '£000 a year, for three of the nine authorities together; no split among them is printed, and none is made up.',
    'Printed as £3.4 million to £7.8 million between 2001 and 2006; 2005/06 is our reading of “2006”.',
  ],
  header: ['Authority', 'Service', '2005/06 £000', 'As printed'],
  rows: [['Leicestershire, Leicester and Rutland', 'Complex care', 7_800, 'increased by 129% from £3.4 million to £7.8 million']],
  table: { name: 'Care', totalOf: '2005/06 £000' },
  widths: [38, 18, 13, 54],
};

const results: ExampleSheet = {
  name: 'Results',
  title: 'Efficiencies as printed',
  notes: ['Annual figures, figures to date and a forecast stand side by side in the case study; they are not added up here.'],
  header: ['Whose', 'Figure', 'What it is'],
  rows: [
    ['Region', '61%', 'of the original number of places (100) taken up less than 18 months after the start'],
    ['Region', 'more than £315,000', 'recorded so far'],
    ['Region', '£650,000', 'forecast by 2011'],
    ['Leicestershire', '£114,000', 'annual savings across just six placements'],
    ['Leicestershire', 'between £115,000 and £137,000', 'annual savings per annum, elsewhere in the same text'],
    ['Nottingham City', '£28,000', 'annual savings'],
    ['Rutland', '£65,000', 'annual savings'],
  ],
  widths: [18, 30, 74],
};
