import type { AdjustColumns, BaseBudget } from '../../model/spend';
import type { AdjustKey } from '../source/resolve-source';
import type { GroupPart } from './line-groups';
import type { SpendReading } from './reading';

/** The columns of a table from which a recurring base is built; undefined where it has none. */
export function adjustColumns(spend: SpendReading | undefined): AdjustColumns | undefined {
  const { oneOffs, fullYearEffect } = spend?.adjustments ?? {};
  if (oneOffs === undefined && fullYearEffect === undefined) return undefined;
  return {
    ...(oneOffs === undefined ? {} : { oneOffs: oneOffs.column }),
    ...(fullYearEffect === undefined ? {} : { fullYearEffect: fullYearEffect.column }),
  };
}

interface RecurringColumns {
  readonly columns: NonNullable<BaseBudget['adjustments']>;
  /** Adds up what stands beside the lines that make this one. */
  take(line: number, parts: readonly GroupPart[]): void;
}

/** One-offs and full-year effects by line of the base; undefined where no table has a column of them. */
export function recurringColumns(tables: readonly SpendReading[], lines: number): RecurringColumns | undefined {
  if (tables.every((each) => adjustColumns(each) === undefined)) return undefined;
  const columns = { oneOffs: new Float64Array(lines), fullYearEffect: new Float64Array(lines) };
  const sumOf = (key: AdjustKey, parts: readonly GroupPart[]): number =>
    parts.reduce((sum, { table, lines: { row }, positions }) => {
      const byRow = tables[table]?.adjustments?.[key]?.byRow;
      return byRow === undefined ? sum : positions.reduce((total, line) => total + (byRow.get(row[line] ?? 0) ?? 0), sum);
    }, 0);
  return {
    columns,
    take: (line, parts) => {
      columns.oneOffs[line] = sumOf('oneOffs', parts);
      columns.fullYearEffect[line] = sumOf('fullYearEffect', parts);
    },
  };
}
