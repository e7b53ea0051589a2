import { acceptedRows } from '../../../src/sheets/inputs/accepted-rows';
import { settingsFromRows } from '../../../src/sheets/inputs/base-settings';
import type { InputRow } from '../../../src/sheets/inputs/input-row';
import { sourceFromCells, sourceInCells } from '../../../src/sheets/source/source-in-cells';
import type { SpendSource } from '../../../src/sheets/source/spend-source';
import { validateSource } from '../../../src/sheets/source/validate-source';

test.each<[string, SpendSource]>([
  [
    'one column',
    {
      sheet: 'Spend',
      header: 7,
      rows: '8:452',
      authority: 'C',
      amounts: 'I',
      amountHeaderIs: 'service',
      fixed: { year: '2017/18' },
      unit: '£ thousand',
    },
  ],
  [
    'several stretches of columns',
    { sheet: 'Spend', header: 7, authority: 'C', amounts: ['F:AU', 'AW:AY'], amountHeaderIs: 'service', fixed: { year: '2017/18' } },
  ],
  [
    'headers with a semicolon in them',
    { table: 'Spend', authority: 'Council; unitary', amounts: ['2010/11; budget', '2011/12'], amountHeaderIs: 'year' },
  ],
  [
    'rows that a person decided about, and a column of funders',
    { sheet: 'Spend', header: 1, totalRows: '12, 20:22', lineRows: '14', authority: 'A', service: 'B', funder: 'C', amounts: 'D' },
  ],
])('a source with %s reads back from cells as it was', (_, source) => {
  const read = validateSource(sourceFromCells(sourceInCells(source)));
  expect(read.ok && read.value).toEqual(source);
});

test('an accepted figure stands in rows of its own, and reads back as it was', () => {
  const accepted = { total: 'D12', take: 'another figure', cell: 'D9', figure: 173_562, reason: 'As in the ledger' } as const;
  const covered = { cell: { sheet: 'Staffing', row: 12, column: 4 }, printed: 750_665, text: undefined };
  const rows = acceptedRows({ ...covered, covers: { column: 4, firstRow: 4, lastRow: 11 }, accepted, apart: 1 });
  const year = { ref: 'T1-baseYear', allYears: '2013/14' };
  const settings = settingsFromRows([year, ...rows.map(({ ref, allYears }) => ({ ref, allYears: textIn(allYears) }))]);
  const read = validateSource({ ...sourceFromCells(settings?.source ?? {}), amounts: 'D' });
  expect(read.ok && read.value.accepted).toEqual(accepted);
});

function textIn(cell: InputRow['allYears']): string {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : '';
}
