import type { Deflator } from '../../../src/model/deflator';
import { project } from '../../../src/model/projection';
import { planWrite } from '../../../src/sheets/output/plan';
import type { SheetEdit } from '../../../src/workbook/port';
import type { Cell } from '../../../src/workbook/sheet-content';
import { blockOf } from '../../fixtures/blocks';
import { CLYDE_VALLEY_SETTINGS, spendRows } from '../../fixtures/clyde-valley';
import { deflatedModel, INDEX, RISES } from '../../fixtures/deflated';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

/** The sheets with the prices that a person chose on Comparison, and kept when they are written again. */
function written(deflator: Deflator, prices: 'nominal' | 'real'): readonly SheetEdit[] {
  const projection = project(deflatedModel(deflator));
  const around = { settings: CLYDE_VALLEY_SETTINGS, writtenAt: new Date(0) };
  const outline = { fileName: '', readOnly: false, structureProtected: false, sheets: [] };
  const first = planWrite(projection, { ...around, outline, existing: [] }).edits;
  const comparison = first.find(({ sheet }) => sheet === 'Comparison');
  if (comparison === undefined) throw new Error('No Comparison was planned.');
  const { name, content } = comparison;
  const used = { sheet: name, row: 1, column: 1, rows: content.cells.length, columns: 20 };
  const sheets = [{ name, visibility: 'visible', used, tables: [], protected: false, ours: 'Comparison' }] as const;
  const rowFour = blockOf(comparison).values[3]?.map((value, column) => (column === 5 ? prices : value)) ?? [];
  const stood = {
    area: { sheet: name, row: 4, column: 1, rows: 1, columns: 6 },
    values: [rowFour],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return planWrite(projection, { ...around, outline: { ...outline, sheets }, existing: [stood] }).edits;
}

const value = (cell: Cell | undefined): unknown =>
  cell === null || typeof cell !== 'object' ? cell : 'formula' in cell ? cell.value : cell.text;

function comparisonRow(edits: readonly SheetEdit[], year: string, ref: string): readonly unknown[] {
  const cells = edits.find(({ sheet }) => sheet === 'Comparison')?.content.cells ?? [];
  return (cells.find((row) => value(row[0]) === year && value(row[2]) === ref) ?? []).map(value);
}

const missingYear: Deflator = { ...INDEX, figures: [102, NaN, 106.1208, 108.243216, 110.40808032] };

describe('Comparison in real prices', () => {
  const [nominal, real] = [written(INDEX, 'nominal'), written(INDEX, 'real')];

  test('multiplies every amount by the index of the year whose prices are told over that of its own year', () => {
    const [cash, told] = [comparisonRow(nominal, '2013/14', 'All'), comparisonRow(real, '2013/14', 'All')];
    expect(told[4]).toBeCloseTo(Number(cash[4]) * (104.04 / 100), 4);
    expect(told[7]).toBeCloseTo(Number(cash[7]) * (104.04 / 106.1208), 4);
    expect(comparisonRow(real, '2012/13', 'All')[7]).toBeCloseTo(Number(comparisonRow(nominal, '2012/13', 'All')[7]), 4);
  });

  test('says in a cell and over every column of amounts which prices these are, and of which year', () => {
    const cells = real.find(({ sheet }) => sheet === 'Comparison')?.content.cells ?? [];
    expect(cells[3]?.slice(4, 7).map(value)).toEqual(['Prices', 'real', '2012/13 prices']);
    expect(value(cells[4]?.[4])).toBe('Base budget 2010/11,\n2012/13 prices');
    expect(value(cells[4]?.[6])).toMatch(/^S1 No change,\n2012\/13 prices$/);
    // Differences are amounts as well; a percentage has no prices.
    const differencesFrom = (cells[4] ?? []).map(value).filter((head) => /^S2 less S1/.test(String(head)));
    expect(differencesFrom).toEqual([
      'S2 less S1,\nin year,\n2012/13 prices',
      'S2 less S1,\nin year, %',
      'S2 less S1,\nto date,\n2012/13 prices',
    ]);
  });

  test('leaves funding, gap and every other sheet in the cash of each year', () => {
    expect(comparisonRow(real, '2013/14', 'Gap')[6]).toBe('nominal only');
    const others = (edits: readonly SheetEdit[]) =>
      edits.filter(({ sheet }) => !['Comparison', 'Yearly rates', 'Checks'].includes(sheet)).map(({ content }) => content.cells);
    expect(others(real)).toEqual(others(nominal));
  });

  test('a year whose index is missing is not quantified, and neither are sums to date that it belongs to', () => {
    const edits = written(missingYear, 'real');
    expect(comparisonRow(edits, '2012/13', 'All').slice(4, 8)).toEqual([
      'not quantified',
      'not quantified',
      'not quantified',
      'not quantified',
    ]);
    const inPricesOfTheBase = written({ ...missingYear, pricesOf: deflatedModel().base.year }, 'real');
    const { length } = deflatedModel().scenarios;
    expect(comparisonRow(inPricesOfTheBase, '2012/13', 'All')[7]).toBe('not quantified');
    expect(comparisonRow(inPricesOfTheBase, '2013/14', 'All')[7]).toEqual(expect.any(Number));
    expect(comparisonRow(inPricesOfTheBase, '2013/14', 'All').slice(6 + 3 * length, 6 + 4 * length)).toEqual(
      Array(length).fill('not compared'),
    );
    const cells = inPricesOfTheBase.find(({ sheet }) => sheet === 'Comparison')?.content.cells ?? [];
    expect(value(cells[3]?.[7])).toBe('Years not quantified in real prices: 1. Their figures are missing in D1-index on Scenario inputs.');
  });

  test('rises on the year before give what their index gives', () => {
    const [byIndex, byRise] = [real, written(RISES, 'real')].map((edits) => comparisonRow(edits, '2015/16', 'All').slice(4).map(Number));
    byRise?.forEach((figure, column) => expect(figure).toBeCloseTo(byIndex?.[column] ?? NaN, 3));
  });
});

describeWithLibreOffice('Real prices recalculated', () => {
  test.each([
    ['an index', INDEX],
    ['rises', RISES],
    ['an index with a year missing', { ...missingYear, pricesOf: deflatedModel().base.year }],
    ['an index without the year whose prices are told', missingYear],
  ])('by %s are in every cell what LibreOffice calculates', async (_, deflator) => {
    const edits = written(deflator, 'real');
    const spoilt = await workbookOf({ Spend: spendRows() }, edits, (cell) => (typeof cell === 'number' ? 999 : 'spoilt'));
    const [recalculated] = await recalculateAll([spoilt]);
    expect(differences(edits, await valuesIn(recalculated ?? new Uint8Array()))).toEqual([]);
  });
});
