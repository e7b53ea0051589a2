import fc from 'fast-check';
import { inSteps } from '../../src/model/rounding';
import { roundFigures, type RoundingPolicy } from '../../src/report/rounding/round-figures';
import { sumOf, type FigureGrid, type TableSums } from '../../src/report/rounding/sums';

/** Supported living by authority, in £000, less 4% and 3/4 of a year of 1%. */
const BASE = [62_000, 30_000, 29_000, 16_000, 11_000, 10_500, 10_000, 9_500];
const NAMES = [
  'Glasgow City',
  'North Lanarkshire',
  'South Lanarkshire',
  'Renfrewshire',
  'East Dunbartonshire',
  'West Dunbartonshire',
  'East Renfrewshire',
  'Inverclyde',
  'Total',
];
const DOWN: TableSums = { down: [sumOf(8, [0, 1, 2, 3, 4, 5, 6, 7])], across: [] };

function column(parts: readonly number[], decimals = 0): FigureGrid {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return [...parts, total].map((figure) => [inSteps(figure, decimals)]);
}

function printed(parts: readonly number[], policy: RoundingPolicy, decimals = 0): readonly number[] {
  return roundFigures(column(parts, decimals), DOWN, policy, NAMES).printed.map((row) => row[0] ?? NaN);
}

describe('178,000 by authority less 4.75%', () => {
  const reduced = BASE.map((base) => base - base * 0.0475);

  it('each on its own: the rows make 169,546 and the total is 169,545, which is told', () => {
    const { printed: grid, apart } = roundFigures(column(reduced), DOWN, 'each on its own', NAMES);
    expect(grid.flat()).toEqual([59_055, 28_575, 27_623, 15_240, 10_478, 10_001, 9_525, 9_049, 169_545]);
    expect(apart).toEqual([{ way: 'down', row: 8, column: 0, parts: 169_546, total: 169_545, because: 'rounding' }]);
  });

  it('sum of rounded parts: the total is printed as 169,546', () => {
    const { printed: grid, apart, moved } = roundFigures(column(reduced), DOWN, 'sum of rounded parts', NAMES);
    expect(grid[8]).toEqual([169_546]);
    expect(apart).toEqual([]);
    expect(moved).toEqual([{ row: 8, column: 0, from: 169_545, to: 169_546 }]);
  });

  it('both add up: of the two halves the larger authority is rounded up, and East Dunbartonshire is 10,477', () => {
    const { printed: grid, apart, moved } = roundFigures(column(reduced), DOWN, 'both add up', NAMES);
    expect(grid.flat()).toEqual([59_055, 28_575, 27_623, 15_240, 10_477, 10_001, 9_525, 9_049, 169_545]);
    expect(apart).toEqual([]);
    expect(moved).toEqual([{ row: 4, column: 0, from: 10_477.5, to: 10_477 }]);
  });
});

describe('£1.78m shared equally by eight authorities', () => {
  const shares = BASE.map(() => 1.78 / 8);

  it('at two decimals is six of 0.22 and two of 0.23, total 1.78', () => {
    const figures = printed(shares, 'both add up', 2);
    expect(figures.filter((figure) => figure === 22)).toHaveLength(6);
    expect(figures.slice(0, 8).filter((figure) => figure === 23)).toHaveLength(2);
    expect(figures[8]).toBe(178);
  });

  it('gives equal shares in the order of their names', () => {
    expect(printed(shares, 'both add up', 2).map((figure, row) => (figure === 23 ? NAMES[row] : ''))).toEqual(
      expect.arrayContaining(['East Dunbartonshire', 'East Renfrewshire']),
    );
  });
});

test('a saving is shared as its mirror image', () => {
  const down = printed(
    BASE.map((base) => -base * 0.0475),
    'both add up',
    0,
  );
  const up = printed(
    BASE.map((base) => base * 0.0475),
    'both add up',
    0,
  );
  expect(down).toEqual(up.map((figure) => -figure));
});

describe('a table with totals both ways', () => {
  const both: TableSums = { down: [sumOf(2, [0, 1])], across: [sumOf(2, [0, 1])] };

  it('adds up both ways, each figure one of its two neighbours', () => {
    const grid = [
      [0.5, 0.5, 1],
      [0.5, 0.5, 1],
      [1, 1, 2],
    ];
    const { printed: rounded, apart } = roundFigures(grid, both, 'both add up', ['a', 'b', 'Total']);
    expect(apart).toEqual([]);
    expect([rounded[0]?.[2], rounded[1]?.[2], rounded[2]]).toEqual([1, 1, [1, 1, 2]]);
  });
});

describe('over random tables', () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  /** Rows and columns of figures with their totals, in steps; now and then a figure is not quantified, or a half. */
  const tables = fc
    .record({
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 5 }),
      bothWays: fc.boolean(),
      grouped: fc.boolean(),
    })
    .chain(({ rows, columns, bothWays, grouped }) =>
      fc
        .array(
          fc.array(
            fc.oneof(
              { weight: 6, arbitrary: figure },
              { weight: 2, arbitrary: fc.integer({ min: -50, max: 50 }).map((n) => n / 2) },
              { weight: 1, arbitrary: fc.constant(NaN) },
            ),
            { minLength: columns, maxLength: columns },
          ),
          { minLength: rows, maxLength: rows },
        )
        .map((parts) => madeTable(parts, bothWays, grouped)),
    );

  it('printed parts make the printed total under the second and third policy; under the first the note appears exactly when they do not; what adds up already is left alone', () => {
    fc.assert(
      fc.property(tables, ({ steps, sums, names }) => {
        for (const policy of ['each on its own', 'sum of rounded parts', 'both add up'] as const) {
          const { printed: grid, apart, moved } = roundFigures(steps, sums, policy, names);
          const addsUpAlready = roundFigures(steps, sums, 'each on its own', names).apart.length === 0;
          if (addsUpAlready && moved.length > 0) return false;
          const castsAll = everySumCasts(grid, sums);
          if (apart.length > 0 !== !castsAll) return false;
          if (policy !== 'each on its own' && !castsAll) return false;
          if (policy === 'both add up' && !neighbours(grid, steps)) return false;
        }
        return true;
      }),
      { numRuns: 10_000, seed: 8 },
    );
  });

  function madeTable(parts: readonly (readonly number[])[], bothWays: boolean, grouped: boolean) {
    const count = parts.length;
    const columns = parts[0]?.length ?? 0;
    const cut = grouped && count > 2 ? Math.ceil(count / 2) : 0;
    const add = (rows: readonly (readonly number[])[]) =>
      Array.from({ length: columns }, (_, index) =>
        rows.reduce((sum, row) => (Number.isNaN(row[index] ?? NaN) ? sum : sum + (row[index] ?? 0)), 0),
      );
    const groups = cut === 0 ? [] : [add(parts.slice(0, cut)), add(parts.slice(cut))];
    const rows = [...parts, ...groups, add(parts)];
    const all = rows.map((row) => (bothWays ? [...row, row.reduce((sum, each) => (Number.isNaN(each) ? sum : sum + each), 0)] : row));
    const indexes = Array.from({ length: count }, (_, index) => index);
    const top = rows.length - 1;
    const sums: TableSums = {
      down:
        cut === 0
          ? [sumOf(top, indexes)]
          : [sumOf(count, indexes.slice(0, cut)), sumOf(count + 1, indexes.slice(cut)), sumOf(top, [count, count + 1])],
      across: bothWays
        ? [
            sumOf(
              columns,
              Array.from({ length: columns }, (_, index) => index),
            ),
          ]
        : [],
    };
    return {
      steps: all.map((row) => row.map((figure) => (Number.isNaN(figure) ? NaN : inSteps(figure, 0)))),
      sums,
      names: rows.map((_, index) => `row ${index}`),
    };
  }

  function everySumCasts(grid: FigureGrid, sums: TableSums): boolean {
    const at = (row: number, index: number) => (Number.isNaN(grid[row]?.[index] ?? NaN) ? 0 : (grid[row]?.[index] ?? 0));
    const down = sums.down.every(({ total, parts }) =>
      (grid[total] ?? []).every(
        (whole, index) => Number.isNaN(whole) || whole === parts.reduce((sum, part) => sum + part.sign * at(part.at, index), 0),
      ),
    );
    const across = sums.across.every(({ total, parts }) =>
      grid.every((_, row) => at(row, total) === parts.reduce((sum, part) => sum + part.sign * at(row, part.at), 0)),
    );
    return down && across;
  }

  /** Whether each printed figure is one of the two whole steps beside the unrounded one. */
  function neighbours(grid: FigureGrid, steps: FigureGrid): boolean {
    return grid.every((row, rowIndex) =>
      row.every((whole, index) => {
        const unrounded = steps[rowIndex]?.[index] ?? NaN;
        return Number.isNaN(unrounded) || Math.abs(whole - unrounded) < 1 + 1e-6;
      }),
    );
  }
});
