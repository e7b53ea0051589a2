import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import type { SameLines } from '../source/spend-source';
import { countOf, poundsText } from './figure-text';
import type { GroupPart, LineGroups, SharedLine } from './line-groups';
import type { SpendReading } from './reading';

/** `T2` for the second of the joined tables. */
export function tableRef(table: number): string {
  return `T${table + 1}`;
}

/** What is odd about tables that are joined: lines and cells that two of them have, units that do not go together, and sums that look counted twice. */
export function joinProblems(
  groups: LineGroups,
  tables: readonly SpendReading[],
  sameLines: (table: number) => SameLines | undefined,
): readonly Problem[] {
  const numbers = tables.map((_, table) => table).slice(1);
  return numbers.flatMap((table): Problem[] => {
    const cells = cellsInBoth(tables, table);
    if (cells !== undefined) return [cells];
    const shared = groups.shared.filter(({ later }) => later.table === table);
    if (shared.length > 0) return sharedLines(shared, table, sameLines(table));
    return mayCountTwice(groups, table);
  });
}

/** A cell that an earlier table reads as well: its money would be counted twice, whatever the lines are called. */
function cellsInBoth(tables: readonly SpendReading[], table: number): Problem | undefined {
  const later = tables[table];
  if (later === undefined) return undefined;
  const cellOf = ({ sheet, row, column }: SpendReading, line: number): string =>
    addressText({ sheet, row: row[line] ?? 0, column: column[line] ?? 0 });
  for (const [index, earlier] of tables.slice(0, table).entries()) {
    if (earlier.sheet !== later.sheet) continue;
    const cells = new Set(Array.from({ length: earlier.count }, (_, line) => cellOf(earlier, line)));
    for (let line = 0; line < later.count; line++) {
      const cell = cellOf(later, line);
      if (cells.has(cell)) return problem('tables-share-cells', { cell, first: tableRef(index), second: tableRef(table) }, cell);
    }
  }
  return undefined;
}

function sharedLines(shared: readonly SharedLine[], table: number, sameLines: SameLines | undefined): Problem[] {
  const [first] = shared;
  if (first === undefined) return [];
  const other = shared.find(({ earlier, later }) => sameLines === 'add' && earlier.lines.unit !== later.lines.unit);
  if (other !== undefined) {
    const line = nameOf(other);
    return [problem('tables-in-other-units', { line, first: tableRef(other.earlier.table), second: tableRef(table) })];
  }
  const sum = shared.reduce((total, { later }) => total + poundsOf(later), 0);
  const told = { lines: countOf(shared.length, 'line'), second: tableRef(table), such: nameOf(first), amount: poundsText(sum) };
  if (sameLines === 'add') return [problem('tables-are-added', told)];
  if (sameLines === 'leave out') return [problem('tables-lines-left-out', told)];
  const same = shared.every(({ earlier, later }) => Math.abs(poundsOf(earlier) - poundsOf(later)) < 0.005);
  return [
    problem(
      'tables-share-lines',
      {
        ...told,
        first: tableRef(first.earlier.table),
        amounts: `${poundsText(poundsOf(first.earlier))} and ${poundsText(poundsOf(first.later))}`,
        same,
      },
      cellOfPart(first.later),
    ),
  ];
}

/** One table's lines of an authority come to the same as another's: one of them may be the sum of the other. */
function mayCountTwice(groups: LineGroups, table: number): Problem[] {
  const sums = new Map<string, Map<number, number>>();
  for (const { authority, parts } of groups.inOrder()) {
    for (const part of parts) {
      const byTable = sums.get(authority) ?? new Map<number, number>();
      byTable.set(part.table, (byTable.get(part.table) ?? 0) + poundsOf(part));
      sums.set(authority, byTable);
    }
  }
  for (const [authority, byTable] of sums) {
    const own = byTable.get(table) ?? 0;
    const earlier = [...byTable].find(([other, sum]) => other < table && own !== 0 && Math.abs(sum - own) < 0.005);
    if (earlier === undefined) continue;
    const told = { authority, amount: poundsText(own), first: tableRef(earlier[0]), second: tableRef(table) };
    return [problem('tables-may-count-twice', told)];
  }
  return [];
}

function nameOf({ group }: SharedLine): string {
  return [group.authority, group.service, group.funder].filter((name) => name !== '').join(', ');
}

/** What is quantified of a part, in pounds. */
function poundsOf({ lines, positions }: GroupPart): number {
  return positions.reduce((sum, line) => {
    const amount = lines.amount[line] ?? NaN;
    return Number.isNaN(amount) ? sum : sum + amount;
  }, 0);
}

function cellOfPart({ lines, positions }: GroupPart): string {
  const [line = 0] = positions;
  return addressText({ sheet: lines.sheet, row: lines.row[line] ?? 1, column: lines.column[line] ?? 1 });
}
