import type { TotalCheck } from './reading';

/** Sums of the lines so far, column by column, with what rounding needs to be known of them. */
interface Sums {
  /** Of the lines so far, or, in a cover that is made of totals, what to take from those to leave the sum of the totals. */
  readonly values: Float64Array;
  readonly missing: Int32Array;
  readonly lines: number;
  readonly row: number;
}

/** Total rows looked back to for the start of what a total covers; deeper nesting is not seen in council tables. */
const LEVELS = 12;
/** Figures printed with more decimals than this are not rounded. */
const MOST_DECIMALS = 3;

/**
 * Adds up lines as they are read and holds each total row against what it may cover: the rows since one of the totals before it, or
 * all of them. The cover under which most columns cast is taken; where none casts, a total of the whole covers everything and
 * another the rows since the total before it.
 */
export class TotalChecks {
  private readonly made: TotalCheck[] = [];
  private readonly running: Float64Array;
  private readonly missing: Int32Array;
  private readonly decimals: Int32Array;
  private lines = 0;
  private lastLine = 0;
  private linesSinceTotal = 0;
  private readonly before: Sums[];
  /** The totals that follow each other with no line between them, nearest last. */
  private readonly totalsInARow: { readonly values: Float64Array; readonly start: Sums }[] = [];

  /** `exact`: figures are pounds and pence, and so are not rounded at all. */
  constructor(
    private readonly columns: readonly number[],
    firstRow: number,
    private readonly exact: boolean,
  ) {
    this.running = new Float64Array(columns.length);
    this.missing = new Int32Array(columns.length);
    this.decimals = new Int32Array(columns.length);
    this.before = [{ values: new Float64Array(columns.length), missing: new Int32Array(columns.length), lines: 0, row: firstRow - 1 }];
  }

  /** The checks made so far; one is of all when no line has been added since. */
  get checks(): readonly TotalCheck[] {
    return this.made.map((check) => (check.ofAll && check.lines < this.lines ? { ...check, ofAll: false } : check));
  }

  get lineCount(): number {
    return this.lines;
  }

  addLine(row: number, values: Float64Array): void {
    this.lines++;
    this.lastLine = row;
    this.linesSinceTotal++;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? NaN;
      if (Number.isNaN(value)) {
        this.missing[index] = (this.missing[index] ?? 0) + 1;
        continue;
      }
      this.running[index] = (this.running[index] ?? 0) + value;
      this.seeDecimals(index, value);
    }
  }

  /** Whether the row repeats what stands above it: to the last digit the sum of at least three lines, in every column that has a figure. */
  repeatsAbove(values: Float64Array): boolean {
    return this.before.slice(-LEVELS).some((start) => this.lines - start.lines >= 3 && this.mismatches(values, start, false) === 0);
  }

  /** Holds a total row against the lines above it. A total with no line above it is no check yet. */
  addTotal(row: number, label: string, values: Float64Array, ofTheWhole: boolean): void {
    const first = this.before[0];
    if (first === undefined || this.lines === 0) return;
    if (this.linesSinceTotal > 0) this.totalsInARow.length = 0;
    const start =
      this.coverOf(values, ofTheWhole, 1) ??
      this.sumOfTotals(values) ??
      this.coverOf(values, ofTheWhole, values.length / 2) ??
      (ofTheWhole ? first : (this.before.at(-1) ?? first));
    if (this.lines > start.lines) {
      this.columns.forEach((column, index) => {
        const printed = values[index] ?? NaN;
        if (!Number.isNaN(printed)) this.made.push(this.check(row, column, index, label, printed, start));
      });
    }
    this.totalsInARow.push({ values: values.slice(), start });
    this.linesSinceTotal = 0;
    this.before.push({ values: this.running.slice(), missing: this.missing.slice(), lines: this.lines, row });
  }

  /** "TOTAL including … (P1 + P2)": a total of the totals that stand right above it. */
  private sumOfTotals(values: Float64Array): Sums | undefined {
    const sum = new Float64Array(values.length);
    const inARow = this.totalsInARow.slice(-LEVELS).reverse();
    for (const [count, total] of inARow.entries()) {
      total.values.forEach((value, index) => (sum[index] = (sum[index] ?? 0) + (Number.isNaN(value) ? 0 : value)));
      if (count === 0) continue;
      const start: Sums = { ...total.start, values: this.running.map((running, index) => running - (sum[index] ?? 0)) };
      if (this.mismatches(values, start) === 0) return start;
    }
    return undefined;
  }

  /** The cover with the fewest columns that do not cast, among those with fewer than `fewerThan`. */
  private coverOf(values: Float64Array, ofTheWhole: boolean, fewerThan: number): Sums | undefined {
    const nearest = this.before.slice(-LEVELS).reverse();
    const first = this.before[0];
    const starts = first === undefined || nearest.includes(first) ? nearest : [...nearest, first];
    let best: Sums | undefined;
    let least = fewerThan;
    for (const start of ofTheWhole ? starts.reverse() : starts) {
      if (this.lines === start.lines) continue;
      const mismatches = this.mismatches(values, start);
      if (mismatches < least) {
        best = start;
        least = mismatches;
      }
    }
    return best;
  }

  /** Columns in which the total is not the sum of the lines since `start`. */
  private mismatches(values: Float64Array, start: Sums, roundingAllowed = true): number {
    let mismatches = 0;
    let compared = 0;
    for (let index = 0; index < values.length; index++) {
      const printed = values[index] ?? NaN;
      if (Number.isNaN(printed)) continue;
      const computed = this.sumSince(start, index);
      if (printed !== 0 || computed !== 0) compared++;
      const tolerance = roundingAllowed ? this.tolerance(index, this.lines - start.lines, printed) : binaryCrumbs(printed);
      if (Math.abs(printed - computed) > tolerance) mismatches++;
    }
    return compared === 0 ? values.length : mismatches;
  }

  private sumSince(start: Sums, index: number): number {
    return (this.running[index] ?? 0) - (start.values[index] ?? 0);
  }

  private check(row: number, column: number, index: number, label: string, printed: number, start: Sums): TotalCheck {
    const computed = this.sumSince(start, index);
    const lines = this.lines - start.lines;
    const difference = printed - computed;
    const tolerance = this.tolerance(index, lines, printed);
    const crumbs = binaryCrumbs(printed);
    const apart = Math.abs(difference);
    return {
      row,
      column,
      label,
      printed,
      computed,
      difference: apart <= crumbs ? 0 : difference,
      verdict: apart <= crumbs ? 'casts' : apart <= tolerance ? 'casts within rounding' : 'does not cast',
      lowest: computed - (tolerance - crumbs),
      highest: computed + (tolerance - crumbs),
      lines,
      notQuantified: (this.missing[index] ?? 0) - (start.missing[index] ?? 0),
      firstRow: start.row + 1,
      lastRow: this.lastLine,
      ofAll: start.lines === 0,
      direction: 'down',
      explainedBy: undefined,
    };
  }

  /** Each of n rows and their total is printed to half a unit of its last place: together (n + 1) halves. */
  private tolerance(index: number, lines: number, printed: number): number {
    const decimals = this.decimals[index] ?? 0;
    const crumbs = binaryCrumbs(printed);
    if (decimals > MOST_DECIMALS || (this.exact && decimals > 0)) return crumbs;
    return ((lines + 1) / 2) * 10 ** -decimals + crumbs;
  }

  private seeDecimals(index: number, value: number): void {
    let decimals = this.decimals[index] ?? 0;
    while (decimals <= MOST_DECIMALS) {
      const scaled = value * 10 ** decimals;
      if (Math.abs(scaled - Math.round(scaled)) < 1e-6) break;
      decimals++;
    }
    this.decimals[index] = decimals;
  }
}

/** What adding doubles may leave behind: a ten-thousandth of a unit, or a billionth of a large sum. */
export function binaryCrumbs(printed: number): number {
  return Math.max(1e-4, Math.abs(printed) * 1e-9);
}
