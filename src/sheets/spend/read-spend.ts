import { cellReference } from '../../formula/address';
import type { Problem } from '../../model/problems';
import type { PrintedFigure, YearCells } from '../../model/spend';
import type { CellBlock, CellValue } from '../../workbook/port';
import { readAmount } from '../amounts/read-amount';
import { POUNDS } from '../amounts/money-unit';
import { textOf } from '../labels/cell-text';
import type { AmountColumn } from '../source/amount-columns';
import type { ResolvedSource } from '../source/resolve-source';
import { readYearCell } from '../years/read-year';
import { checkAcross } from './across-checks';
import { Adjustments } from './adjustments';
import { BesideAmounts } from './beside-amounts';
import { CellWindow } from './cell-columns';
import type { CellColumn } from './cell-columns';
import { explainTotal } from './explain-total';
import { LineColumns, Names } from './line-columns';
import type { LeftOutRow, SpendReading, TotalCheck } from './reading';
import { ReadingRemarks } from './reading-remarks';
import { RowKinds, isText, labelOf } from './row-kinds';
import type { RowCells } from './row-kinds';
import { TotalChecks } from './total-checks';

/** What was read of a table, whatever the table leaves unsaid: names and years that are not stated are empty. */
export interface LinesRead {
  readonly reading: SpendReading;
  readonly problems: readonly Problem[];
}

/** Longer covers are not gone through for the one row that explains why a total does not cast. */
const MOST_ROWS_EXPLAINED = 50_000;

/** Reads the lines of a resolved source from its cells, some rows at a time, from the top. */
export class SpendReader {
  private readonly lines = new LineColumns();
  private readonly totals = new LineColumns();
  private readonly authorities = new Names();
  private readonly services = new Names();
  private readonly funders = new Names();
  private readonly leftOut: LeftOutRow[] = [];
  private readonly across: TotalCheck[] = [];
  private readonly totalTexts = new Map<string, string>();
  private readonly remarks: ReadingRemarks;
  private readonly checks: TotalChecks;
  private readonly beside: BesideAmounts;
  private readonly adjustments: Adjustments;
  private readonly kinds: RowKinds;
  private readonly amounts: readonly AmountColumn[];
  private readonly cells: readonly CellColumn[];
  private readonly authorityCells: CellColumn | undefined;
  private readonly serviceCells: CellColumn | undefined;
  private readonly yearCells: CellColumn | undefined;
  private readonly funderCells: CellColumn | undefined;
  private readonly window = new CellWindow();
  private readonly hiddenRows = new Set<number>();
  /** The figures of every row that was read, by column of amounts. */
  private readonly seen: readonly number[][];
  private readonly years = new Map<string, number>();
  private readonly yearValues = new Map<string | number, number>();
  private readonly values: Float64Array;
  private readonly printed: (PrintedFigure | undefined)[];
  private readonly hasWholeColumn: boolean;
  private carried = { text: '', row: 0 };
  private ended = false;
  private lastTaken = 0;

  constructor(
    private readonly resolved: ResolvedSource,
    hiddenColumns: ReadonlySet<number>,
    isKnownAuthority: (name: string) => boolean,
  ) {
    const skipped = (column: number): boolean => hiddenColumns.has(column) && !resolved.readHidden;
    this.amounts = resolved.amounts.filter(({ column }) => resolved.amounts.length === 1 || !skipped(column));
    this.hasWholeColumn = this.amounts.some((each) => each.total && each.authority !== undefined);
    this.cells = this.amounts.map(({ column }) => this.window.column(column));
    this.seen = this.amounts.map(() => []);
    const cellsOf = (role: { readonly in: string; readonly column?: number }): CellColumn | undefined =>
      role.column === undefined ? undefined : this.window.column(role.column);
    this.authorityCells = cellsOf(resolved.authority);
    this.serviceCells = cellsOf(resolved.service);
    this.yearCells = cellsOf(resolved.year);
    this.funderCells = cellsOf(resolved.funder);
    this.remarks = new ReadingRemarks(resolved);
    this.checks = new TotalChecks(
      this.amounts.map(({ column }) => column),
      resolved.place.firstRow,
      resolved.unit === POUNDS,
    );
    this.beside = new BesideAmounts(resolved, this.window);
    this.adjustments = new Adjustments(resolved, this.window);
    this.kinds = new RowKinds({ ...resolved, amounts: this.amounts }, isKnownAuthority);
    this.values = new Float64Array(this.amounts.length);
    this.printed = new Array<PrintedFigure | undefined>(this.amounts.length).fill(undefined);
  }

  /** Reads the rows that these blocks hold: the ones that follow those read before. */
  take(blocks: readonly CellBlock[], firstRow: number, lastRow: number): void {
    this.window.show(blocks);
    this.lastTaken = lastRow;
    for (const { hiddenRows } of blocks) for (const row of hiddenRows) this.hiddenRows.add(row);
    const { place } = this.resolved;
    if (!this.ended) this.readRows(firstRow, Math.min(lastRow, place.lastRow));
    if (place.rowBelow !== undefined && place.rowBelow >= firstRow && place.rowBelow <= lastRow) this.readBelow(place.rowBelow);
  }

  /** Every row of the table was taken. */
  get isDone(): boolean {
    const { firstRow, lastRow, rowBelow } = this.resolved.place;
    return lastRow < firstRow || this.lastTaken >= (rowBelow ?? lastRow);
  }

  private readRows(firstRow: number, lastRow: number): void {
    const { rowsGiven } = this.resolved.place;
    for (let row = firstRow; row <= lastRow; row++) {
      const cells = this.rowCells(row);
      for (let index = 0; index < this.seen.length; index++) this.seen[index]?.push(this.values[index] ?? NaN);
      const kind = this.kinds.kindOf(row, cells, this.checks.lineCount);
      if (kind === 'blank') continue;
      if (this.hiddenRows.has(row) && !this.resolved.readHidden && !rowsGiven) {
        this.leave(row, cells, 'hidden');
        continue;
      }
      if (kind === 'another table') {
        this.leave(row, cells, kind);
        this.ended = true;
        return;
      }
      if (kind === 'line') this.takeLine(row, cells);
      else this.takeOther(row, cells, kind);
    }
  }

  /** The row that totals an Excel Table, where it says so or repeats what stands above it; anything else is no part of the table. */
  private readBelow(row: number): void {
    const cells = this.rowCells(row);
    if (this.hiddenRows.has(row) && !this.resolved.readHidden) return;
    const kind = this.kinds.kindOf(row, cells, this.checks.lineCount);
    if (kind === 'total' || kind === 'whole') this.takeOther(row, cells, kind);
    else if (this.checks.repeatsAbove(cells.values)) this.takeOther(row, cells, 'total');
  }

  result(): LinesRead {
    const { place, unit } = this.resolved;
    const labels = { authorities: this.authorities.labels, services: this.services.labels, funders: this.funders.labels };
    const beside = this.beside.result();
    const apart = new Set(beside.counts.flatMap((each) => each.apart.map(({ row }) => row)));
    const checks = [...this.checks.checks.map((check) => this.explained(check, apart)), ...this.across];
    const reading: SpendReading = {
      ...this.lines.lines(place.sheet, unit.pounds, labels, this.yearColumn()),
      totals: this.totals.lines(place.sheet, unit.pounds, labels, this.yearColumn()),
      unitWords: unit.words,
      checks,
      sumTo: this.resolved.sumTo,
      accepted: this.resolved.accepted,
      totalTexts: this.totalTexts,
      adjustments: this.adjustments.result(),
      partYear: this.resolved.partYear,
      beside,
      leftOut: this.leftOut,
      firstRow: place.firstRow,
      lastRow: place.lastRow,
    };
    return { reading, problems: [...this.remarks.problems(reading, this.hiddenRows), ...this.adjustments.problems()] };
  }

  private yearColumn(): Pick<YearCells, 'column' | 'values'> | undefined {
    const { year } = this.resolved;
    return year.in === 'column' ? { column: year.column, values: [...this.yearValues.keys()] } : undefined;
  }

  /** Which of the texts and numbers of the year column stands in the row. */
  private yearCellOf(row: number): number {
    const cell = this.yearCells?.(row) ?? null;
    const value = typeof cell === 'number' ? cell : textOf(cell);
    const known = this.yearValues.get(value) ?? this.yearValues.size;
    this.yearValues.set(value, known);
    return known;
  }

  private rowCells(row: number): RowCells {
    const amounts: CellValue[] = [];
    for (let index = 0; index < this.cells.length; index++) {
      const cell = this.cells[index]?.(row) ?? null;
      amounts.push(cell);
      if (typeof cell === 'number') {
        this.values[index] = cell;
        this.printed[index] = undefined;
      } else this.readOther(cell, index);
    }
    return { authority: textIn(this.authorityCells, row), service: textIn(this.serviceCells, row), amounts, values: this.values };
  }

  private readOther(cell: CellValue, index: number): void {
    const read = readAmount(cell, this.resolved.unit);
    const isMoney = read.of === '' || read.of === '£' || /^gbp$/i.test(read.of);
    const text = cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell);
    this.values[index] = isMoney ? read.value : NaN;
    if (text.trim() === '') this.printed[index] = undefined;
    else if (isMoney) this.printed[index] = { text, value: read.value, qualifier: read.qualifier };
    else this.printed[index] = { text, value: NaN, qualifier: { kind: 'not quantified', words: text.trim() } };
    if (!isMoney) this.remarks.notMoney(text.trim(), read.of);
  }

  private takeLine(row: number, cells: RowCells): void {
    const named = this.named(row, cells);
    if (named === undefined) {
      this.leave(row, cells, 'no name');
      return;
    }
    const year = this.yearOf(row);
    if (year === undefined) {
      this.leave(row, cells, 'no year');
      return;
    }
    this.checks.addLine(row, cells.values);
    this.beside.line(row, cells.values[0] ?? NaN);
    this.adjustments.line(row);
    const across = this.hasWholeColumn ? checkAcross(row, labelOf(cells), this.amounts, cells.values) : undefined;
    if (across !== undefined) this.across.push(across);
    this.push(row, named, year, false);
  }

  private takeOther(row: number, cells: RowCells, kind: LeftOutRow['why']): void {
    const hasAmount = cells.values.some((value) => !Number.isNaN(value));
    const label = labelOf(cells);
    if (hasAmount && (kind === 'total' || kind === 'whole')) {
      this.keepTotalTexts(row);
      const ofTheWhole = kind === 'whole' || /grand|overall/i.test(label);
      this.checks.addTotal(row, label, cells.values, ofTheWhole);
      this.beside.total(row, label, ofTheWhole);
      if (isText(cells.service)) this.takeServiceTotal(row, cells);
    } else if (kind === 'no name' && this.checks.repeatsAbove(cells.values)) {
      this.checks.addTotal(row, label, cells.values, false);
      this.leave(row, cells, 'total');
      return;
    }
    this.leave(row, cells, kind);
  }

  private keepTotalTexts(row: number): void {
    this.amounts.forEach(({ column }, index) => {
      const text = this.printed[index]?.text;
      if (text !== undefined) this.totalTexts.set(cellReference(row, column), text);
    });
  }

  /** A total of services can be asked for by its name: "TOTAL OLDER PEOPLE". */
  private takeServiceTotal(row: number, cells: RowCells): void {
    const named = this.named(row, cells);
    const year = this.yearOf(row);
    if (named !== undefined && year !== undefined) this.push(row, named, year, true);
  }

  /** Where the row's names stand; an authority that stands once above several rows is carried down to them. */
  private named(row: number, cells: RowCells): Named | undefined {
    const { authority, service } = cells;
    if (isText(authority)) this.carried = { text: authority, row };
    const carriesDown = authority !== undefined && !isText(authority) && isText(service) && this.carried.row > 0;
    if (carriesDown) this.remarks.carriedDown();
    if (this.resolved.place.rowsGiven || this.authorityCells === undefined || isText(authority) || carriesDown) {
      return { authority: carriesDown ? this.carried.text : authority, authorityRow: carriesDown ? this.carried.row : row, service };
    }
    return undefined;
  }

  /** A column of totals, or a row of them, goes among the totals; a column of a whole nation is no line of anybody's. */
  private push(row: number, named: Named, year: number, rowIsTotal: boolean): void {
    const funder = this.funderOf(row);
    const yearCell = this.yearCellOf(row);
    for (let index = 0; index < this.amounts.length; index++) {
      const amount = this.amounts[index];
      if (amount === undefined || (amount.total && amount.authority !== undefined)) continue;
      const into = rowIsTotal || amount.total ? this.totals : this.lines;
      const authority = this.place(
        this.resolved.authority,
        named.authority,
        named.authorityRow,
        amount,
        amount.authority,
        this.authorities,
      );
      const service = this.place(this.resolved.service, named.service, row, amount, amount.service, this.services);
      const printed = this.printed[index];
      into.add(
        {
          authority: authority.position,
          service: service.position,
          funder: funder.position,
          year: amount.year ?? year,
          value: this.values[index] ?? NaN,
          row,
          column: amount.column,
          authorityRow: authority.row,
          authorityColumn: authority.column,
          serviceRow: service.row,
          serviceColumn: service.column,
          funderColumn: funder.column,
          yearCell,
        },
        printed,
      );
      if (into === this.lines) this.remarks.line(row, amount.column, this.values[index] ?? NaN, printed);
    }
  }

  private place(
    role: ResolvedSource['authority'],
    text: string | undefined,
    row: number,
    amount: AmountColumn,
    inHeader: string | undefined,
    names: Names,
  ): Placed {
    if (role.in === 'column') return { position: names.positionOf(text ?? ''), row, column: role.column };
    if (role.in === 'header')
      return { position: names.positionOf(amount.printed, inHeader ?? ''), row: amount.headerRow, column: amount.column };
    return { position: names.positionOf(role.in === 'fixed' ? role.name : ''), row: 0, column: 0 };
  }

  private funderOf(row: number): Pick<Placed, 'position' | 'column'> {
    const { funder } = this.resolved;
    if (funder.in === 'column') return { position: this.funders.positionOf(textIn(this.funderCells, row) ?? ''), column: funder.column };
    return { position: this.funders.positionOf(funder.in === 'fixed' ? funder.name : ''), column: 0 };
  }

  /** 0 where the header states the year, or nothing does. */
  private yearOf(row: number): number | undefined {
    const { year } = this.resolved;
    if (this.yearCells === undefined) return year.in === 'fixed' ? year.year : 0;
    const cell = this.yearCells(row);
    if (typeof cell === 'number') return readYearCell(cell)?.year;
    const text = textOf(cell);
    let known = this.years.get(text);
    if (known === undefined) {
      known = readYearCell(text)?.year ?? NaN;
      this.years.set(text, known);
    }
    return Number.isNaN(known) ? undefined : known;
  }

  private leave(row: number, cells: RowCells, why: LeftOutRow['why']): void {
    this.leftOut.push({ row, label: labelOf(cells).replace(/\s+/g, ' ').trim(), why });
  }

  private explained(check: TotalCheck, apart: ReadonlySet<number>): TotalCheck {
    if (check.verdict !== 'does not cast') return check;
    const index = this.amounts.findIndex(({ column }) => column === check.column);
    const seen = this.seen[index];
    if (seen === undefined || check.lastRow - check.firstRow >= MOST_ROWS_EXPLAINED) return check;
    const notAdded = new Set(this.leftOut.map(({ row }) => row));
    const rows = [];
    for (let row = check.firstRow; row <= check.lastRow; row++) {
      const value = seen[row - this.resolved.place.firstRow] ?? NaN;
      if (!Number.isNaN(value)) rows.push({ row, value, added: !notAdded.has(row) });
    }
    return { ...check, explainedBy: explainTotal(check, rows, apart) };
  }
}

interface Named {
  readonly authority: string | undefined;
  readonly authorityRow: number;
  readonly service: string | undefined;
}

interface Placed {
  readonly position: number;
  readonly row: number;
  readonly column: number;
}

function textIn(cells: CellColumn | undefined, row: number): string | undefined {
  return cells === undefined ? undefined : textOf(cells(row));
}
