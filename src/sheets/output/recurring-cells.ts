import { addressReference, cellReference } from '../../formula/address';
import { printFormula } from '../../formula/print';
import { baseAmount, shapeOf } from '../../model/base-amount';
import type { BaseBudget, BaseLine } from '../../model/spend';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell } from '../../workbook/sheet-content';
import { GENERAL_REFS, unitRef } from '../inputs/input-rows';
import { yearFactorRef } from '../inputs/part-year-rows';
import { hasPrintedCells, PRINTED_COLUMNS } from './line-at-source';
import { BASE_COLUMNS, RATE_COLUMNS, reference, type Layout } from './layout';
import { cached, type PageColumn } from './page';
import { partsOf, rowsOfColumn } from './row-sums';

const PRINTED_COUNT = Object.keys(PRINTED_COLUMNS).length;

/** Where one-offs stand, and the full-year effect after them: beside all that is there otherwise. To be asked once, for it looks at every line. */
export function oneOffsColumn({ lines }: BaseBudget): number {
  return BASE_COLUMNS.amount + 1 + (lines.some(({ source }) => hasPrintedCells(source)) ? PRINTED_COUNT : 0);
}

/** The headings of the columns that make a recurring base; none where nothing does. */
export function recurringHeadings({ adjustments }: BaseBudget): readonly PageColumn[] {
  if (adjustments === undefined) return [];
  return [
    { header: 'Less one-offs', width: 15, style: 'source amount' },
    { header: 'Plus full-year effect', width: 15, style: 'source amount' },
  ];
}

/** Where a line stands on Base budget. */
export interface BaseRow {
  readonly row: number;
  /** The column of one-offs. */
  readonly oneOffs: number;
}

/** The cells before them, as long as those of any line, and then the line's one-offs and full-year effect. */
export function withRecurring(
  layout: Layout,
  line: BaseLine,
  position: number,
  { row, oneOffs }: BaseRow,
  before: readonly Cell[],
): readonly Cell[] {
  const { adjustments } = layout.projection.model.base;
  if (adjustments === undefined) return before;
  const blank = Array.from({ length: Math.max(0, oneOffs - 1 - before.length) }, () => null);
  return [
    ...before,
    ...blank,
    adjustmentCell(line, row, 'oneOffs', adjustments.oneOffs[position] ?? NaN),
    adjustmentCell(line, row, 'fullYearEffect', adjustments.fullYearEffect[position] ?? NaN),
  ];
}

/** The line's base budget in pounds, from its figure at source and what stands beside it. */
export function amountCell(layout: Layout, line: BaseLine, { row, oneOffs }: BaseRow, figure: number): Cell {
  const { base } = layout.projection.model;
  const table = line.table ?? 'T1';
  const rate = (ref: string) => reference(layout, 'Yearly rates', layout.rates.rowOf(ref), RATE_COLUMNS.allYears);
  const references: Readonly<Record<string, () => string>> = {
    atSource: () => cellReference(row, BASE_COLUMNS.atSource),
    oneOffs: () => cellReference(row, oneOffs),
    fullYearEffect: () => cellReference(row, oneOffs + 1),
    yearFactor: () => rate(yearFactorRef(table)),
    unit: () => rate(line.table === undefined ? GENERAL_REFS.unit : unitRef(line.table)),
  };
  return formula(`=${printFormula(baseAmount(shapeOf(base, table)), (name) => references[name]?.() ?? name)}`, cached(figure));
}

/** A blank is nil; what is no number is not quantified. */
function adjustmentCell(line: BaseLine, row: number, key: 'oneOffs' | 'fullYearEffect', figure: number): Cell {
  if (Number.isNaN(figure)) return text(NOT_QUANTIFIED);
  const cells = adjustingCells(line, row, key);
  if (cells.length === 0) return 0;
  const [only, ...others] = cells;
  if (only !== undefined && others.length === 0 && !only.includes('('))
    return formula(`=IF(ISNUMBER(${only}),${only},IF(${only}="",0,"${NOT_QUANTIFIED}"))`, figure);
  return formula(`=${cells.join('+')}`, figure);
}

function adjustingCells(line: BaseLine, row: number, key: 'oneOffs' | 'fullYearEffect'): readonly string[] {
  const { source } = line;
  if (source.kind === 'difference') return [];
  if (source.kind === 'cell') {
    const column = source.adjusts?.[key];
    return column === undefined ? [] : [addressReference({ ...source.amount, column })];
  }
  return partsOf(source).flatMap((part) => {
    const column = part.adjusts?.[key];
    return column === undefined ? [] : rowsOfColumn(part, line, row, column);
  });
}
