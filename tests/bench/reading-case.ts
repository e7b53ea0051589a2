import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { streamXlsxRows, writeXlsx } from 'hucre';
import type { BaseBudget } from '../../src/model/spend';
import { measure, TIMES } from './measure';
import { readBase, YEAR } from './read-base';
import { milliseconds, mustBe, sameAmount, times, type Row } from './row';

const AUTHORITIES = 8;
const SERVICES = 5;
const run = promisify(execFile);

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
      measured: `${milliseconds(own.median)} (${((own.median * 1e3) / count).toFixed(1)} µs a row), ${await megabytes(bytes)} MB in all`,
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

/** The most memory that a process takes which does nothing but read the file; what the program itself takes is in it. */
async function megabytes(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'));
  try {
    const file = join(folder, 'payments.xlsx');
    await writeFile(file, bytes);
    const { stdout } = await run(process.execPath, ['--import', './.config/typescript.mjs', 'tests/bench/read-once.ts', file]);
    return Number(stdout).toFixed(0);
  } finally {
    await rm(folder, { recursive: true });
  }
}
