import type { CellValue, Workbook } from '../../../src/workbook/port';
import type { SpendSource } from '../../../src/sheets/source/spend-source';
import { spendFrom } from '../../../src/sheets/spend/spend-from';
import { gridWorkbook } from '../grid';

/** More rows than travel in one exchange: three columns are read in bands of 13,333 rows. */
const ROWS = 30_000;
const SOURCE: SpendSource = { sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£' };

const lines = (count: number): CellValue[][] =>
  Array.from({ length: count }, (_, row) => [row % 3 === 0 ? 'Fife' : 'Angus', 'Roads', row + 1]);
const sumTo = (last: number): number => (last * (last + 1)) / 2;

function spendSheet(rows: CellValue[][], hiddenRows: readonly number[] = []): ReturnType<typeof gridWorkbook> {
  return gridWorkbook({ Spend: { rows: [['Council', 'Service', '2025/26 £'], ...rows], hiddenRows } });
}

async function read(workbook: Workbook, options?: Parameters<typeof spendFrom>[2]) {
  const result = await spendFrom(workbook, SOURCE, options);
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.value.spend;
}

describe('A table of more rows than are read at once', () => {
  test('has every line once, and a total at its end that covers them all', async () => {
    const workbook = spendSheet([...lines(ROWS), ['Total', '', sumTo(ROWS)]]);
    const spend = await read(workbook);
    expect(spend.count).toBe(ROWS);
    expect(spend.amount.reduce((sum, amount) => sum + amount, 0)).toBe(sumTo(ROWS));
    expect(spend.row.every((row, line) => row === line + 2)).toBe(true);
    expect(spend.checks.map(({ verdict, ofAll, lines: covered }) => ({ verdict, ofAll, covered }))).toEqual([
      { verdict: 'casts', ofAll: true, covered: ROWS },
    ]);
    // One exchange for the headers, and one for each 40,000 cells.
    expect(workbook.exchanges()).toBe(1 + Math.ceil(ROWS / 13_333));
  });

  test('leaves out hidden rows wherever they stand, and says the row that explains a total', async () => {
    const spend = await read(spendSheet([...lines(ROWS), ['Total', '', sumTo(ROWS)]], [20_001]));
    expect(spend.leftOut.map(({ row, why }) => ({ row, why }))).toEqual([
      { row: 20_001, why: 'hidden' },
      { row: ROWS + 2, why: 'total' },
    ]);
    expect(spend.checks[0]).toMatchObject({ verdict: 'does not cast', difference: 20_000 });
    expect(spend.checks[0]?.explainedBy).toMatchObject({ row: 20_001, how: 'it is not among the rows that were added' });
  });

  test('ends where another table begins, though more is read', async () => {
    const other: CellValue[][] = [['Council', 'Service', '2025/26 £'], ...lines(ROWS)];
    const spend = await read(spendSheet([...lines(5), ...other]));
    expect(spend.count).toBe(5);
  });

  test('tells how far it is, and stops when it is asked to', async () => {
    const stop = new AbortController();
    const told: [rows: number, ofRows: number][] = [];
    const result = await spendFrom(spendSheet(lines(ROWS)), SOURCE, {
      signal: stop.signal,
      onProgress: ({ rows, ofRows }) => {
        told.push([rows, ofRows]);
        stop.abort();
      },
    });
    expect(told).toEqual([[13_333, ROWS]]);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['reading-stopped']);
  });
});
