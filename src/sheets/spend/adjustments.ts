import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { textOf } from '../labels/cell-text';
import type { AdjustKey, ResolvedSource } from '../source/resolve-source';
import type { CellColumn, CellWindow } from './cell-columns';

/** What stands in a column of adjustments, by row: a blank is nil, and what is no number is not quantified. */
export interface AdjustmentRead {
  readonly column: number;
  readonly byRow: ReadonlyMap<number, number>;
}

export type AdjustmentsRead = Readonly<Partial<Record<AdjustKey, AdjustmentRead>>>;

/** Reads the columns from which a recurring base is built, row by row with the amounts. */
export class Adjustments {
  private readonly columns: readonly { readonly key: AdjustKey; readonly column: number; readonly cells: CellColumn }[];
  private readonly byRow = new Map<AdjustKey, Map<number, number>>();
  private readonly odd: Problem[] = [];

  constructor(
    private readonly resolved: ResolvedSource,
    window: CellWindow,
  ) {
    this.columns = resolved.adjusts.map(({ key, column }) => ({ key, column, cells: window.column(column) }));
    for (const { key } of this.columns) this.byRow.set(key, new Map());
  }

  line(row: number): void {
    for (const { key, column, cells } of this.columns) {
      const cell = cells(row);
      const text = textOf(cell);
      if (text.trim() === '') continue;
      this.byRow.get(key)?.set(row, typeof cell === 'number' ? cell : NaN);
      if (typeof cell === 'number') continue;
      const where = addressText({ sheet: this.resolved.place.sheet, row, column });
      this.odd.push(problem('adjustment-not-a-number', { cell: where, text: text.trim() }, where));
    }
  }

  result(): AdjustmentsRead | undefined {
    if (this.columns.length === 0) return undefined;
    return Object.fromEntries(this.columns.map(({ key, column }) => [key, { column, byRow: this.byRow.get(key) ?? new Map() }]));
  }

  problems(): readonly Problem[] {
    const oneOffs = [...(this.byRow.get('oneOffs')?.values() ?? [])].reduce((sum, each) => (Number.isNaN(each) ? sum : sum + each), 0);
    return [...this.odd.slice(0, 5), ...(oneOffs < 0 ? [problem('one-offs-are-negative', {})] : [])];
  }
}
