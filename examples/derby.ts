import { exampleWorkbook, type ExampleSheet } from './sheets';

/** Derby's commissioning structure and its procurement savings, from the scrutiny report of January 2014, as printed. */
export function derbyWorkbook(): Promise<Uint8Array> {
  return exampleWorkbook('Derby: contracts and commissioning staff', [contracts, staffing]);
}

const CONTRACTS = [
  ['Community equipment, joint contract with the NHS', 1400, 450, '£1400k', '£450k'],
  ['NHS complaints advocacy, regional contract', 452, 301, '£452k', '£301k'],
  ['Generalist legal advice', 200, 80, '£200k', '£80k'],
  ['Home care within extra care', 320, 50, '£320k', '£50k'],
  ['Residential care, younger adults', 13_689, 525, '£13,689k', '£525k'],
] as const;

const contracts: ExampleSheet = {
  name: 'Contracts',
  title: 'Derby: recent tendering and procurement, 2013/14',
  notes: [
    '£000 a year, paragraph 4.16. 2013/14 is our assumption: the report says “recent”. Derby’s share of the joint contract is not stated.',
    'The report does not say whether the value is that before or after the saving.',
  ],
  header: ['Authority', 'Service', '2013/14 £000', 'Value as printed', 'Saving as printed'],
  rows: CONTRACTS.map(([service, value, , printedValue, printedSaving]) => [
    'Derby City Council',
    service,
    value,
    printedValue,
    printedSaving,
  ]),
  table: { name: 'Contracts', totalOf: '2013/14 £000' },
  widths: [22, 50, 15, 18, 18],
};

const staffing: ExampleSheet = {
  name: 'Staffing',
  title: 'Direct commissioning resource',
  notes: ['Paragraph 4.12, as printed.', 'The rows add up to £650,664 and the printed total is £750,665: nothing is repaired here.'],
  header: ['Job Title', 'FTE', 'Cost £'],
  rows: [
    ['Head of Commissioning', '1.00', 68_138],
    ['Strategic Commissioning Mgrs', '4.10', 196_525],
    ['Service Quality & Brokerage Mgr', '1.00', 44_642],
    ['Commissioning Officers', '3.00', 123_984],
    ['Senior Service Quality & Brokerage Officers', '2.00', 64_189],
    ['Service Quality & Brokerage Officers', '6.00', 73_562],
    ['Commissioning Support assistants', '3.00', 62_143],
    ['Commissioning Support Clerk', '1.00', 17_481],
    ['Total', '21.1', 750_665],
  ],
  widths: [46, 8, 12],
};
