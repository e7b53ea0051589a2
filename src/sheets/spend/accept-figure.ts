import { addressText, cellReference, parseCell } from '../../formula/address';
import { NOT_EXPLAINED } from '../../model/accepted-figure';
import type { AcceptedFigure } from '../../model/accepted-figure';
import { withAmounts } from '../../model/base-amount';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import type { AmountStretch, BaseBudget, BaseLine, CoveredTotal, LineSource } from '../../model/spend';
import type { SpendReading, TotalCheck } from './reading';
import { binaryCrumbs } from './total-checks';

export interface Accepted {
  readonly base: BaseBudget;
  readonly problems: readonly Problem[];
}

/**
 * The base budget with what a person decided about a total that does not cast: the rows as they are, the printed total with the
 * difference as a line of its own, or another figure for one row. Where the decision fits the table no longer, the rows are taken and it is said.
 */
export function acceptFigure(base: BaseBudget, spend: SpendReading): Accepted {
  const { accepted } = spend;
  if (accepted === undefined) return { base, problems: [] };
  const cell = parseCell(accepted.total);
  const check = spend.checks.find(({ row, column, direction }) => direction === 'down' && row === cell?.row && column === cell.column);
  const where = addressText({ sheet: spend.sheet, row: cell?.row ?? 1, column: cell?.column ?? 1 });
  if (check === undefined) return { base, problems: [problem('accepted-total-gone', { cell: where }, where)] };
  const total = coveredTotal(check, spend);
  const covered = base.lines.filter(({ source }) => isCovered(source, spend.sheet, total.covers));
  const sum = sumOf(base, covered);
  if (Math.abs(sum - check.computed) > binaryCrumbs(check.printed))
    return { base, problems: [problem('accepted-total-of-other-lines', { cell: where }, where)] };
  if (accepted.take === 'another figure') return withFigure(base, spend, total, accepted);
  if (accepted.take === 'total') return { base: withDifference(base, total, accepted, covered), problems: [] };
  return { base: { ...base, acceptedTotal: { ...total, accepted, apart: check.printed - sum } }, problems: [] };
}

function coveredTotal({ row, column, printed, firstRow, lastRow }: TotalCheck, { sheet, totalTexts }: SpendReading): CoveredTotal {
  const cell = { sheet, row, column };
  return { cell, printed, text: totalTexts.get(cellReference(row, column)), covers: { column, firstRow, lastRow } };
}

/** Whether a line's amount stands among the cells that a total covers. */
export function isCovered(source: LineSource, sheet: string, covers: AmountStretch): boolean {
  const inside = (column: number, first: number, last: number): boolean =>
    column === covers.column && first >= covers.firstRow && last <= covers.lastRow;
  if (source.kind === 'cell') return source.amount.sheet === sheet && inside(source.amount.column, source.amount.row, source.amount.row);
  if (source.kind === 'difference' || source.kind === 'several') return false;
  return source.sheet === sheet && source.stretches.every((each) => inside(each.column, each.firstRow, each.lastRow));
}

function sumOf(base: BaseBudget, lines: readonly BaseLine[]): number {
  const among = new Set(lines);
  return base.lines.reduce((sum, line, index) => {
    const figure = base.atSource[index] ?? NaN;
    return among.has(line) && !Number.isNaN(figure) ? sum + figure : sum;
  }, 0);
}

/** A line more: what the printed total holds beyond the lines. It belongs to the authority of all those lines, where they have one. */
function withDifference(base: BaseBudget, total: CoveredTotal, accepted: AcceptedFigure, covered: readonly BaseLine[]): BaseBudget {
  const [first] = covered;
  const shared = first !== undefined && covered.every((line) => line.authority.ref === first.authority.ref) ? first.authority : undefined;
  const authority = shared ?? { ref: `LA${base.authorities.length + 1}`, name: NOT_EXPLAINED };
  const difference = total.printed - sumOf(base, covered);
  const line: BaseLine = {
    ref: `L${base.lines.length + 1}`,
    authority,
    service: NOT_EXPLAINED,
    funder: first !== undefined && covered.every(({ funder }) => funder === first.funder) ? first.funder : '',
    source: { kind: 'difference', total, reason: accepted.reason },
  };
  return withAmounts({
    ...base,
    authorities: shared === undefined ? [...base.authorities, authority] : base.authorities,
    services: [...base.services, NOT_EXPLAINED],
    lines: [...base.lines, line],
    atSource: Float64Array.from([...base.atSource, difference]),
    ...(base.adjustments === undefined
      ? {}
      : {
          adjustments: {
            oneOffs: Float64Array.from([...base.adjustments.oneOffs, 0]),
            fullYearEffect: Float64Array.from([...base.adjustments.fullYearEffect, 0]),
          },
        }),
    acceptedTotal: { ...total, accepted, apart: 0 },
  });
}

function withFigure(
  base: BaseBudget,
  spend: SpendReading,
  total: CoveredTotal,
  accepted: Extract<AcceptedFigure, { take: 'another figure' }>,
): Accepted {
  const cell = parseCell(accepted.cell);
  const position = base.lines.findIndex(
    ({ source }) => source.kind === 'cell' && source.amount.row === cell?.row && source.amount.column === cell.column,
  );
  const line = base.lines[position];
  if (line?.source.kind !== 'cell' || cell === undefined || cell.column !== total.covers.column)
    return { base, problems: [problem('accepted-cell-is-no-line', { cell: accepted.cell }, addressText(total.cell))] };
  const replaced = base.atSource[position] ?? NaN;
  const source: LineSource = { ...line.source, replaced };
  const atSource = base.atSource.slice();
  atSource[position] = accepted.figure;
  const changed = withAmounts({
    ...base,
    atSource,
    lines: base.lines.map((each, index) => (index === position ? { ...each, source } : each)),
  });
  const apart =
    total.printed -
    sumOf(
      changed,
      changed.lines.filter((each) => isCovered(each.source, spend.sheet, total.covers)),
    );
  return { base: { ...changed, acceptedTotal: { ...total, accepted, apart } }, problems: [] };
}
