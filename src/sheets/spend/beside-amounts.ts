import { printedStep } from '../amounts/printed-step';
import { readAmount } from '../amounts/read-amount';
import type { AmountRead } from '../amounts/read-amount';
import type { ColumnBeside } from '../source/columns-beside';
import type { ResolvedSource } from '../source/resolve-source';
import type { CellColumn, CellWindow } from './cell-columns';
import type { BesideReading, CountsRead, SavingRead } from './reading';
import { TotalChecks } from './total-checks';
import { unitCostsApart } from './unit-costs';
import type { CountedRow } from './unit-costs';

/** Rows kept for comparing: a table of a million payments has no grades to compare. */
const MOST_ROWS = 20_000;

/** Reads what stands beside the amounts, row by row with them. */
export class BesideAmounts {
  private readonly counts: readonly CountColumn[];
  private readonly saving: ReadColumn | undefined;
  private readonly rate: ReadColumn | undefined;
  private readonly savings: SavingRead[] = [];
  private readonly rates = new Map<number, number>();
  private readonly amounts: CellColumn;

  constructor(
    private readonly resolved: ResolvedSource,
    window: CellWindow,
  ) {
    this.amounts = window.column(resolved.amounts[0]?.column ?? 0);
    const read = resolved.beside.map((column): ReadColumn => ({ column, cells: window.column(column.column) }));
    const only = (holds: ColumnBeside['holds']): ReadColumn | undefined => {
      const [first, ...others] = read.filter((each) => each.column.holds === holds);
      return others.length === 0 ? first : undefined;
    };
    this.saving = only('saving');
    this.rate = only('rate');
    this.counts = read.filter((each) => each.column.holds === 'count').map((each) => new CountColumn(each, resolved.place.firstRow));
  }

  line(row: number, amount: number): void {
    if (this.savings.length >= MOST_ROWS) return;
    for (const counts of this.counts) counts.line(row, amount);
    if (this.saving !== undefined) this.takeSaving(this.saving, row, amount);
    const rate = this.rate === undefined ? NaN : rateIn(readAmount(this.rate.cells(row)));
    if (!Number.isNaN(rate)) this.rates.set(row, rate);
  }

  total(row: number, label: string, ofTheWhole: boolean): void {
    for (const counts of this.counts) counts.total(row, label, ofTheWhole);
  }

  result(): BesideReading {
    return { counts: this.counts.map((each) => each.result()), savings: this.savings, rates: this.rates };
  }

  private takeSaving({ cells, column }: ReadColumn, row: number, amount: number): void {
    const { unit } = this.resolved;
    const { value, of } = readAmount(cells(row), unit);
    if (Number.isNaN(value) || Number.isNaN(amount) || (of !== '' && of !== '£')) return;
    this.savings.push({
      row,
      column: column.column,
      amount: { value: amount, step: printedStep(this.amounts(row), unit) },
      saving: { value, step: printedStep(cells(row), unit) },
    });
  }
}

interface ReadColumn {
  readonly column: ColumnBeside;
  readonly cells: CellColumn;
}

/** `4%`, or the share 0.04. A bare 4 may be either a per cent or a multiple, and is left. */
function rateIn({ value, of }: AmountRead): number {
  if (of === '%') return value / 100;
  return of === '' && Math.abs(value) < 1 ? value : NaN;
}

class CountColumn {
  private readonly checks: TotalChecks;
  private readonly rows: CountedRow[] = [];

  constructor(
    private readonly from: ReadColumn,
    firstRow: number,
  ) {
    this.checks = new TotalChecks([from.column.column], firstRow, false);
  }

  line(row: number, amount: number): void {
    const count = this.at(row);
    this.checks.addLine(row, Float64Array.of(count));
    if (this.rows.length < MOST_ROWS && !Number.isNaN(count) && !Number.isNaN(amount)) this.rows.push({ row, amount, count });
  }

  total(row: number, label: string, ofTheWhole: boolean): void {
    const total = this.at(row);
    if (!Number.isNaN(total)) this.checks.addTotal(row, label, Float64Array.of(total), ofTheWhole);
  }

  result(): CountsRead {
    return { column: this.from.column, checks: this.checks.checks, apart: unitCostsApart(this.rows) };
  }

  private at(row: number): number {
    const { value, of } = readAmount(this.from.cells(row));
    return of === '£' || of === '%' ? NaN : value;
  }
}
