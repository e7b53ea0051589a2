import { spendFrom } from '../../../src/sheets/spend/spend-from';
import { text } from '../../../src/workbook/sheet-content';
import { value } from '../contract';
import { fill } from './host/excel-person';
import { makeScene } from './scene';

/** The cells that travel in one exchange when a table is read. */
const CELLS_IN_ONE = 40_000;
const COLUMNS = 3;

async function exchangesToRead(rows: number): Promise<{ readonly exchanges: number; readonly total: number }> {
  const { host, workbook } = await makeScene([]);
  const payments = Array.from({ length: rows }, (_, row) => [text(`Council ${row % 150}`), text(`Service ${row % 40}`), row % 1_000]);
  fill(host, [{ name: 'Payments', cells: [[text('Authority'), text('Service'), text('Amount £')], ...payments] }]);
  host.arm();
  const { spend } = value(
    await spendFrom(workbook, {
      sheet: 'Payments',
      header: 1,
      authority: 'A',
      service: 'B',
      amounts: 'C',
      amountHeaderIs: 'none',
      fixed: { year: '2017/18' },
    }),
  );
  expect(spend.count).toBe(rows);
  return { exchanges: host.counts.requests, total: spend.amount.reduce((sum, each) => sum + each, 0) };
}

/** The blocks that the payload makes, however the rows are cut. */
const blocks = (rows: number): number => Math.ceil(rows / Math.floor(CELLS_IN_ONE / COLUMNS));

test('a table of 100,000 rows is read through Office.js in a fixed number of exchanges and one for each block of its cells', async () => {
  const few = await exchangesToRead(1_000);
  const many = await exchangesToRead(100_000);
  process.stdout.write(`exchanges to read: ${String(few.exchanges)} for 1,000 rows, ${String(many.exchanges)} for 100,000 rows\n`);
  const fixed = few.exchanges - blocks(1_000);
  expect(fixed).toBeLessThanOrEqual(4);
  expect(many.exchanges).toBe(fixed + blocks(100_000));
  expect(many.total).toBe(100 * 499_500);
}, 120_000);
