import { streamXlsxRows, writeXlsx } from 'hucre';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { parseYear } from '../../src/model/financial-year';
import type { Result } from '../../src/model/result';
import type { BaseBudget } from '../../src/model/spend';
import { baseBudget } from '../../src/sheets/spend/base-budget';
import { spendFrom } from '../../src/sheets/spend/spend-from';
import { measure, TIMES } from './measure';
import { milliseconds, mustBe, sameAmount, times, type Row } from './row';

const AUTHORITIES = 8;
const SERVICES = 5;
const YEAR = '2025/26';

/** Rows of payments read from a workbook file and added to a base budget, held against a plain parse that adds the same cells. */
export async function readingCase(sizes: readonly number[], repeats = TIMES): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of sizes) {
    const bytes = await madeFile(count);
    checkSame(await readBase(bytes), await plainSums(bytes));
    const [own, plain] = await measure<unknown>(
      [
        { name: 'read', run: () => readBase(bytes) },
        { name: 'plain', run: () => plainSums(bytes) },
      ],
      repeats,
    );
    if (own === undefined || plain === undefined) continue;
    rows.push({
      what: 'Reading to base budget',
      size: `${count} rows`,
      measured: `${milliseconds(own.median)} (${((own.median * 1e3) / count).toFixed(1)} µs a row)`,
      against: `plain parse, ${milliseconds(plain.median)}`,
      ratio: times(own.median / plain.median),
      target: count === 1_000_000 ? 'at most 3 ×, under 500 MB' : '',
    });
  }
  return rows;
}

function madeFile(count: number): Promise<Uint8Array> {
  const payments = Array.from({ length: count }, (_, row) => [
    `Authority ${(row % AUTHORITIES) + 1}`,
    `Service ${(Math.floor(row / AUTHORITIES) % SERVICES) + 1}`,
    ((row * 7_919) % 99_991) + 0.25,
  ]);
  return writeXlsx({ sheets: [{ name: 'Spend', rows: [['Authority', 'Service', `${YEAR} £`], ...payments] }] });
}

async function readBase(bytes: Uint8Array): Promise<BaseBudget> {
  const year = parseYear(YEAR);
  if (year === undefined) throw new Error('The year is not one.');
  const workbook = fileWorkbook(taken(await openWorkbookFile(bytes, 'payments.xlsx')));
  const source = { sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£' } as const;
  return taken(baseBudget(taken(await spendFrom(workbook, source)).spend, year));
}

async function plainSums(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for await (const { index, values } of streamXlsxRows(bytes)) {
    const [authority, service, amount] = values;
    if (index === 0 || typeof amount !== 'number') continue;
    const key = `${String(authority)}, ${String(service)}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

function checkSame(base: BaseBudget, sums: ReadonlyMap<string, number>): void {
  mustBe(base.lines.length === sums.size, 'lines of the base budget');
  base.lines.forEach(({ authority, service }, line) => {
    const key = `${authority.name}, ${service}`;
    mustBe(sameAmount(base.amounts[line] ?? NaN, sums.get(key) ?? NaN), key);
  });
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}
