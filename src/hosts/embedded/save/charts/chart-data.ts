import { areaReference } from '../../../../formula/address';
import type { Cell, Rectangle, SheetContent } from '../../../../workbook/sheet-content';
import { escapeCellText, escapeXml } from '../../package/xml-text';

/** A sheet of ours, from whose cells its charts are drawn. */
export interface ChartedSheet {
  readonly name: string;
  readonly cells: SheetContent['cells'];
}

/** Texts that a chart takes from cells, with what stands there now, so that it is drawn before anything is calculated. */
export function textsXml(area: Rectangle, sheet: ChartedSheet): string {
  const shown = valuesIn(area, sheet).map((value) => escapeCellText(String(value)));
  const points = shown.map((text, index) => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`);
  return `<c:strRef>${referenceXml(area, sheet)}<c:strCache><c:ptCount val="${shown.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** The same for numbers. A cell that holds none has no point. */
export function numbersXml(area: Rectangle, sheet: ChartedSheet): string {
  const values = valuesIn(area, sheet);
  const points = values.flatMap((value, index) =>
    typeof value === 'number' && Number.isFinite(value) ? [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`] : [],
  );
  const cache = `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}`;
  return `<c:numRef>${referenceXml(area, sheet)}<c:numCache>${cache}</c:numCache></c:numRef>`;
}

function referenceXml(area: Rectangle, { name }: ChartedSheet): string {
  return `<c:f>${escapeXml(areaReference({ sheet: name, ...area }))}</c:f>`;
}

function valuesIn({ row, column, rows, columns }: Rectangle, { cells }: ChartedSheet): readonly (number | string)[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const line = cells[row - 1 + Math.floor(index / columns)];
    return valueOf(line?.[column - 1 + (index % columns)] ?? null);
  });
}

function valueOf(cell: Cell): number | string {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return 'text' in cell ? cell.text : cell.value;
}
