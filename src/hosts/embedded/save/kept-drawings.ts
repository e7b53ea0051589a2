import { escapeXml } from '../package/xml-text';
import { readXmlTree } from '../package/xml-tree';

export interface Kept {
  /** Namespace declarations, with a space before each. */
  readonly namespaces: string;
  readonly drawings: string;
}

export const nothingKept: Kept = { namespaces: '', drawings: '' };

/** In the order in which they end a worksheet part. */
const DRAWINGS = new Set(['drawing', 'legacyDrawing', 'legacyDrawingHF']);

/** The pictures, charts and notes that a person put on one of our sheets. They stay when the sheet's cells are written again. */
export function keptDrawings(before: string, place: { readonly file: string; readonly part: string }): Kept {
  const root = readXmlTree(before, place);
  const drawings = root.children.filter(({ local }) => DRAWINGS.has(local)).map(({ start, end }) => before.slice(start, end));
  if (drawings.length === 0) return nothingKept;
  const namespaces = Object.entries(root.attributes).flatMap(([name, value]) => (name.startsWith('xmlns:') ? [` ${name}="${escapeXml(value)}"`] : []));
  return { namespaces: namespaces.join(''), drawings: drawings.join('') };
}
