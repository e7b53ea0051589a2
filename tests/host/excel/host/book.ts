import type { CellValue } from '../../../../src/workbook/port';
import type { Rectangle } from '../../../../src/workbook/sheet-content';

export interface CellState {
  readonly value: CellValue;
  readonly formula: string;
  readonly style: string;
  /** A number format of its own, over that of the style. */
  readonly format: string | undefined;
}

export const BLANK: CellState = { value: null, formula: '', style: 'Normal', format: undefined };

export type Evaluate = (formula: string, sheet: string) => CellValue;

export const STANDARD_HEIGHT = 15;
export const STANDARD_WIDTH = 48;

/** A rule or a conditional look on an area, with what the add-in set on it. */
export interface RuleState extends Rectangle {
  readonly set: Record<string, unknown>;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly area: Rectangle;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** A chart, with what the add-in set on it and on each of its series. */
export interface ChartState {
  name: string;
  readonly set: Record<string, unknown>;
  readonly series: readonly Record<string, unknown>[];
}

export class SheetState {
  #cells = new Map<number, CellState>();
  /** A copy has the same cells until one of both is written to. */
  #isShared = false;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  isProtected = false;
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  frozen: string | undefined;
  readonly page: Record<string, unknown> = {};
  validations: RuleState[] = [];
  conditionals: RuleState[] = [];
  tables: TableState[] = [];
  charts: ChartState[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  get cells(): ReadonlyMap<number, CellState> {
    return this.#cells;
  }

  cell(row: number, column: number): CellState {
    return this.cells.get(row * 16_384 + column) ?? BLANK;
  }

  setCell(row: number, column: number, change: Partial<CellState>): void {
    const next = { ...this.cell(row, column), ...change };
    const key = row * 16_384 + column;
    if (this.#isShared) this.#cells = new Map(this.#cells);
    this.#isShared = false;
    if (next.value === null && next.formula === '' && next.style === 'Normal' && next.format === undefined) this.#cells.delete(key);
    else this.#cells.set(key, next);
  }

  /** Every cell that holds something or has a look of its own, with its place. */
  *filled(): Generator<{ readonly row: number; readonly column: number; readonly cell: CellState }> {
    for (const [key, cell] of this.cells) {
      const column = key % 16_384 === 0 ? 16_384 : key % 16_384;
      yield { row: (key - column) / 16_384, column, cell };
    }
  }

  /** The rectangle of used cells, with looks or values only; undefined on an empty sheet. */
  used(valuesOnly: boolean): Rectangle | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const { row, column, cell } of this.filled()) {
      if (valuesOnly && cell.value === null && cell.formula === '') continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom === 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  protect(): void {
    this.isProtected = true;
  }

  copy(): SheetState {
    const copy = new SheetState(this.id, this.name);
    copy.#cells = this.#cells;
    copy.#isShared = true;
    this.#isShared = true;
    copy.visibility = this.visibility;
    copy.isProtected = this.isProtected;
    for (const [column, width] of this.widths) copy.widths.set(column, width);
    for (const [row, height] of this.heights) copy.heights.set(row, height);
    for (const row of this.hiddenRows) copy.hiddenRows.add(row);
    for (const column of this.hiddenColumns) copy.hiddenColumns.add(column);
    copy.frozen = this.frozen;
    Object.assign(copy.page, this.page);
    copy.validations = this.validations.map(copyOfRule);
    copy.conditionals = this.conditionals.map(copyOfRule);
    copy.tables = [...this.tables];
    copy.charts = this.charts.map(({ name, set, series }) => ({ name, set: { ...set }, series: series.map((each) => ({ ...each })) }));
    return copy;
  }
}

function copyOfRule(rule: RuleState): RuleState {
  return { ...rule, set: { ...rule.set } };
}

export class BookState {
  fileName = 'Budgets.xlsx';
  readOnly = false;
  structureProtected = false;
  sheets: SheetState[] = [];
  /** Workbook names, by their text in lower case, with the id of the sheet they point to (a deleted one breaks them). */
  readonly names = new Map<string, { readonly name: string; sheetId: string; address: string; readonly comment: string }>();
  readonly styles = new Map<string, Record<string, unknown>>([['Normal', { numberFormat: 'General' }]]);
  /** Custom XML parts, which are saved with the workbook. */
  xmlParts: { readonly id: string; readonly xml: string }[] = [];
  /** Workbook files in base 64 that can be inserted, with the names of their sheets: this host unpacks none. */
  readonly filesKnown = new Map<string, readonly string[]>();
  /** Events for which someone has registered. */
  readonly listening = new Set<string>();
  selection: { sheet: string; area: Rectangle } | undefined;
  evaluate: Evaluate = () => 0;
  #made = 0;

  /** Keys are counted, never drawn: the same requests lead to the same workbook. */
  newKey(): number {
    this.#made += 1;
    return this.#made;
  }

  addSheet(name: string): SheetState {
    const sheet = new SheetState(`{0000-${String(this.newKey())}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The workbook as it stands, which goes its own way from here. */
  copy(): BookState {
    const copy = new BookState();
    copy.fileName = this.fileName;
    copy.readOnly = this.readOnly;
    copy.structureProtected = this.structureProtected;
    copy.sheets = this.sheets.map((sheet) => sheet.copy());
    for (const [key, name] of this.names) copy.names.set(key, { ...name });
    for (const [name, style] of this.styles) copy.styles.set(name, { ...style });
    copy.xmlParts = [...this.xmlParts];
    for (const event of this.listening) copy.listening.add(event);
    copy.selection = this.selection;
    copy.evaluate = this.evaluate;
    copy.#made = this.#made;
    return copy;
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** By name or by id, as the worksheet collection finds them. */
  sheet(key: unknown): SheetState | undefined {
    if (typeof key !== 'string') return undefined;
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheetNamed(key);
  }

  numberFormat(cell: CellState): string {
    const ofStyle = this.styles.get(cell.style)?.['numberFormat'];
    return cell.format ?? (typeof ofStyle === 'string' ? ofStyle : 'General');
  }
}
