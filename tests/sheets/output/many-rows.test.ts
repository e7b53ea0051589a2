import { yearStarting } from '../../../src/model/financial-year';
import type { BaseBudget, LineSource } from '../../../src/model/spend';
import { clydeValleyModel } from '../../fixtures/clyde-valley';
import { firstWrite } from '../../fixtures/first-write';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

type Row = (string | number | null)[];

/** Payments: two authorities whose names are patterns to SUMIFS, one spelt in two ways, one amount printed as text, a total below. */
const PAYMENTS: Row[] = [
  ['Council', 'Service', 'Amount'],
  ['a*b', 'Care', 100],
  ['a*b', 'Care', 50],
  ['axb', 'Care', 7000],
  ['a*b (1)', 'Care', '25'],
  ['>5', 'Care', null],
  ['>5', 'Care', null],
  ['Total', null, 7175],
];

function rowsOf(
  authority: { ref: string; name: string },
  source: Extract<LineSource, { kind: 'rows' }>,
  ref: string,
): BaseBudget['lines'][number] {
  return { ref, authority, service: 'Care', funder: '', source };
}

const authorities = ['a*b', 'axb', '>5'].map((name, index) => ({ ref: `LA${index + 1}`, name }));
const service = { column: 2, text: 'Care' };
const [first, second, third] = authorities;
if (first === undefined || second === undefined || third === undefined) throw new Error('three authorities');
const rows = (
  stretches: [number, number][],
  name: string,
  rowCount: number,
  extra: object = {},
  alsoReads?: string[],
): Extract<LineSource, { kind: 'rows' }> => ({
  kind: 'rows',
  sheet: 'Payments',
  stretches: stretches.map(([firstRow, lastRow]) => ({ column: 3, firstRow, lastRow })),
  conditions: [{ column: 1, text: name, ...(alsoReads === undefined ? {} : { alsoReads }) }, service],
  rowCount,
  ...extra,
});
const amounts = Float64Array.from([175, 7000, NaN]);
const base: BaseBudget = {
  year: yearStarting(2010),
  authorities,
  services: ['Care'],
  lines: [
    rowsOf(
      first,
      rows(
        [
          [2, 3],
          [5, 5],
        ],
        'a*b',
        3,
        { inText: { rows: 1, sum: 25 } },
        ['a*b (1)'],
      ),
      'L1',
    ),
    rowsOf(second, rows([[2, 8]], 'axb', 1), 'L2'),
    rowsOf(third, rows([[6, 7]], '>5', 2), 'L3'),
  ],
  atSource: amounts,
  unit: 1,
  unitWords: '£',
  amounts,
};
const model = { ...clydeValleyModel(), base, measures: [] };
const { edits } = firstWrite(model);

describeWithLibreOffice('A line made of many rows', () => {
  let sorted: Map<string, unknown[][]>;
  let asWritten: Map<string, unknown[][]>;

  beforeAll(async () => {
    const [header = [], ...body] = PAYMENTS;
    const own = [PAYMENTS, [header, ...body.reverse()]];
    const workbooks = await Promise.all(
      own.map((payments) => workbookOf({ Payments: payments }, edits, (value) => (typeof value === 'number' ? 999 : value))),
    );
    const [one, other] = await recalculateAll(workbooks);
    asWritten = await valuesIn(one ?? new Uint8Array());
    sorted = await valuesIn(other ?? new Uint8Array());
  });

  test('adds the rows with its own names and no others, and what is printed as text', () => {
    expect(differences(edits, asWritten)).toEqual([]);
    expect(
      asWritten
        .get('Base budget')
        ?.slice(5, 8)
        .map((row) => row[10]),
    ).toEqual([175, 7000, 'not quantified']);
  });

  test('notices that the rows were sorted', () => {
    expect(String(sorted.get('Checks')?.[2]?.[0])).toMatch(/^FAIL/);
    expect(sorted.get('Base budget')?.[5]?.[8]).toBe('DIFFERENT');
  });
});
