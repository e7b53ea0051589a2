import { LAST_COLUMN } from '../../../formula/address';
import type { CellValue } from '../../../workbook/port';
import { GatheredCells } from '../cells/gather-cells';
import type { ColumnSpan, Grid } from '../book';
import { unescapeCellText } from '../package/xml-text';
import type { Attributes, XmlReader } from '../package/xml-stream';
import { isOn, xmlReader } from '../package/xml-stream';
import { dateFrom1904 } from './date-system';
import { moveFormula } from './shared-formula';

export interface SheetContext {
  readonly file: string;
  readonly part: string;
  readonly sharedStrings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

type Heard = 'value' | 'formula' | 'text';

/** Reads a worksheet part as its text comes, piece by piece. Throws Unreadable where its XML is damaged. */
export class SheetPartReader {
  private readonly xml: XmlReader;
  private readonly gathered = new GatheredCells();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: ColumnSpan[] = [];
  private readonly widths: (ColumnSpan & { readonly width: number })[] = [];
  private readonly masters = new Map<string, SharedFormula>();
  private isProtected = false;
  private row = 0;
  private column = 0;
  private inCell = false;
  private hearing: Heard | undefined;
  private phonetic = false;
  private readonly cell: OpenCell = {
    type: 'n',
    format: 'General',
    value: '',
    formula: '',
    text: '',
    hasFormula: false,
    shares: undefined,
  };

  constructor(private readonly context: SheetContext) {
    this.xml = xmlReader(context, {
      open: (local, attributes) => (this.inCell ? this.openInCell(local, attributes) : this.open(local, attributes)),
      text: (heard) => {
        if (this.inCell && this.hearing !== undefined) this.cell[this.hearing] += heard;
      },
      close: (local) => this.close(local),
    });
  }

  write(text: string): void {
    this.xml.write(text);
  }

  /** The cells, and whether the sheet is protected. */
  end(): { readonly grid: Grid; readonly protected: boolean } {
    this.xml.close();
    const { hiddenRows, hiddenColumns, widths } = this;
    return { grid: { cells: this.gathered.cells(), hiddenRows, hiddenColumns, widths }, protected: this.isProtected };
  }

  private open(local: string, attributes: Attributes): void {
    if (local === 'c') {
      this.column = columnOf(attributes['r']) ?? this.column + 1;
      this.inCell = true;
      const { cell } = this;
      cell.type = attributes['t'] ?? 'n';
      cell.format = this.context.formats[Number(attributes['s'] ?? 0)] ?? 'General';
      cell.value = '';
      cell.formula = '';
      cell.text = '';
      cell.hasFormula = false;
      cell.shares = undefined;
    } else if (local === 'row') {
      this.row = Number(attributes['r']) || this.row + 1;
      this.column = 0;
      if (isOn(attributes['hidden'])) this.hiddenRows.add(this.row);
    } else if (local === 'col') {
      const span = { first: Number(attributes['min']), last: Number(attributes['max']) };
      if (isOn(attributes['hidden'])) this.hiddenColumns.push(span);
      else if (attributes['width'] !== undefined) this.widths.push({ ...span, width: Number(attributes['width']) });
    } else if (local === 'sheetProtection') this.isProtected = isOn(attributes['sheet']);
  }

  private openInCell(local: string, attributes: Attributes): void {
    if (local === 'v') this.hearing = 'value';
    else if (local === 't') this.hearing = this.phonetic ? undefined : 'text';
    else if (local === 'rPh') this.phonetic = true;
    else if (local === 'f') {
      this.hearing = 'formula';
      this.cell.shares = attributes['t'] === 'shared' ? attributes['si'] : undefined;
      // What-if tables have no formula that a cell could show.
      this.cell.hasFormula = attributes['t'] !== 'dataTable';
    }
  }

  private close(local: string): void {
    if (local === 'c') {
      if (this.inCell) this.finish();
      this.inCell = false;
    } else if (local === 'rPh') this.phonetic = false;
    else if (local === 'v' || local === 'f' || local === 't') this.hearing = undefined;
  }

  private finish(): void {
    const { cell, row, column, context } = this;
    const formula = cell.hasFormula ? formulaOf(cell, { row, column }, this.masters) : '';
    const value = valueOf(cell, context);
    // An empty text that nothing computes is what a blank cell looks like to everyone.
    if (formula === '' && (value === null || value === '')) return;
    this.gathered.add(row, column, context.date1904 ? dateFrom1904(value, cell.format) : value, formula, cell.format);
  }
}

interface OpenCell {
  type: string;
  format: string;
  value: string;
  formula: string;
  text: string;
  hasFormula: boolean;
  shares: string | undefined;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The column of `B7` or `$B$7`, letter by letter: of all that is done for a cell this would otherwise take longest. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = reference.startsWith('$') ? 1 : 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) | SMALL;
    if (letter < FIRST_LETTER || letter > LAST_LETTER) break;
    column = column * 26 + letter - FIRST_LETTER + 1;
  }
  return column === 0 || column > LAST_COLUMN ? undefined : column;
}

const SMALL = 0x20;
const FIRST_LETTER = 'a'.charCodeAt(0);
const LAST_LETTER = 'z'.charCodeAt(0);

function formulaOf(cell: OpenCell, at: { row: number; column: number }, masters: Map<string, SharedFormula>): string {
  const written = cell.formula.trim();
  if (cell.shares === undefined) return written === '' ? '' : `=${written}`;
  if (written !== '') {
    masters.set(cell.shares, { formula: written, ...at });
    return `=${written}`;
  }
  const master = masters.get(cell.shares);
  return master === undefined ? '' : `=${moveFormula(master.formula, at.row - master.row, at.column - master.column)}`;
}

function valueOf(cell: OpenCell, context: SheetContext): CellValue {
  if (cell.type === 'inlineStr') return unescapeCellText(cell.text);
  if (cell.type === 'str') return unescapeCellText(cell.value);
  if (cell.value === '') return null;
  if (cell.type === 's') return context.sharedStrings[Number(cell.value)] ?? null;
  if (cell.type === 'b') return isOn(cell.value.trim());
  if (cell.type === 'e') return { error: cell.value };
  const number = cell.type === 'd' ? serialOf(cell.value) : Number(cell.value);
  return Number.isFinite(number) ? number : cell.value;
}

/** A date that a strict file writes as `2018-04-01T00:00:00`, as days since 1900. */
function serialOf(date: string): number {
  const milliseconds = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date.includes('T') ? date : `${date}T00:00:00`}Z`);
  return milliseconds / 86_400_000 + 25_569;
}
