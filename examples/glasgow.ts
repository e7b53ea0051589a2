import { calibrationSheet } from './glasgow-calibration';
import { exampleWorkbook, type ExampleSheet } from './sheets';

/**
 * Purchased social care in Glasgow, from the integration joint board's proof of concept report of April 2018, paragraph 2.1.
 * The report names no price base. 2016/17 is our assumption: the estimate dates from early 2016.
 */
export function glasgowWorkbook(): Promise<Uint8Array> {
  return exampleWorkbook('Glasgow: purchased social care', [
    purchased,
    calibrationSheet({ contractsM: linked(COMMUNITY, 5), allM: linked(COMMUNITY + OTHER, 7) }),
  ]);
}

/** £ million, as printed. */
const COMMUNITY = 160;
const OTHER = 87;

/** A figure of the third column of the first sheet. */
function linked(value: number, row: number): { readonly value: number; readonly reference: string } {
  return { value, reference: `'Purchased care'!$C$${row}` };
}

const purchased: ExampleSheet = {
  name: 'Purchased care',
  title: 'Glasgow City: purchased social care, 2016/17',
  notes: [
    '£ million a year, gross',
    '2016/17 as the price base is our assumption: the report names none. The words of the report stand beside the figures.',
  ],
  header: ['Authority', 'Service', '2016/17 £m', 'As printed'],
  rows: [
    ['Glasgow City', 'Community-based services', COMMUNITY, 'Approximately £160m (including residential ones)'],
    ['Glasgow City', 'Other purchased social care', OTHER, 'circa £247m per year, less the approximately £160m above'],
  ],
  table: { name: 'Purchased', totalOf: '2016/17 £m' },
  widths: [18, 30, 13, 58],
};
