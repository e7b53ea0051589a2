import { columnNumber } from '../../../formula/address';
import type { CellValue } from '../../../workbook/port';
import type { ColumnSpan, Grid, GridCell } from '../book';
import { unescapeCellText } from '../package/xml-text';
import type { Attributes } from '../package/xml-stream';
import { isOn, streamXml } from '../package/xml-stream';
import { dateFrom1904 } from './date-system';
import { moveFormula } from './shared-formula';

export interface SheetContext {
  readonly file: string;
  readonly part: string;
  readonly sharedStrings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** The cells of a worksheet part, and whether the sheet is protected. Throws Unreadable where its XML is damaged. */
export function readSheetPart(xml: string, context: SheetContext): { readonly grid: Grid; readonly protected: boolean } {
  const rows = new Map<number, Map<number, GridCell>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: ColumnSpan[] = [];
  const widths: (ColumnSpan & { readonly width: number })[] = [];
  const masters = new Map<string, SharedFormula>();
  let isProtected = false;
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let hearing: 'value' | 'formula' | 'text' | undefined;
  let phonetic = false;

  streamXml(xml, context, {
    open: (local, attributes) => {
      if (cell !== undefined) {
        if (local === 'v') hearing = 'value';
        else if (local === 't') hearing = phonetic ? undefined : 'text';
        else if (local === 'f') {
          hearing = 'formula';
          cell.shares = attributes['t'] === 'shared' ? attributes['si'] : undefined;
          // What-if tables have no formula that a cell could show.
          cell.hasFormula = attributes['t'] !== 'dataTable';
        } else if (local === 'rPh') phonetic = true;
      } else if (local === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        cell = {
          type: attributes['t'] ?? 'n',
          format: formatOf(attributes, context),
          value: '',
          formula: '',
          text: '',
          hasFormula: false,
          shares: undefined,
        };
      } else if (local === 'row') {
        row = Number(attributes['r']) || row + 1;
        column = 0;
        if (isOn(attributes['hidden'])) hiddenRows.add(row);
      } else if (local === 'col') {
        const span = { first: Number(attributes['min']), last: Number(attributes['max']) };
        if (isOn(attributes['hidden'])) hiddenColumns.push(span);
        else if (attributes['width'] !== undefined) widths.push({ ...span, width: Number(attributes['width']) });
      } else if (local === 'sheetProtection') isProtected = isOn(attributes['sheet']);
    },
    text: (heard) => {
      if (cell !== undefined && hearing !== undefined) cell[hearing] += heard;
    },
    close: (local) => {
      if (local === 'c' && cell !== undefined) {
        const finished = finish(cell, { row, column }, masters, context);
        if (finished !== undefined) put(rows, row, column, finished);
        cell = undefined;
      } else if (local === 'rPh') phonetic = false;
      else if (local === 'v' || local === 'f' || local === 't') hearing = undefined;
    },
  });
  return { grid: { rows, hiddenRows, hiddenColumns, widths }, protected: isProtected };
}

interface OpenCell {
  readonly type: string;
  readonly format: string;
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

function put(rows: Map<number, Map<number, GridCell>>, row: number, column: number, cell: GridCell): void {
  const cells = rows.get(row);
  if (cells === undefined) rows.set(row, new Map([[column, cell]]));
  else cells.set(column, cell);
}

function columnOf(reference: string | undefined): number | undefined {
  return reference === undefined ? undefined : columnNumber(reference.replace(/[$0-9]/g, ''));
}

function formatOf(attributes: Attributes, context: SheetContext): string {
  return context.formats[Number(attributes['s'] ?? 0)] ?? 'General';
}

function finish(
  cell: OpenCell,
  at: { row: number; column: number },
  masters: Map<string, SharedFormula>,
  context: SheetContext,
): GridCell | undefined {
  const formula = cell.hasFormula ? formulaOf(cell, at, masters) : '';
  const value = valueOf(cell, context);
  // An empty text that nothing computes is what a blank cell looks like to everyone.
  if (formula === '' && (value === null || value === '')) return undefined;
  return { value: context.date1904 ? dateFrom1904(value, cell.format) : value, formula, format: cell.format };
}

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
