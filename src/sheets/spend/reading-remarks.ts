import { addressText, areaText, parseCell } from '../../formula/address';
import { NOT_EXPLAINED } from '../../model/accepted-figure';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import type { PrintedFigure } from '../../model/spend';
import type { ResolvedSource } from '../source/resolve-source';
import { besideRemarks } from './beside-remarks';
import { figureText, poundsText, countOf } from './figure-text';
import type { LeftOutRow, SpendReading, TotalCheck } from './reading';

/** Most remarks of one kind that are told one by one. */
const MOST = 5;

const WHAT: Readonly<Record<LeftOutRow['why'], string>> = {
  total: 'total and subtotal rows, checked and not added',
  whole: 'rows of a whole nation or of all together, checked and not added',
  class: 'rows of a class of authorities, which repeat its members',
  'of which': '“of which” rows, which repeat part of the row above',
  note: 'notes and sources',
  heading: 'headings, which have no amount',
  'no name': 'rows with amounts and no name',
  'no year': 'rows with no financial year',
  hidden: 'hidden rows',
  'another table': 'another table',
};

/** Gathers what is odd while a table is read, and tells it when it has been. */
export class ReadingRemarks {
  private missing = 0;
  private missingExample = '';
  private missingAt = '';
  private carried = 0;
  private readonly ranges: Problem[] = [];
  private readonly otherCounts: Problem[] = [];

  constructor(private readonly resolved: ResolvedSource) {}

  line(row: number, column: number, value: number, printed: PrintedFigure | undefined): void {
    if (Number.isNaN(value)) {
      if (this.missing === 0) this.missingAt = this.cell(row, column);
      if (this.missingExample === '') this.missingExample = printed?.text.trim() ?? '';
      this.missing++;
    } else if (printed?.qualifier.kind === 'range' && this.ranges.length < MOST) {
      const middle = poundsText(value * this.resolved.unit.pounds);
      this.ranges.push(problem('amount-is-a-range', { printed: printed.text.trim(), middle }, this.cell(row, column)));
    }
  }

  notMoney(printed: string, of: string): void {
    if (this.otherCounts.length < MOST) this.otherCounts.push(problem('amount-not-money', { printed, of }));
  }

  carriedDown(): void {
    this.carried++;
  }

  problems(reading: SpendReading, hidden: ReadonlySet<number>): readonly Problem[] {
    const problems = [...this.ranges, ...this.otherCounts];
    if (this.missing > 0) {
      const such = this.missingExample === '' ? 'blank' : this.missingExample;
      problems.push(problem('amounts-not-quantified', { count: this.missing, of: reading.count, such }, this.missingAt));
    }
    if (this.carried > 0) problems.push(problem('name-carried-down', { count: countOf(this.carried, 'row'), name: 'authority' }));
    problems.push(...this.leftOut(reading), ...this.hiddenRows(reading, hidden), ...this.totals(reading.checks));
    problems.push(...besideRemarks(reading.beside, this.resolved));
    if (reading.count === 0 && reading.totals.count === 0) problems.push(problem('no-lines', { area: this.area() }, this.area()));
    return problems;
  }

  private leftOut({ leftOut }: SpendReading): Problem[] {
    const problems: Problem[] = [];
    for (const [why, what] of Object.entries(WHAT)) {
      const rows = leftOut.filter((each) => each.why === why);
      const [first] = rows;
      if (first === undefined) continue;
      const where = addressText({ sheet: this.resolved.place.sheet, row: first.row, column: this.resolved.place.firstColumn });
      if (why === 'another table') problems.push(problem('second-table-left-out', { row: first.row }, where));
      else if (why === 'hidden') problems.push(problem('hidden-rows-left-out', { count: countOf(rows.length, 'row') }, where));
      else if (why === 'no year') problems.push(problem('years-not-read', { count: countOf(rows.length, 'row') }, where));
      else problems.push(problem('rows-left-out', { count: countOf(rows.length, 'row'), what }, where));
    }
    return problems;
  }

  private hiddenRows(reading: SpendReading, hidden: ReadonlySet<number>): Problem[] {
    const { rowsGiven } = this.resolved.place;
    const read =
      rowsGiven || this.resolved.readHidden ? [...hidden].filter((row) => row >= reading.firstRow && row <= reading.lastRow).length : 0;
    return read === 0 ? [] : [problem('hidden-rows-read', { count: countOf(read, 'hidden row') })];
  }

  /** Rows of totals can have hundreds of columns: the widest gaps of each row are told. */
  private totals(checks: readonly TotalCheck[]): Problem[] {
    const problems: Problem[] = [];
    const failing = checks
      .filter((each) => each.verdict === 'does not cast')
      .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
    for (const check of failing.slice(0, MOST)) problems.push(...this.failing(check));
    const rounded = checks.find((each) => each.verdict === 'casts within rounding');
    if (rounded !== undefined) {
      const { label, printed, lowest, highest } = rounded;
      const details = { label, printed: figureText(printed), low: figureText(lowest), high: figureText(highest) };
      problems.push(problem('total-casts-within-rounding', details, this.cell(rounded.row, rounded.column)));
    }
    return problems;
  }

  private failing(check: TotalCheck): Problem[] {
    const { pounds } = this.resolved.unit;
    const money = (figure: number): string => poundsText(figure * pounds);
    const told = problem(
      'total-does-not-cast',
      { label: check.label, printed: money(check.printed), computed: money(check.computed), difference: money(Math.abs(check.difference)) },
      this.cell(check.row, check.column),
    );
    const decided = this.decided(check, money);
    if (decided !== undefined) return [decided];
    if (check.explainedBy === undefined) return [told];
    const { row, column, how, instead } = check.explainedBy;
    const where = this.cell(row, column);
    const words = instead === undefined ? {} : { instead: { value: money(instead.value), apart: money(Math.abs(instead.apart)) } };
    return [told, problem('total-explained-by-row', { row: where, how, ...words }, where)];
  }

  /** What a person decided about this total, in place of the doubt. */
  private decided(check: TotalCheck, money: (figure: number) => string): Problem | undefined {
    const { accepted } = this.resolved;
    const cell = accepted === undefined ? undefined : parseCell(accepted.total);
    if (accepted === undefined || cell?.row !== check.row || cell.column !== check.column) return undefined;
    const taken =
      accepted.take === 'another figure'
        ? `${money(accepted.figure)} is taken for ${accepted.cell}`
        : accepted.take === 'rows'
          ? 'the rows are taken'
          : `the total is taken, with ${money(check.difference)} as a line “${NOT_EXPLAINED}”`;
    const said = { label: check.label, printed: money(check.printed), computed: money(check.computed), taken, reason: accepted.reason };
    return problem('total-accepted', said, this.cell(check.row, check.column));
  }

  private cell(row: number, column: number): string {
    return addressText({ sheet: this.resolved.place.sheet, row, column });
  }

  private area(): string {
    const { sheet, firstRow, lastRow, firstColumn, lastColumn } = this.resolved.place;
    return areaText({ sheet, row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 });
  }
}
