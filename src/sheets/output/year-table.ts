import { cellReference } from '../../formula/address';
import { evaluateScalar } from '../../formula/evaluate';
import type { Expression } from '../../formula/expression';
import { printFormula } from '../../formula/print';
import { formula, type Cell } from '../../workbook/sheet-content';
import { FIRST_ROW } from './page';

/** A row whose figures stand under the years. */
interface YearRow {
  readonly labels: readonly Cell[];
  /** NaN is missing. */
  readonly figures: readonly number[];
  /** Without its `=`. */
  readonly formulaOf: (year: number) => string;
  readonly total: boolean;
}

/** Where a named figure of a table stands, and what it is. */
export interface NamedFigure {
  readonly reference: string;
  readonly figure: number;
}

/**
 * A table with a column a year. Rows are added in their order under a key each; what follows from others is an `Expression` over
 * their keys, read as the figure and as the formula of the same cell.
 */
export class YearTable {
  readonly #rows: YearRow[] = [];
  readonly #positions = new Map<string, number>();
  readonly #years: number;
  readonly #firstYear: number;
  readonly #missing: string;

  /** `missing` is what a cell says that has no figure. */
  constructor(years: number, firstYear: number, missing: string) {
    this.#years = years;
    this.#firstYear = firstYear;
    this.#missing = missing;
  }

  /** A row of figures that come from elsewhere. */
  add(key: string, labels: readonly Cell[], figures: readonly number[], formulaOf: (year: number) => string, total = false): void {
    this.#positions.set(key, this.#rows.length);
    this.#rows.push({ labels, figures, formulaOf, total });
  }

  /** A row that follows from others: `named` gives each quantity's cell and figure in a year. */
  addSum(
    key: string,
    labels: readonly Cell[],
    sumIn: (year: number) => Expression,
    named: (name: string, year: number) => NamedFigure,
    total = false,
  ): void {
    const figures = Array.from({ length: this.#years }, (_, year) => evaluateScalar(sumIn(year), (name) => named(name, year).figure));
    const formulaOf = (year: number) => printFormula(sumIn(year), (name) => named(name, year).reference, this.#missing);
    this.add(key, labels, figures, formulaOf, total);
  }

  /** The cell of a row in a year, as formulas on the same sheet name it, with its figure. */
  at(key: string, year: number): NamedFigure {
    return { reference: cellReference(this.rowOf(key), this.#firstYear + year), figure: this.figureAt(key, year) };
  }

  figureAt(key: string, year: number): number {
    return this.#rows[this.#positions.get(key) ?? -1]?.figures[year] ?? NaN;
  }

  has(key: string): boolean {
    return this.#positions.has(key);
  }

  /** The row of the sheet. */
  rowOf(key: string): number {
    const position = this.#positions.get(key);
    if (position === undefined) throw new Error(`No row of the table is called ${key}.`);
    return FIRST_ROW + position;
  }

  get lastRow(): number {
    return FIRST_ROW + this.#rows.length - 1;
  }

  /** The cells below the header. */
  cells(): Cell[][] {
    const years = Array.from({ length: this.#years }, (_, year) => year);
    return this.#rows.map(({ labels, figures, formulaOf }) => [
      ...labels,
      ...years.map((year) => {
        const figure = figures[year] ?? NaN;
        return formula(`=${formulaOf(year)}`, Number.isNaN(figure) ? this.#missing : figure);
      }),
    ]);
  }

  /** Positions of the rows that are totals. */
  totals(): number[] {
    return this.#rows.flatMap(({ total }, position) => (total ? [position] : []));
  }
}
