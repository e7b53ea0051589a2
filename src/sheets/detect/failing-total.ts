import type { SpendReading } from '../spend/reading';
import type { FailingTotal } from './proposal';

/** The total that is furthest from its rows: one of everything before one of a part. Undefined where each casts, or none is printed. */
export function failingTotal({ checks, sheet, unit }: SpendReading): FailingTotal | undefined {
  const failing = checks
    .filter((each) => each.verdict === 'does not cast' && each.direction === 'down')
    .sort((one, other) => Number(other.ofAll) - Number(one.ofAll) || Math.abs(other.difference) - Math.abs(one.difference));
  const [check] = failing;
  if (check === undefined) return undefined;
  const { row, column, printed, computed, firstRow, lastRow, explainedBy } = check;
  return {
    cell: { sheet, row, column },
    printed: printed * unit,
    computed: computed * unit,
    firstRow,
    lastRow,
    unit,
    suspect:
      explainedBy === undefined
        ? undefined
        : { cell: { sheet, row: explainedBy.row, column: explainedBy.column }, instead: explainedBy.instead?.value },
  };
}
