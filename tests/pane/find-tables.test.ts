import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { findTables, type Found, type ReadingProgress } from '../../src/pane/session/find-tables';
import type { Result } from '../../src/model/result';

const ROWS = 30_000;

/** A table of so many rows, which travels in several exchanges, looked for until this progress stops it. */
async function found(stopsAt: (progress: ReadingProgress, told: number) => boolean): Promise<Found> {
  const lines = Array.from(
    { length: ROWS },
    (_, row) =>
      `${row % 2 === 0 ? 'Glasgow City Council' : 'Fife Council'},Service ${Math.floor(row / 2) % 40},${10_000 + ((row * 7_919) % 99_983)}`,
  );
  const file = taken(
    await openWorkbookFile(new TextEncoder().encode(['Authority,Service,Budget 2025/26 £', ...lines].join('\n')), 'Spend.csv'),
  );
  const workbook = fileWorkbook(file);
  const stop = new AbortController();
  let told = 0;
  return taken(
    await findTables(workbook, taken(await workbook.outline()), {
      letIn: [],
      signal: stop.signal,
      onProgress: (progress) => {
        told += 1;
        if (stopsAt(progress, told)) stop.abort();
      },
    }),
  );
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.value;
}

describe('Looking for tables', () => {
  test('tells how many rows it has read, and offers the table', async () => {
    const rows: number[] = [];
    const { tables, sheetsRead } = await found((progress) => {
      rows.push(progress.rows);
      return false;
    });
    expect(rows.slice(1)).toEqual([...rows.slice(1)].sort((one, other) => one - other));
    expect(rows.at(-1)).toBe(ROWS);
    expect(tables.map(({ lines }) => lines)).toEqual([ROWS]);
    expect(sheetsRead).toEqual([{ name: 'Spend', found: 'a table' }]);
  });

  test('that is cancelled before a sheet was read to its end offers nothing of it, and says that it was not read', async () => {
    // The first is told of the top of the sheet, the second of its first rows.
    const { tables, sheetsRead } = await found((_, told) => told === 2);
    expect(tables).toEqual([]);
    expect(sheetsRead).toEqual([{ name: 'Spend', found: 'not read' }]);
  });
});
