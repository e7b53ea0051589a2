import { escapeXml } from '../package/xml-text';
import type { Attributes } from '../package/xml-stream';
import { child, readXmlTree } from '../package/xml-tree';

export interface Kept {
  /** Namespace declarations, with a space before each. */
  readonly namespaces: string;
  /** The element that names the part of pictures and charts, and what it says. */
  readonly drawing: string;
  readonly drawingAttributes: Attributes;
  /** The elements that name the drawings of notes and of headers, which end a worksheet part. */
  readonly notes: string;
}

export const nothingKept: Kept = { namespaces: '', drawing: '', drawingAttributes: {}, notes: '' };

/** In the order in which they stand. */
const NOTES = new Set(['legacyDrawing', 'legacyDrawingHF']);

/** The pictures, charts and notes that a person put on one of our sheets. They stay when the sheet's cells are written again. */
export function keptDrawings(before: string, place: { readonly file: string; readonly part: string }): Kept {
  const root = readXmlTree(before, place);
  const drawing = child(root, 'drawing');
  const notes = root.children.filter(({ local }) => NOTES.has(local)).map(({ start, end }) => before.slice(start, end));
  if (drawing === undefined && notes.length === 0) return nothingKept;
  const namespaces = Object.entries(root.attributes).flatMap(([name, value]) =>
    name.startsWith('xmlns:') ? [` ${name}="${escapeXml(value)}"`] : [],
  );
  return {
    namespaces: namespaces.join(''),
    drawing: drawing === undefined ? '' : before.slice(drawing.start, drawing.end),
    drawingAttributes: drawing?.attributes ?? {},
    notes: notes.join(''),
  };
}

/** The same with a drawing that was added. */
export function withDrawing(kept: Kept, relationshipId: string, relationshipsNamespace: string): Kept {
  return { ...kept, drawing: `<drawing xmlns:r="${relationshipsNamespace}" r:id="${relationshipId}"/>` };
}
