import fc from 'fast-check';
import { GatheredCells, cellsOfRows } from '../../../src/hosts/embedded/cells/gather-cells';
import type { GridCell } from '../../../src/hosts/embedded/cells/grid-cell';
import type { SheetCells } from '../../../src/hosts/embedded/cells/sheet-cells';

const value = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);
const cell: fc.Arbitrary<GridCell> = fc.record({
  value,
  formula: fc.constantFrom('', '', '=A1+1'),
  format: fc.constantFrom('General', '0%', '@'),
});
const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }));

type Kept = Map<string, GridCell>;

/** The cells as one would keep them first: an object for each, under its address. */
function keptAs(kept: Kept, cells: SheetCells): void {
  const rows = [...new Set([...kept.keys()].map((key) => Number(key.split(',')[0])))].sort((one, other) => one - other);
  expect([...cells.rows()]).toEqual(rows);
  expect(cells.isEmpty).toBe(kept.size === 0);
  expect(cells.reach).toEqual({ row: rows.at(-1) ?? 0, column: Math.max(0, ...[...kept.keys()].map((key) => Number(key.split(',')[1]))) });
  for (let row = 1; row <= 13; row += 1) {
    const inRow = Array.from({ length: 10 }, (_, index) => [index + 1, kept.get(`${row},${index + 1}`)] as const);
    expect(cells.inRow(row)).toEqual(inRow.filter(([, each]) => each !== undefined));
    for (const [column, each] of inRow) {
      expect(cells.at(row, column)).toEqual(each);
      expect(cells.valueAt(row, column)).toEqual(each?.value ?? null);
    }
  }
}

describe('The cells of a sheet, in columns of numbers', () => {
  test('in whatever order they come, they are what was put in, the last for each place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, cell)), (added) => {
        const gathered = new GatheredCells();
        const kept: Kept = new Map();
        for (const [[row, column], each] of added) {
          gathered.add(row, column, each.value, each.formula, each.format);
          kept.set(`${row},${column}`, each);
        }
        keptAs(kept, gathered.cells());
      }),
    );
  });

  test('changed, they are what they were but for the changes, and what they were is left as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, cell)),
        fc.array(fc.array(fc.tuple(place, fc.option(cell, { nil: undefined })))),
        (added, changes) => {
          const gathered = new GatheredCells();
          const kept: Kept = new Map();
          for (const [[row, column], each] of added) {
            gathered.add(row, column, each.value, each.formula, each.format);
            kept.set(`${row},${column}`, each);
          }
          const first = gathered.cells();
          const firstKept = new Map(kept);
          let cells = first;
          for (const change of changes) {
            cells = cells.with(change.map(([[row, column], each]) => [row, column, each] as const));
            for (const [[row, column], each] of change) {
              if (each === undefined) kept.delete(`${row},${column}`);
              else kept.set(`${row},${column}`, each);
            }
          }
          keptAs(kept, cells);
          keptAs(firstKept, first);
        },
      ),
    );
  });

  test('a cell beyond the last row or column of a sheet is none', () => {
    const gathered = new GatheredCells();
    gathered.add(1_048_577, 1, 1, '', 'General');
    gathered.add(1, 16_385, 1, '', 'General');
    gathered.add(0, 0, 1, '', 'General');
    expect(gathered.cells().isEmpty).toBe(true);
  });

  test('rows of plain values leave out what is blank, holes too', () => {
    const holes: readonly (readonly (string | number | null)[] | undefined)[] = [[1], undefined, [null, '', 'x']];
    const cells = cellsOfRows(holes, (each) => ({ value: each, format: 'General' }));
    expect([...cells.rows()].flatMap((row) => cells.inRow(row).map(([column, each]) => [row, column, each.value]))).toEqual([
      [1, 1, 1],
      [3, 3, 'x'],
    ]);
  });
});
