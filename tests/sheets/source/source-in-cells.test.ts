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
])('a source with %s reads back from cells as it was', (_, source) => {
  const read = validateSource(sourceFromCells(sourceInCells(source)));
  expect(read.ok && read.value).toEqual(source);
});
