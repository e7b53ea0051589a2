import { columnNumber } from '../../../formula/address';
import type { Cell } from '../../../workbook/sheet-content';
import type { TypedCell } from '../book';
import { escapeXml } from '../package/xml-text';
import type { Attributes } from '../package/xml-stream';
import { streamXml } from '../package/xml-stream';
import { XmlEdits } from '../package/xml-edits';
import type { XmlElement } from '../package/xml-tree';
import { prefixOf } from '../package/xml-tree';
import { dateTo1904 } from '../read/date-system';
import { moveFormula } from '../read/shared-formula';
import { cellXml } from './cell-xml';

export interface ChangeContext {
  readonly file: string;
  readonly part: string;
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/**
 * A worksheet part with these cells changed, the later of two changes to one cell. A cell keeps its looks.
 * Everything else in the part stays as it is, byte for byte.
 */
export function changeCells(xml: string, cells: readonly TypedCell[], context: ChangeContext): string {
  if (cells.length === 0) return xml;
  const wanted = byRow(cells);
  const sheet = findCells(xml, wanted, context);
  const edits = new XmlEdits(xml);
  const p = prefixOf(sheet.data);
  const written = (change: TypedCell, style: string | undefined) => cellXml(inFile(change.cell, style, context), change, style, p);

  const newRows: string[] = [];
  for (const [rowNumber, changes] of [...wanted].sort(([one], [other]) => one - other)) {
    const row = sheet.rows.get(rowNumber);
    const inOrder = [...changes.values()].sort((one, other) => one.column - other.column);
    if (row === undefined) {
      const next = sheet.startOfRowAfter(rowNumber);
      const added = `<${p}row r="${rowNumber}">${inOrder.map((change) => written(change, undefined)).join('')}</${p}row>`;
      if (next === undefined) newRows.push(added);
      else edits.insert(next, added);
      continue;
    }
    const atEnd: string[] = [];
    for (const change of inOrder) {
      const present = row.cells.find(({ column }) => column === change.column);
      const next = row.cells.find(({ column }) => column > change.column);
      if (present !== undefined)
        edits.replace(present.element.start, present.element.end, written(change, present.element.attributes['s']));
      else if (next !== undefined) edits.insert(next.element.start, written(change, row.element.attributes['s']));
      else atEnd.push(written(change, row.element.attributes['s']));
    }
    edits.append(row.element, atEnd.join(''));
  }
  edits.append(sheet.data, newRows.join(''));
  rewriteSharers(sheet, wanted, edits, p);
  return edits.apply();
}

type Wanted = ReadonlyMap<number, ReadonlyMap<number, TypedCell>>;

function byRow(cells: readonly TypedCell[]): Wanted {
  const rows = new Map<number, Map<number, TypedCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, TypedCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

function inFile(cell: Cell | boolean, style: string | undefined, { formats, date1904 }: ChangeContext): Cell | boolean {
  const format = formats[Number(style ?? 0)] ?? 'General';
  return date1904 && typeof cell === 'number' ? dateTo1904(cell, format) : cell;
}

interface FoundCell {
  readonly column: number;
  readonly element: XmlElement;
}

interface FoundCells {
  readonly data: XmlElement;
  /** The rows that are to be changed, with all their cells. */
  readonly rows: ReadonlyMap<number, { readonly element: XmlElement; readonly cells: readonly FoundCell[] }>;
  readonly startOfRowAfter: (row: number) => number | undefined;
  readonly sharers: readonly Sharer[];
}

/** A cell whose formula is shared: the first of a group has its text, the others only the group's number. */
interface Sharer {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  readonly formula: string;
  readonly element: XmlElement;
}

/** Goes through a worksheet part once and keeps where the wanted cells stand, so that the largest sheets need no tree. */
function findCells(xml: string, wanted: Wanted, place: ChangeContext): FoundCells {
  const rows = new Map<number, { element: Growing; cells: { column: number; element: Growing }[] }>();
  const starts: { readonly row: number; readonly start: number }[] = [];
  const sharers: (Omit<Sharer, 'formula'> & { formula: string; element: Growing })[] = [];
  let data: Growing = begin('sheetData', {}, { name: 'sheetData', end: 0, selfClosing: false }, xml);
  const open: Growing[] = [];
  let row = 0;
  let column = 0;
  let heard = '';
  streamXml(xml, place, {
    open: (local, attributes, tag) => {
      if (local !== 'sheetData' && local !== 'row' && local !== 'c' && local !== 'f') return;
      const element = begin(local, attributes, tag, xml);
      open.push(element);
      if (local === 'sheetData') data = element;
      else if (local === 'row') {
        row = Number(attributes['r']) || row + 1;
        column = 0;
        starts.push({ row, start: element.start });
        if (wanted.has(row)) rows.set(row, { element, cells: [] });
      } else if (local === 'c') {
        column = columnNumber((attributes['r'] ?? '').replace(/[$0-9]/g, '')) ?? column + 1;
        rows.get(row)?.cells.push({ column, element });
      } else {
        heard = '';
        if (attributes['t'] === 'shared') sharers.push({ row, column, group: attributes['si'] ?? '', formula: '', element });
      }
    },
    text: (text) => {
      heard += text;
    },
    close: (local, end) => {
      const element = open.at(-1);
      if (element?.local !== local) return;
      open.pop();
      element.end = end;
      element.closeStart = element.selfClosing ? element.openEnd : xml.lastIndexOf('<', end - 1);
      const sharer = sharers.at(-1);
      if (sharer?.element === element) sharer.formula = heard.trim();
    },
  });
  return { data, rows, sharers, startOfRowAfter: (after) => starts.find((each) => each.row > after)?.start };
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

function begin(
  local: string,
  attributes: Attributes,
  tag: { readonly name: string; readonly end: number; readonly selfClosing: boolean },
  xml: string,
): Growing {
  const start = xml.lastIndexOf('<', tag.end - 1);
  return {
    name: tag.name,
    local,
    attributes,
    children: [],
    text: '',
    start,
    openEnd: tag.end,
    closeStart: tag.end,
    end: tag.end,
    selfClosing: tag.selfClosing,
  };
}

/** Where the first cell of a group is overwritten, the others get the formula that they had from it. */
function rewriteSharers(sheet: FoundCells, wanted: Wanted, edits: XmlEdits, p: string): void {
  const isOverwritten = ({ row, column }: Sharer) => wanted.get(row)?.has(column) === true;
  for (const master of sheet.sharers.filter((each) => each.formula !== '' && isOverwritten(each))) {
    for (const sharer of sheet.sharers) {
      if (sharer.group !== master.group || sharer.formula !== '' || isOverwritten(sharer)) continue;
      const formula = moveFormula(master.formula, sharer.row - master.row, sharer.column - master.column);
      edits.replace(sharer.element.start, sharer.element.end, `<${p}f>${escapeXml(formula)}</${p}f>`);
    }
  }
}
