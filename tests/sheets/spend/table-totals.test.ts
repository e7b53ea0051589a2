import type { SheetOutline } from '../../../src/workbook/port';
import { proposeSources } from '../../../src/sheets/detect/propose-sources';
import { gridWorkbook, listed, readGrid } from '../grid';
import type { Grid } from '../grid';

const ROWS: Grid['rows'] = [['Care 2024/25, £ thousand'], ['Council', '2024/25'], ['Bolton', 71_227], ['Bury', 53_148], ['Wigan', 79_329]];

function excelTable(rows: number, hasTotalsRow: boolean): SheetOutline['tables'] {
  return [{ name: 'Care', area: { sheet: 'Spend', row: 2, column: 1, rows, columns: 2 }, hasHeaderRow: true, hasTotalsRow }];
}

async function proposed(below: Grid['rows'], tables: SheetOutline['tables']) {
  const found = await proposeSources(gridWorkbook({ Spend: { rows: [...ROWS, ...below], tables } }));
  if (!found.ok) throw new Error(found.problems[0].message);
  const { lines, verdict, facts } = found.value.proposals[0] ?? {};
  return { lines, verdict, total: facts?.total };
}

const outside = excelTable(4, false);
const inside = excelTable(5, true);

describe('the total of an Excel Table', () => {
  test.each([
    ['as its totals row', inside],
    ['typed right below it', outside],
  ])('%s is checked and not added', async (_where, tables) => {
    expect(await proposed([['Total', 203_704]], tables)).toEqual({
      lines: 3,
      verdict: 'Adds up',
      total: { value: '£203,704,000', evidence: { text: 'Total', cell: { sheet: 'Spend', row: 6, column: 2 } } },
    });
    expect((await proposed([['Total', 203_804]], tables)).verdict).toBe('Does not add up by £100,000');
  });

  test('a total without a name is one where it repeats the rows', async () => {
    expect((await proposed([[null, 203_704]], outside)).verdict).toBe('Adds up');
    expect((await proposed([[null, 203_804]], outside)).total?.value).toBeUndefined();
  });

  test('what stands below a Table and is no total is no part of it: a note, a council, a count', async () => {
    for (const below of [
      ['Source: ledger', null],
      ['Oldham', 59_138],
      ['Councils', 3],
    ] as const) {
      expect(await proposed([below], outside)).toMatchObject({ lines: 3, total: { value: undefined } });
    }
  });

  test('is not looked at where the rows are named', async () => {
    const read = await readGrid(
      { rows: [...ROWS, ['Total', 203_704]], tables: outside },
      { table: 'Care', rows: '3:4', authority: 'A', amounts: 'B', amountHeaderIs: 'year', fixed: { service: 'Care' } },
    );
    expect(listed(read).map(([name]) => name)).toEqual(['Bolton', 'Bury']);
    expect(read.ok && read.value.spend.checks).toEqual([]);
  });
});
